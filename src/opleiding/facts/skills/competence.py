"""The skills matrix: who masters what, derived from what was seen and what trainings brought."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from opleiding.facts.effects.attendance import attended, held
from opleiding.facts.suppression import hidden
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.effects import Effect, EffectState, Outcome
from opleiding.records.people import Person
from opleiding.records.skills import Skill
from opleiding.records.trainings import Training

MASTERS_WANTED = 2
"""With fewer people at the required level, a skill hangs on one person (the bus factor)."""


@dataclass(frozen=True, slots=True)
class Mastery:
    """The level 0–4 of a person in a skill, since when, and what shows it."""

    person: str
    skill: str
    level: int
    since: date
    where: Where
    seen: bool
    """Somebody saw it; otherwise a training brought it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a function asks of a person in a skill, and what is there; None is not known."""

    person: str
    skill: str
    required: int
    present: Mastery | None

    @property
    def level(self) -> int:
        """The level that counts; nothing known counts as 0."""
        return self.present.level if self.present else 0

    @property
    def gap(self) -> int:
        """max(0, required − present)."""
        return max(0, self.required - self.level)


@dataclass(frozen=True, slots=True)
class Row:
    """One skill: the cells of everybody whose function asks for it."""

    skill: Skill
    cells: tuple[Cell, ...]

    @property
    def coverage(self) -> Decimal | None:
        """Σ min(present, required) ÷ Σ required."""
        return coverage(self.cells)

    @property
    def masters(self) -> int:
        """How many are at the level that their function asks: the bus factor."""
        return sum(cell.required > 0 and cell.gap == 0 for cell in self.cells)

    @property
    def growing(self) -> int:
        """How many are on their way to it."""
        return sum(cell.gap > 0 for cell in self.cells)

    @property
    def weighted_gap(self) -> int:
        """Σ gap in levels × the skill's weight."""
        return sum(cell.gap for cell in self.cells) * self.skill.weight

    @property
    def hangs_on_few(self) -> bool:
        """Asked for, and fewer than two master it."""
        return self.masters < MASTERS_WANTED and any(cell.required for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Skills × people of one department, or of all."""

    department: str | None
    rows: tuple[Row, ...]

    @property
    def coverage(self) -> Decimal | None:
        """Over all skills and people."""
        return coverage(cell for row in self.rows for cell in row.cells)


def coverage(cells: Iterable[Cell]) -> Decimal | None:
    """Σ min(present, required) ÷ Σ required, 0 to 1; None where nothing is required."""
    pairs = [(min(cell.level, cell.required), cell.required) for cell in cells]
    required = sum(pair[1] for pair in pairs)
    return Decimal(sum(pair[0] for pair in pairs)) / required if required else None


def level(policy: Policy, person: str, skill: str) -> Mastery | None:
    """The level today; None when nothing shows one. For many at once, ask `levels`."""
    return levels(policy).get((person, skill))


def levels(policy: Policy) -> Mapping[tuple[str, str], Mastery]:
    """The level of each person in each skill today, by person and skill.

    What was seen sets the level, up or down. A training that was concluded as achieved raises it to
    its own level from the day of the conclusion on, and never lowers it. The later one counts; on
    one day what was seen counts after what a training brought.
    """
    evidence = sorted(
        (*_seen(policy), *_brought(policy)), key=lambda e: (e.person, e.skill, e.since, e.seen)
    )
    by_pair = groupby(evidence, key=lambda e: (e.person, e.skill))
    return {pair: _folded(steps) for pair, steps in by_pair}


def matrix(policy: Policy, department: str | None = None) -> Matrix:
    """Required against present for everybody who works here today, skill by skill."""
    known = levels(policy)
    people = [
        p
        for p in policy.all(Person)
        if p.works_on(policy.today) and department in {None, p.department}
    ]
    rows = (Row(skill, tuple(_cells(skill, people, known))) for skill in policy.all(Skill))
    return Matrix(department, tuple(row for row in rows if row.cells))


def hidden_skills(policy: Policy, whole: Matrix, department: str | None) -> frozenset[str]:
    """Competences whose figures would tell about too few people, for a department or for all.

    For a department also where its figure and those of the others would tell it by subtraction.
    `whole` is the matrix of everybody.
    """
    minimum = policy.organisation.privacy.minimum_group
    found = set()
    for row in whole.rows:
        people = (policy.find(Person, cell.person) for cell in row.cells)
        sizes = Counter(person.department for person in people if person)
        if len(row.cells) < minimum or department in hidden(sizes, minimum):
            found.add(row.skill.id)
    return frozenset(found)


def _cells(
    skill: Skill, people: Iterable[Person], known: Mapping[tuple[str, str], Mastery]
) -> Iterator[Cell]:
    for person in people:
        required = skill.required.get(person.function)
        if required is not None:
            yield Cell(person.id, skill.id, required, known.get((person.id, skill.id)))


def _folded(steps: Iterable[Mastery]) -> Mastery:
    first, *rest = steps
    for step in rest:
        if step.seen or step.level > first.level:
            first = step
    return first


def _seen(policy: Policy) -> Iterator[Mastery]:
    for person in policy.all(Person):
        for index, entry in enumerate(person.skills):
            if entry.date <= policy.today:
                where = person.at("skills", index)
                yield Mastery(person.id, entry.skill, entry.level, entry.date, where, seen=True)


def _brought(policy: Policy) -> Iterator[Mastery]:
    """Held, attended, not marked as not passed, of a training with a skill, concluded as achieved."""
    effects = {effect.session: effect for effect in policy.all(Effect)}
    for session in held(policy):
        training = policy.find(Training, session.training)
        if training and training.skill and (first := _achieved(effects.get(session.id))):
            day, where = first
            for p in attended(session):
                if p.passed is not False:
                    reached = training.skill
                    yield Mastery(p.person, reached.id, reached.level, day, where, seen=False)


def _achieved(effect: Effect | None) -> tuple[date, Where] | None:
    """The first conclusion that says achieved."""
    entries = effect.entries(EffectState.CONCLUDED) if effect else ()
    first = next((entry for entry in entries if entry.outcome is Outcome.ACHIEVED), None)
    return (first.date, effect.at(*effect.path_of(first))) if effect and first else None
