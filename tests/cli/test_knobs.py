"""Options from the fields of a model."""

import pytest

from opleiding.cli.knobs import knobs, typed_fields
from opleiding.errors import WrongUse
from opleiding.records.cases import Case
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.needs import Need, SourceKind


def test_a_part_with_simple_fields_is_laid_out_beside_the_others() -> None:
    options = {knob.option: knob for knob in knobs(Need, without=frozenset({"id", "log"}))}

    assert options["--source-kind"].choices is SourceKind
    assert options["--affects-people"].folder == "people"
    assert options["--affects-people"].many
    assert not options["--source-kind"].required
    assert options["--raised-by"].required


def test_what_is_typed_becomes_the_tree_that_stands_in_the_file() -> None:
    fields = tuple(knobs(Need, without=frozenset({"id", "log"})))
    values = {
        "title": "Frans",
        "source_kind": "audit",
        "affects_people": ["p-1", "p-2"],
        "impact": None,
    }

    assert typed_fields(fields, values) == {
        "title": "Frans",
        "source": {"kind": "audit"},
        "affects": {"people": ["p-1", "p-2"]},
    }


def test_deeper_fields_are_typed_in_braces() -> None:
    fields = tuple(knobs(Case, without=frozenset({"id", "log"})))
    typed = {"options": ["{name: niets doen}", "{name: leren, trainings: [basis]}"]}

    assert typed_fields(fields, typed) == {
        "options": [{"name": "niets doen"}, {"name": "leren", "trainings": ["basis"]}]
    }


def test_braces_that_never_close_are_refused_with_the_option() -> None:
    fields = tuple(knobs(Case, without=frozenset({"id", "log"})))

    with pytest.raises(WrongUse) as refusal:
        typed_fields(fields, {"options": ["{name: niets"]})

    assert refusal.value.values["option"] == "--options"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_two_fields_of_a_kind_share_an_option(folder: str) -> None:
    options = [knob.option for knob in knobs(kind(folder), without=frozenset({"id", "log"}))]

    assert len(options) == len(set(options))
    assert "--by" not in options or folder == "objectives"


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_option_says_what_it_is(folder: str) -> None:
    assert all(knob.help for knob in knobs(kind(folder), without=frozenset({"id", "log"})))
