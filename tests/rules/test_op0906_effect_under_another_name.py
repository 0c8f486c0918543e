"""OP0906: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0906_effect_under_another_name import effect_under_another_name


def test_an_effect_has_the_name_of_its_session(policy: Policy) -> None:
    """
    sessions/incoterms-2026-11-10:
      training: incoterms
      slots: [2026-11-10T09:00/2026-11-10T12:00]
      participants: [{person: p-1, hours: 3}]
      log:
      - {date: 2026-10-10, by: p-1, did: planned}
      - {date: 2026-11-10, by: p-1, did: held}
    effects/incoterms-november:
      session: incoterms-2026-11-10
      log:
      - {date: 2026-11-10, did: asked, months: 0}
    """
    [finding] = effect_under_another_name(policy)

    assert finding.code == "OP0906"
    assert finding.where == Where("effects/incoterms-november.yaml", ("session",))
    assert finding.values == {"id": "incoterms-november", "session": "incoterms-2026-11-10"}


def test_the_same_name_is_fine(policy: Policy) -> None:
    """
    effects/incoterms-2026-11-10: {session: incoterms-2026-11-10}
    """
    assert list(effect_under_another_name(policy)) == []


def test_an_effect_has_the_name_of_its_need(policy: Policy) -> None:
    """
    effects/form: {need: forms}
    effects/forms: {need: forms}
    """
    [finding] = effect_under_another_name(policy)

    assert finding.where == Where("effects/form.yaml", ("need",))
    assert finding.values == {"id": "form", "need": "forms"}
