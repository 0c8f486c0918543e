"""What a form asks: the bank's questions, one for each goal, and the training's own."""

from collections.abc import Iterator
from dataclasses import replace

from opleiding.facts.effects.items import (
    BARRIERS,
    BEHAVIOUR,
    CAN,
    MANAGER,
    OTHERS_CAN,
    OWN,
    PROOF,
    REACTION,
    REACTION_OPEN,
    REMARK,
    REMEDY,
    SHARE,
    SUCCESS,
    Question,
    Scale,
)
from opleiding.facts.effects.proofs import Proof, proofs
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Role
from opleiding.records.goals import Goal
from opleiding.records.indicators import Indicator
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

RESULTS_FROM = 6
"""Months from which a manager can tell what came of it for the department."""


def questions(
    policy: Policy, subject: Session | Need, role: Role, months: int, *, level: Depth | None = None
) -> tuple[Question, ...]:
    """What a form of one role asks after so many months, in its order; empty where it asks nothing.

    At 0 months a participant's form is the reaction, or with `level` learning what people can do,
    which is asked before the session as well. A trainer's form has the test and the demonstration
    that the training's goals ask for. Of another remedy than a training there are only forms about
    behaviour.
    """
    if isinstance(subject, Need):
        return tuple(_of_remedy(role)) if months else ()
    training = policy.find(Training, subject.training)
    if role is Role.TRAINER:
        return tuple(_proofs(policy, training))
    if months:
        return tuple(_later(policy, training, role, months))
    if role is not Role.PARTICIPANT:
        return ()
    if level is Depth.LEARNING:
        return (*_can(policy, training, role), *_own(training, Depth.LEARNING))
    return (*REACTION, *_own(training, Depth.REACTION), *REACTION_OPEN)


def _later(
    policy: Policy, training: Training | None, role: Role, months: int
) -> Iterator[Question]:
    if role is Role.PARTICIPANT:
        yield from BEHAVIOUR
        yield SUCCESS
        yield from _can(policy, training, role)
        yield from _own(training, Depth.LEARNING, Depth.BEHAVIOUR, Depth.RESULTS)
        yield from BARRIERS
        return
    yield from (replace(question, role=role) for question in MANAGER)
    yield from _can(policy, training, role)
    if role is Role.MANAGER and months >= RESULTS_FROM:
        yield from _shares(policy, training)
    yield replace(REMARK, role=role)


def goals_of(policy: Policy, training: Training | None) -> tuple[Goal, ...]:
    """The goals of a training that are there."""
    named = training.goals if training else ()
    return tuple(goal for name in named if (goal := policy.find(Goal, name)))


def _can(policy: Policy, training: Training | None, role: Role) -> Iterator[Question]:
    sentence = CAN if role is Role.PARTICIPANT else OTHERS_CAN
    for goal in goals_of(policy, training):
        values = {"behaviour": goal.behaviour or goal.title}
        yield Question(f"can.{goal.id}", Depth.LEARNING, role, Scale.ABLE, sentence, values)


def _own(training: Training | None, *levels: Depth) -> Iterator[Question]:
    for own in training.questions if training else ():
        if own.level in levels:
            values = {"question": own.ask}
            yield Question(
                own.id, own.level, Role.PARTICIPANT, Scale.OWN, OWN, values, own.lowest, own.highest
            )


def _proofs(policy: Policy, training: Training | None) -> Iterator[Question]:
    kinds = {proof.kind for proof in proofs(policy, training)}
    points, out_of, passed = PROOF
    if Proof.TEST in kinds:
        yield from (points, out_of)
    if Proof.DEMONSTRATION in kinds:
        yield passed


def _shares(policy: Policy, training: Training | None) -> Iterator[Question]:
    criteria = (goal.criterion for goal in goals_of(policy, training))
    names = dict.fromkeys(c.indicator for c in criteria if c and c.indicator)
    for name in names:
        indicator = policy.find(Indicator, name)
        for share in SHARE if indicator else ():
            values = {"indicator": indicator.name} if indicator else {}
            yield replace(share, id=f"{share.id}.{name}", values=values)


def _of_remedy(role: Role) -> Iterator[Question]:
    asked = (*BEHAVIOUR, SUCCESS, *BARRIERS) if role is Role.PARTICIPANT else (*MANAGER, REMARK)
    for question in asked:
        sentence = REMEDY.get(question.id, question.sentence)
        yield replace(question, role=role, sentence=sentence)
