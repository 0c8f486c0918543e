"""Rows that become answers: what each says, and what can't be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Any

from opleiding.exchange.answers.cells import REMARKS, Reading, read_answer
from opleiding.exchange.answers.forms import Form, Misplaced, Placing
from opleiding.exchange.answers.moments import Order, order_of
from opleiding.exchange.headers import Rows, plain, told, words
from opleiding.exchange.mapping import ColumnMap, Headed
from opleiding.exchange.rows import Target, Trouble
from opleiding.exchange.sheet import Row, shown
from opleiding.facts.effects.items import BANK
from opleiding.facts.effects.tokens import tidy
from opleiding.records.effects import ITEMS, OWN_ITEM, Depth
from opleiding.records.trainings import Question

_ABOUT = frozenset({"token", "session", "person", "role", "level", "months", "date", "before", "date_order"})  # fmt: skip
"""Fields that say whose form it is, and no answer."""
_SHORT = 40


def answers_of(new: ColumnMap, headed: Headed, placing: Placing, reading: Reading) -> Target:
    """How the rows of a table are read by its mapping."""
    fields = tuple(dict.fromkeys((*new.columns, *new.fixed)))
    at = headed.column(new.columns.get("date", ""))
    if at is not None:
        reading = replace(
            reading, order=_order(new, [row.cell(at) for row in headed.rows], placing)
        )
    rows = _Rows(placing, reading, at if _is_sent(new.columns.get("date", "")) else None)
    named = () if has_reactions(fields, placing.asked.level, placing.own) else ("person",)
    people = (*named, *(("token",) if _has_codes(new, headed) else ()))
    silent = tuple({"person", "token"} - {*people})
    return Target(
        fields, people, "", rows.read, rows.missing, rows.tree, Rows.ANSWERS, rows.is_blank, silent
    )  # fmt: skip


def _has_codes(new: ColumnMap, headed: Headed) -> bool:
    """Whether the codes are ours.

    Of another program's somebody may have the list, and could tie a fingerprint to a person.
    """
    at = headed.column(new.columns.get("token", ""))
    return at is not None and any(tidy(shown(row.cell(at))) for row in headed.rows)


def _order(new: ColumnMap, cells: Sequence[Any], placing: Placing) -> Order | None:
    """What comes first in the column of dates: as it was said, else as the cells make certain."""
    typed = new.fixed.get("date_order", "")
    if plain(typed).replace(" ", "_") in {*Order}:
        return Order(plain(typed).replace(" ", "_"))
    subject = placing.subjects.of(*placing.asked.subject) if placing.asked.subject else None
    held = (subject.first_day, subject.last_day) if subject else None
    return order_of(cells, placing.policy.clock, held)


def _is_sent(header: str) -> bool:
    """Whether the column tells when a form was sent in: a row without it wasn't finished."""
    names = words(Rows.ANSWERS)["unfinished"]["headers"]
    return not {*names}.isdisjoint(told(header, Rows.ANSWERS))


def has_reactions(
    fields: Iterable[str], level: str | None, own: Mapping[str, Question] | None
) -> bool:
    """Whether a form with these fields may be a reaction, which is anonymous.

    `own` has the training's own questions; None where more than one training may be meant.
    """
    if level is not None:
        return level == Depth.REACTION
    return any(
        field == "level"
        or (field in BANK and field in ITEMS and BANK[field].level is Depth.REACTION)
        or (OWN_ITEM.fullmatch(field) is not None and _may_be_reaction(field, own))
        for field in fields
    )


def _may_be_reaction(field: str, own: Mapping[str, Question] | None) -> bool:
    return own is None or (field in own and own[field].level is Depth.REACTION)


class _Rows:
    """The form of the row that was read last is kept, as it is asked for twice."""

    def __init__(self, placing: Placing, reading: Reading, sent: int | None) -> None:
        self.placing, self.reading, self.sent = placing, reading, sent
        self.form: Form | None = None
        self._read_before = lru_cache(10_000)(partial(read_answer, reading=reading))

    def read(self, field: str, value: Any) -> Any:
        if type(value) is str and len(value) <= _SHORT:  # the same few answers, over and over
            return self._read_before(field, value)
        return read_answer(field, value, self.reading)

    def is_blank(self, row: Row, values: Mapping[str, Any]) -> bool:
        """Nothing answered, or never sent in."""
        is_sent = self.sent is None or row.cell(self.sent) is not None
        said = [v for field, v in values.items() if field not in _ABOUT and (field in REMARKS or v)]
        return not is_sent or not said

    def missing(
        self, values: Mapping[str, Any], at: Mapping[str, int | None], troubles: Sequence[Trouble]
    ) -> list[Trouble]:
        self.form = None
        if troubles:
            return []
        try:
            self.form = self.placing.form(values)
        except Misplaced as misplaced:
            return [Trouble(at.get(misplaced.field), misplaced.sentence, misplaced.values)]
        return []

    def tree(self, values: Mapping[str, Any], mark: str) -> Mapping[str, Any]:  # noqa: ARG002
        return {"form": self.form} if self.form else {}
