"""What a row says of a need, and what a need can't do without."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from opleiding.exchange.cells import Known, read_cell
from opleiding.exchange.headers import fields
from opleiding.exchange.rows import Target, Trouble
from opleiding.exchange.sheet import shown
from opleiding.sentence import N_

_TITLE = 120


def needs_of(known: Known) -> Target:
    """Rows that become needs, with what their cells may name."""
    return Target(
        fields(), ("raised_by", "affects_people"), "source_date",
        partial(_cell, known), _missing, _tree,
    )  # fmt: skip


def _cell(known: Known, field: str, value: Any) -> Any:
    return read_cell(field, value, known)


def _missing(
    values: Mapping[str, Any], at: Mapping[str, int | None], troubles: Sequence[Trouble]
) -> list[Trouble]:
    found = []
    told = {trouble.column for trouble in troubles} - {None}
    if not any(letter.isalnum() for letter in _title(values)) and at.get("title") not in told:
        found.append(Trouble(at.get("title"), N_("The title is missing: say the need in one line."), {}))  # fmt: skip
    if "raised_by" not in values and (at.get("raised_by") is None or at["raised_by"] not in told):
        sentence = N_("It isn't said who raised this: fill it in, or use --set raised_by=ID for all rows.")  # fmt: skip
        found.append(Trouble(at.get("raised_by"), sentence, {}))
    if "source_kind" not in values and "source_reference" in values and at.get("source_kind") not in told:  # fmt: skip
        sentence = N_("There is a reference, and no word on where it came up: fill that in, or use --set source_kind=KIND for all rows.")  # fmt: skip
        found.append(Trouble(at.get("source_kind"), sentence, {}))
    return found


def _tree(values: Mapping[str, Any], mark: str) -> dict[str, Any]:
    """The fields of the record, nested as it has them. A day alone stands in the log."""
    flat = dict(values)
    if len(_whole_title(values)) > _TITLE and "problem" not in flat:
        flat["problem"] = shown(flat["title"])
    nested = {
        head: {
            field.removeprefix(f"{head}_"): flat[field]
            for field in flat
            if field.startswith(f"{head}_")
        }
        for head in ("source", "affects")
    }
    if "kind" not in nested["source"]:
        nested["source"] = {}
    order = ("problem", "desired", "source", "raised_by", "affects", "theme", "impact", "urgency", "deadline", "cost_of_delay", "indicator")  # fmt: skip
    whole = {**flat, **nested}
    return {
        "title": _title(values),
        **{field: whole[field] for field in order if whole.get(field)},
        "imported": mark,
    }


def _title(values: Mapping[str, Any]) -> str:
    """One line: a long one that is to be the problem as well is cut, between two words if it has any."""
    whole = _whole_title(values)
    if len(whole) <= _TITLE or "problem" in values:
        return whole
    head = whole[:_TITLE]
    return f"{head.rpartition(' ')[0] or head} …"


def _whole_title(values: Mapping[str, Any]) -> str:
    return " ".join(shown(values.get("title")).split())
