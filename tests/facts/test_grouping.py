"""Needs without a theme find each other by the words of their titles."""

from itertools import permutations

from opleiding.facts.grouping import Group, proposed_groups
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
        needs("Spoedaangiften verbeteren", "Aangifte vlugger", "Frans", "Heftruck", "Excel")
    )

    assert [group[2] for group in told(policy)] == [["n-0", "n-1"]]


def test_a_theme_that_the_company_uses_already_gives_its_name() -> None:
    themed = needs("Waar het om gaat", theme="incoterms")
    policy = policy_of(needs("Incoterm bij export", "Incoterm juist") + "\n" + themed)

    assert told(policy) == [("incoterms", ("Incoterm",), ["n-0", "n-1"])]


def test_needs_with_a_theme_or_an_end_stay_out(policy: Policy) -> None:
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
    assert proposed_groups(policy) == ()


def test_the_proposal_doesnt_hang_on_the_order_of_the_files() -> None:
    lines = needs("Frans leren", "Frans spreken", "Klacht van klant", "Klachten", "Tol").split("\n")
    proposals = {str(told(policy_of("\n".join(some)))) for some in permutations(lines)}

    assert len(proposals) == 1


def test_titles_without_words_group_nothing() -> None:
    assert told(policy_of(needs("de", "de", "…", "…", "🙂", "x", "a" * 5000))) == []


def test_one_large_group_is_cut_where_its_links_are_weakest() -> None:
    chains = [f"Frans {word}{at}" for word in ("kapotte", "lustige") for at in range(15)]
    groups = told(policy_of(needs(*chains)))

    assert all(len(ids) <= 20 for _, _, ids in groups)
    assert sum(len(ids) for _, _, ids in groups) >= 2
