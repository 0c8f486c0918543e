"""What the cells of an export suggest: questions of the training's own, remarks, what texts stand for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.answers.cells import REMARKS
from opleiding.exchange.answers.months import exact_months, likely_moment
from opleiding.exchange.answers.scales import Scale, scale_of
from opleiding.exchange.headers import Rows, is_bookkeeping, is_field, plain, told, words
from opleiding.exchange.mapping import Further, Headed, proposed
from opleiding.exchange.sheet import MEND, shown
from opleiding.facts.effects.items import CAN, OTHERS_CAN, SHARE
from opleiding.facts.effects.questions import goals_of
from opleiding.policy import Policy
from opleiding.records.indicators import Indicator
from opleiding.records.trainings import Training
from opleiding.text.words import LANGUAGES
from opleiding.text.words import words as spoken

_MOST = 99
_TALK = 25
"""From so many letters on average, texts that differ are what people wrote themselves."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that no field is filled from yet: what stands in it, the blank cells left out."""

    header: str
    texts: tuple[str, ...]

    @property
    def grid(self) -> str:
        """What a grid's columns share: the text before the brackets; else before the last colon."""
        return _parts(self.header)[0]

    @property
    def ask(self) -> str:
        """The question itself."""
        return _parts(self.header)[1]

    @property
    def counts(self) -> bool:
        """Whether it only numbers the rows."""
        numbers = [str(n) for n in range(1, len(self.texts) + 1)]
        return len(self.texts) > 1 and list(self.texts) == numbers

    @property
    def talks(self) -> bool:
        """Whether people wrote there what they liked."""
        letters = sum(map(len, self.texts))
        return len({*self.texts}) > len(self.texts) * 0.6 and letters >= _TALK * len(self.texts)


def _parts(header: str) -> tuple[str, str]:
    whole = " ".join(header.split())
    if whole.endswith("]") and "[" in whole:
        over, _, row = whole[:-1].partition("[")
        return plain(over), row.strip() or whole
    over, colon, row = whole.rpartition(":")
    row = row.strip(" -–•")
    return (plain(over), row) if colon and row else (plain(whole), whole)


def further(
    policy: Policy,
    training: Training | None,
    headed: Headed,
    given: Mapping[str, str],
    moments: Sequence[int],
) -> Further:
    """More columns than the headers alone tell; `given` has those that are spoken for."""
    columns = _headed_so(headed, given)
    free = list(_free(headed, {**given, **columns}))
    if training is not None:
        known = _known(policy, training)
        named = ((known.get(name), column) for column in free for name in told(column.header, Rows.ANSWERS))  # fmt: skip
        columns |= {field: column.header for field, column in named if field and field not in given}
        free = [column for column in free if column.header not in columns.values()]
        columns |= _own(free, {*given, *columns, *(one.id for one in training.questions)})
    columns |= _remarks(free, {*given, *columns})
    values = _values(headed, given, moments)
    own = training.id if training and any(field[0] == "q" for field in columns) else None
    return Further(columns, values, own)


def _headed_so(headed: Headed, given: Mapping[str, str]) -> dict[str, str]:
    """Columns whose header tells a field that is still free."""
    taken = set(map(plain, given.values()))
    likely = {
        **{header: header for header in headed.headers if is_field(header, Rows.ANSWERS)},
        **proposed(headed.headers, Rows.ANSWERS),
    }
    return {f: h for f, h in likely.items() if f not in given and plain(h) not in taken}


def _free(headed: Headed, given: Mapping[str, str]) -> Iterator[Column]:
    """The columns with a header of their own that say nothing of a field."""
    taken = {*map(plain, given.values()), "", plain(MEND)}
    known = words(Rows.ANSWERS)["headers"]
    fields = {*known, *(name for names in known.values() for name in names)}
    for at, header in enumerate(headed.headers):
        name = plain(header)
        if name in taken or name in fields or _is_mark(header):
            continue
        taken.add(name)
        texts = tuple(text for row in headed.rows if (text := shown(row.cell(at))))
        if texts:
            yield Column(header, texts)


def _is_mark(header: str) -> bool:
    """Whether a form adds this column by itself, for a quiz to each of its questions."""
    head, dash, _ = header.partition(" - ")
    is_quiz = bool(dash) and plain(head) in words(Rows.ANSWERS)["marks"]["heads"]
    return is_quiz or is_bookkeeping(header, Rows.ANSWERS)


def _known(policy: Policy, training: Training) -> Mapping[str, str]:
    """The questions of this training's forms besides the common ones, by their sentences."""
    found = {plain(text): own.id for own in training.questions for text in own.ask.texts()}
    for goal in goals_of(policy, training):
        behaviour = goal.behaviour or goal.title
        for sentence in (CAN, OTHERS_CAN):
            found |= dict.fromkeys(_asked(sentence, behaviour=behaviour), f"can.{goal.id}")
        indicator = policy.find(Indicator, goal.criterion.indicator) if goal.criterion else None
        for share in SHARE if indicator else ():
            asked = _asked(share.sentence, indicator=indicator.name)  # type: ignore[union-attr]
            found |= dict.fromkeys(asked, f"{share.id}.{indicator.id}")  # type: ignore[union-attr]
    return found


def _asked(sentence: str, **values: Any) -> Iterator[str]:
    for language in LANGUAGES:
        said = {name: text.into(language) for name, text in values.items()}
        yield plain(spoken(language).say(sentence, **said))


def _own(free: Sequence[Column], taken: set[str]) -> Mapping[str, str]:
    """Questions that are answered on a scale: each gets an id that is free."""
    ids = (f"q{n}" for n in range(1, _MOST + 1) if f"q{n}" not in taken)
    scales = scales_of(free)
    asked = [column.header for column in free if scales.get(column.header) and not column.counts]
    return dict(zip(ids, asked, strict=False))


def scales_of(columns: Iterable[Column]) -> Mapping[str, Scale | None]:
    """The scale by header: columns of one grid share theirs."""
    grids: defaultdict[str, list[Column]] = defaultdict(list)
    for column in columns:
        if scale_of([column.texts]) is not None:
            grids[column.grid].append(column)
    return {
        column.header: scale_of([one.texts for one in grid])
        for grid in grids.values()
        for column in grid
    }


def _remarks(free: Sequence[Column], taken: set[str]) -> Mapping[str, str]:
    fields = (field for field in REMARKS if field.startswith("remark") and field not in taken)
    wrote = [c.header for c in free if c.talks and scale_of([c.texts]) is None]
    return dict(zip(fields, wrote, strict=False))


def _values(
    headed: Headed, given: Mapping[str, str], moments: Sequence[int]
) -> Mapping[str, Mapping[str, str]]:
    """Which moment each text in the column of months stands for, where it is no number."""
    at = headed.column(given.get("months", ""))
    texts = {shown(row.cell(at)) for row in headed.rows} - {""} if at is not None else set()
    said = {
        text: str(moment)
        for text in sorted(texts)
        if exact_months(text) is None and (moment := likely_moment(text, moments)) is not None
    }
    return {"months": said} if said else {}
