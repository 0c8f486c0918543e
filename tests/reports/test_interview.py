"""Guides for interviews: what is known, about whom it concerns, and about nobody else."""

from datetime import date
from decimal import Decimal

import pytest

from opleiding.policy import Policy
from opleiding.records.needs import NeedState, SourceKind
from opleiding.render.markdown import render
from opleiding.reports.interview import interview_guide
from tests.conftest import policy_of

SMALL = """
opleiding:
  departments: {balie: {name: Balie}, kaai: {name: Kaai}}
people/p-7f3k: {department: balie, function: loketbediende, language: fr, entered: 2020-01-01, certificates: [{skill: ehbo, obtained: 2025-01-10, valid_until: 2026-12-01}]}
people/p-9xq2: {department: balie, function: loketbediende, entered: 2020-01-01}
people/p-2mmd: {department: kaai, function: kraanman, entered: 2020-01-01}
skills/ehbo: {name: Eerste hulp, kind: skill}
needs/frans:
  title: Frans aan de balie
  source: {kind: performance_interview}
  raised_by: p-7f3k
  log: [{date: 2026-01-10, by: p-9xq2, did: raised}]
needs/kassa:
  title: De nieuwe kassa
  source: {kind: new_system}
  raised_by: p-9xq2
  affects: {departments: [balie]}
  log: [{date: 2026-02-10, by: p-9xq2, did: raised}]
needs/alleen-ik:
  title: Rustig blijven aan de balie
  source: {kind: daily_work}
  raised_by: p-9xq2
  affects: {people: [p-9xq2]}
  log: [{date: 2026-02-10, by: p-9xq2, did: raised}]
needs/kraan:
  title: De kraan
  raised_by: p-2mmd
  affects: {functions: [kraanman]}
  log: [{date: 2026-02-10, by: p-9xq2, did: raised}]
needs/klaar:
  title: Een oude kassa
  raised_by: p-7f3k
  log: [{date: 2026-02-10, by: p-9xq2, did: raised}, {date: 2026-02-11, by: p-9xq2, did: dropped}]
goals/kassa:
  title: Vlot met de kassa
  concerns: {departments: [balie]}
  deadline: 2026-12-31
  log: [{date: 2026-03-01, by: p-9xq2, did: set}]
goals/van-een-ander:
  title: Van een ander
  concerns: {people: [p-9xq2]}
  log: [{date: 2026-03-01, by: p-9xq2, did: set}]
plans/oud:
  person: p-7f3k
  period: 2025-01-01/2025-06-30
  log: [{date: 2025-01-01, by: p-9xq2, did: drafted}]
plans/nieuw:
  person: p-7f3k
  period: 2026-01-01/2026-06-30
  goals: [kassa]
  log:
  - {date: 2026-01-01, by: p-9xq2, did: drafted}
  - {date: 2026-01-02, by: p-7f3k, did: signed, as: participant}
  - {date: 2026-02-01, by: p-9xq2, did: checked, score: 40, expected: 30}
indicators/wacht:
  name: Wachttijd
  unit: minuten
  better: lower
  department: balie
  log: [{date: 2026-01-31, by: p-9xq2, did: read, value: 9}, {date: 2026-02-28, by: p-9xq2, did: read, value: 7}]
"""
DIALOGUE, JUDGEMENT, WISHES = (
    SourceKind.PERFORMANCE_INTERVIEW,
    SourceKind.APPRAISAL_INTERVIEW,
    SourceKind.DEVELOPMENT_INTERVIEW,
)


def small() -> Policy:
    return policy_of(SMALL)


def shown(policy: Policy, kind: SourceKind, **whom: str) -> str:
    guide = interview_guide(policy, kind, **whom)
    return render("interview", guide, language="en", root=None, locate=lambda where: where)


def test_a_guide_knows_what_is_somebodys_own_and_what_is_the_departments() -> None:
    guide = interview_guide(small(), DIALOGUE, person="p-7f3k")

    assert [(need.title.plain, need.state) for need in guide.needs] == [
        ("Frans aan de balie", NeedState.RAISED),
        ("De nieuwe kassa", NeedState.RAISED),
    ]
    assert [(goal.title.plain, goal.deadline) for goal in guide.goals] == [
        ("Vlot met de kassa", date(2026, 12, 31))
    ]
    assert guide.plan is not None
    assert (guide.plan.first, [goal.plain for goal in guide.plan.goals]) == (
        date(2026, 1, 1),
        ["Vlot met de kassa"],
    )
    assert [(c.day, c.score, c.expected) for c in guide.plan.checks] == [
        (date(2026, 2, 1), Decimal(40), Decimal(30))
    ]
    assert [(c.skill.plain, c.valid_until) for c in guide.certificates] == [
        ("Eerste hulp", date(2026, 12, 1))
    ]
    [reading] = guide.indicators
    assert (reading.day, reading.value.value, reading.before and reading.before.value) == (
        date(2026, 2, 28),
        Decimal(7),
        Decimal(9),
    )
    assert guide.language == "fr"


def test_a_judgement_leaves_out_what_was_said_in_a_dialogue() -> None:
    guide = interview_guide(small(), JUDGEMENT, person="p-7f3k")

    assert [need.title.plain for need in guide.needs] == ["De nieuwe kassa"]


def test_a_department_is_told_nothing_about_one_or_a_few() -> None:
    guide = interview_guide(small(), WISHES, department="balie")

    assert [need.title.plain for need in guide.needs] == ["De nieuwe kassa"]
    assert [goal.title.plain for goal in guide.goals] == ["Vlot met de kassa"]
    assert (guide.person, guide.plan, guide.certificates) == (None, None, ())


def test_a_function_is_found_in_its_department() -> None:
    guide = interview_guide(small(), DIALOGUE, department="kaai")

    assert [need.title.plain for need in guide.needs] == ["De kraan"]


def test_a_certificate_shows_for_a_department_from_the_minimum_group_on() -> None:
    people = "".join(
        f"people/p-{n}: {{department: balie, function: x, entered: 2020-01-01, certificates: "
        "[{skill: ehbo, obtained: 2025-01-10, valid_until: 2026-12-01}]}\n"
        for n in range(4)
    )
    guide = interview_guide(policy_of(SMALL + people), DIALOGUE, department="balie")

    assert [(one.skill.plain, one.valid_until) for one in guide.certificates] == [
        ("Eerste hulp", None)
    ]


@pytest.mark.parametrize("kind", [DIALOGUE, JUDGEMENT, WISHES])
@pytest.mark.parametrize("whom", [{"person": "p-7f3k"}, {"department": "balie"}])
def test_a_guide_asks_eight_to_twelve_open_questions_and_names_nobody_else(
    kind: SourceKind, whom: dict[str, str]
) -> None:
    text = shown(small(), kind, **whom)
    questions = [line for line in text.splitlines() if line.startswith("- **")]

    assert 8 <= len(questions) <= 12
    assert all(one.split()[1].startswith(("**What", "**Wh", "**How", "**If")) for one in questions)
    assert "p-9xq2" not in text
    assert "van-een-ander" not in text


def test_a_guide_ends_with_the_command_that_writes_down_what_came_up() -> None:
    text = shown(small(), DIALOGUE, person="p-7f3k")
    commands = [line for line in text.splitlines() if line.startswith("opleiding ")]

    assert commands == [
        (
            'opleiding needs add "…" --problem "…" --desired "…"'
            " --source-kind performance_interview --source-date …"
            " --affects-departments balie --raised-by p-7f3k --by …"
        )
    ]


def test_nothing_known_is_said_and_the_questions_stay() -> None:
    bare = policy_of("people/p-1: {department: weg, function: '*x*', entered: 2020-01-01}")
    text = shown(bare, WISHES, person="p-1")

    assert "Nothing is written down yet: all the more reason to ask." in text.splitlines()
    assert "- **Which next step after \\*x\\* attracts you, and what does it take?**" in (
        text.splitlines()
    )
