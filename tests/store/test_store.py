"""The store as the command line knows it: names, beginnings of names, and changes in the house style."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.errors import ChangedOnDisk, Unreadable, WrongUse
from opleiding.records.needs import Need
from opleiding.store.layout import is_slug
from opleiding.store.slug import RESERVED, free_id, slug
from opleiding.store.store import Store

NEED = {
    "title": "Foute Incoterms",
    "source": {"kind": "daily_work", "date": "2026-01-05"},
    "raised_by": "p-7f3k",
    "affects": {"people": ["p-7f3k", "p-2mmd"]},
    "theme": "2026",
    "impact": "4",
    "cost_of_delay": "12.50",
    "deadline": "2026-12-31",
    "analysis": {"can_learn": "yes"},
    "log": [{"date": "2026-01-10", "by": "p-7f3k", "did": "raised"}],
}


def store(root: Path, *ids: str) -> Store:
    (root / "needs").mkdir()
    (root / "opleiding.yaml").write_text("schema: 1\nname: Noordzee Expeditie NV\n")
    for record_id in ids:
        (root / "needs" / f"{record_id}.yaml").write_text("title: x\n")
    return Store(root)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vlot Frans aan de télé", "vlot-frans-aan-de-tele"),
        ("Straße, Øl & Œuvre – Łódź", "strasse-ol-oeuvre-lodz"),
        ("Collega’s en klant's vragen", "collegas-en-klants-vragen"),
        ("  ÉÉN  ", "een"),
        ("2026: het plan", "2026-het-plan"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 70, "a" * 64),
        ("woord " * 12, "woord-woord-woord-woord-woord-woord-woord-woord-woord-woord"),
        ("x" * 60 + " abc", "x" * 60 + "-abc"),
        ("x" * 60 + " abcd", "x" * 60),
        ("con", "con-2"),
        ("NUL", "nul-2"),
        ("Обучение", "needs"),
    ],
)
def test_an_id_is_made_from_the_title(title: str, name: str, tmp_path: Path) -> None:
    assert store(tmp_path).new_id("needs", title) == name


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    here = store(tmp_path, "frans", "frans-2", "a" * 64)
    (tmp_path / "needs/Engels.YML").write_text("")
    (tmp_path / "needs/spaans.yaml").mkdir()

    assert here.new_id("needs", "Frans") == "frans-3"
    assert here.new_id("needs", "Engels") == "engels-2"
    assert here.new_id("needs", "Spaans") == "spaans-2"
    assert here.new_id("needs", "a" * 64) == "a" * 62 + "-2"
    assert here.new_id("goals", "Frans") == "frans"


@pytest.mark.parametrize("title", ["", " ", "!?", "🙂", "—"])
def test_a_title_without_letter_or_digit_is_refused(title: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse):
        store(tmp_path).new_id("needs", title)


@given(st.text(max_size=100))
def test_any_title_gives_an_id_that_can_be_one(title: str) -> None:
    assert slug(title) == "" or is_slug(slug(title))
    if any(letter.isalnum() for letter in title):
        name = free_id(title, "needs", frozenset({slug(title)}))
        assert is_slug(name)
        assert name not in RESERVED | {slug(title)}


@pytest.mark.parametrize(
    "typed", ["frans-aan", "frans-aan-de-balie", "FRANS-AAN", "needs/frans-aan-de-balie.yaml"]
)
def test_a_clear_beginning_is_enough(typed: str, tmp_path: Path) -> None:
    assert (
        store(tmp_path, "frans-aan-de-balie", "frans", "incoterms").resolve("needs", typed)
        == "frans-aan-de-balie"
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "frans",
            "`frans` can be more than one: frans-aan-de-balie, frans-op-de-lijn. Type some more of it.",
        ),
        ("incotrms", "There is no `incotrms` in needs/. Did you mean incoterms?"),
        ("zzz", "There is no `zzz` in needs/."),
        ("", "Type an id in needs/, or the beginning of one."),
    ],
)
def test_what_is_not_clear_is_asked_back(typed: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse) as refusal:
        store(tmp_path, "frans-op-de-lijn", "frans-aan-de-balie", "incoterms").resolve(
            "needs", typed
        )

    assert str(refusal.value) == sentence


def test_an_id_wins_from_a_longer_one_that_begins_so(tmp_path: Path) -> None:
    assert store(tmp_path, "frans", "frans-2").resolve("needs", "frans") == "frans"


def test_a_record_is_added_moved_and_read_back(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.write(here.added("needs", "foute-incoterms", NEED))
    here.write(
        here.appended(
            "needs/foute-incoterms.yaml",
            "log",
            {"date": "2026-01-20", "did": "analysed", "remedy": "train"},
        )
    )

    assert here.read_bytes("needs/foute-incoterms.yaml").decode() == (
        "title: Foute Incoterms\n"
        "source: {kind: daily_work, date: 2026-01-05}\n"
        "raised_by: p-7f3k\n"
        "affects: {people: [p-7f3k, p-2mmd]}\n"
        'theme: "2026"\n'
        "impact: 4\n"
        "cost_of_delay: 12.50\n"
        "deadline: 2026-12-31\n"
        "analysis: {can_learn: yes}\n"
        "log:\n"
        "- {date: 2026-01-10, by: p-7f3k, did: raised}\n"
        "- {date: 2026-01-20, did: analysed, remedy: train}\n"
    )
    [need] = here.policy(date(2026, 2, 1), date(2026, 2, 1)).all(Need)
    assert (need.id, need.state, need.since) == ("foute-incoterms", "analysed", date(2026, 1, 20))
    assert list(here.shelf.troubles()) == []


def test_a_field_and_a_move_are_one_change(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.write(here.added("needs", "x", {key: NEED[key] for key in ("title", "raised_by", "log")}))
    here.write(
        here.set_and_append(
            "needs/x.yaml",
            "analysis",
            {"can_learn": "yes"},
            {"date": "2026-01-20", "did": "analysed"},
        )
    )
    here.write(here.set_field("needs/x.yaml", "deadline", "2026-12-31"))

    assert here.read_bytes("needs/x.yaml").decode().splitlines()[2:] == [
        "analysis: {can_learn: yes}",
        "deadline: 2026-12-31",
        "log:",
        "- {date: 2026-01-10, by: p-7f3k, did: raised}",
        "- {date: 2026-01-20, did: analysed}",
    ]


def test_only_what_a_field_reads_as_a_figure_or_a_day_goes_without_quotes(tmp_path: Path) -> None:
    tree = {
        "goals": ["2026"],
        "options": [
            {
                "name": "123",
                "costs": [
                    {"category": "development", "what": "45", "amount": ["300", "500", "900"]}
                ],
                "unknown": {"amount": "7"},
            }
        ],
        "log": [{"date": "2026-02-20", "did": "submitted", "note": {"nl": "8"}}],
    }

    assert store(tmp_path).added("cases", "x", tree).after.decode() == (
        'goals: ["2026"]\n'
        "options:\n"
        '- {name: "123", costs: [{category: development, what: "45", amount: [300, 500, 900]}], unknown: {amount: "7"}}\n'
        "log:\n"
        '- {date: 2026-02-20, did: submitted, note: {nl: "8"}}\n'
    )


def test_settings_can_be_added_to(tmp_path: Path) -> None:
    here = store(tmp_path)
    here.write(
        here.appended(
            "opleiding.yaml",
            "ignore",
            {"rule": "OP0702", "record": "goals/x", "reason": "later", "until": "2027-01-31"},
        )
    )

    assert here.read_bytes("opleiding.yaml").decode().splitlines()[2:] == [
        "ignore:",
        "- {rule: OP0702, record: goals/x, reason: later, until: 2027-01-31}",
    ]
    assert here.shelf.organisation().ignore[0].until == date(2027, 1, 31)


def test_two_that_mint_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    here = store(tmp_path)
    first, second = (here.added("needs", "x", {**NEED, "title": title}) for title in ("One", "Two"))
    here.write(first)
    with pytest.raises(ChangedOnDisk):
        here.write(second)

    assert here.read_bytes("needs/x.yaml") == first.after


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refusal:
        store(tmp_path).read_bytes("needs/x.yaml")

    assert str(refusal.value) == "needs/x.yaml:1:1: This isn't there any more."
