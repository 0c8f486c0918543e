"""OP0617: what it finds, and what it leaves alone."""

from datetime import date

import pytest

from opleiding.finding import Where
from opleiding.rules.op0617_low_readiness_unanswered import low_readiness_unanswered
from tests.conftest import policy_of

LOW = "[2, 3, 2, 1, 0]"


def records(
    *,
    counts: str = LOW,
    day: str = "2026-12-03",
    did: str = "planned",
    more: str = "",
    answer: str = "",
) -> str:
    return f"""
    people/p-1: {{department: office, function: clerk, entered: 2019-03-01}}
    people/p-2: {{department: office, function: clerk, entered: 2019-03-01}}
    trainings/french:
      title: French
      form: coaching
      kind: informal
      organised: internal
      hours: 3
      goals: [french]
      log: [{{date: 2026-02-10, did: proposed}}]
    sessions/french-1:
      training: french
      slots: [{day}T09:00/{day}T12:00]
      participants: [{{person: p-1}}, {{person: p-2}}]
      log: [{{date: 2026-09-10, did: {did}}}]
    engagements/french:
      goals: [french]
      audience: participant
      departments: [office]
      objections: [{{objection: No time{answer}}}]
      log:
      - {{date: 2026-10-01, did: drafted}}
      - {{date: 2026-10-05, did: sent}}
      - {{date: 2026-10-12, did: pulsed, moment: before, counts: {counts}}}
      {more}
    """


def test_a_session_doesn_t_start_over_an_unanswered_pulse() -> None:
    [finding] = low_readiness_unanswered(policy_of(records()))

    assert finding.code == "OP0617"
    assert finding.where == Where("sessions/french-1.yaml", ("slots",))
    assert finding.values == {
        "id": "french-1",
        "day": date(2026, 12, 3),
        "department": "office",
        "pulsed": date(2026, 10, 12),
        "engagement": "french",
    }


LATER = "- {date: 2026-11-03, did: pulsed, moment: before, counts: [0, 0, 2, 3, 1]}"
SMALL = "- {date: 2026-11-03, did: pulsed, moment: before, counts: [0, 0, 0, 0, 4]}"


@pytest.mark.parametrize(
    "text",
    [
        records(counts="[0, 1, 4, 1, 0]"),
        records(counts="[4, 0, 0, 0, 0]"),
        records(day="2026-10-11"),
        records(more="- {date: 2026-11-18, did: closed}"),
        records(did="cancelled"),
        records(answer=", answer: It is working time."),
        records(answer=", answer: It is working time., date: 2026-10-12"),
        records(more=LATER),
        records().replace("goals: [french]\n      log", "goals: [incoterms]\n      log"),
        records().replace("departments: [office]", "departments: [yard]"),
        records().replace("participants: [{person: p-1}, {person: p-2}]", "participants: []"),
    ],
)
def test_who_is_ready_or_was_answered_can_start(text: str) -> None:
    text = text.replace("log: [{date: 2026-09-10, did: cancelled}]",
        "log: [{date: 2026-09-10, did: planned}, {date: 2026-09-11, did: cancelled}]")  # fmt: skip
    assert list(low_readiness_unanswered(policy_of(text))) == []


def test_a_later_message_is_an_answer_and_an_earlier_one_isn_t() -> None:
    second = """
    engagements/again:
      goals: [french]
      audience: participant
      log: [{{date: 2026-10-01, did: drafted}}, {{date: {day}, did: sent}}]
    """
    later, same = (
        policy_of(records() + second.format(day=day)) for day in ("2026-10-13", "2026-10-12")
    )

    assert list(low_readiness_unanswered(later)) == []
    assert len(list(low_readiness_unanswered(same))) == 1


def test_a_pulse_of_too_few_people_tells_nothing_and_hides_nothing() -> None:
    assert len(list(low_readiness_unanswered(policy_of(records(more=SMALL))))) == 1


def test_an_answer_that_stood_there_before_the_pulse_didn_t_convince() -> None:
    earlier = records(answer=", answer: It is working time., date: 2026-10-11")

    assert len(list(low_readiness_unanswered(policy_of(earlier)))) == 1


@pytest.mark.parametrize(("day", "did"), [("2026-11-19", "planned"), ("2026-11-10", "held")])
def test_a_session_that_started_over_it_stays_a_point(day: str, did: str) -> None:
    text = records(day=day).replace("did: planned}", f"did: planned}}, {{date: {day}, did: {did}}}")
    [finding] = low_readiness_unanswered(policy_of(text))

    assert finding.sentence.startswith("This session started on {day}")
    assert finding.values["day"] == date.fromisoformat(day)


OWN = """- {date: 2026-10-12, did: pulsed, moment: before, department: office, counts: OFFICE}
      - {date: 2026-10-12, did: pulsed, moment: before, department: yard, counts: YARD}"""


@pytest.mark.parametrize(
    ("office", "yard", "found"),
    [
        ("[0, 0, 2, 3, 1]", "[5, 5, 0, 0, 0]", 0),
        ("[2, 3, 2, 0, 0]", "[0, 0, 0, 5, 9]", 1),
        ("[2, 1, 0, 0, 0]", "[0, 0, 0, 5, 9]", 0),
        ("[2, 1, 0, 0, 0]", "[5, 5, 1, 0, 0]", 1),
    ],
)
def test_a_department_s_own_pulse_counts_and_a_hidden_one_tells_nothing(
    office: str, yard: str, found: int
) -> None:
    own = OWN.replace("OFFICE", office).replace("YARD", yard)
    taken = "- {date: 2026-10-12, did: pulsed, moment: before, counts: [2, 3, 2, 1, 0]}"
    text = records().replace(taken, own).replace("[office]", "[office, yard]")

    assert len(list(low_readiness_unanswered(policy_of(text)))) == found
