"""Every text that people wrote in a record is found, with its place."""

from opleiding.facts.wording import own_words, texts
from opleiding.policy import Policy
from opleiding.records.followups import Followup


def test_texts_stand_at_their_place(policy: Policy) -> None:
    """
    followups/deeper:
      person: p-1
      kind: deepen
      because: {nl: meer oefenen, fr: plus de pratique}
      log: [{date: 2026-10-12, did: proposed, note: agreed}]
    """
    [followup] = policy.all(Followup)

    assert dict(texts(followup)) == {
        ("log", 0, "date"): "2026-10-12",
        ("log", 0, "did"): "proposed",
        ("log", 0, "note"): "agreed",
        ("person",): "p-1",
        ("kind",): "deepen",
        ("because", "nl"): "meer oefenen",
        ("because", "fr"): "plus de pratique",
    }


def test_own_words_are_no_ids_and_no_choices(policy: Policy) -> None:
    """
    followups/deeper:
      person: p-1
      kind: deepen
      because: {nl: meer oefenen, fr: plus de pratique}
      log: [{date: 2026-10-12, did: proposed, note: agreed}]
    """
    [followup] = policy.all(Followup)

    assert list(own_words(followup)) == [
        (("log", 0, "note"), "agreed"),
        (("because", "nl"), "meer oefenen"),
        (("because", "fr"), "plus de pratique"),
    ]
