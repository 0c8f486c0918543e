"""What each form asks, and how it is answered."""

from string import Formatter

import pytest

from opleiding.facts.effects.factors import HELPS, HINDERS
from opleiding.facts.effects.items import BANK, STEPS, Scale
from opleiding.facts.effects.proofs import Proof, proofs
from opleiding.facts.effects.questions import questions
from opleiding.policy import Policy
from opleiding.records.effects import ITEMS, Depth, Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.records.signs import Sign
from opleiding.records.trainings import Training
from opleiding.text.words import words
from tests.conftest import policy_of

RECORDS = """
indicators/geschillen:
  name: Geschillen
  unit: per maand
  better: lower
  log: [{date: 2026-01-01, did: read, value: 6}]
goals/incoterm:
  title: Juiste Incoterm
  behaviour: {nl: kiest de juiste Incoterm, fr: choisit le bon Incoterm}
  criterion: {indicator: geschillen, target: 2}
  log: [{date: 2026-01-01, did: set}]
goals/uitleg:
  title: Legt uit waarom
  criterion: {measure: toets van 20 vragen, target: 16}
  log: [{date: 2026-01-01, did: set}]
trainings/incoterms:
  title: Incoterms
  form: classroom_external
  kind: formal
  organised: external
  hours: 7
  goals: [incoterm, uitleg, weg]
  questions:
  - {id: q1, ask: Was de zaal in orde?, level: reaction}
  - {id: q2, ask: Hoeveel regels ken je?, lowest: 0, highest: 10}
  - {id: q3, ask: Hoe vaak belt de klant terug?, level: behaviour}
  log: [{date: 2026-01-01, did: proposed}]
sessions/s:
  training: incoterms
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
needs/mails:
  title: Te veel mails
  raised_by: p-1
  log: [{date: 2026-01-01, did: raised}]
"""
CAN = ["can.incoterm", "can.uitleg"]


@pytest.mark.parametrize(
    ("role", "months", "level", "ids"),
    [
        (Role.PARTICIPANT, 0, None, [*(f"r{n}" for n in range(1, 11)), "q1", "keep", "change"]),
        (Role.PARTICIPANT, 0, Depth.LEARNING, [*CAN, "q2"]),
        (Role.TRAINER, 0, None, ["points", "out_of"]),
        (
            Role.PARTICIPANT,
            3,
            None,
            [*(f"b{n}" for n in range(1, 7)), "b8", *CAN, "q2", "q3", "hinders", "helps", "b7"],
        ),
        (Role.COLLEAGUE, 9, None, [*(f"m{n}" for n in range(1, 6)), *CAN, "remark"]),
        (Role.MANAGER, 3, None, [*(f"m{n}" for n in range(1, 6)), *CAN, "remark"]),
        (
            Role.MANAGER,
            6,
            None,
            [
                *(f"m{n}" for n in range(1, 6)),
                *CAN,
                "contribution.geschillen",
                "confidence.geschillen",
                "remark",
            ],
        ),
        (Role.MANAGER, 0, None, []),
    ],
)
def test_a_form_asks_the_bank_the_goals_and_the_training_s_own(
    role: Role, months: int, level: Depth | None, ids: list[str]
) -> None:
    policy = policy_of(RECORDS)
    session = policy.find(Session, "s")
    assert session is not None

    asked = questions(policy, session, role, months, level=level)

    assert [one.id for one in asked] == ids
    assert {one.role for one in asked} <= {role}


def test_a_goal_is_asked_about_in_the_words_of_its_behaviour_and_language() -> None:
    policy = policy_of(RECORDS)
    session = policy.find(Session, "s")
    assert session is not None
    asked = questions(policy, session, Role.PARTICIPANT, 0, level=Depth.LEARNING)

    assert [one.asked(words("en").say, language) for one in asked for language in ("nl", "fr")] == [
        "kiest de juiste Incoterm: how well can you do that without help?",
        "choisit le bon Incoterm: how well can you do that without help?",
        "Legt uit waarom: how well can you do that without help?",
        "Legt uit waarom: how well can you do that without help?",
        "Hoeveel regels ken je?",
        "Hoeveel regels ken je?",
    ]
    assert [(one.lowest, one.highest) for one in asked] == [(1, 5), (1, 5), (0, 10)]


def test_another_remedy_is_asked_about_as_a_way_of_working() -> None:
    policy = policy_of(RECORDS)
    need = policy.find(Need, "mails")
    assert need is not None

    own = questions(policy, need, Role.PARTICIPANT, 3)
    managers = questions(policy, need, Role.MANAGER, 3)

    assert own[0].sentence == "I work in the new way."
    assert [one.id for one in managers] == ["m1", "m2", "m3", "m4", "m5", "remark"]
    assert questions(policy, need, Role.PARTICIPANT, 0) == ()


def test_every_item_of_the_records_has_one_question_on_one_scale() -> None:
    assert set(ITEMS) <= set(BANK)
    assert {BANK[item].scale for item in ITEMS} <= set(STEPS)
    sentences = [question.sentence for question in BANK.values()]
    assert len(set(sentences)) == len(sentences)


def test_a_scale_has_a_word_for_each_of_five_answers_and_never_the_same_one() -> None:
    for steps in STEPS.values():
        assert [score for score in steps if score] == [1, 2, 3, 4, 5]
        assert len(set(steps.values())) == len(steps)


def test_every_factor_can_help_and_hinder() -> None:
    assert set(HELPS) == set(HINDERS) == set(Sign)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_two_questions_or_answers_read_the_same_in_a_language(language: str) -> None:
    say = words(language).say
    questions_said = [say(one.sentence, indicator="I") for one in BANK.values()]
    factors = [say(said) for said in (*HINDERS.values(), *HELPS.values())]

    assert len(set(questions_said)) == len(questions_said)
    assert len(set(factors)) == len(factors)
    for steps in STEPS.values():
        assert len({say(said) for said in steps.values()}) == len(steps)


def test_what_fills_a_question_is_what_its_holes_name() -> None:
    policy = policy_of(RECORDS)
    session = policy.find(Session, "s")
    assert session is not None
    for role in Role:
        for months in (0, 6):
            for one in questions(policy, session, role, months):
                holes = {name for _, name, _, _ in Formatter().parse(one.sentence) if name}
                assert holes == set(one.values)


def test_a_goal_s_own_measure_asks_for_a_test_and_a_level_for_a_demonstration(
    policy: Policy,
) -> None:
    """
    goals/a: {title: A, skill: {id: incoterms, level: 3}, log: [{date: 2026-01-01, did: set}]}
    goals/b:
      title: B
      criterion: {measure: toets, indicator: geschillen}
      log: [{date: 2026-01-01, did: set}]
    trainings/t:
      title: T
      form: classroom_external
      kind: formal
      organised: external
      hours: 7
      goals: [b, a]
      log: [{date: 2026-01-01, did: proposed}]
    """
    training = policy.find(Training, "t")

    [asked] = proofs(policy, training)

    assert (asked.kind, asked.where.file) == (Proof.DEMONSTRATION, "goals/a.yaml")
    assert BANK["passed"].scale is Scale.YES_NO
