"""OP0907: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0907_effect_of_one_thing import effect_of_one_thing


def test_an_effect_is_of_a_session_or_of_a_need(policy: Policy) -> None:
    """
    effects/both: {session: both, need: both}
    effects/neither: {answers: []}
    """
    both, neither = effect_of_one_thing(policy)

    assert (both.where, both.values) == (
        Where("effects/both.yaml", ("need",)),
        {"id": "both", "session": "both", "need": "both"},
    )
    assert (neither.where, neither.values) == (Where("effects/neither.yaml"), {"id": "neither"})
    assert both.sentence != neither.sentence


def test_one_of_them_is_enough(policy: Policy) -> None:
    """
    effects/forms: {need: forms}
    effects/incoterms: {session: incoterms}
    """
    assert list(effect_of_one_thing(policy)) == []
