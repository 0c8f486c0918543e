"""The skills matrix."""

from datetime import date
from decimal import Decimal

from opleiding.facts.skills.competence import level, matrix
from opleiding.finding import Where
from opleiding.policy import Policy
from tests.conftest import policy_of

TRAINED = """
trainings/incoterms-basis:
  title: Incoterms
  form: classroom_internal
  kind: formal
  organised: internal
  hours: 8
  skill: {id: incoterms, level: 3}
  log: [{date: 2026-01-01, did: proposed}]
sessions/april:
  training: incoterms-basis
  slots: [2026-04-21T09:00/2026-04-21T17:00]
  participants: [{person: p-1}, {person: p-2, absent: ziek}, {person: p-3, passed: no}]
  log: [{date: 2026-03-01, did: planned}, {date: 2026-04-21, did: held}]
effects/april:
  session: april
  log:
  - {date: 2026-07-21, did: asked, months: 3}
  - {date: 2026-08-03, did: concluded, months: 3, outcome: OUTCOME}
  - {date: 2026-11-03, did: concluded, months: 6, outcome: not_yet}
people/p-1:
  department: expeditie
  function: dossierbeheerder
  entered: 2019-03-01
  skills: [SEEN]
"""


def reached(
    *seen: str, today: str = "2026-11-20", outcome: str = "achieved", who: str = "p-1"
) -> object:
    text = TRAINED.replace("SEEN", ", ".join(seen)).replace("OUTCOME", outcome)
    mastery = level(policy_of(text, today=date.fromisoformat(today)), who, "incoterms")
    return mastery and mastery.level


def saw(day: str, how_much: int) -> str:
    return f"{{skill: incoterms, level: {how_much}, date: {day}}}"


def test_an_achieved_training_brings_its_level_from_its_conclusion_on() -> None:
    assert reached(today="2026-08-02") is None
    assert reached(today="2026-08-03") == 3
    assert reached(saw("2026-01-12", 1)) == 3


def test_a_training_that_is_not_achieved_brings_nothing() -> None:
    assert reached(saw("2026-01-12", 1), outcome="partly") == 1


def test_it_brings_nothing_to_who_was_absent_or_did_not_pass() -> None:
    assert reached(who="p-2") is None
    assert reached(who="p-3") is None


def test_a_training_never_lowers_a_level() -> None:
    assert reached(saw("2026-01-12", 4)) == 4
    assert reached(saw("2026-09-12", 4)) == 4


def test_what_is_seen_later_counts_also_when_it_is_less() -> None:
    assert reached(saw("2026-08-03", 2)) == 2
    assert reached(saw("2026-09-01", 2), saw("2026-01-01", 4)) == 2
    assert reached(saw("2026-12-01", 0)) == 3


def test_the_matrix_compares_what_functions_need_with_what_is_there(policy: Policy) -> None:
    """
    skills/adr:
      name: ADR
      kind: knowledge
      required: {dossierbeheerder: 2, douanier: 4, bediende: 0}
    skills/frans:
      name: Frans
      kind: skill
      required: {onthaal: 3}
    people/p-1:
      department: expeditie
      function: dossierbeheerder
      entered: 2019-03-01
      skills: [{skill: adr, level: 3, date: 2026-01-01}]
    people/p-2:
      department: douane
      function: douanier
      entered: 2019-03-01
      skills: [{skill: adr, level: 1, date: 2026-01-01}]
    people/p-3: {department: expeditie, function: bediende, entered: 2019-03-01}
    people/p-4: {department: expeditie, function: dossierbeheerder, entered: 2019-03-01}
    people/p-5: {department: douane, function: douanier, entered: 2019-03-01, left: 2026-11-19}
    """
    [row] = matrix(policy).rows
    [customs] = matrix(policy, "douane").rows

    assert [(c.person, c.required, c.present and c.present.level, c.gap) for c in row.cells] == [
        ("p-1", 2, 3, 0),
        ("p-2", 4, 1, 3),
        ("p-3", 0, None, 0),
        ("p-4", 2, None, 2),
    ]
    assert (row.coverage, row.masters) == (Decimal("0.375"), 1)
    assert row.cells[0].present.where == Where("people/p-1.yaml", ("skills", 0))
    assert (customs.coverage, customs.masters) == (Decimal("0.25"), 0)


def test_where_nothing_is_required_there_is_no_coverage(policy: Policy) -> None:
    """
    skills/adr: {name: ADR, kind: knowledge, required: {bediende: 0}}
    people/p-3: {department: expeditie, function: bediende, entered: 2019-03-01}
    """
    assert matrix(policy).coverage is None
