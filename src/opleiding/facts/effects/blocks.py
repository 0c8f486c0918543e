"""A form's questions in blocks that are answered alike, with the words of the answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from opleiding.facts.effects.factors import HELPS, HINDERS
from opleiding.facts.effects.items import Question, Scale
from opleiding.records.localised import Words
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and what fills its holes."""

    sentence: str
    values: Mapping[str, Words | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer by its key, a score or a factor, in words."""

    key: str
    sentence: str
    values: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that are answered alike. `choices` is empty where the answer is typed."""

    scale: Scale
    title: Said | None
    questions: tuple[Question, ...]
    choices: tuple[Choice, ...]


TITLES: Mapping[Scale, str] = {
    Scale.AGREE: N_("How far do you agree?"),
    Scale.FREQUENCY: N_("How often is it so?"),
    Scale.ABLE: N_("What goes well already?"),
}
LOWEST, HIGHEST = N_("{score}, the lowest"), N_("{score}, the highest")
YES, NO = N_("yes"), N_("no")


_ALONE_STANDING = frozenset({Scale.OWN, Scale.POINTS, Scale.PERCENT, Scale.YES_NO, Scale.FACTORS})


def blocks(asked: Iterable[Question]) -> Iterator[Block]:
    """Neighbours on one scale together."""
    for scale, group in groupby(asked, key=lambda question: question.scale):
        together = tuple(group)
        apart = scale in _ALONE_STANDING
        for some in ((one,) for one in together) if apart else (together,):
            said = TITLES.get(scale)
            yield Block(scale, Said(said) if said else None, some, tuple(_choices(some[0])))


def _choices(question: Question) -> Iterator[Choice]:
    if question.scale is Scale.FACTORS:
        for sign, said in (HINDERS if question.id == "hinders" else HELPS).items():
            yield Choice(sign, said)
    elif question.scale is Scale.YES_NO:
        yield from (Choice("yes", YES), Choice("no", NO))
    elif question.scale is Scale.OWN:
        yield from map(_own, range(question.lowest, question.highest + 1), [question] * 11)
    else:
        yield from (Choice(str(score), said) for score, said in question.steps.items())


def _own(score: int, question: Question) -> Choice:
    """A score of an own scale, with what it is at the ends."""
    ends = {question.lowest: LOWEST, question.highest: HIGHEST}
    return Choice(str(score), ends.get(score, "{score}"), {"score": Words(plain=str(score))})
