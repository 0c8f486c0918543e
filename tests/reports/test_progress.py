"""Three pages on whether learning is on course."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opleiding.errors import WrongUse
from opleiding.facts.monitoring.waiting import Wait
from opleiding.facts.progress import Course
from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.render.pictures.charts import Plot
from opleiding.render.pictures.mermaid import read
from opleiding.reports.check_sheet import check_sheet
from opleiding.reports.progress import progress_report
from opleiding.store.shelf import DiskShelf
from tests.conftest import policy_of

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
LANGUAGES = ["nl", "fr", "en"]


def noordzee() -> Policy:
    return Policy(DiskShelf(NOORDZEE), today=date(2026, 11, 20))


def company(courses: list[tuple[str, int]]) -> Policy:
    """A running plan for each: its department, and the gap at its one check; 99 for no check."""
    text = "opleiding:\n  departments: {a: {name: A}, b: {name: B}, c: {name: C}}\n"
    for number, (department, gap) in enumerate(courses):
        who = f"p-{number}"
        text += f"people/{who}: {{department: {department}, function: f, entered: 2020-01-01}}\n"
        text += (
            f"plans/{who}:\n  person: {who}\n  period: 2026-01-01/2026-12-31\n  log:\n"
            "  - {date: 2026-01-01, did: drafted}\n  - {date: 2026-01-01, did: signed}\n"
            "  - {date: 2026-01-01, did: running}\n"
        )
        if gap != 99:
            text += (
                f"  - {{date: 2026-11-01, did: checked, score: {50 + gap}, expected: 50,"
                " signs: [peer_support]}\n"
            )
    return policy_of(text)


def shown(policy: Policy, language: str, **about: str) -> str:
    return render(
        "progress",
        progress_report(policy, **about),
        language=language,
        root=None,
        locate=lambda where: where,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "about",
    [{}, {"plan": "p-5moa-2026"}, {"department": "weg"}, {"manager": "p-9xq2"}],
    ids=["counts", "learner", "department", "manager"],
)
def test_each_page_is_there_in_each_language(language: str, about: dict[str, str]) -> None:
    text = shown(noordzee(), language, **about)

    assert text.startswith("# ")
    assert "None" not in text


def test_the_chart_of_a_page_is_one_that_we_can_draw() -> None:
    for about, lines in (({"plan": "p-8jor-2025"}, 4), ({"plan": "p-5moa-2026"}, 1), ({}, 4)):
        text = shown(noordzee(), "en", **about)
        chart = read(text.partition("```mermaid\n")[2].partition("```")[0])

        assert isinstance(chart, Plot)
        assert len(chart.lines) == lines
        assert {len(line) for line in chart.lines} == {len(chart.names)}


def test_a_team_goes_by_what_is_due_and_has_no_scores() -> None:
    policy = company([("a", 0), ("a", -40), ("b", -40), ("a", 99)])
    team = progress_report(policy, department="a").team

    assert team is not None
    assert [(row.person, row.waiting.what) for row in team.rows] == [
        ("p-3", Wait.CHECK),
        ("p-0", Wait.ADJUST),
        ("p-1", Wait.ADJUST),
    ]
    assert not {"score", "gap", "rank"} & set(type(team.rows[0]).__slots__)
    assert "40" not in shown(policy, "en", department="a").partition("---|\n")[2].partition("#")[0]


def test_who_has_no_such_plan_or_department_is_told() -> None:
    for about in ({"plan": "p-x"}, {"department": "zee"}, {"plan": "p-0", "department": "a"}):
        with pytest.raises(WrongUse):
            progress_report(company([("a", 0)]), **about)


def test_of_fewer_people_than_may_be_shown_nothing_is_told() -> None:
    page = progress_report(company([("a", 0)] * 4)).counts

    assert page is not None
    assert (page.learners, page.courses, page.departments, page.signs) == (None, (), (), ())
    assert (page.adjusted, page.chart.points) == (None, ())


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from([0, -40, 99])), min_size=1, max_size=25
    )
)
@settings(max_examples=40)
def test_what_is_hidden_cannot_be_worked_out(courses: list[tuple[str, int]]) -> None:
    page = progress_report(company(courses)).counts
    assert page is not None
    if page.learners is None:
        assert len(courses) < 5
        return
    for counted in (
        [one.learners for one in page.courses],
        [row.learners for row in page.departments],
    ):
        known = [n for n in counted if n is not None]
        missing = page.learners - sum(known)

        assert all(n == 0 or n >= 5 for n in known)
        assert missing == 0 or missing >= 5
        assert counted.count(None) != 1 or missing == 0


def test_a_sign_shows_when_enough_people_had_it() -> None:
    few, many = (progress_report(company([("a", 0)] * n + [("a", 99)] * 5)).counts for n in (4, 5))

    assert few is not None
    assert many is not None
    assert few.signs == ()
    assert [(one.about.sign, one.learners) for one in many.signs] == [("peer_support", 5)]


def test_a_learner_drifts_where_one_plan_does() -> None:
    page = progress_report(company([("a", -40)] * 5)).counts

    assert page is not None
    assert {one.course: one.learners for one in page.courses}[Course.DRIFTING] == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_the_week_has_one_part_for_each_guide(language: str) -> None:
    policy = Policy(DiskShelf(NOORDZEE), today=date(2026, 12, 18))
    sheet = check_sheet(policy, who="p-2yfc")
    text = render("check_sheet", sheet, language=language, root=None, locate=lambda where: where)

    assert [(one.guide, [line.person for line in one.lines]) for one in sheet.sheets] == [
        ("p-2yfc", ["p-7rlv", "p-9dgs"]),
        ("p-9dgs", ["p-5moa"]),
    ]
    assert text.count("opleiding monitor check") == 3


def test_a_page_speaks_the_language_of_who_reads_it(policy: Policy) -> None:
    """
    opleiding: {departments: {a: {name: A}}}
    people/p-2: {department: a, function: f, entered: 2020-01-01, language: fr}
    plans/p-1:
      person: p-1
      period: 2026-01-01/2026-12-31
      guide: {person: p-2, as: mentor}
      log: [{date: 2026-01-01, did: drafted}]
    """
    assert progress_report(policy, plan="p-1").language == "fr"
    assert progress_report(policy, manager="p-2").language == "fr"
    assert progress_report(policy, department="a").language == "nl"
    assert progress_report(policy).language == "nl"
