"""The forms on paper, and the sheet of codes: from the same questions as the page."""

import re
from datetime import date

import pytest
from tests.conftest import policy_of

from opleiding.facts.effects.forms import EffectForm, forms
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.render.folders import style
from opleiding.render.markdown import render
from opleiding.render.paper.page import page
from opleiding.render.paper.sheet import Sheet, reader
from opleiding.reports.effect_codes import effect_codes

RECORDS = """
goals/incoterm: {title: Juiste Incoterm, log: [{date: 2026-01-01, did: set}]}
indicators/i: {name: I, unit: u, better: lower, log: [{date: 2026-01-01, did: read, value: 6}]}
people/p-1: {department: d, function: f, entered: 2020-01-01, manager: p-9}
people/p-2: {department: d, function: f, entered: 2020-01-01, manager: p-9}
people/p-9: {department: d, function: f, entered: 2020-01-01, language: fr}
trainings/t:
  title: Incoterms | <b>nu</b>
  form: classroom_external
  kind: formal
  organised: external
  hours: 7
  goals: [incoterm]
  certificate: {test: yes}
  questions: [{id: q1, ask: Hoeveel regels ken je?, lowest: 0, highest: 3}]
  log: [{date: 2026-01-01, did: proposed}]
sessions/s:
  training: t
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}, {person: p-2}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
"""


def found(role: Role, months: int, *, before: bool = False) -> tuple[EffectForm, ...]:
    policy = policy_of(RECORDS, today=date(2026, 9, 2))
    session = policy.find(Session, "s")
    assert session is not None
    return forms(policy, session, role, months, before=before)


def paper(form: EffectForm) -> str:
    return render("effect_form", form, language="en", root=None, locate=lambda where: where)


def codes(*some: EffectForm) -> str:
    told = effect_codes(some)
    return render("effect_codes", told, language="en", root=None, locate=lambda where: where)


@pytest.mark.parametrize(
    ("role", "months", "before", "boxes"),
    [
        (Role.PARTICIPANT, 0, False, 10 * 6),
        (Role.PARTICIPANT, 0, True, 6 + 4),
        (Role.PARTICIPANT, 3, False, 6 * 6 + 5 + 6 + 4 + 12 + 12),
        (Role.MANAGER, 3, False, 5 * 6 + 6),
        (Role.TRAINER, 0, False, 0),
    ],
)
def test_paper_has_a_box_for_each_answer(role: Role, months: int, before: bool, boxes: int) -> None:  # noqa: FBT001
    form = found(role, months, before=before)[0]
    text = paper(form)

    assert text.count("☐") == boxes
    assert f"Code of this form **{form.code}**" in text
    columns = {line.count("|") for line in text.splitlines() if line.startswith("|")}
    assert columns <= {8}


def test_what_a_record_says_stays_text_on_paper() -> None:
    text = paper(found(Role.PARTICIPANT, 3)[0])
    shown = page(Sheet(text, "en", date(2026, 9, 2)), style("page.css", None))

    assert "<h1>Incoterms | &lt;b&gt;nu&lt;/b&gt;</h1>" in shown
    assert "<b>" not in reader().render(text)


def test_a_form_about_somebody_says_about_whom_and_a_reaction_names_nobody() -> None:
    about = paper(found(Role.MANAGER, 3)[0])
    reactions = "".join(map(paper, found(Role.PARTICIPANT, 0)))

    assert "About **p-1**" in about
    assert not re.search(r"p-\d", reactions)


def test_a_manager_is_asked_in_the_manager_s_own_language() -> None:
    assert [form.language for form in found(Role.MANAGER, 3)] == ["fr", "fr"]
    assert [form.language for form in found(Role.PARTICIPANT, 3)] == ["nl", "nl"]


def test_slips_name_nobody_and_lie_in_no_order_of_people() -> None:
    forms_ = found(Role.PARTICIPANT, 0)
    text = codes(*forms_)
    slips = re.findall(r"^\| (\w{4}-\w{4}) \|$", text, re.MULTILINE)

    assert slips == sorted(form.code or "" for form in forms_)
    assert not re.search(r"p-\d", text)


def test_a_list_of_codes_says_who_gets_which() -> None:
    one, two = found(Role.MANAGER, 3)

    assert f"| p-1 | manager | fr | {one.code} |\n| p-2 | manager | fr | {two.code} |" in codes(
        one, two
    )


def test_another_remedy_dates_from_the_day_it_was_in_place(policy: Policy) -> None:
    """
    people/p-1: {department: d, function: f, entered: 2020-01-01}
    needs/mails:
      title: Te veel mails
      raised_by: p-1
      affects: {people: [p-1]}
      log:
      - {date: 2026-01-01, did: raised}
      - {date: 2026-01-02, did: analysed, remedy: simplify_task}
      - {date: 2026-01-04, did: redirected, remedy: simplify_task, owner: p-1, due: 2026-02-01}
      - {date: 2026-02-01, did: acted}
    """
    need = policy.find(Need, "mails")
    assert need is not None
    [form] = forms(policy, need, Role.PARTICIPANT, 3)

    assert (form.last, form.person, form.anonymous) == (date(2026, 2, 1), None, True)
    assert "3 months after 1 February 2026" in paper(form)
