"""OP0910: what it finds, and what it leaves alone."""

from opleiding.finding import Finding, Where
from opleiding.rules.op0910_achieved_against_the_figures import achieved_against_the_figures
from tests.conftest import policy_of

TEXT = """
goals/g: {{title: G, criterion: {{indicator: i, baseline: 4}}, log: [{{date: 2026-01-01, did: set}}]}}
indicators/i: {{name: I, unit: u, better: lower, log: [{{date: 2026-05-04, did: read, value: {value}}}]}}
trainings/t: {{title: T, form: blended, kind: formal, organised: internal, hours: 8, goals: [{goals}], log: [{{date: 2026-01-01, did: proposed}}]}}
sessions/s:
  training: t
  slots: [2026-02-02T09:00/2026-02-02T17:00]
  participants: [{{person: p-1}}, {{person: p-2}}]
  log: [{{date: 2026-01-10, did: planned}}, {{date: 2026-02-02, did: held}}]
effects/s:
  session: s
  answers: [{answers}]
  log: [{log}]
"""
ACHIEVED = "{date: 2026-05-10, did: concluded, months: 3, outcome: achieved, evidence: seen}"
ONE = "{date: 2026-05-04, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}"


def found(
    value: str = "3", goals: str = "g", answers: str = "", log: str = ACHIEVED
) -> list[Finding]:
    text = TEXT.format(value=value, goals=goals, answers=answers, log=log)
    return list(achieved_against_the_figures(policy_of(text)))


def test_an_indicator_that_went_the_other_way_wants_a_word() -> None:
    [finding] = found("6")

    assert finding.where == Where("effects/s.yaml", ("log", 0))
    assert finding.values["indicators"] == "indicators/i"
    assert found("3") == []
    assert found("4") == []


def test_a_conclusion_on_hardly_anything_wants_a_word() -> None:
    [finding] = found(goals="", answers=ONE)

    assert finding.sentence.startswith("This says achieved; no indicator was read by then")
    assert found(goals="", answers=f"{ONE}, {ONE.replace('p-1', 'p-2')}") == []


def test_other_outcomes_and_later_conclusions_are_left_alone() -> None:
    partly = ACHIEVED.replace("achieved", "partly")

    assert found("6", log=partly) == []
    assert found("6", log=f"{ACHIEVED}, {partly}") == []
    assert found("6", log=ACHIEVED.replace("months: 3", "months: 0")) == []
    assert found("6", log=ACHIEVED.replace(", evidence: seen", "")) == []
