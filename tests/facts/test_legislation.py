"""Law that changes and that no need answers yet."""

from datetime import date

import pytest

from opleiding.facts.legislation import laws_to_come
from opleiding.finding import Where
from opleiding.law.dates import legal_dates
from opleiding.law.parameters import Sure
from tests.conftest import policy_of

LISTED = """
opleiding:
  country: NL
  legislation:
  - {what: eFTI, applies_from: 2027-07-09, source: Verordening (EU) 2020/1056, read: 2026-11-16}
  - {what: {nl: Nieuwe ADR, fr: Nouvel ADR}, applies_from: 2027-01-01, departments: [weg], source: ADR, read: 2026-11-16}
"""
NEED = """
needs/adr:
  title: TITLE
  source: {kind: KIND, reference: REFERENCE}
  raised_by: p-1
  log: [{date: 2026-10-01, by: p-1, did: raised}LATER]
"""


def asked(
    title: str = "Iets", kind: str = "legislation", reference: str = "ADR", later: str = ""
) -> list[str]:
    need = NEED.replace("TITLE", title).replace("KIND", kind)
    need = need.replace("REFERENCE", reference).replace("LATER", later)
    return [one.what.into("nl") for one in laws_to_come(policy_of(LISTED + need))]


def test_the_company_s_own_list_is_proposed_by_day() -> None:
    [adr, efti] = laws_to_come(policy_of(LISTED))

    assert (adr.applies_from, adr.departments, adr.source, adr.read, adr.sure) == (
        date(2027, 1, 1),
        ("weg",),
        "ADR",
        date(2026, 11, 16),
        None,
    )
    assert adr.where == Where("opleiding.yaml", ("legislation", 1))
    assert efti.what.into("en") == "eFTI"


def test_what_nobody_had_read_by_that_day_is_not_known_then() -> None:
    assert laws_to_come(policy_of(LISTED, today=date(2026, 11, 15))) == ()


def test_a_need_with_the_same_legislation_answers_it_whatever_the_capitals() -> None:
    assert asked(reference="adr") == ["eFTI"]
    assert asked(reference="ADR 2025") == ["Nieuwe ADR", "eFTI"]
    assert asked(kind="audit") == ["Nieuwe ADR", "eFTI"]
    assert asked(title="nouvel  adr", kind="audit") == ["eFTI"]


def test_a_need_that_was_met_answers_it_and_one_that_was_dropped_does_not() -> None:
    dropped = ", {date: 2026-10-02, by: p-1, did: dropped}"
    met = (
        ", {date: 2026-10-02, by: p-1, did: analysed, remedy: train}"
        ", {date: 2026-10-03, by: p-1, did: accepted}, {date: 2026-10-04, by: p-1, did: met}"
    )

    assert asked(later=met) == ["eFTI"]
    assert asked(later=dropped) == ["Nieuwe ADR", "eFTI"]


def test_a_need_that_was_merged_answers_it_as_long_as_the_other_stands() -> None:
    merged = ", {date: 2026-10-02, by: p-1, did: merged, into: b}"
    other = """
needs/b:
  title: Anders
  raised_by: p-1
  log: [{date: 2026-10-01, by: p-1, did: raised}, {date: 2026-10-02, by: p-1, did: joined, other: adr}LATER]
"""
    need = NEED.replace("TITLE", "x").replace("KIND", "legislation").replace("REFERENCE", "ADR")
    text = LISTED + need.replace("LATER", merged) + other
    dropped = ", {date: 2026-10-03, by: p-1, did: dropped}"

    assert len(laws_to_come(policy_of(text.replace("LATER", "")))) == 1
    assert len(laws_to_come(policy_of(text.replace("LATER", dropped)))) == 2


@pytest.mark.parametrize(
    ("day", "workers", "expected"),
    [
        ("2026-01-20", 50, 0),  # not in the Gazette yet
        ("2026-01-21", 0, 1),
        ("2026-12-31", 50, 1),
        ("2027-01-01", 50, 0),
        ("2028-06-01", 9, 0),  # too few workers for the individual right
        ("2028-06-01", 10, 1),
    ],
)
def test_what_we_know_of_a_country_is_proposed_in_the_year_before(
    day: str, workers: int, expected: int
) -> None:
    settings = f"opleiding: {{country: BE, workforce: {{workers: {workers}}}}}"
    found = laws_to_come(policy_of(settings, today=date.fromisoformat(day)))

    assert len(found) == expected
    assert all(one.where is None and one.sure in Sure for one in found)


def test_new_figures_of_the_law_are_proposed_before_their_day_in_the_region_they_are_of() -> None:
    flemish = "opleiding: {country: BE, region: Vlaanderen}"
    vov, kmo = laws_to_come(policy_of(flemish, today=date(2025, 8, 31)))

    assert vov.what.into("en") == (
        "New amounts and conditions of the Flemish training leave, from 2025-09-01"
    )
    assert (vov.applies_from, vov.sure) == (date(2025, 9, 1), Sure.STATED)
    assert vov.source == (
        "bizplus.be, vlaams-opleidingsverlof; besox.storychief.io, betaald-educatief-verlof (2025-09-01)"
    )
    assert kmo.applies_from == date(2026, 2, 1)
    assert laws_to_come(policy_of("opleiding: {country: BE}", today=date(2025, 8, 31))) == ()


def test_every_legal_date_speaks_three_languages_and_has_a_source() -> None:
    for one in legal_dates("BE"):
        assert len(one.what.texts()) == 3
        assert one.known_since <= one.applies_from
        assert one.source
    assert legal_dates("XX") == ()
