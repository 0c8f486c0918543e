"""What helps and what hinders to use what was learned, by factor, in counts that tell of nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opleiding.facts.effects.answers import one_each
from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.monitoring.signs import EarlySign, early_signs, seen_signs
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.signs import Sign
from opleiding.records.trainings import Training

_Naming = tuple[Sign, object]
"""A factor, and of whom it was said."""


@dataclass(frozen=True, slots=True)
class Named:
    """A factor, and of how many different people it was said: always enough to be shown."""

    about: EarlySign
    people: int


@dataclass(frozen=True, slots=True)
class Column:
    """The factors that were named of enough people, most first; `few` are the others.

    Of those only the names are told, and only where enough people stand behind them together.
    """

    named: tuple[Named, ...]
    few: tuple[EarlySign, ...]


@dataclass(frozen=True, slots=True)
class FromForms:
    """What forms named after months; `people` is who answered, None and nothing named of few."""

    people: int | None
    hinders: Column
    helps: Column


@dataclass(frozen=True, slots=True)
class Transfer:
    """Of the sessions together: what forms named, and what checks of the plans behind them saw."""

    sessions: tuple[Session, ...]
    forms: FromForms
    seen: Column


def sessions_about(
    policy: Policy, *, session: str | None = None, goal: str | None = None
) -> tuple[Session, ...]:
    """The held sessions that are meant: one, those whose training serves a goal, or all."""
    found = (one for one in held(policy) if session in {None, one.id} and attended(one))
    return tuple(one for one in found if goal is None or goal in _goals(policy, one))


def transfer(policy: Policy, sessions: tuple[Session, ...]) -> Transfer:
    """Holton's factors by name (LTSI), in forms and at checks."""
    seen = _column(_seen(policy, sessions), policy.organisation.privacy.minimum_group)
    return Transfer(sessions, from_forms(policy, sessions), seen)


def from_forms(policy: Policy, sessions: tuple[Session, ...]) -> FromForms:
    """As participants and others name them.

    A person counts once for a factor, whatever forms say it; a form without a person for itself.
    """
    minimum = policy.organisation.privacy.minimum_group
    forms = [(_who(s, n, form), form) for s in sessions for n, form in _forms(policy, s)]
    people = {who for who, _ in forms}
    enough = len(people) >= max(minimum, 1)
    hinders = [(sign, who) for who, form in forms for sign in form.hinders]
    helps = [(sign, who) for who, form in forms for sign in form.helps]
    return FromForms(
        len(people) if enough else None,
        _column(hinders if enough else (), minimum),
        _column(helps if enough else (), minimum),
    )


def _column(namings: Iterable[_Naming], minimum: int) -> Column:
    who: dict[Sign, set[object]] = {}
    for sign, person in namings:
        who.setdefault(sign, set()).add(person)
    known = early_signs()
    shown = [sign for sign in known if len(who.get(sign, ())) >= max(minimum, 1)]
    few = [sign for sign in known if sign in who and sign not in shown]
    behind = {person for sign in few for person in who[sign]}
    return Column(
        tuple(Named(known[s], len(who[s])) for s in sorted(shown, key=lambda s: -len(who[s]))),
        tuple(known[sign] for sign in few) if len(few) > 1 and len(behind) >= minimum else (),
    )


def _forms(policy: Policy, session: Session) -> Iterator[tuple[int, Answer]]:
    effect = policy.find(Effect, session.id)
    for index, form in enumerate(one_each(effect.answers) if effect else ()):
        if form.months and not form.before:
            yield index, form


def _who(session: Session, index: int, form: Answer) -> object:
    return form.person or (session.id, form.token or index)


def _seen(policy: Policy, sessions: tuple[Session, ...]) -> Iterator[_Naming]:
    there = {(one.training, p.person) for one in sessions for p in attended(one)}
    for plan in policy.all(Plan):
        if any((activity.training, plan.person) in there for activity in plan.activities):
            for seen in seen_signs(plan):
                yield seen.about.sign, plan.person


def _goals(policy: Policy, session: Session) -> tuple[str, ...]:
    training = policy.find(Training, session.training)
    return training.goals if training else ()
