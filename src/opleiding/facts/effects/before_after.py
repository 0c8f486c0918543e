"""What people can do before a session and after it: the same people where that can be told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opleiding.facts.effects.answers import one_each
from opleiding.policy import Policy
from opleiding.records.effects import HIGHEST, Answer, Effect, Role
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training

TEST, FEELS, KNOWS = "test", "l4", "l2"
TESTED = ("l1", KNOWS)
"""A test in percent; whether people feel able to; a test as it was scored, before and after."""
PERCENT = 100

Who = object
"""A token or a person; who gave neither is nobody else."""
Told = Mapping[Who, Fraction]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that was asked before and after, from `lowest` to `highest`."""

    item: str
    lowest: int
    highest: int
    before: Told
    after: Mapping[int, Told]


def asked(policy: Policy, session: Session) -> tuple[Asked, ...]:
    """What each was able to do before, and so many months after, by question.

    What was never asked before stays out, unless no other figure tells it.

    Of participants what each goal asks (`can`), item l4 and the questions of the training's own; of
    whoever gave them the points of a test, in percent, and the scores l1 before and l2 after. The
    last form of somebody counts.
    """
    effect, training = policy.find(Effect, session.id), policy.find(Training, session.training)
    if effect is None or effect.session != session.id:
        return ()
    own = {q.id: (q.lowest, q.highest) for q in training.questions} if training else {}
    before: defaultdict[str, dict[Who, Fraction]] = defaultdict(dict)
    after: defaultdict[str, defaultdict[int, dict[Who, Fraction]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for index, form in enumerate(one_each(effect.answers)):
        who = form.token or form.person or index
        for item, ahead, score in _scores(form, own):
            (before[item] if ahead else after[item][form.months])[who] = score
    return tuple(
        Asked(item, *_scale(item, own), before[item], dict(sorted(after[item].items())))
        for item in sorted({*before, *after}, key=_in_order)
        if before[item] or item == TEST or item.startswith("can.")
    )


def _scores(form: Answer, own: Iterable[str]) -> Iterator[tuple[str, bool, Fraction]]:
    """Item, whether it was before, score; what doesn't apply stays out."""
    if form.points is not None and form.out_of:
        yield TEST, form.before, PERCENT * Fraction(form.points) / Fraction(form.out_of)
    for item in TESTED:
        if form.scores.get(item):
            yield KNOWS, item == "l1", Fraction(form.scores[item])
    if form.role is not Role.PARTICIPANT:
        return
    for goal, score in form.can.items():
        if score:
            yield f"can.{goal}", form.before, Fraction(score)
    for item, score in form.scores.items():
        if item in own or (score and item == FEELS):
            yield item, form.before, Fraction(score)


def _scale(item: str, own: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
    return (0, PERCENT) if item == TEST else own.get(item, (1, HIGHEST))


def _in_order(item: str) -> tuple[int, str, int]:
    """Goals first, then tests, then the questions of the training's own."""
    place = (item.startswith("can."), item == TEST, item == KNOWS, item == FEELS)
    number = int(item[1:]) if item[:1] == "q" else 0
    return place.index(True) if True in place else len(place), item[:1] if number else item, number


def together(one: Asked, minimum: int) -> Mapping[int, tuple[Who, ...]]:
    """Who is compared at which moment: always the same people, so that nobody follows from another.

    All who answered before and at every moment. While these are too few the moment with the fewest
    stays out; empty when no moment is left.
    """
    paired = {months: one.before.keys() & told.keys() for months, told in one.after.items()}
    months = [when for when, who in paired.items() if who]
    while months:
        people = set.intersection(*(set(paired[when]) for when in months))
        if len(people) >= max(minimum, 1):
            ordered = tuple(who for who in one.before if who in people)
            return dict.fromkeys(months, ordered)
        months.remove(min(months, key=lambda when: (len(paired[when]), -when)))
    return {}
