"""What a row of a provider's catalogue says of a training, and what a training can't do without."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from typing import Any

from opleiding.exchange.cells import Known, day_cell, list_cell, money_cell
from opleiding.exchange.headers import Rows, fields, plain, words
from opleiding.exchange.rows import Target, Trouble
from opleiding.exchange.sheet import shown
from opleiding.records.forms import Form
from opleiding.records.trainings import Organised, TrainingKind
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES
from opleiding.text.words import words as spoken

_DURATION = re.compile(r"(?P<figure>\d{1,4}(?:[.,]\d{1,2})?)\s*(?P<unit>[a-z]*)", re.ASCII)
_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
_VAT = re.compile(r"[\s(]*(?:excl\.?|exclusief|hors|zonder|without)?\s*(?:btw|tva|htva|vat)[\s.)]*$", re.IGNORECASE)  # fmt: skip
_WITH_VAT = re.compile(r"\b(incl|inclusief|met btw|tvac|ttc|comprise|including)\b", re.IGNORECASE)
_EURO = re.compile(r"\s*euros?\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"\D*\d{1,3}(?:\.\d{3})+\D*", re.ASCII)
"""Three digits behind a point are no cents, so `1.250` is 1250."""
_FREE = frozenset({"gratis", "gratuit", "free", "kosteloos"})
_BETWEEN = re.compile(r"[;,\n|/+&-]|\b(?:en|et|and)\b")
_AND = re.compile(r"\s+(?:en|et|and|&|\+)\s+", re.IGNORECASE)
_FORMAL = frozenset({Form.CLASSROOM_INTERNAL, Form.CLASSROOM_EXTERNAL, Form.BLENDED, Form.SIMULATION})  # fmt: skip
"""Forms that trainers set up as a rule: formal, where no column says it."""


@dataclass(frozen=True, slots=True)
class Day:
    """How many hours a day of training counts, by the settings of the company."""

    hours: Decimal


def trainings_of(day: Day, known: Known) -> Target:
    """Rows that become trainings."""
    read = partial(_cell, day, known)
    return Target(fields(Rows.TRAININGS), (), "", read, _missing, _tree, Rows.TRAININGS)


def _cell(day: Day, known: Known, field: str, value: Any) -> Any:
    if field in {"days", "hours"}:
        return _hours(value, field, day)
    reader: Callable[[Any, Known], Any] = _READERS.get(field, _text)
    return reader(value, known)


def _text(value: Any, known: Known) -> str:  # noqa: ARG001 - as its siblings
    return " ".join(shown(value).split())


def _hours(value: Any, field: str, day: Day) -> str:
    """`2`, `1,5`, `2 dagen`, `halve dag`, `3 uur`: hours, as the record has them."""
    text = shown(value).casefold().strip(" .")
    if not {text, plain(text)}.isdisjoint(words(Rows.TRAININGS)["halves"]["names"]):
        text = "0.5 d"
    found = _DURATION.fullmatch(text)
    unit = _unit(found["unit"], field) if found else None
    if found is None or unit is None:
        raise Misread(N_("“{value}” is no duration: write days such as 1,5, or hours such as 4 uur."), value=shown(value))  # fmt: skip
    figure = Decimal(found["figure"].replace(",", "."))
    hours = figure * day.hours if unit == "days" else figure
    return f"{hours.normalize():f}"


def _unit(typed: str, field: str) -> str | None:
    if not typed:
        return field
    return next((u for u, names in words(Rows.TRAININGS)["units"].items() if typed in names), None)


def _money(value: Any, known: Known) -> str:
    text = shown(value)
    if plain(text) in _FREE:
        return "0"
    if _WITH_VAT.search(text):
        raise Misread(N_("“{value}” is a price with VAT: write the one without."), value=text)
    bare = _EURO.sub("", _VAT.sub("", text)).strip().removesuffix(",-")
    return money_cell(bare.replace(".", "") if _THOUSANDS.fullmatch(bare) else bare, known)


def _count(value: Any, known: Known) -> str:  # noqa: ARG001
    text = shown(value)
    if not _WHOLE.fullmatch(text):
        raise Misread(N_("“{value}” is no number of people: write 12, for one."), value=text)
    return str(int(text))


def _days(value: Any, known: Known) -> list[str]:
    if not isinstance(value, str):
        return [day_cell(value, known)]
    return sorted({day_cell(part, known) for part in list_cell(_AND.sub(";", value), known)})


def _languages(value: Any, known: Known) -> list[str]:  # noqa: ARG001
    parts = [part for one in _BETWEEN.split(shown(value).casefold()) if (part := plain(one))]
    return list(dict.fromkeys(_one(part, _spoken(), N_("“{value}” is no language that we know: write nl, fr or en.")) for part in parts))  # fmt: skip


def _form(value: Any, known: Known) -> str:  # noqa: ARG001
    sentence = N_("“{value}” is no form that we know: write classroom_external or e_learning, for two.")  # fmt: skip
    return _one(shown(value), _named(Form, "forms"), sentence)


def _kind(value: Any, known: Known) -> str:  # noqa: ARG001
    sentence = N_("“{value}” is no kind of training: write formal, informal or initial.")
    return _one(shown(value), _named(TrainingKind, ""), sentence)


def _organised(value: Any, known: Known) -> str:  # noqa: ARG001
    sentence = N_("“{value}” is neither: write internal or external.")
    return _one(shown(value), _named(Organised, ""), sentence)


def _one(text: str, names: Mapping[str, str], sentence: str) -> str:
    found = names.get(plain(text))
    if found is None:
        raise Misread(sentence, value=text)
    return found


@cache
def _spoken() -> Mapping[str, str]:
    return {name: one for one, names in words(Rows.TRAININGS)["languages"].items() for name in names}  # fmt: skip


@cache
def _named(enum: type[StrEnum], own: str) -> Mapping[str, str]:
    """The member by each of its names, in three languages; the program's own names win."""
    more = words(Rows.TRAININGS).get(own, {})
    names = {plain(name): member for member, found in more.items() for name in found}
    for member in enum:
        names |= {plain(spoken(language).term(member)): member.value for language in LANGUAGES}
        names[plain(member.value)] = member.value
    return names


def _missing(
    values: Mapping[str, Any], at: Mapping[str, int | None], troubles: Sequence[Trouble]
) -> list[Trouble]:
    found = []
    told = {trouble.column for trouble in troubles} - {None}
    if not any(c.isalnum() for c in values.get("title", "")) and at.get("title") not in told:
        found.append(Trouble(at.get("title"), N_("The title is missing: write what the training is called."), {}))  # fmt: skip
    lasting = [at[field] for field in ("days", "hours") if at.get(field) is not None]
    if not {"days", "hours"} & values.keys() and not told & set(lasting):
        sentence = N_("How long it takes is missing: fill in days or hours, or use --set days=1 for all rows.")  # fmt: skip
        found.append(Trouble(next(iter(lasting), None), sentence, {}))
    return found


_ORDER = ("form", "kind", "organised", "provider", "hours", "places", "price", "price_each", "place", "dates", "languages", "content", "schemes")  # fmt: skip


def _tree(values: Mapping[str, Any], mark: str) -> dict[str, Any]:
    """The fields of the record, nested as it has them. Hours win over days."""
    form = values.get("form", "")
    kind = TrainingKind.FORMAL if form in _FORMAL else TrainingKind.INFORMAL
    edges = {edge: values[f"places_{edge}"] for edge in ("min", "max") if f"places_{edge}" in values}  # fmt: skip
    whole = {
        **values,
        "kind": values.get("kind", str(kind)),
        "hours": values.get("hours", values.get("days")),
        "places": edges,
    }
    return {
        "title": values.get("title", ""),
        **{field: whole[field] for field in _ORDER if whole.get(field)},
        "imported": mark,
    }


_READERS: Mapping[str, Callable[[Any, Known], Any]] = {
    "form": _form,
    "kind": _kind,
    "organised": _organised,
    "price": _money,
    "price_each": _money,
    "languages": _languages,
    "dates": _days,
    "places_min": _count,
    "places_max": _count,
    "content": list_cell,
    "schemes": list_cell,
}
