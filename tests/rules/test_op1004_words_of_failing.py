"""OP1004: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op1004_words_of_failing import words_of_failing


def test_a_next_step_speaks_of_points_to_improve(policy: Policy) -> None:
    """
    followups/phone:
      person: p-1
      kind: deepen
      because: Shortcomings on the phone
      log:
      - {date: 2026-11-04, by: p-1, did: proposed}
    """
    [finding] = words_of_failing(policy)

    assert finding.code == "OP1004"
    assert finding.where == Where("followups/phone.yaml", ("because",))
    assert finding.values == {"id": "phone", "word": "Shortcomings", "better": "point to improve"}


def test_in_dutch_and_french_as_well(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      expectations: {manager: {nl: Zwakke punten bespreken, fr: Parler des points à améliorer}}
      log: [{date: 2026-02-14, did: drafted, note: quelques lacunes en néerlandais}]
    effects/one:
      session: one
      answers: [{date: 2026-05-11, months: 3, role: manager, level: behaviour, remark: de telefoon is nog onvoldoende}]
    """
    first, second, third = words_of_failing(policy)

    assert first.code == "OP1004"
    assert first.where == Where("plans/p-1-2026.yaml", ("log", 0, "note"))
    assert first.values == {"id": "p-1-2026", "word": "lacunes", "better": "point d'amélioration"}
    assert second.code == "OP1004"
    assert second.where == Where("plans/p-1-2026.yaml", ("expectations", "manager", "nl"))
    assert second.values == {"id": "p-1-2026", "word": "Zwakke punten", "better": "verbeterpunt"}
    assert third.code == "OP1004"
    assert third.where == Where("effects/one.yaml", ("answers", 0, "remark"))
    assert third.values == {"id": "one", "word": "onvoldoende", "better": "verbeterpunt"}


def test_a_positive_story_is_fine(policy: Policy) -> None:
    """
    followups/fail-safe: {goal: fail-safe, kind: deepen, because: Verbeterpunt aan de telefoon; het falend toestel is vervangen, log: [{date: 2026-11-04, did: proposed}]}
    """
    assert list(words_of_failing(policy)) == []
