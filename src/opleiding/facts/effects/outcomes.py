"""What sessions came to, and how often each outcome may be counted aloud."""

from collections.abc import Iterator

from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.effects.effect import Conclusion, conclusions
from opleiding.policy import Policy
from opleiding.records.effects import Effect, Outcome
from opleiding.records.sessions import Session


def last_conclusions(policy: Policy) -> Iterator[tuple[Session, Conclusion | None]]:
    """What counts today of each held session, the latest session first; None without one."""
    by_day = sorted(held(policy), key=lambda session: (session.last_day, session.id), reverse=True)
    for session in by_day:
        effect = policy.find(Effect, session.id)
        told = conclusions(effect) if effect else ()
        yield session, max(told, key=lambda one: one.day, default=None)


def outcomes_told(policy: Policy) -> Iterator[Outcome]:
    """What sessions came to, each once; those of small groups only where they hide each other.

    They do where they don't all say the same, and are of enough different people together.
    """
    told = [
        (frozenset(one.person for one in attended(session)), last.outcome)
        for session, last in last_conclusions(policy)
        if last and last.outcome
    ]
    minimum = policy.organisation.privacy.minimum_group
    small = [(people, outcome) for people, outcome in told if len(people) < minimum]
    several = len({outcome for _, outcome in small}) > 1
    enough = len({person for people, _ in small for person in people}) >= minimum
    for people, outcome in told:
        if len(people) >= minimum or (several and enough):
            yield outcome
