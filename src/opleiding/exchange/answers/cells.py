"""From a cell of an export to what an answer says, each by one stated rule."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any

from opleiding.exchange.answers.items import TEXTS, asked, sentences
from opleiding.exchange.answers.moments import Moment, Order, read_moment, read_order
from opleiding.exchange.answers.months import exact_months
from opleiding.exchange.answers.scales import FIVE, WIDE, read_score
from opleiding.exchange.headers import Rows, plain, words
from opleiding.exchange.sheet import shown
from opleiding.facts.effects.factors import HELPS, HINDERS
from opleiding.records.effects import ITEMS, OWN_ITEM, Depth, Role
from opleiding.records.signs import Sign
from opleiding.records.values import Misread
from opleiding.sentence import N_
from opleiding.text.words import LANGUAGES
from opleiding.text.words import words as spoken

REMARKS = (*TEXTS, "remark", *(f"remark_{n}" for n in range(2, 6)))
"""Fields whose texts are put together as the remark of a form."""
_CONTROLS = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\ud800-\udfff\ufffe\uffff]")  # fmt: skip
_BETWEEN = re.compile(r"[;\n|]|,\s(?=[A-Z])")
_LONG = 10_000


@dataclass(frozen=True, slots=True)
class Reading:
    """What cells may name, and how they are to be read.

    `values` has by field what a text in plain letters stands for.
    """

    order: Order | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    sessions: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_answer(name: str, value: Any, reading: Reading) -> Any:
    """What a field of a form says; None for nothing."""
    values = reading.values.get(name, {})
    if name in ITEMS or name.startswith("can."):
        return read_score(value, FIVE, values)
    if OWN_ITEM.fullmatch(name):
        return read_score(value, WIDE, values)
    if name in REMARKS:
        return _text(value, reading)
    if name.startswith(("helps.", "hinders.")):
        return _tick(name, value, reading)
    if values and (meant := values.get(plain(shown(value)))):
        value = meant
    return _READERS[name.partition(".")[0]](value, reading)


def _text(value: Any, reading: Reading) -> str:  # noqa: ARG001 - as its siblings
    text = " ".join(shown(value).split())
    if found := _CONTROLS.search(text):
        sentence = N_("The character {character} can't stand in a record: take it out.")
        raise Misread(sentence, character=f"U+{ord(found[0]):04X}")
    if len(text) > _LONG:
        raise Misread(N_("This text is longer than {most} characters: shorten it."), most=_LONG)
    return text


def _date(value: Any, reading: Reading) -> Moment | None:
    return read_moment(value, reading.order)


def _order(value: Any, reading: Reading) -> str:  # noqa: ARG001
    return read_order(value)


def _months(value: Any, reading: Reading) -> str:  # noqa: ARG001
    text = shown(value)
    months = exact_months(text)
    if months is None:
        sentence = N_("“{value}” isn't so many months: say what it stands for, as in --value \"months:{value}=3\".")  # fmt: skip
        raise Misread(sentence, value=text)
    return str(months)


def _flag(value: Any, reading: Reading) -> str:  # noqa: ARG001
    name = plain(shown(value))
    flag = next((one for one, names in words(Rows.ANSWERS)["flags"].items() if name in names), None)
    if flag is None:
        raise Misread(N_("{value} is neither yes nor no."), value=shown(value))
    return str(flag)


def _tick(name: str, value: Any, reading: Reading) -> str | None:
    """Whether a factor was ticked that has a column of its own: yes, or its sentence again."""
    if plain(shown(value)) in asked()[name]:
        return "yes"
    return "yes" if _flag(value, reading) == "yes" else None


def _amount(value: Any, reading: Reading) -> str:  # noqa: ARG001
    return f"{_number(value):f}"


def _share(value: Any, reading: Reading) -> str:  # noqa: ARG001
    """A share of 1 for a percentage; 1 alone could be either."""
    number = _number(value)
    is_percent = "%" in shown(value) or number > 1
    share = number / 100 if is_percent else number
    if not 0 <= share <= 1 or (share == 1 and not is_percent):
        raise Misread(N_("“{value}” is no share of the whole: write it as 40%."), value=shown(value))  # fmt: skip
    return f"{share.normalize():f}"


def _number(value: Any) -> Decimal:
    text = shown(value).replace("%", "").replace("\u00a0", "").strip()
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= 10**9:
        raise Misread(N_("“{value}” is no number: write 12 or 12,5."), value=shown(value))
    return round(number, 6).normalize()


def _named_in(ids: str, sentence: str) -> Callable[[Any, Reading], str]:
    def read(value: Any, reading: Reading) -> str:
        names: Mapping[str, str] = getattr(reading, ids)
        found = names.get(plain(shown(value)))
        if found is None:
            near = get_close_matches(plain(shown(value)), names, n=1, cutoff=0.6)
            hint = names[near[0]] if near else next(iter(sorted(names.values())), "…")
            raise Misread(sentence, value=shown(value), near=hint)
        return found

    return read


def _member(enum: type[StrEnum], sentence: str) -> Callable[[Any, Reading], str]:
    def read(value: Any, reading: Reading) -> str:  # noqa: ARG001
        found = _members(enum).get(plain(shown(value)))
        if found is None:
            raise Misread(sentence, value=shown(value))
        return found

    return read


@cache
def _members(enum: type[StrEnum]) -> Mapping[str, str]:
    """The member by each of its names, in three languages."""
    own: dict[str, str] = {}
    for member in enum:
        own |= {plain(spoken(language).term(member)): member.value for language in LANGUAGES}
        own[plain(member.value)] = member.value
    return own


def _factors(kind: Mapping[Sign, str]) -> Callable[[Any, Reading], list[str]]:
    def read(value: Any, reading: Reading) -> list[str]:  # noqa: ARG001
        whole = plain(shown(value))
        known = _factor_names(kind is HELPS)
        parts = [whole] if whole in known else map(plain, _BETWEEN.split(shown(value)))
        return list(dict.fromkeys(_factor(part, known) for part in parts if part))

    return read


def _factor(part: str, known: Mapping[str, str]) -> str:
    if part not in known:
        raise Misread(N_("“{value}” is no factor that the form offers."), value=part)
    return known[part]


@cache
def _factor_names(helps: bool) -> Mapping[str, str]:  # noqa: FBT001 - cached
    kind = HELPS if helps else HINDERS
    said = {name: sign.value for sign, text in kind.items() for name in sentences(text)}
    return {**_members(Sign), **said}


_READERS: Mapping[str, Callable[[Any, Reading], Any]] = {
    "token": _text,
    "session": _named_in("sessions", N_("“{value}” is no session: write its id, such as {near}, or say one for all rows with --session.")),
    "person": _named_in("people", N_("“{value}” is no id and no name in the key file: write an id, such as {near}.")),
    "indicator": _named_in("indicators", N_("“{value}” is no indicator: write the id of one, such as {near}.")),
    "role": _member(Role, N_("“{value}” is nobody who answers: write participant, manager, colleague or trainer.")),
    "level": _member(Depth, N_("“{value}” is no level: write reaction, learning, behaviour or results.")),
    "months": _months,
    "date": _date,
    "date_order": _order,
    "before": _flag,
    "passed": _flag,
    "points": _amount,
    "out_of": _amount,
    "contribution": _share,
    "confidence": _share,
    "helps": _factors(HELPS),
    "hinders": _factors(HINDERS),
}  # fmt: skip
