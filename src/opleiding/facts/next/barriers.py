"""What stands in the way of using what was learned: counted from forms and checks, with what usually helps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opleiding.facts.effects.answers import figure, one_each
from opleiding.facts.effects.due import respondents
from opleiding.facts.monitoring.signs import EarlySign, early_signs, seen_signs
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Effect, Role
from opleiding.records.followups import FollowupKind
from opleiding.records.plans import Plan
from opleiding.records.signs import Sign

HELPS: Mapping[Sign, FollowupKind] = {
    Sign.OPPORTUNITY_TO_USE: FollowupKind.USE,
    Sign.SUPERVISOR_SUPPORT: FollowupKind.SUPPORT,
    Sign.SUPERVISOR_SANCTIONS: FollowupKind.OTHER_REMEDY,
    Sign.PEER_SUPPORT: FollowupKind.SUPPORT,
    Sign.PERSONAL_CAPACITY: FollowupKind.OTHER_REMEDY,
    Sign.MOTIVATION: FollowupKind.TALK,
    Sign.CONTENT_VALIDITY: FollowupKind.OTHER_FORM,
    Sign.TRANSFER_DESIGN: FollowupKind.PRACTICE,
    Sign.COACHING: FollowupKind.SUPPORT,
    Sign.SELF_EFFICACY: FollowupKind.PRACTICE,
    Sign.READINESS: FollowupKind.DEEPEN,
    Sign.OPENNESS: FollowupKind.SUPPORT,
}
"""What kind of next step a barrier asks for: work that doesn't give the time or the leave to do it
the new way asks for another way of working, not for more lessons."""

LOW: Mapping[str, Sign] = {
    "b2": Sign.SELF_EFFICACY,
    "b3": Sign.OPPORTUNITY_TO_USE,
    "b4": Sign.SUPERVISOR_SUPPORT,
    "b5": Sign.PEER_SUPPORT,
    "b6": Sign.PERSONAL_CAPACITY,
}
"""What the behaviour form asks of the same factors; below the middle of its scale it counts."""

MIDDLE = 3
_SAY = frozenset({Role.PARTICIPANT, Role.MANAGER})
ENOUGH = Fraction(7, 10)
"""A test below this share of its points says that it isn't learned yet."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """One factor: how often forms and checks named it, and what kind of step it asks for."""

    about: EarlySign
    step: FollowupKind
    n: int
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """What the records say about why something isn't reached yet."""

    barriers: tuple[Barrier, ...]
    learned: Fraction | None
    tests: tuple[Where, ...]

    @property
    def low(self) -> bool:
        """Tests say that it isn't learned yet."""
        return self.learned is not None and self.learned < ENOUGH

    @property
    def step(self) -> FollowupKind:
        """What usually helps: another form where it isn't learned yet; else against what is named most."""
        if self.low:
            return FollowupKind.OTHER_FORM
        return self.barriers[0].step if self.barriers else FollowupKind.DEEPEN


def why(policy: Policy, effects: Iterable[Effect], plans: Iterable[Plan]) -> Why:
    """The barriers that most people name first; `learned` is the mean share of points in tests after it.

    Forms count where enough people to hide in name the same, and no form is pointed at, only the
    list; what a check of a plan saw, those who see the plan know. Of several moments each counts.
    """
    minimum = policy.organisation.privacy.minimum_group
    every = [pair for effect in effects for pair in _forms(effect)]
    forms = [pair for pair in every if pair[0].role in _SAY]
    loud = _loud([form for form, _ in forms], minimum)
    named = [(sign, place) for form, place in forms for sign in form.hinders if sign in loud]
    shown = respondents([form for form, _ in forms]) >= minimum
    named += _low([form for form, _ in forms], forms[0][1], minimum) if forms else []
    checks = [(one.about.sign, one.where) for plan in plans for one in seen_signs(plan)]
    known = early_signs()
    barriers = [
        Barrier(known[sign], HELPS[sign], n, tuple(dict.fromkeys(where)))
        for sign in Sign
        if (where := [place for one, place in (*(named if shown else ()), *checks) if one is sign])
        if (n := len(where))
    ]
    found = sorted(barriers, key=lambda one: -one.n)
    return Why(tuple(found), *_learned(every, minimum))


def _forms(effect: Effect) -> Iterator[tuple[Answer, Where]]:
    """What was filled in after it, each once a moment."""
    for answer in one_each(effect.answers):
        if not answer.before:
            yield answer, effect.at("answers")


def _loud(forms: list[Answer], minimum: int) -> frozenset[Sign]:
    """The factors that forms about enough different people name."""
    who: dict[Sign, set[object]] = {}
    for index, form in enumerate(forms):
        for sign in form.hinders:
            who.setdefault(sign, set()).add(form.person or form.token or index)
    return frozenset(sign for sign, people in who.items() if len(people) >= minimum)


def _low(forms: list[Answer], place: Where, minimum: int) -> list[tuple[Sign, Where]]:
    """A factor once for each answer 1 or 2, of items whose mean is below the middle."""
    own = [form for form in forms if form.role is Role.PARTICIPANT]
    found: list[tuple[Sign, Where]] = []
    for item, sign in LOW.items():
        asked = figure(item, (form.scores[item] for form in own if item in form.scores), minimum)
        if asked.counts and asked.mean is not None and asked.mean < MIDDLE:
            found += [(sign, place)] * sum(asked.counts[:2])
    return found


def _learned(
    forms: list[tuple[Answer, Where]], minimum: int
) -> tuple[Fraction | None, tuple[Where, ...]]:
    tests = [(form, at) for form, at in forms if form.points is not None and form.out_of]
    if not tests or respondents([form for form, _ in tests]) < minimum:
        return None, ()
    shares = [Fraction(form.points or 0) / Fraction(form.out_of or 1) for form, _ in tests]
    return sum(shares, Fraction(0)) / len(shares), tuple(dict.fromkeys(at for _, at in tests))
