"""What is written is what was meant, for every reader of YAML."""

from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from opleiding.errors import MoveRefused
from opleiding.records.spans import Period, Slot, Spread
from opleiding.store.emit import as_read, emit
from opleiding.store.scalar import Bare
from opleiding.store.strict import FORBIDDEN, parse

LOOK_ALIKES = [
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "Y",
    "NO",
    "~",
    "null",
    "NULL",
    "nan",
    ".nan",
    ".inf",
    "-.inf",
    "0123",
    "017",
    "0x1F",
    "0o17",
    "1_000",
    "1e3",
    "1E3",
    "13:30",
    "13:30:15",
    "2026-01-01",
    "2026-1-5",
    "12/05/2026",
    "2026-01-01T10:00:00Z",
    "1.5",
    "1.",
    ".5",
    "+1",
    "-1",
    "-",
    "?",
    ":",
    "=",
    "<<",
    "#",
    "*",
    "&",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "---",
    "...",
    "true",
    "False",
    "[",
    "]",
    "{",
    "}",
    ",",
    "a:b",
    "a:",
    ":a",
    "a#b",
    "#a",
    "1,5",
    "0b1",
    "190:20:30",
    "2001-12-14t21:59:43.10-05:00",
    "0x",
    "0_",
    "1__0",
]
TEXTS = st.one_of(
    st.sampled_from(
        [
            *LOOK_ALIKES,
            "",
            " ",
            "a b",
            "a  b ",
            " a",
            "a: b",
            "a #b",
            "a\nb",
            "a\r\nb",
            "a\u2028b",
            "\u0085",
            "\ufeff",
            "'\"\\",
            "1 - 2",
            "2026-01-01 10:00",
        ]
    ),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=40).filter(
        lambda text: not FORBIDDEN.search(text)
    ),
)
KEYS = TEXTS.filter(lambda text: text and text != "<<" and text.isprintable() and len(text) < 60)
SCALARS = (
    TEXTS
    | st.dates()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
)
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS | st.none(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=6,
)


def test_a_record_is_written_in_the_house_style() -> None:
    tree = {
        "log": [{"date": date(2026, 1, 12), "by": "p-9xq2", "did": "raised", "note": None}],
        "title": "Foute Incoterms op dossiers",
        "source": {"kind": "performance_interview", "date": date(2026, 1, 12)},
        "affects": {"departments": ["expeditie"], "people": ["p-7f3k", "p-2mmd"]},
        "impact": 4,
        "price": Decimal("2400.00"),
        "during": Period(date(2026, 3, 1), date(2026, 12, 31)),
        "slots": [Slot.read("2026-04-21T09:00/2026-04-21T16:30")],
        "amount": Spread(Decimal(300), Decimal(500), Decimal(900)),
        "analysis": {"skill_missing": True, "done_before": False},
        "theme": None,
        "reference": "0123",
        "note": "een komma, en wat meer",
        "costs": [],
        "typed": Bare("2026-01-12"),
    }

    assert emit(tree) == (
        "title: Foute Incoterms op dossiers\n"
        "source: {kind: performance_interview, date: 2026-01-12}\n"
        "affects: {departments: [expeditie], people: [p-7f3k, p-2mmd]}\n"
        "impact: 4\n"
        "price: 2400.00\n"
        "during: 2026-03-01/2026-12-31\n"
        "slots: [2026-04-21T09:00/2026-04-21T16:30]\n"
        "amount: [300, 500, 900]\n"
        "analysis: {skill_missing: yes, done_before: no}\n"
        'reference: "0123"\n'
        'note: "een komma, en wat meer"\n'
        "costs: []\n"
        "typed: 2026-01-12\n"
        "log:\n"
        "- {date: 2026-01-12, by: p-9xq2, did: raised}\n"
    )


def test_a_long_mapping_stands_in_a_block() -> None:
    tree = {
        "departments": {
            name: {"name": name * 9, "manager": "p-k3vd"} for name in ("douane", "expeditie")
        }
    }

    assert emit(tree) == (
        "departments:\n"
        "  douane: {name: douanedouanedouanedouanedouanedouanedouanedouanedouane, manager: p-k3vd}\n"
        "  expeditie: {name: expeditieexpeditieexpeditieexpeditieexpeditieexpeditieexpeditieexpeditieexpeditie, manager: p-k3vd}\n"
    )


@given(TREES)
def test_the_reader_reads_back_what_was_meant(tree: dict[str, object]) -> None:
    assert parse(emit(tree)) == as_read(tree)


@given(TEXTS)
def test_every_reader_reads_a_text_as_that_text(text: str) -> None:
    for written in (emit({"a": text}), emit({"a": [text]}), emit({"a": [{"b": text}]})):
        for loader in (yaml.SafeLoader, yaml.CSafeLoader):
            found = yaml.load(written, Loader=loader)["a"]
            while not isinstance(found, str):
                found = found[0] if isinstance(found, list) else found["b"]
            assert found == text


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    assert yaml.safe_load(emit({"a": text})) == {"a": text}


@given(TEXTS)
def test_a_value_never_takes_a_second_line(text: str) -> None:
    assert emit({"a": text}).splitlines(keepends=True) == [emit({"a": text})]


def test_what_yaml_can_not_hold_is_refused() -> None:
    for text, shown in (
        ("\0", "U+0000"),
        ("a\x1b[2J", "U+001B"),
        ("\x9f", "U+009F"),
        ("\ud800", "U+D800"),
        ("\uffff", "U+FFFF"),
    ):
        with pytest.raises(MoveRefused) as refusal:
            emit({"a": text})
        assert str(refusal.value) == f"The character {shown} can't stand in a record: take it out."


@pytest.mark.parametrize("name", ["", "<<", "a\nb", "x" * 201, "\u202eneed"])
def test_a_name_that_no_field_can_have_is_refused(name: str) -> None:
    with pytest.raises(MoveRefused):
        emit({name: "a"})


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), 1.5, object])
def test_a_value_of_no_known_kind_is_refused(value: object) -> None:
    with pytest.raises(MoveRefused):
        emit({"a": value})
