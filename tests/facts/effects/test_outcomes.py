"""Which outcomes may be counted aloud."""

import pytest

from opleiding.facts.effects.outcomes import outcomes_told
from tests.conftest import policy_of


def told(*sessions: tuple[int, str]) -> list[str]:
    """Sessions of so many people, none in two of them, and what each came to."""
    text, first = "", 0
    for number, (size, outcome) in enumerate(sessions):
        people = ", ".join(f"{{person: p-{first + n}}}" for n in range(size))
        first += size
        text += f"""
sessions/s-{number}:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{people}]
  log: [{{date: 2026-01-10, did: planned}}, {{date: 2026-02-02, did: held}}]
effects/s-{number}:
  session: s-{number}
  log: [{{date: 2026-05-10, did: concluded, months: 3, outcome: {outcome}}}]
"""
    return sorted(outcomes_told(policy_of(text)))


@pytest.mark.parametrize(
    ("sessions", "counted"),
    [
        ([(5, "achieved")], ["achieved"]),
        ([(4, "achieved")], []),
        ([(4, "achieved"), (4, "achieved")], []),
        ([(4, "achieved"), (4, "partly")], ["achieved", "partly"]),
        ([(2, "achieved"), (2, "partly")], []),
        ([(9, "achieved"), (4, "partly")], ["achieved"]),
        ([(9, "achieved"), (4, "achieved"), (3, "achieved")], ["achieved"]),
    ],
)
def test_small_sessions_are_counted_where_they_hide_each_other(
    sessions: list[tuple[int, str]], counted: list[str]
) -> None:
    assert told(*sessions) == counted
