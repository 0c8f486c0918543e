"""Exports of forms, as Microsoft Forms, Google Forms and LimeSurvey shape them."""

import pytest

from opleiding.exchange.headers import is_bookkeeping, is_naming
from opleiding.exchange.mapping import proposed

ASKED = ["Waar loop je tegenaan in je werk?", "Wat gebeurt er dan?", "In welke afdeling werk je?", "Hoe dringend is het?"]  # fmt: skip
SAID = {
    "title": ASKED[0],
    "problem": ASKED[1],
    "affects_departments": ASKED[2],
    "urgency": ASKED[3],
}


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        (["Id", "Begintijd", "Tijd van voltooiing", "E-mail", "Naam", "Tijd van laatste wijziging", *ASKED], {"source_date": "Tijd van voltooiing", "raised_by": "Naam"}),
        (["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Total points", "Quiz feedback", *ASKED], {"source_date": "Heure de fin", "raised_by": "Nom"}),
        (["Tijdstempel", "E-mailadres", "Score", *ASKED], {"source_date": "Tijdstempel"}),
        (["Timestamp", "Username", *ASKED], {"source_date": "Timestamp"}),
        (["Antwoord ID", "Datum verzonden", "Laatste pagina", "Starttaal", "Zaad", "Toegangscode", "IP-adres", *ASKED], {"source_date": "Datum verzonden"}),
        (["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Tête de série", *ASKED], {"source_date": "Date de soumission"}),
    ],
    ids=["microsoft nl", "microsoft fr", "google nl", "google en", "limesurvey nl", "limesurvey fr"],
)  # fmt: skip
def test_what_a_form_adds_by_itself_is_not_proposed(
    headers: list[str], columns: dict[str, str]
) -> None:
    assert proposed(headers) == {**SAID, **columns}
    assert [h for h in headers if is_bookkeeping(h)] == [
        h for h in headers if h not in {*SAID.values(), *columns.values()}
    ]


def test_a_code_before_a_question_says_nothing_unless_it_is_a_field() -> None:
    headers = ["id. Antwoord ID", "submitdate. Datum verzonden", "seed. Zaad", "G01Q01. Waar loop je tegenaan?", "G01Q02. Impact", "urgency. Wanneer moet het klaar zijn?", "token. Toegangscode"]  # fmt: skip

    assert proposed(headers) == {
        "title": "G01Q01. Waar loop je tegenaan?",
        "source_date": "submitdate. Datum verzonden",
        "impact": "G01Q02. Impact",
        "urgency": "urgency. Wanneer moet het klaar zijn?",
    }


def test_bare_codes_are_known_when_they_are_fields() -> None:
    codes = ["id", "submitdate", "lastpage", "startlanguage", "seed", "title", "G01Q02"]

    assert proposed(codes) == {"title": "title", "source_date": "submitdate"}


@pytest.mark.parametrize("header", ["E-mail", "Naam", "token. Toegangscode", "IP-adres", "Collega’s", "Voornaam"])  # fmt: skip
def test_who_somebody_is_shows_in_the_header(header: str) -> None:
    assert is_naming(header)
    assert not is_naming("Waar loop je tegenaan?")
