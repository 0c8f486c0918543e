"""From a title to an id, and from the beginning of an id to the whole of it."""

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from difflib import get_close_matches

from opleiding.errors import WrongUse
from opleiding.sentence import N_
from opleiding.store.layout import MAX_ID

_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
    }
)
_APOSTROPHES = re.compile("['’‘`´ʼ]")
_GAPS = re.compile(r"[^a-z0-9]+")
_UNSEEN = frozenset({"Mn", "Cf"})
"""Accents that stand apart, and marks that only steer the writing."""
_SHOWN = 8

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Names that Windows keeps for devices, whatever comes after the dot."""


def slug(title: str) -> str:
    """`Vlot Frans aan de télé` → `vlot-frans-aan-de-tele`; empty when no letter a–z or digit is left."""
    folded = unicodedata.normalize("NFKD", title.casefold()).translate(_LETTERS)
    plain = "".join(letter for letter in folded if unicodedata.category(letter) not in _UNSEEN)
    return cut(_GAPS.sub("-", _APOSTROPHES.sub("", plain)).strip("-"), MAX_ID)


def cut(name: str, most: int) -> str:
    """At most so many characters, cut between two words where there are any."""
    if len(name) <= most:
        return name
    head = name[: most + 1]
    return (head.rpartition("-")[0] or name[:most]).rstrip("-")


def free_id(title: str, fallback: str, taken: AbstractSet[str]) -> str:
    """An id that isn't taken: the slug, else with `-2`, `-3`… `fallback` serves other alphabets."""
    if not any(letter.isalnum() for letter in title):
        raise WrongUse(
            N_("A title needs a letter or a digit: {title} has none."), title=title or "“”"
        )
    base = slug(title) or fallback
    name, number = base, 1
    while name in taken or name in RESERVED:
        number += 1
        suffix = f"-{number}"
        name = cut(base, MAX_ID - len(suffix)) + suffix
    return name


def resolved(place: str, typed: str, ids: Iterable[str]) -> str:
    """The one id in `place` (a folder, or the settings) that begins so.

    `WrongUse` names the candidates, or the nearest ids.
    """
    if not typed:
        raise WrongUse(N_("Type an id in {place}, or the beginning of one."), place=place)
    known = sorted(ids)
    wanted = typed.removeprefix(place).removesuffix(".yaml").lower()
    if wanted in known:
        return wanted
    found = [record_id for record_id in known if wanted and record_id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        more = "…" if len(found) > _SHOWN else ""
        sentence = N_("`{typed}` can be more than one: {candidates}{more}. Type some more of it.")
        raise WrongUse(sentence, typed=typed, candidates=", ".join(found[:_SHOWN]), more=more)
    near = _nearest(wanted, known) if wanted else []
    if near:
        sentence = N_("There is no `{typed}` in {place}. Did you mean {near}?")
        raise WrongUse(sentence, typed=typed, place=place, near=", ".join(near))
    raise WrongUse(N_("There is no `{typed}` in {place}."), typed=typed, place=place)


def _nearest(wanted: str, known: list[str]) -> list[str]:
    """Ids that look like it, or that begin like it."""
    begins = {record_id[: len(wanted)]: record_id for record_id in reversed(known)}
    alike = get_close_matches(wanted, known, n=3, cutoff=0.6)
    started = [begins[head] for head in get_close_matches(wanted, begins, n=3, cutoff=0.7)]
    return list(dict.fromkeys((*alike, *started)))[:3]
