"""Questions of a training's own that a table asks and its record doesn't know yet."""

from collections.abc import Iterator, Mapping
from typing import Any

from opleiding.errors import WrongUse
from opleiding.exchange.answers.columns import Column, scales_of
from opleiding.exchange.answers.scales import Scale
from opleiding.exchange.mapping import ColumnMap, Headed
from opleiding.exchange.sheet import shown
from opleiding.records.effects import HIGHEST, OWN_ITEM, Depth
from opleiding.records.trainings import Question, Training
from opleiding.sentence import N_


def fresh_questions(
    training: Training, new: ColumnMap, headed: Headed, depth: Depth
) -> tuple[Question, ...]:
    """The questions q1, q2 … of a mapping that the training lacks, with the scale of their answers."""
    known = {question.id for question in training.questions}
    asked = {field: header for field, header in new.columns.items() if OWN_ITEM.fullmatch(field)}
    columns = {field: Column(header, _texts(headed, header)) for field, header in asked.items()}
    scales = scales_of(columns.values())
    return tuple(
        _question(field, column, _scale(field, column, scales, new), depth)
        for field, column in columns.items()
        if field not in known
    )


def as_written(question: Question) -> Mapping[str, Any]:
    """As it stands in the record of its training."""
    return {
        "id": question.id,
        "ask": question.ask.written(),
        "level": str(question.level),
        "lowest": question.lowest,
        "highest": question.highest,
    }


def _texts(headed: Headed, header: str) -> tuple[str, ...]:
    at = headed.column(header)
    cells = (shown(row.cell(at)) for row in headed.rows) if at is not None else iter(())
    return tuple(_filled(cells))


def _filled(cells: Iterator[str]) -> Iterator[str]:
    return (text for text in cells if text)


def _scale(field: str, column: Column, scales: Mapping[str, Scale | None], new: ColumnMap) -> Scale:
    said = [int(score) for score in new.values.get(field, {}).values() if score.isdigit()]
    if said:
        return Scale(min(1, *said, 1), max(HIGHEST, *said))
    scale = scales.get(column.header)
    if scale is None:
        sentence = N_('“{header}” holds no answers on a scale for `{field}`: say what they stand for, as in --value "{field}:{text}=5".')  # fmt: skip
        raise WrongUse(sentence, header=column.header, field=field, text=next(iter(column.texts), "…"))  # fmt: skip
    return scale


def _question(field: str, column: Column, scale: Scale, depth: Depth) -> Question:
    asked = {"id": field, "ask": column.ask, "level": depth, "lowest": scale.lowest, "highest": scale.highest}  # fmt: skip
    return Question.model_validate(asked)
