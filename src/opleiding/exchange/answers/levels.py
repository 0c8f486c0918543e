"""Which answers a form makes: one for each level that it speaks of; a reaction is nobody's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from opleiding.exchange.answers.cells import REMARKS
from opleiding.exchange.answers.items import FACTORS
from opleiding.facts.effects.items import BANK
from opleiding.records.effects import ITEMS, OWN_ITEM, Depth
from opleiding.records.trainings import Question


@dataclass(frozen=True, slots=True)
class Common:
    """What the answers of one form share."""

    head: Mapping[str, str]
    level: Depth | None
    months: int
    person: str | None
    code: str | None
    before: bool


def answers_in(
    common: Common, values: Mapping[str, Any], own: Mapping[str, Question]
) -> Iterator[Mapping[str, Any]]:
    """One answer for each level that the form speaks of; months later all of it is behaviour."""
    shares = {field: value for field, value in values.items() if field.startswith(("contribution.", "confidence."))}  # fmt: skip
    values = _with_factors(values)
    by_level: dict[Depth, dict[str, Any]] = {}
    for field, value in values.items():
        if field in ITEMS or OWN_ITEM.fullmatch(field) or field.startswith("can.") or field in _ALONE:  # fmt: skip
            level = common.level or _level(field, common, own)
            by_level.setdefault(level, {})[field] = value if field in _ALONE else int(value)
    remark = " / ".join(values[field] for field in REMARKS if field in values)
    if remark and not by_level:
        by_level[common.level or (Depth.BEHAVIOUR if common.months else Depth.REACTION)] = {}
    for at, level in enumerate(sorted(by_level, key=list(Depth).index)):
        yield _answer(common, level, by_level[level], remark if at == 0 else "")
    for indicator in dict.fromkeys(field.partition(".")[2] for field in shares):
        said = {name: shares.get(f"{name}.{indicator}") for name in ("contribution", "confidence")}
        yield {**common.head, "level": str(Depth.RESULTS), "indicator": indicator, **said}


def _with_factors(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Factors that were ticked in a column each, as one list."""
    ticked: dict[str, list[str]] = {}
    for field in values:
        kind, dot, sign = field.partition(".")
        if dot and kind in FACTORS:
            ticked.setdefault(kind, list(values.get(kind, ()))).append(sign)
    return {**values, **ticked}


_ALONE = frozenset({"points", "out_of", "passed", "helps", "hinders", "indicator", "contribution", "confidence"})  # fmt: skip


def _level(field: str, common: Common, own: Mapping[str, Question]) -> Depth:
    if field in {"indicator", "contribution", "confidence"}:
        return Depth.RESULTS
    if common.months:
        return Depth.BEHAVIOUR
    if field in BANK:
        return BANK[field].level
    return own[field].level if field in own else Depth.LEARNING


def _answer(
    common: Common, level: Depth, said: Mapping[str, Any], remark: str
) -> Mapping[str, Any]:
    """An answer as it stands in a record. A reaction is nobody's."""
    person = None if level is Depth.REACTION else common.person
    can = {field.partition(".")[2]: value for field, value in said.items() if field.startswith("can.")}  # fmt: skip
    plain = {field: value for field, value in said.items() if not field.startswith("can.")}
    return {
        **common.head,
        "level": str(level),
        "token": common.code if person is None else None,
        "person": person,
        "before": "yes" if common.before else None,
        "can": can or None,
        **plain,
        "remark": remark or None,
    }
