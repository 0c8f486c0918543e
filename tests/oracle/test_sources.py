"""A source points at the line that the figure stands on."""

import re
from collections.abc import Iterator

import pytest

from tests.oracle.answers import conclusion, took_part
from tests.oracle.ledger import EXAMPLE, Ledger, words
from tests.oracle.money import chosen
from tests.oracle.shown import rows, said, section

LEDGER = Ledger()
SOURCE = re.compile(r"\[((?:[a-z]+/[a-z0-9-]+|opleiding)\.yaml:[^\]]*)\]")


def places(text: str) -> Iterator[tuple[str, int]]:
    """Every file and line of the sources in a text."""
    for source in SOURCE.findall(text):
        for file, lines in re.findall(r"([a-z0-9/-]+\.yaml):([0-9, ]+)", source):
            yield from ((file, int(line)) for line in lines.replace(",", " ").split())


def at(file: str, line: int) -> str:
    return (EXAMPLE / file).read_text("utf-8").splitlines()[line - 1]


@pytest.mark.parametrize("report", ["roi", "effect", "alignment", "policy"])
def test_every_source_is_a_line_that_says_something(report: str) -> None:
    found = set(places(said("report", report)))

    assert len(found) > 20
    assert all(at(file, line).strip() for file, line in found)


@pytest.mark.parametrize("case_id", LEDGER.of["cases"])
def test_a_cost_and_a_subsidy_point_at_their_own_lines(case_id: str) -> None:
    case = LEDGER.of["cases"][case_id]
    page = section(said("report", "roi"), f"## {words(case['title'])}")
    for category, *_, source in rows(section(page, "### What it takes")):
        own = [at(f, n) for f, n in places(source) if f == f"cases/{case_id}.yaml"]
        _, _, scheme = category.partition("Paid by others: ")
        wanted = f"scheme: {scheme}," if scheme else f"category: {category.replace(' ', '_')},"

        assert all(wanted in line for line in own)
        assert bool(own) == bool(source) == (category not in {"All costs", "Our own costs"})


@pytest.mark.parametrize("case_id", LEDGER.of["cases"])
def test_a_benefit_points_at_its_line_and_at_what_a_unit_is_worth(case_id: str) -> None:
    case = LEDGER.of["cases"][case_id]
    page = section(said("report", "roi"), f"## {words(case['title'])}")
    for what, *_, source in rows(section(page, "### What it brings"))[:-1]:
        (own, number), *worth = places(source)
        [line] = [line for line in chosen(case)["benefits"] if words(line["what"]) == what]

        assert own == f"cases/{case_id}.yaml"
        assert what in at(own, number)
        for file, unit in worth:
            amount = LEDGER.of["indicators"][line["indicator"]]["value_per_unit"]["amount"]
            assert file == f"indicators/{line['indicator']}.yaml"
            assert f"amount: {amount}" in at(file, unit)


@pytest.mark.parametrize("case_id", LEDGER.of["cases"])
def test_a_decision_points_at_its_entry(case_id: str) -> None:
    page = section(said("report", "roi"), f"## {words(LEDGER.of['cases'][case_id]['title'])}")
    [decision] = [line for line in page.splitlines() if line.startswith("Decision: ")]
    [(file, number)] = places(decision)

    assert file == f"cases/{case_id}.yaml"
    assert f"did: {LEDGER.state('cases', case_id)}" in at(file, number)


def test_where_an_objective_stands_points_at_its_last_reading() -> None:
    for row in rows(section(said("report", "alignment"), "## Where the objectives stand")):
        [(file, number)] = places(row[-1])

        assert file.startswith("indicators/")
        assert re.search(rf"did: read, value: {re.escape(row[2])}(\.0)?,", at(file, number))


def test_an_outcome_points_at_the_conclusion() -> None:
    outcomes = [
        row for row in said("report", "effect").splitlines() if row.startswith("Outcome: **")
    ]
    for row in outcomes:
        [(file, number)] = places(row)
        outcome = row.split("**")[1].replace(" ", "_")

        assert "did: concluded, " in at(file, number)
        assert f"outcome: {outcome}" in at(file, number)
    remedies = [one for one in LEDGER.of["effects"].values() if "need" in one and conclusion(one)]
    assert len(outcomes) == len(remedies) + sum(
        len(took_part(session)) >= 5 and conclusion(LEDGER.of["effects"][session_id]) is not None
        for session_id, session in LEDGER.sessions()
    )


def test_the_budget_of_a_year_points_at_its_record() -> None:
    for row in rows(section(said("report", "policy"), "### Budget of the year")):
        [(file, number)] = places(row[-1])

        assert file == f"years/{row[0]}.yaml"
        assert at(file, number).startswith("budget: ")
