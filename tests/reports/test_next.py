"""What comes next: for management nobody can be recognised, for a team it is by pseudonym."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from opleiding.errors import WrongUse
from opleiding.facts.next.proposal import ProposalKind
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.render.markdown import render
from opleiding.render.plain import plain
from opleiding.reports.next import next_report
from opleiding.reports.next_management import Newcomers, PeopleCount
from opleiding.store.shelf import DiskShelf
from opleiding.text.words import words
from tests.conftest import policy_of
from tests.reports.privacy.companies import companies

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def people(n: int, rest: str) -> str:
    return "".join(f"people/p-{i}: {{department: balie, function: x, {rest}}}\n" for i in range(n))


STEPS = """
opleiding: {departments: {balie: {name: Balie, manager: p-0}, kaai: {name: Kaai, manager: p-9}}}
goals/frans:
  title: Vlot Frans
  log: [{date: 2026-01-01, by: p-0, did: set}, {date: 2026-01-02, by: p-0, did: approved}, {date: 2026-06-01, by: p-0, did: missed}]
needs/kassa:
  title: De nieuwe kassa
  raised_by: p-1
  follows: terug
  log: [{date: 2026-07-01, by: p-0, did: raised}]
plans/p-1-2026:
  person: p-1
  period: 2026-01-01/2026-12-31
  log: [{date: 2026-01-01, by: p-0, did: drafted}]
followups/nu:
  goal: frans
  kind: deepen
  because: Met p-1 oefenen.
  due: 2026-12-01
  log: [{date: 2026-06-02, by: p-0, did: proposed}]
followups/terug:
  team: balie
  kind: new_need
  because: Het kwam terug.
  log: [{date: 2026-06-02, by: p-0, did: proposed}, {date: 2026-06-20, by: p-0, did: decided}, {date: 2026-07-01, by: p-0, did: done}]
followups/lang-geleden:
  team: balie
  kind: refresh
  because: Lang geleden.
  log: [{date: 2025-01-02, by: p-0, did: proposed}, {date: 2025-02-01, by: p-0, did: decided}, {date: 2025-03-01, by: p-0, did: done}]
followups/voor-een:
  person: p-1
  kind: mentor
  because: Legt het uit.
  leads_to: plans/p-1-2026
  log: [{date: 2026-06-02, by: p-0, did: proposed}, {date: 2026-06-20, by: p-0, did: decided}, {date: 2026-07-01, by: p-0, did: done}]
"""


def shown(policy: Policy, language: str = "en", **about: str) -> str:
    report = next_report(policy, **about)
    return render("next", report, language=language, root=None, locate=lambda where: where)


def test_management_reads_what_is_on_its_way_and_what_was_led_to() -> None:
    page = next_report(policy_of(STEPS + people(3, "entered: 2020-01-01"))).management

    assert page is not None
    assert [(step.id, step.because.plain) for step in page.decided] == [("nu", "Met […] oefenen.")]
    assert page.soon == 1
    assert [
        (s.id, [(led.title and led.title.plain, led.state) for led in s.led]) for s in page.done
    ] == [("terug", [("De nieuwe kassa", "raised")])]
    assert (page.led, page.own_steps) == (1, 0)


def test_a_team_reads_its_own_by_pseudonym() -> None:
    policy = policy_of(STEPS + people(3, "entered: 2020-01-01"))
    page = next_report(policy, department="balie").team
    led = next_report(policy, manager="p-0").team
    elsewhere = next_report(policy, department="kaai").team

    assert page is not None
    assert led is not None
    assert elsewhere is not None
    assert (
        [step.id for step in page.steps] == [step.id for step in led.steps] == ["voor-een", "terug"]
    )
    assert elsewhere.steps == ()
    assert "| p-1 | a personal plan (drafted) [plans/p-1-2026.yaml] |" in shown(
        policy, department="balie"
    )


def test_no_department_of_that_name_is_refused() -> None:
    with pytest.raises(WrongUse, match="There is no department"):
        next_report(policy_of(STEPS), department="nergens")


@pytest.mark.parametrize(("n", "told"), [(4, None), (5, 5)])
def test_newcomers_are_counted_from_the_minimum_group_on(n: int, told: int | None) -> None:
    page = next_report(policy_of(people(n, "entered: 2026-09-01"))).management

    assert page is not None
    assert page.newcomers == Newcomers(told, None if told is None else 0)
    assert page.people == (PeopleCount(ProposalKind.NEWCOMER, told),)


def test_how_many_newcomers_have_a_plan_is_told_where_neither_part_is_a_few() -> None:
    plan = "plans/a: {person: p-1, period: 2026-09-01/2026-12-31, log: [{date: 2026-09-01, by: p-1, did: drafted}]}\n"
    page = next_report(policy_of(people(6, "entered: 2026-09-01") + plan)).management

    assert page is not None
    assert page.newcomers == Newcomers(6, None)


@pytest.mark.parametrize(("n", "told"), [(4, None), (5, 5)])
def test_certificates_of_a_month_are_counted_from_the_minimum_group_on(
    n: int, told: int | None
) -> None:
    held = "entered: 2020-01-01, certificates: [{skill: ehbo, obtained: 2025-01-10, valid_until: 2027-03-11}]"
    text = "skills/ehbo: {name: Eerste hulp, kind: skill}\n" + people(n, held)
    page = next_report(policy_of(text)).management

    assert page is not None
    assert [(one.month, one.skill.plain, one.people) for one in page.ending] == [
        (date(2027, 3, 1), "Eerste hulp", told)
    ]


def test_management_of_the_example_reads_of_nobody() -> None:
    policy = Policy(DiskShelf(NOORDZEE), today=date(2026, 11, 20))
    told = str(plain(next_report(policy), words("nl"), escape=False))

    assert not [one.id for one in policy.all(Person) if one.id in told]


@given(companies())
@settings(max_examples=60)
def test_nor_does_management_of_any_company(policy: Policy) -> None:
    report = next_report(policy)
    told = str(plain(report, words("en"), escape=False))
    page = report.management

    assert page is not None
    assert not [one.id for one in policy.all(Person) if one.id in told]
    counts = [one.people for one in (*page.people, *page.ending)] + [page.newcomers.people]
    assert all(n is None or n == 0 or n >= 5 for n in counts)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_speaks_of_points_to_improve_and_begins_with_the_conclusion(language: str) -> None:
    text = shown(Policy(DiskShelf(NOORDZEE), today=date(2026, 11, 20)), language)

    assert [line[0] for line in text.splitlines() if line][:3] == ["#", "*", ">"]
    assert not any(
        word in text.lower() for word in ("tekort", "mislukt", "échec", "fail", "shortcoming")
    )
