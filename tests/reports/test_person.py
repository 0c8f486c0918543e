"""The own overview: all that is kept about one person, and nothing about another."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from opleiding.errors import WrongUse
from opleiding.facts.next.proposal import ProposalKind
from opleiding.facts.person.ahead import AheadKind
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.records.people import Person, TalkKind
from opleiding.render.markdown import render
from opleiding.render.plain import plain
from opleiding.reports.conversation import LastTalk, conversation_sheet
from opleiding.reports.person import person_report
from opleiding.store.shelf import DiskShelf
from opleiding.text.words import words
from tests.conftest import policy_of
from tests.reports.privacy.companies import companies

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"

SMALL = """
opleiding:
  hours_per_day: 7.6
  workforce: {fte_by_quarter: {2024Q4: 41, 2025Q1: 41, 2025Q2: 41, 2025Q3: 41}}
  departments: {balie: {name: Balie, manager: p-9xq2}}
people/p-7f3k:
  department: balie
  function: loketbediende
  language: fr
  fraction: 0.8
  entered: 2020-01-01
  guides: [frans]
  skills:
  - {skill: frans, level: 1, date: 2025-01-10, by: manager}
  - {skill: frans, level: 3, date: 2026-05-10, by: manager}
  certificates: [{skill: ehbo, obtained: 2025-01-10, valid_until: 2026-12-01}]
people/p-9xq2: {department: balie, function: loketbediende, entered: 2020-01-01, certificates: [{skill: ehbo, obtained: 2025-01-10, valid_until: 2027-12-01}]}
skills/ehbo: {name: Eerste hulp, kind: skill}
skills/frans: {name: Frans, kind: skill, required: {loketbediende: 2}}
skills/kassa: {name: Kassa, kind: skill, required: {loketbediende: 2}, levels: {'1': telt na}}
goals/frans:
  title: Vlot Frans
  log: [{date: 2026-01-01, by: p-9xq2, did: set}, {date: 2026-01-02, by: p-9xq2, did: approved}, {date: 2026-06-01, by: p-9xq2, did: achieved}]
goals/kassa:
  title: Vlot met de kassa
  behaviour: sluit de kas zonder verschil
  log: [{date: 2026-01-01, by: p-9xq2, did: set}]
plans/p-7f3k-2025:
  person: p-7f3k
  period: 2025-01-01/2026-06-30
  goals: [frans, kassa]
  expectations: {manager: p-9xq2 neemt de telefoon over}
  log:
  - {date: 2025-01-01, by: p-9xq2, did: drafted}
  - {date: 2025-01-02, by: p-7f3k, did: signed, as: participant}
  - {date: 2025-01-03, by: p-9xq2, did: running}
  - {date: 2025-02-01, by: p-9xq2, did: checked, score: 10, expected: 40, note: het was druk}
  - {date: 2025-06-01, by: p-9xq2, did: checked, score: 60, expected: 55, note: "belt zelf, en helpt p-9xq2"}
  - {date: 2026-06-30, by: p-9xq2, did: completed, note: doet het alleen}
trainings/frans:
  title: Frans aan de balie
  form: coaching
  kind: formal
  organised: internal
  hours: 8
  log: [{date: 2025-01-01, by: p-9xq2, did: proposed}]
sessions/frans:
  training: frans
  slots: [2026-02-03T09:00/2026-02-03T17:00]
  participants: [{person: p-7f3k, hours: 7.5}, {person: p-9xq2, hours: 2}]
  log: [{date: 2026-01-01, by: p-9xq2, did: planned}, {date: 2026-02-03, by: p-9xq2, did: held}]
sessions/later:
  training: frans
  slots: [2026-12-03T09:00/2026-12-03T12:00]
  place: zaal 2
  participants: [{person: p-7f3k}]
  log: [{date: 2026-11-01, by: p-9xq2, did: planned}]
effects/frans:
  session: frans
  answers:
  - {date: 2026-05-04, months: 3, role: participant, level: behaviour, person: p-7f3k, b1: 5, b2: 4, helps: [peer_support], hinders: [supervisor_support], remark: mijn chef kijkt niet om}
  - {date: 2026-05-05, months: 3, role: manager, level: behaviour, person: p-7f3k, m1: 4, m2: 0, remark: sneller dan p-9xq2}
  - {date: 2026-05-06, months: 3, role: colleague, level: behaviour, person: p-7f3k, m1: 1, remark: van een collega}
  - {date: 2026-05-04, months: 3, role: participant, level: behaviour, person: p-9xq2, b1: 2, remark: van een ander}
  - {date: 2026-02-03, months: 0, role: participant, level: reaction, token: t1, r1: 5, remark: zonder naam}
needs/kassa:
  title: De kassa die p-9xq2 kent
  source: {kind: development_interview}
  raised_by: p-7f3k
  log: [{date: 2026-01-10, by: p-9xq2, did: raised}]
needs/van-een-ander:
  title: Van een ander
  raised_by: p-9xq2
  log: [{date: 2026-01-10, by: p-9xq2, did: raised}]
followups/meter:
  person: p-7f3k
  kind: mentor
  because: Legt het uit aan p-9xq2.
  due: 2026-12-18
  leads_to: plans/p-9xq2-2026
  log: [{date: 2026-10-01, by: p-9xq2, did: proposed}]
"""


def small() -> Policy:
    return policy_of(SMALL)


def shown(policy: Policy, template: str = "person", language: str = "en") -> str:
    fill = person_report if template == "person" else conversation_sheet
    return render(
        template, fill(policy, person="p-7f3k"), language=language, root=None, locate=lambda w: w
    )


def test_it_knows_what_was_followed_and_what_went_well() -> None:
    report = person_report(small(), person="p-7f3k")

    assert report.language == "fr"
    assert [(one.title.plain, one.day, one.hours.value) for one in report.learned.sessions] == [
        ("Frans aan de balie", date(2026, 2, 3), Decimal("7.5"))
    ]
    assert [(one.skill.plain, one.valid_until) for one in report.learned.certificates] == [
        ("Eerste hulp", date(2026, 12, 1))
    ]
    assert [goal.plain for goal in report.own.reached] == ["Vlot Frans"]
    assert [goal.title.plain for goal in report.own.on_the_way] == ["Vlot met de kassa"]
    assert [(one.skill.plain, one.first, one.level) for one in report.own.grown] == [
        ("Frans", 1, 3)
    ]
    assert [(one.day, one.text.plain) for one in report.own.good_words] == [
        (date(2026, 6, 30), "doet het alleen"),
        (date(2025, 6, 1), "belt zelf, en helpt […]"),
    ]


def test_it_knows_what_can_grow_and_what_lies_ahead() -> None:
    report = person_report(small(), person="p-7f3k")

    assert [(one.skill.plain, one.level, one.asked, one.next and one.next.plain) for one in report.own.to_go] == [
        ("Kassa", None, 2, "telt na")
    ]  # fmt: skip
    assert [(one.skill.plain, one.level, one.asked) for one in report.own.talents] == [
        ("Frans", 3, 2)
    ]
    assert [(one.day, one.kind) for one in report.own.ahead] == [
        (date(2026, 11, 20), AheadKind.FORM),
        (date(2026, 12, 3), AheadKind.LESSON),
    ]
    assert [need.title and need.title.plain for need in report.own.open_needs] == [
        "De kassa die […] kent"
    ]
    assert report.own.open_needs[0].wish
    assert [step.because and step.because.plain for step in report.own.open_steps] == [
        "Legt het uit aan […]."
    ]


def test_the_right_is_that_of_the_year_with_what_was_followed() -> None:
    right = person_report(small(), person="p-7f3k").right

    assert right is not None
    assert (right.year, right.credit.days, right.credit.hours) == (
        2026,
        Fraction(4),
        Fraction("30.4"),
    )
    assert (right.followed, right.left, right.by_law) == (Fraction("7.5"), Fraction("22.9"), True)


def test_without_the_companys_size_nothing_is_said_of_the_right(policy: Policy) -> None:
    """
    people/p-7f3k: {department: balie, function: x, entered: 2026-11-02}
    """
    text = shown(policy)

    assert person_report(policy, person="p-7f3k").right is None
    assert "Your training right" not in text
    assert "> **Your learning here begins now.**" in text.splitlines()


def test_somebody_reads_the_own_answers_and_the_managers_but_no_colleagues() -> None:
    [said] = person_report(small(), person="p-7f3k").said

    assert [form.role for form in said.forms] == [Role.PARTICIPANT, Role.MANAGER]
    assert said.own is not None
    assert said.own.remark is not None
    assert said.own.remark.plain == "mijn chef kijkt niet om"
    assert said.manager is not None
    assert said.manager.remark is not None
    assert said.manager.remark.plain == "sneller dan […]"
    assert (
        "| Frans aan de balie, after 3 months | 5 · 4 | 4 · – | – · – |"
        in shown(small()).splitlines()
    )


@pytest.mark.parametrize("template", ["person", "conversation"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_nobody_else_is_told_of(template: str, language: str) -> None:
    text = shown(small(), template, language)

    for told in ("p-9xq2", "van een collega", "van een ander", "Van een ander", "zonder naam"):
        assert told not in text


def test_the_page_has_tests_and_what_helps_and_hinders_in_the_own_words_of_the_form() -> None:
    test = "{date: 2026-02-03, months: 0, role: trainer, level: learning, person: p-7f3k, points: 17, out_of: 20}"
    text = shown(policy_of(SMALL.replace("  answers:\n", f"  answers:\n  - {test}\n")))

    assert [line for line in text.splitlines() if "said:" in line or "Test of" in line] == [
        "- What helps you, as you said: My colleagues join in.",
        "- What stands in your way, as you said: My manager doesn't ask about it, or has no time for it.",
        "- Test of Frans aan de balie: 17 of 20 points (3 Feb 2026)",
    ]


def test_a_talk_that_is_noted_and_what_both_may_read_are_on_the_sheet() -> None:
    talk = "  talks: [{date: 2026-03-01, kind: development_interview, by: p-9xq2}, {date: 2027-01-01, kind: plan}]\n"
    certificate = "people/p-7f3k:\n"
    sheet = conversation_sheet(
        policy_of(SMALL.replace(certificate, certificate + talk)), person="p-7f3k"
    )

    assert sheet.last == LastTalk(date(2026, 3, 1), TalkKind.DEVELOPMENT_INTERVIEW)
    assert [one.kind for one in sheet.proposed] == [ProposalKind.CERTIFICATE]


def test_nor_in_what_other_programs_read() -> None:
    for fill in (person_report, conversation_sheet):
        assert "p-9xq2" not in str(plain(fill(small(), person="p-7f3k"), words("nl"), escape=False))


def test_the_managers_sheet_has_nothing_of_what_the_person_answered() -> None:
    sheet = plain(conversation_sheet(small(), person="p-7f3k"), words("en"), escape=False)

    assert "mijn chef kijkt niet om" not in str(sheet)
    assert "My manager doesn't ask about it" not in str(sheet)
    assert "sneller dan […]" in str(sheet)


def test_a_sheet_ends_with_the_command_for_a_new_need_and_its_source() -> None:
    [command] = [
        line
        for line in shown(small(), "conversation").splitlines()
        if line.startswith("opleiding ")
    ]

    assert command == (
        'opleiding needs add "…" --problem "…" --desired "…" --source-kind performance_interview'
        " --source-date … --affects-departments balie --raised-by p-7f3k --by …"
    )


def test_what_went_well_comes_first() -> None:
    for template in ("person", "conversation"):
        first, *_ = [
            line for line in shown(small(), template).splitlines() if line.startswith("## ")
        ]
        assert first.endswith("What went well")


def test_who_came_later_is_not_told_of_what_others_reached() -> None:
    later = policy_of(
        SMALL.replace("period: 2025-01-01/2026-06-30", "period: 2026-06-02/2026-12-31")
    )
    own = person_report(later, person="p-7f3k").own

    assert own.reached == ()


def test_what_somebody_passed_on_is_a_count() -> None:
    guide = SMALL.replace(
        "  goals: [frans, kassa]", "  goals: [frans, kassa]\n  guide: {person: p-9xq2}"
    )
    given = guide.replace(
        "  training: frans\n  slots: [2026-02",
        "  training: frans\n  trainer: {person: p-9xq2}\n  slots: [2026-02",
    )
    own = person_report(policy_of(given), person="p-9xq2").own

    assert (own.guided, own.given) == (1, 1)


@given(companies())
@settings(max_examples=40)
def test_in_any_company_a_page_is_about_one_person(policy: Policy) -> None:
    people = {one.id for one in policy.all(Person)}
    for person in people:
        for fill in (person_report, conversation_sheet):
            words_of = str(plain(fill(policy, person=person), words("en"), escape=False))

            assert {one for one in people if f"'{one}'" in words_of} == {person}


@pytest.mark.parametrize("report", [person_report, conversation_sheet])
def test_nobody_by_that_name_is_refused(report: type) -> None:
    with pytest.raises(WrongUse, match="There is no person"):
        report(small(), person="p-0")


def test_no_page_of_the_example_names_another_but_the_guide() -> None:
    policy = Policy(DiskShelf(NOORDZEE), today=date(2026, 11, 20))
    people = [one.id for one in policy.all(Person)]
    for person in people:
        for template, fill in (("person", person_report), ("conversation", conversation_sheet)):
            report = fill(policy, person=person)
            text = render(template, report, language="nl", root=None, locate=lambda w: w)
            guides = {plan.guide.person for plan in report.own.current if plan.guide}
            every = {plan.guide.person for plan in report.own.plans if plan.guide}
            data = str(plain(report, words("nl"), escape=False))

            assert {one for one in people if one in text} <= {person, *guides}, (template, person)
            assert {one for one in people if one in data} <= {person, *every}, (template, person)
