"""Needs without a theme find each other by what they are about, and by the words of their titles."""

import tomllib
from itertools import combinations, permutations
from json import dumps
from pathlib import Path

import pytest

from opleiding.facts.likeness.grouping import Group, proposed_groups, themes
from opleiding.facts.likeness.subjects import subject_of, subjects
from opleiding.policy import Policy
from opleiding.records.needs import Need
from tests.conftest import policy_of

RAISED = "raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]"


def needs(*titles: str, theme: str = "") -> str:
    themed = f"theme: {theme}, " if theme else ""
    return "\n".join(
        f'needs/{theme or "n"}-{at}: {{title: "{title}", {themed}{RAISED}}}'
        for at, title in enumerate(titles)
    )


def told(policy: Policy) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return [
        (group.theme, group.words, [need.id for need in group.needs])
        for group in proposed_groups(policy)
    ]


def test_needs_that_share_a_word_form_a_group_with_that_word() -> None:
    policy = policy_of(
        needs(
            "Foute Incoterms op dossiers",
            "Incoterm kiezen bij export",
            "Heftruck rijden in de loods",
            "Rapporten in Excel",
        )
    )
    first, second, *_ = policy.all(Need)

    assert proposed_groups(policy) == (Group("incoterms", ("Incoterms",), (first, second)),)


def test_a_compound_and_an_inflection_hide_little() -> None:
    policy = policy_of(
        needs("Kraanmachinisten begeleiden", "Machinist op de werf", "Sloten", "Glazen", "Verf")
    )

    assert [group[2] for group in told(policy)] == [["n-0", "n-1"]]


def test_a_theme_that_the_company_uses_already_gives_its_name() -> None:
    themed = needs("Waar het om gaat", theme="incoterms")
    policy = policy_of(needs("Incoterm bij export", "Incoterm juist") + "\n" + themed)

    assert told(policy) == [("incoterms", ("Incoterm",), ["n-0", "n-1"])]


def test_needs_with_a_theme_or_an_end_are_not_proposed(policy: Policy) -> None:
    """
    needs/open:
      {title: Frans aan de lijn, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/themed:
      {title: Frans aan de lijn, theme: talen, raised_by: p-1,
       log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/ended:
      title: Frans aan de lijn
      raised_by: p-1
      log: [{date: 2026-01-01, by: p-1, did: raised}, {date: 2026-01-02, by: p-1, did: dropped}]
    """
    assert told(policy) == [("talen", ("Frans",), ["open"])]


def test_the_proposal_doesnt_hang_on_the_order_of_the_files() -> None:
    lines = needs("Frans leren", "French", "Klacht van klant", "Gordijn", "Gordijnen").split("\n")
    proposals = {str(told(policy_of("\n".join(some)))) for some in permutations(lines)}

    assert len(proposals) == 1


def test_titles_without_words_group_nothing() -> None:
    assert told(policy_of(needs("de", "de", "…", "…", "🙂", "x", "a" * 5000))) == []


def test_one_large_group_is_cut_where_its_links_are_weakest() -> None:
    chains = [f"Gordijn {word}{at}" for word in ("kapotte", "lustige") for at in range(15)]
    groups = told(policy_of(needs(*chains)))

    assert all(len(ids) <= 20 for _, _, ids in groups)
    assert sum(len(ids) for _, _, ids in groups) >= 2


def test_a_subject_is_known_in_three_languages_and_named_in_the_language_of_the_company() -> None:
    titles = needs("Heftruck rijden", "Certificat de cariste", "Forklift licence", "Verf")

    assert told(policy_of(titles)) == [
        ("heftruck", ("cariste", "Forklift", "Heftruck"), ["n-0", "n-1", "n-2"])
    ]
    assert told(policy_of("opleiding: {language: fr}\n" + titles))[0][0] == "chariot élévateur"


def test_one_need_joins_a_theme_that_is_in_use() -> None:
    themed = needs("Rijden in de loods met de heftruck", "Reachtruck", theme="magazijn")
    policy = policy_of(needs("Heftruckattest", "Verf") + "\n" + themed)
    [group] = proposed_groups(policy)

    assert (group.theme, group.standing, [need.id for need in group.needs]) == (
        "magazijn",
        True,
        ["n-0"],
    )


def test_the_themes_in_use_tell_how_many_needs_stand_where(policy: Policy) -> None:
    """
    needs/a: {title: x, theme: talen, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/b: {title: x, theme: douane, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/c:
      {title: x, theme: talen, raised_by: p-1,
       log: [{date: 2026-01-01, by: p-1, did: raised}, {date: 2026-01-02, by: p-1, did: dropped}]}
    """
    assert [(one.name, [need.id for need in one.needs], one.states) for one in themes(policy)] == [
        ("douane", ["b"], (("raised", 1),)),
        ("talen", ["a", "c"], (("raised", 1), ("dropped", 1))),
    ]


def test_what_is_special_goes_before_what_is_general() -> None:
    shown = [
        subject_of([one]) for one in ("Moeilijke klanten in het Frans", "Customers", "Customs")
    ]

    assert [found[0].name.nl for found in shown if found] == ["frans", "klanten", "douane"]
    assert subject_of(["Verf"]) is None


def test_every_subject_has_three_names_and_signs() -> None:
    assert all(one.name.nl and one.name.fr and one.name.en and one.signs for one in subjects())
    assert len({one.name.nl for one in subjects()}) == len(subjects())


def measured(part: str) -> tuple[float, float]:
    """Precision and recall over pairs: of two needs in one group, and of two of one theme."""
    data = tomllib.loads((Path(__file__).parent / "grouping_titles.toml").read_text())[part]
    labels = [(title, theme) for theme, some in data.items() for title in some["titles"]]
    policy = policy_of(
        "\n".join(
            f"needs/n-{at:03}: {{title: {dumps(title, ensure_ascii=False)}, {RAISED}}}"
            for at, (title, _) in enumerate(labels)
        )
    )
    groups = proposed_groups(policy)
    found = {
        pair for group in groups for pair in combinations(sorted(n.id for n in group.needs), 2)
    }
    theme = {f"n-{at:03}": label for at, (_, label) in enumerate(labels)}
    right = {pair for pair in combinations(sorted(theme), 2) if theme[pair[0]] == theme[pair[1]]}
    return len(found & right) / len(found), len(found & right) / len(right)


@pytest.mark.parametrize("part", ["first", "second", "held"])
def test_most_pairs_are_right_and_most_are_found(part: str) -> None:
    precision, recall = measured(part)

    assert precision >= 0.95
    assert recall >= 0.80


def test_a_theme_that_only_half_of_such_needs_have_names_nothing() -> None:
    themed = "\n".join((needs("Reachtruck", theme="loods"), needs("Heftruck", theme="voertuigen")))
    policy = policy_of(needs("Heftruckattest", "Forklift") + "\n" + themed)

    assert [(group.theme, group.standing) for group in proposed_groups(policy)] == [
        ("heftruck", False)
    ]
