"""What trainings changed, counted a second time from the bare files."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.oracle.answers import (
    HIDDEN,
    MOMENTS,
    achieved,
    as_seen_by,
    conclusion,
    forms,
    later,
    means,
    reading_after,
    state_at,
    title,
    took_part,
)
from tests.oracle.ledger import Ledger, last_day, words
from tests.oracle.shown import data, half_up, number, percent, rows, said, section

LEDGER = Ledger()
HELD = dict(LEDGER.sessions())
EFFECTS = LEDGER.of["effects"]
MONTHS = {0: "at the end", 3: "after 3 months", 6: "after 6 months", 9: "after 9 months"}
LABELS = {
    "reaction": [
        "relevant to the job",
        "clear goals",
        "fitting level",
        "well explained",
        "enough practice",
        "material of use at work",
        "right length and planning",
        "knows what to do differently",
        "can apply it within a month",
        "would recommend it",
    ],
    "participant": [
        "uses it",
        "does it well without help",
        "had the chance to use it",
        "is supported by the manager",
        "is supported by colleagues",
        "had time and tools",
    ],
    "manager": [
        "uses it",
        "does it well without help",
        "had the chance to use it",
        "development is noticed",
        "helps the department's result",
    ],
}


def page(session_id: str) -> str:
    session = HELD[session_id]
    heading = f"## {title(LEDGER, session)}, {last_day(session):%-d %B %Y}"
    return section(said("report", "effect"), heading)


def short(value: date) -> str:
    return value.strftime("%-d %b %Y").replace("Sep ", "Sept ")


@pytest.mark.parametrize("session_id", HELD)
def test_each_moment_with_its_day_and_its_answers(session_id: str) -> None:
    session, effect = HELD[session_id], EFFECTS[session_id]
    asked = len(took_part(session))
    expected = []
    for months in MOMENTS:
        due = later(last_day(session), months)
        level = "behaviour" if months else "reaction"
        received = {
            role: len(forms(effect, months, role, level)) for role in ("participant", "manager")
        }
        told = ", ".join(f"{role} {n}/{asked}" for role, n in received.items() if n)
        state = state_at(effect, months, due, LEDGER.today)
        expected.append([MONTHS[months], short(due), state, told or "–"])

    assert [row for row in rows(page(session_id)) if row[0] in MONTHS.values()] == expected


def line_of(effect: dict[str, Any], months: int, role: str, level: str) -> str:
    figures = means(effect, months, role, level)
    start = f"**{level.capitalize()}**, {MONTHS[months]} · {role}"
    if len(forms(effect, months, role, level)) < 5:
        return f"{start}: {HIDDEN}"
    labels = LABELS["reaction" if level == "reaction" else role]
    shown = [f"{label} {number(figure, 1)}" for label, figure in zip(labels, figures, strict=True)]
    return f"{start}: {', '.join(shown)}"


def compared(effect: dict[str, Any], months: int) -> str:
    own, manager = (as_seen_by(effect, months, role) for role in ("participant", "manager"))
    start = "Behaviour as participants and managers see it: "
    if own is None or manager is None:
        return start + " / ".join(HIDDEN if m is None else number(m, 1) for m in (own, manager))
    return f"{start}{number(own, 1)} / {number(manager, 1)} (difference {half_up(own - manager, 1) + 0})"


@pytest.mark.parametrize("session_id", HELD)
def test_the_means_at_each_moment_and_none_of_a_small_group(session_id: str) -> None:
    effect = EFFECTS[session_id]
    expected = []
    for months in MOMENTS:
        level = "behaviour" if months else "reaction"
        answering = [r for r in ("participant", "manager") if forms(effect, months, r, level)]
        expected += [line_of(effect, months, role, level) for role in answering]
        enough = [r for r in answering if len(forms(effect, months, r, level)) >= 5]
        if months and enough:
            expected.append(compared(effect, months))
    shown = [
        re.sub(r" \([a-z ]+\): ", ": ", line)
        for line in page(session_id).splitlines()
        if line.startswith(("**Reaction", "**Behaviour", "Behaviour as"))
    ]

    assert shown == expected


@pytest.mark.parametrize("session_id", HELD)
def test_the_indicators_since_and_the_share_of_the_way(session_id: str) -> None:
    session = HELD[session_id]
    goals = [
        LEDGER.of["goals"][goal] for goal in LEDGER.of["trainings"][session["training"]]["goals"]
    ]
    expected = []
    for criterion in (goal["criterion"] for goal in goals):
        indicator = LEDGER.of["indicators"][criterion["indicator"]]
        baseline, target = Decimal(criterion["baseline"]), Decimal(criterion["target"])
        cells = []
        for months in MOMENTS[1:]:
            found = reading_after(LEDGER, criterion["indicator"], session, months)
            share = found and percent(achieved(baseline, target, found[1]), 0)
            cells.append(f"{found[1].normalize():f} ({share})" if found else "–")
        name = f"{words(indicator['name'])} ({words(indicator['unit'])})"
        expected.append([name, f"{baseline.normalize():f}", f"{target.normalize():f}", *cells])
    shown = rows(page(session_id).split("**Results")[1].split("In brackets")[0])

    assert [row[:6] for row in shown] == expected


def test_the_overview_hides_what_small_groups_came_to() -> None:
    expected = []
    for session_id, session in HELD.items():
        people, end = len(took_part(session)), conclusion(EFFECTS[session_id])
        told = ["no conclusion yet", "–"]
        if end:
            told = [end["outcome"].replace("_", " "), MONTHS[int(end["months"])]]
        if end and people < 5:
            told = ["hidden: fewer than 5 people took part", "–"]
        name = title(LEDGER, session)
        expected.append([name, short(last_day(session)), str(people), *told])
    shown = list(rows(said("report", "effect").split("\n## ")[0]))

    assert sorted(shown) == sorted(expected)


def test_json_says_the_hours_and_nothing_of_small_groups() -> None:
    for session in data("report", "effect")["sessions"]:
        assert session["participants"] == len(took_part(HELD[session["id"]]))
        for moment in session["moments"]:
            for group in moment["groups"]:
                if group["level"] == "results":
                    assert group["items"] == []
                    continue
                told = means(
                    EFFECTS[session["id"]], moment["months"], group["role"], group["level"]
                )
                if group["n"] < 5:
                    told = [None] * len(told)
                assert [i["mean"] and half_up(Decimal(i["mean"]), 9) for i in group["items"]] == [
                    None if figure is None else half_up(figure, 9) for figure in told
                ]
