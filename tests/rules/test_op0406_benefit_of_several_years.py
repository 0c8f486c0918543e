"""OP0406: what it finds, and what it leaves alone."""

import pytest

from opleiding.finding import Where
from opleiding.rules.op0406_benefit_of_several_years import benefit_of_several_years
from tests.conftest import policy_of

CASE = """
    cases/incoterms:
      goals: [right-incoterm]
      options:
      - {{name: do nothing}}
      - {{name: course, benefits: [{{what: {what}, indicator: damage, change: -30}}]}}
      log: [{{date: 2026-02-20, by: p-1, did: drafted}}]
"""


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("minder schade over drie jaar", "drie jaar"),
        ("{nl: minder schade, fr: moins de dégâts sur 5 ans}", "5 ans"),
        ("less damage in Two Years", "Two Years"),
    ],
)
def test_a_benefit_is_that_of_one_year(what: str, words: str) -> None:
    [finding] = benefit_of_several_years(policy_of(CASE.format(what=what)))

    assert finding.code == "OP0406"
    assert finding.where == Where("cases/incoterms.yaml", ("options", 1, "benefits", 0, "what"))
    assert finding.values == {"id": "incoterms", "words": words}


@pytest.mark.parametrize("what", ["minder schade per jaar", "1 jaar minder schade", "vandaan"])
def test_one_year_is_fine(what: str) -> None:
    assert list(benefit_of_several_years(policy_of(CASE.format(what=what)))) == []


def test_words_without_a_change_claim_nothing() -> None:
    text = CASE.format(what="over drie jaar").replace(", change: -30", "")

    assert list(benefit_of_several_years(policy_of(text))) == []
