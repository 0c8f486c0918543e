"""Success cases: whom to ask how it went, who used what was learned most and who least."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256

from opleiding.facts.effects.answers import one_each
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, Role
from opleiding.records.people import Person
from opleiding.records.sessions import Session

_EACH = (2, 3)
"""At least and at most so many on each side; in between a tenth of all."""


class Side(StrEnum):
    """Whom an interview is with."""

    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True, slots=True)
class SuccessCases:
    """People to talk with, by id, on each side in no order of merit. For the training officer only.

    Nobody is in it where fewer than four answered, or where all say about the same.
    """

    most: tuple[str, ...]
    least: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is anybody to talk with."""
        return bool(self.most)


def success_cases(policy: Policy, sessions: Iterable[Session]) -> SuccessCases:
    """Two or three who used it most and as many who used it least (Brinkerhoff, 2003).

    By their last answer to "with a concrete result?" (b8), else by how often they use it (b1) and
    how well (b2). Between equals chance decides, a hash, so it isn't always the same people.
    """
    uses: dict[str, Decimal] = {}
    lot = ""
    for session in sessions:
        lot += session.id
        uses |= _uses(policy, session)
    order = sorted(uses, key=lambda who: (uses[who], _chance(lot, who)))
    size = min(max(_EACH[0], round(len(order) / 10)), _EACH[1])
    least, most = order[:size], order[-size:]
    if len(order) < 2 * size or uses[least[-1]] >= uses[most[0]]:
        return SuccessCases((), ())
    return SuccessCases(tuple(sorted(most)), tuple(sorted(least)))


def _uses(policy: Policy, session: Session) -> dict[str, Decimal]:
    """Of each participant who works here today, the last answer that says it."""
    effect = policy.find(Effect, session.id)
    forms = one_each(effect.answers) if effect else ()
    found: dict[str, Decimal] = {}
    for form in sorted(forms, key=lambda form: form.months):
        person = policy.find(Person, form.person)
        use = _use(form)
        if person is not None and person.works_on(policy.today) and use is not None:
            found[person.id] = use
    return found


def _use(form: Answer) -> Decimal | None:
    if form.role is not Role.PARTICIPANT or form.level is not Depth.BEHAVIOUR or form.before:
        return None
    if form.scores.get("b8"):
        return Decimal(form.scores["b8"])
    said = [form.scores[item] for item in ("b1", "b2") if form.scores.get(item)]
    return Decimal(sum(said)) / len(said) if said else None


def _chance(lot: str, person: str) -> str:
    return sha256(f"{lot}/{person}".encode()).hexdigest()
