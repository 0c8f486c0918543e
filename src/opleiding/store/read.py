"""From the bytes of one file to a record, or to findings that say what stands in the way."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from opleiding.finding import Finding, Path, Severity, Where
from opleiding.records.base import Record
from opleiding.sentence import N_
from opleiding.store.conflict import conflict_findings
from opleiding.store.encoding import decode
from opleiding.store.fault import translated
from opleiding.store.spoilt import Spoilt, unreadable
from opleiding.store.strict import Positions, parse
from opleiding.store.trouble import NotStrict

__all__ = ["Spoilt", "decode", "locate", "positions_of", "read_record", "read_tree"]

R = TypeVar("R", bound=Record)

_MOST = 100
"""Findings in one file; who has more of them will look at these first."""


def read_record(model: type[R], record_id: str, file: str, data: bytes) -> R:
    """The record in a file. Raises `Spoilt` with every finding at once."""
    text = decode(file, data)
    return record_of(model, record_id, file, text, read_tree(file, text))


def record_of(model: type[R], record_id: str, file: str, text: str, tree: Mapping[str, Any]) -> R:
    """The record that a tree holds; its text serves to find the places of findings."""
    found: list[Finding] = []
    if "id" in tree:
        found.append(_id_inside(file, text))
    try:
        record = model.model_validate({**tree, "id": record_id})
    except ValidationError as error:
        positions = positions_of(text)
        faults = _telling(error.errors(include_url=False, include_input=True))
        for fault in faults[:_MOST]:
            where = _where(file, positions, tuple(fault["loc"]))
            found.append(translated(model, fault, where, text))
        if len(faults) > _MOST:
            sentence = N_("{more} more points stand in this file: look at the first {most}.")
            found.append(unreadable(file, 1, 1, sentence, more=len(faults) - _MOST, most=_MOST))
        raise Spoilt(*found) from None
    if found:
        raise Spoilt(*found)
    return record


def read_tree(file: str, text: str) -> dict[str, Any]:
    """The mapping that a record's text holds; else `Spoilt`."""
    merges = tuple(conflict_findings(file, text))
    if merges:
        raise Spoilt(*merges)
    if text.startswith("version https://git-lfs."):
        sentence = N_("This is a pointer of Git LFS: fetch the file with `git lfs pull`.")
        raise Spoilt(unreadable(file, 1, 1, sentence))
    try:
        tree = parse(text)
    except NotStrict as trouble:
        found = unreadable(file, trouble.line, trouble.column, trouble.sentence, **trouble.values)
        raise Spoilt(found) from None
    if tree is None:
        raise Spoilt(unreadable(file, 1, 1, N_("This file is empty: fill it in, or take it away.")))
    if not isinstance(tree, dict):
        sentence = N_("A record is a list of fields, such as `title: …`; this is something else.")
        raise Spoilt(unreadable(file, 1, 1, sentence))
    return tree


def positions_of(text: str) -> Positions:
    """Line and column, from 1, of every field, as far as the text can be read."""
    positions: Positions = {}
    try:
        parse(text, positions)
    except NotStrict:
        return positions
    return positions


def locate(positions: Mapping[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    """The place of a path; a part that isn't in the file is passed over, so the nearest place answers."""
    found: Path = ()
    for part in path:
        if (*found, part) in positions:
            found = (*found, part)
    return positions.get(found, (1, 1))


def _telling(faults: Sequence[Any]) -> list[Any]:
    """Without "too few entries" for a list whose entries have findings of their own."""
    deeper = {fault["loc"][:-depth] for fault in faults for depth in range(1, len(fault["loc"]))}
    return [fault for fault in faults if fault["type"] != "too_short" or fault["loc"] not in deeper]


def _where(file: str, positions: Positions, path: Path) -> Where:
    return Where(file, path, *locate(positions, path))


def _id_inside(file: str, text: str) -> Finding:
    where = _where(file, positions_of(text), ("id",))
    return Finding(
        "OP0002", Severity.ERROR, where, N_("The name of the file is its id: take `id` out.")
    )
