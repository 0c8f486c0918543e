"""Where a training's goals ask for a test or a demonstration at its end."""

from dataclasses import dataclass
from enum import StrEnum

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.records.trainings import Training


class Proof(StrEnum):
    """How somebody shows that it was learned."""

    TEST = "test"
    DEMONSTRATION = "demonstration"


@dataclass(frozen=True, slots=True)
class Asked:
    """A proof, and the place in the records that asks for it."""

    kind: Proof
    where: Where


def proofs(policy: Policy, training: Training | None) -> tuple[Asked, ...]:
    """A test where the certificate needs one, or a goal says what is measured and has no indicator.

    A demonstration where a goal names a level of a competence to reach. Each once.
    """
    found: dict[Proof, Asked] = {}
    if training and training.certificate and training.certificate.test:
        found[Proof.TEST] = Asked(Proof.TEST, training.at("certificate"))
    for name in training.goals if training else ():
        goal = policy.find(Goal, name)
        if goal is None:
            continue
        if goal.criterion and goal.criterion.measure and not goal.criterion.indicator:
            found.setdefault(Proof.TEST, Asked(Proof.TEST, goal.at("criterion", "measure")))
        if goal.skill:
            found.setdefault(Proof.DEMONSTRATION, Asked(Proof.DEMONSTRATION, goal.at("skill")))
    return tuple(found[kind] for kind in Proof if kind in found)
