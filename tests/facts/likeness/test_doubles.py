"""Likely doubles: found in other words, not among what only sounds alike."""

import tomllib
from functools import partial
from pathlib import Path

from opleiding.facts.likeness.contrast import contrast
from opleiding.facts.likeness.doubles import doubles, likely_doubles, seen_before
from opleiding.facts.likeness.likeness import ALIKE, Texts
from opleiding.facts.likeness.senses import senses
from opleiding.facts.likeness.stems import stems
from opleiding.policy import Policy
from opleiding.records.needs import Need

HERE = Path(__file__).parent
PAIRS = tomllib.loads((HERE / "doubles_pairs.toml").read_text(encoding="utf-8"))
SECTORS = tomllib.loads((HERE / "doubles_held_out.toml").read_text(encoding="utf-8"))
UNSEEN = tomllib.loads((HERE / "doubles_held2.toml").read_text(encoding="utf-8"))


def alike(pairs: list[list[str]], among: dict[str, list[list[str]]] = PAIRS) -> list[bool]:
    corpus = sorted({text for group in among.values() for pair in group for text in pair})
    texts = Texts([(text, text) for text in corpus])
    return [other in texts.like(one) for one, other in pairs]


def test_the_labelled_pairs_are_many_and_none_stands_twice() -> None:
    every = [frozenset(pair) for group in PAIRS.values() for pair in group]

    assert len(every) == len(set(every)) >= 120


def precision_and_recall(pairs: dict[str, list[list[str]]]) -> tuple[float, float]:
    found, wrong = sum(alike(pairs["double"], pairs)), sum(alike(pairs["different"], pairs))
    return found / (found + wrong), found / len(pairs["double"])


def test_of_what_is_said_to_be_a_double_most_is_and_most_doubles_are_found() -> None:
    """These pairs, and those of more sectors, chose the threshold, the senses and the contrasts."""
    sectors = {kind: [p for one in SECTORS.values() for p in one[kind]] for kind in PAIRS}

    for pairs in (PAIRS, sectors):
        precision, recall = precision_and_recall(pairs)
        assert precision >= 0.95
        assert recall >= 0.85


def test_what_is_found_among_pairs_that_chose_nothing_is_as_the_docs_say() -> None:
    """Written before any of it was measured, and measured once."""
    seen = [
        frozenset(p)
        for group in (PAIRS, *SECTORS.values())
        for kind in group.values()
        for p in kind
    ]
    unseen = [frozenset(pair) for kind in UNSEEN.values() for pair in kind]
    precision, recall = precision_and_recall(UNSEEN)

    assert len(unseen) == len(set(unseen)) >= 80
    assert not set(unseen) & set(seen)
    assert precision >= 0.92
    assert recall >= 0.75


def test_order_case_and_accents_say_nothing() -> None:
    texts = Texts([("a", "Réunions qui débordent"), ("b", "Iets anders")])

    assert round(texts.like("DEBORDENT, reunions")["a"], 9) == 1


def test_what_the_quick_way_finds_is_what_the_slow_way_finds() -> None:
    corpus = sorted({text for group in PAIRS.values() for pair in group for text in pair})
    texts = Texts([(text, text) for text in corpus])
    slow = {
        (one, other)
        for at, one in enumerate(corpus)
        for other in corpus[at + 1 :]
        if round(texts.likeness(one, other), 9) >= ALIKE
        if not contrast(*(tuple(senses(text).values()) for text in (one, other)))
    }

    assert {(one, other) for one, other, _ in texts.pairs()} == slow


def test_words_lose_what_changes_about_them() -> None:
    assert stems("De klanten en één Klant: geregeld réunions, réunion") == {
        "klanten": "klant",
        "Klant": "klant",
        "geregeld": "regel",
        "réunions": "reunion",
        "réunion": "reunion",
    }


def test_two_needs_that_look_like_one_are_listed_unless_both_have_ended(policy: Policy) -> None:
    """
    needs/incoterms-fout:
      title: Foute Incoterms op dossiers
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    needs/dossiers:
      title: {fr: Incoterms erronés, nl: Incoterms staan fout op onze dossiers}
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    needs/frans:
      title: Frans aan de telefoon
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: dropped}]
    needs/telefoneren:
      title: Telefoneren in het Frans
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: dropped}]
    """
    [pair] = doubles(policy)

    assert (pair.need.id, pair.other.id) == ("dossiers", "incoterms-fout")
    assert pair.words == ("Incoterms", "dossiers")
    assert doubles(policy, "frans") == ()
    assert doubles(policy, "dossiers") == (pair,)


def test_a_new_need_is_held_against_those_that_ended_as_well(policy: Policy) -> None:
    """
    needs/frans:
      title: Frans aan de telefoon
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: dropped}]
    needs/excel:
      title: Excel
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    """
    said = {"raised_by": "p-1", "log": [{"date": "2026-01-12", "by": "p-1", "did": "raised"}]}
    fresh = Need.model_validate({"id": "x", "title": "Telefoneren in het Frans", **said})
    marks = Need.model_validate({"id": "y", "title": "€ ??? …", **said})

    titles = [(need.id, text) for need in policy.all(Need) for text in need.title.texts()]
    find = partial(policy.find, Need)

    assert [one.need.id for one in likely_doubles(titles, fresh, find)] == ["frans"]
    assert likely_doubles(titles, marks, find) == ()


def test_many_new_titles_are_held_against_earlier_needs_and_against_each_other(
    policy: Policy,
) -> None:
    """
    needs/frans:
      title: Frans aan de telefoon
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    needs/telefoneren:
      title: {nl: Beter Frans aan de telefoon, fr: Le français au téléphone}
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    """
    excel = ["Draaitabellen in Excel"]
    found = seen_before(policy, [["Telefoneren in het Frans"], excel, ["€"], excel])
    closest = seen_before(policy, [["Telefoneren in het Frans"]], most=1)

    assert [[one.need.id for one in seen.earlier] for seen in found] == [
        ["frans", "telefoneren"],
        [],
        [],
        [],
    ]
    assert [[place for place, _ in seen.beside] for seen in found] == [[], [3], [], [1]]
    assert [[one.need.id for one in seen.earlier] for seen in closest] == [["frans"]]
    assert seen_before(policy, []) == ()
