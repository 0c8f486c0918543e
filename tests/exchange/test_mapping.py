"""Columns proposed from headers."""

import pytest

from opleiding.errors import WrongUse
from opleiding.exchange.headers import plain
from opleiding.exchange.mapping import headed, pairs, proposed
from opleiding.exchange.sheet import Row, Sheet


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        (
            ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Waar loop je tegenaan?", "Hoe dringend is het?"],
            {"title": "Waar loop je tegenaan?", "source_date": "Tijd van voltooien", "raised_by": "Naam", "urgency": "Hoe dringend is het?"},
        ),
        (
            ["Horodateur", "Nom", "Besoin de formation", "Département", "Échéance"],
            {"title": "Besoin de formation", "source_date": "Horodateur", "raised_by": "Nom", "affects_departments": "Département", "deadline": "Échéance"},
        ),
        (
            ["Response ID", "Date submitted", "Last page", "Start language", "What do you keep running into?", "Interview date"],
            {"title": "What do you keep running into?", "source_date": "Interview date"},
        ),
        (["raised_by", "cost_of_delay", "TITLE"], {"title": "TITLE", "raised_by": "raised_by", "cost_of_delay": "cost_of_delay"}),
        (["Vraag 1", ""], {}),
    ],
    ids=["forms nl", "google fr", "limesurvey en", "own names", "unknown"],
)  # fmt: skip
def test_headers_propose_their_fields(headers: list[str], columns: dict[str, str]) -> None:
    assert proposed(headers) == columns


def test_the_row_of_headers_is_the_one_of_which_most_is_known() -> None:
    cells = [("Behoeften 2026",), ("Titel",), ("Titel", "Gemeld door"), ("Frans", "p-7f3k")]
    sheet = Sheet("a.csv", None, tuple(Row(n, line) for n, line in enumerate(cells, start=3)))
    found = headed(sheet)

    assert found is not None
    assert (found.headers, [row.number for row in found.rows]) == (("Titel", "Gemeld door"), [6])
    assert found.column("gemeld  DOOR") == 1
    assert headed(sheet, ["Behoeften 2026"]).headers == ("Behoeften 2026",)


def test_a_header_is_told_by_its_letters_and_digits() -> None:
    assert plain("  Dégât n° 3 :\u00a0Œuvre?") == "degat n 3 oeuvre"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("titel", "--map titel: write FIELD=VALUE."), ("title=", "--map title=: write FIELD=VALUE.")],
)
def test_what_is_typed_is_a_field_and_a_value(typed: str, told: str) -> None:
    with pytest.raises(WrongUse) as refused:
        pairs([typed], "--map")

    assert str(refused.value) == told
    assert pairs(["source-kind = a=b"], "--set") == {"source_kind": "a=b"}
