"""Small companies made up by hypothesis: who works where, learned what, and answered what."""

from hypothesis import strategies as st

from opleiding.policy import Policy
from tests.conftest import policy_of

TEAMS = ("a", "b", "c")
_ROLES = {"participant": "b", "manager": "m"}

_people = st.lists(st.sampled_from(TEAMS), min_size=5, max_size=13)
_scores = st.dictionaries(st.sampled_from((1, 2, 3)), st.integers(0, 5), max_size=3)
_outcomes = st.sampled_from(("achieved", "partly", "not_yet", "unclear"))


@st.composite
def companies(draw: st.DrawFn) -> Policy:
    """Up to 13 people in three departments, sessions of two trainings, forms, plans with checks."""
    teams = draw(_people)
    who = [f"p-{number}" for number in range(len(teams))]
    lines = [
        "opleiding:",
        "  departments: {a: {name: A}, b: {name: B}, c: {name: C}}",
        "  evaluation: {after_months: [3]}",
        "skills/s: {name: S, kind: skill, levels: {1: een, 2: twee, 3: drie}, required: {f: 2}}",
        "trainings/t: {title: T, form: blended, kind: formal, organised: internal, hours: 8, log: [{date: 2026-01-01, did: proposed}]}",
        "trainings/u: {title: U, form: blended, kind: formal, organised: internal, hours: 8, log: [{date: 2026-01-01, did: proposed}]}",
    ]
    for person, team in zip(who, teams, strict=True):
        level = draw(st.integers(0, 3))
        lines += [
            f"people/{person}:",
            f"  department: {team}",
            "  function: f",
            "  entered: 2020-01-01",
            f"  skills: [{{skill: s, level: {level}, date: 2026-01-01, by: manager}}]",
        ]
        if draw(st.booleans()):
            lines += _plan(person, draw(st.sampled_from((-40, 0, None))))
    for number in range(draw(st.integers(1, 3))):
        there = draw(st.lists(st.sampled_from(who), min_size=1, unique=True))
        lines += _session(number, draw(st.sampled_from("tu")), there)
        lines += _effect(draw, number, there)
    for person in draw(st.lists(st.sampled_from(who), max_size=6, unique=True)):
        lines += [
            f"followups/{person}:",
            f"  person: {person}",
            "  effect: s-0",
            "  kind: refresh",
            "  because: it fades",
            "  log: [{date: 2026-10-01, did: proposed}]",
        ]
    return policy_of("\n".join(lines + _pulses(draw, teams)))


def _pulses(draw: st.DrawFn, teams: list[str]) -> list[str]:
    """A message to all, and what those who answered said, by department where that was counted."""
    lines = [
        "engagements/e:",
        "  goals: [g]",
        "  audience: participant",
        "  log:",
        "  - {date: 2026-02-01, did: drafted}",
    ]
    for team in sorted(set(teams)):
        counts = draw(st.lists(st.integers(0, 3), min_size=5, max_size=5))
        named = draw(st.sampled_from((f", department: {team}", "")))
        lines.append(
            f"  - {{date: 2026-02-20, did: pulsed, moment: before{named}, counts: {counts}}}"
        )
    return lines


def _plan(person: str, gap: int | None) -> list[str]:
    checked = f"  - {{date: 2026-11-01, did: checked, score: {50 + (gap or 0)}, expected: 50}}"
    return [
        f"plans/{person}:",
        f"  person: {person}",
        "  period: 2026-01-01/2026-12-31",
        "  log:",
        "  - {date: 2026-01-01, did: drafted}",
        "  - {date: 2026-01-01, did: signed}",
        "  - {date: 2026-01-01, did: running}",
        *([] if gap is None else [checked]),
    ]


def _session(number: int, training: str, there: list[str]) -> list[str]:
    people = ", ".join(f"{{person: {person}}}" for person in there)
    year = 2026 - (number == 1)
    return [
        f"sessions/s-{number}:",
        f"  training: {training}",
        f"  slots: [{year}-0{number + 2}-10T09:00/{year}-0{number + 2}-10T17:00]",
        f"  participants: [{people}]",
        "  log:",
        "  - {date: 2025-01-05, did: planned}",
        f"  - {{date: {year}-0{number + 2}-10, did: held}}",
    ]


def _learned(draw: st.DrawFn, person: str) -> list[str]:
    """What somebody feels able to do, by a token: before the session, at its end, or both."""
    feels = draw(st.lists(st.integers(1, 5), min_size=2, max_size=2))
    asked = draw(st.sampled_from(((True, False), (True, False), (False,), (True,), ())))
    return [
        f"  - {{date: 2026-0{3 + 5 * (not before)}-01, months: 0, role: participant, level: learning,"
        f" token: t{person}, before: {str(before).lower()}, l4: {feels[before]}}}"
        for before in asked
    ]


def _effect(draw: st.DrawFn, number: int, there: list[str]) -> list[str]:
    answers = []
    for person in there:
        for role, letter in _ROLES.items():
            scores = draw(_scores)
            level = draw(st.sampled_from(("behaviour", "behaviour", "behaviour", "results")))
            items = "".join(f", {letter}{item}: {score}" for item, score in scores.items())
            if scores:
                answers.append(
                    f"  - {{date: 2026-09-01, months: 3, role: {role}, level: {level},"
                    f" person: {person}{items}}}"
                )
        answers += _learned(draw, person)
    lines = [f"effects/s-{number}:", f"  session: s-{number}"]
    lines += ["  answers:", *answers] if answers else []
    if draw(st.booleans()):
        lines += [
            "  log:",
            f"  - {{date: 2026-10-01, did: concluded, months: 3, outcome: {draw(_outcomes)}}}",
        ]
    return lines
