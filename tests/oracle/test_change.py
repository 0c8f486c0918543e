"""Before and after on a company made for it: the same people, and people who can't be paired."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.oracle.chances import by_chance, effect_size, near, of_change, of_mean
from tests.oracle.shown import data
from tests.oracle.test_isolation import company as with_goal
from tests.oracle.test_isolation import line

Scores = Sequence[int]


def form(who: str, score: int, *, before: bool) -> str:
    when = "2026-02-01" if before else "2026-05-12"
    moment = "months: 0, level: learning, before: yes" if before else "months: 3, level: behaviour"
    return f"- {{date: {when}, role: participant, {moment}, {who}, can: {{frans: {score}}}}}\n"


def shifts(root: Path, first: dict[str, int], second: dict[str, int]) -> list[Any]:
    forms = [form(who, score, before=True) for who, score in first.items()]
    forms += [form(who, score, before=False) for who, score in second.items()]
    where = with_goal(root, line("manager_estimate"), "answers:\n" + "".join(forms))
    [session] = data("report", "effect", root=where)["sessions"]
    return list(session["shifts"])


def by_dealing(one: Scores, other: Scores) -> float:
    """How many of all ways to deal the answers to two groups show so much or more."""
    answers, size = [*one, *other], len(other)
    rest = sum(answers)

    def gap(of_second: int) -> float:
        return abs(of_second / size - (rest - of_second) / len(one))

    seen = gap(sum(other))
    dealt = [gap(sum(hand)) for hand in combinations(answers, size)]
    return sum(found >= seen - 1e-9 for found in dealt) / len(dealt)


def counts(scores: Scores) -> list[int]:
    return [list(scores).count(score) for score in (1, 2, 3, 4, 5)]


def test_only_who_answered_both_times_is_compared(tmp_path: Path) -> None:
    first = {f"person: p-{n}": score for n, score in enumerate((1, 2, 2, 3, 4, 1), start=1)}
    second = {f"person: p-{n}": score for n, score in enumerate((3, 2, 4, 3, 5), start=1)}
    [one] = shifts(tmp_path, first, second)
    changes = [2, 0, 2, 0, 1]
    size, ends = effect_size(changes)

    assert (one["people"], one["basis"]) == (5, "same_people")
    assert near(float(one["before"]["value"]), 12 / 5)
    assert near(float(one["after"]["value"]), 17 / 5)
    assert near(float(one["change"]["low"]), of_change(changes)[0])
    assert near(float(one["change"]["high"]), of_change(changes)[1])
    assert near(float(one["p"]), by_chance(changes))
    assert near(float(one["size"]["value"]), size)
    assert near(float(one["size"]["low"]), ends[0])
    assert near(float(one["size"]["high"]), ends[1])
    assert near(float(one["gain"]), 5 / 13)


def test_four_who_answered_both_times_are_too_few(tmp_path: Path) -> None:
    first = {f"person: p-{n}": 2 for n in range(1, 7)}
    second = {f"person: p-{n}": 4 for n in range(3, 7)}

    assert [(one["before"], one["after"], one["p"]) for one in shifts(tmp_path, first, second)] in (
        [],
        [(None, None, None)],
    )


def test_who_can_not_be_paired_is_compared_as_two_groups(tmp_path: Path) -> None:
    early, late = (1, 2, 2, 3, 4, 1), (3, 5, 4, 3, 5)
    first = {f"token: a{n}": score for n, score in enumerate(early)}
    second = {f"token: z{n}": score for n, score in enumerate(late)}
    [one] = shifts(tmp_path, first, second)

    assert one["basis"] != "same_people"
    for side, scores in (("before", early), ("after", late)):
        low, high = of_mean(counts(scores))
        assert near(float(one[side]["value"]), sum(scores) / len(scores))
        assert near(float(one[side]["low"]), low)
        assert near(float(one[side]["high"]), high)
    assert near(float(one["change"]["value"]), 20 / 5 - 13 / 6)
    assert near(float(one["p"]), by_dealing(early, late))
