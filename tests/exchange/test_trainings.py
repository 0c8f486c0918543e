"""The cells of a catalogue."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.exchange.cells import Known
from opleiding.exchange.headers import Rows, fields, words
from opleiding.exchange.mapping import proposed
from opleiding.exchange.trainings import Day, trainings_of
from opleiding.records.forms import Form
from opleiding.records.values import Misread

TARGET = trainings_of(Day(Decimal("7.6")), Known(date(2026, 11, 20)))


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("days", "2", "15.2"),
        ("days", 1.5, "11.4"),
        ("days", "1,5 dagen", "11.4"),
        ("days", "Halve dag", "3.8"),
        ("days", "½ dag", "3.8"),
        ("days", "une demi-journée", "3.8"),
        ("days", "4 uur", "4"),
        ("hours", "7,5", "7.5"),
        ("hours", "2 jours", "15.2"),
        ("price", "€ 1.250,50", "1250.50"),
        ("price", "€ 1.250", "1250"),
        ("price", "1 250,00 euro", "1250.00"),
        ("price", "495,-", "495"),
        ("price", "495,00 excl. btw", "495.00"),
        ("price", "495,00 HTVA", "495.00"),
        ("price_each", "gratis", "0"),
        ("price_each", 245.5, "245.5"),
        ("languages", "Nederlands en Frans", ["nl", "fr"]),
        ("languages", "NL/FR", ["nl", "fr"]),
        ("languages", "néerlandais", ["nl"]),
        ("dates", datetime.fromisoformat("2027-04-20T09:00"), ["2027-04-20"]),
        ("dates", "27/04/2027 en 20-04-2027", ["2027-04-20", "2027-04-27"]),
        ("form", "Klassikaal", "classroom_external"),
        ("form", "présentiel", "classroom_external"),
        ("form", "e-learning", "e_learning"),
        ("form", "classroom_internal", "classroom_internal"),
        ("kind", "formeel", "formal"),
        ("organised", "externe", "external"),
        ("places_max", "12", "12"),
        ("content", "regels; oefenen", ["regels", "oefenen"]),
    ],
)  # fmt: skip
def test_a_cell_as_providers_write_it(field: str, cell: Any, value: Any) -> None:
    assert TARGET.read(field, cell) == value


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("days", "op maat"), ("days", "2 weken"), ("days", "-1"), ("days", "1e3"), ("days", "²"),
        ("price", "605,00 incl. btw"), ("price", "op aanvraag"), ("price", "12,5,0"),
        ("languages", "Duits"), ("form", "Yoga"), ("kind", "half"), ("organised", "beide"),
        ("dates", "voorjaar"), ("dates", "31/02/2027"), ("places_max", "twaalf"), ("places_max", "1.5"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_none_is_said(field: str, cell: str) -> None:
    with pytest.raises(Misread):
        TARGET.read(field, cell)


CELLS = st.one_of(st.text(max_size=40), st.floats(allow_nan=False), st.booleans(), st.dates())


@given(st.sampled_from(fields(Rows.TRAININGS)), CELLS)
def test_whatever_stands_in_a_cell_is_a_value_or_a_sentence(field: str, cell: Any) -> None:
    try:
        value = TARGET.read(field, cell)
    except Misread as misread:
        said = misread.sentence.format(**misread.values)
        assert said
    else:
        assert isinstance(value, str | list)


def test_the_headers_of_two_belgian_catalogues() -> None:
    assert proposed(("Opleiding", "Duur", "Prijs excl. btw", "Voertaal", "Locatie", "Startdata"), Rows.TRAININGS) == {
        "title": "Opleiding", "days": "Duur", "price_each": "Prijs excl. btw", "languages": "Voertaal", "place": "Locatie", "dates": "Startdata",
    }  # fmt: skip
    assert proposed(("Intitulé", "Durée (heures)", "Prix HTVA", "Prix TVAC", "Prestataire"), Rows.TRAININGS) == {
        "title": "Intitulé", "provider": "Prestataire", "hours": "Durée (heures)", "price_each": "Prix HTVA",
    }  # fmt: skip


def test_every_form_has_other_names_and_no_name_stands_for_two() -> None:
    named = words(Rows.TRAININGS)["forms"]
    names = [name for found in named.values() for name in found]

    assert set(named) == set(Form)
    assert len(names) == len(set(names))
