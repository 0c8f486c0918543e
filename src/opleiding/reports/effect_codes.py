"""The codes of a moment's forms, to hand out: slips to draw from, or a list of who gets which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from opleiding.facts.effects.forms import EffectForm
from opleiding.records.effects import Role
from opleiding.records.localised import Words
from opleiding.records.organisation import Language


@dataclass(frozen=True, slots=True)
class Slip:
    """One code, and for whom it is; `person` is None where nobody may know."""

    code: str
    person: str | None
    role: Role
    language: Language


@dataclass(frozen=True, slots=True)
class EffectCodes:
    """All of one moment. Those that nobody may know about, stand in the order of their signs."""

    today: date
    company: Words
    title: Words
    first: date
    last: date
    months: int
    before: bool
    anonymous: bool
    slips: tuple[Slip, ...]


def effect_codes(forms: Sequence[EffectForm]) -> EffectCodes:
    """The codes of forms of one moment, of which there is at least one."""
    one = forms[0]
    slips = (Slip(f.code, f.person, f.role, f.language) for f in forms if f.code)
    return EffectCodes(
        one.today, one.company, one.title, one.first, one.last, one.months, one.before, one.anonymous,
        tuple(sorted(slips, key=lambda slip: (slip.person or "", slip.role, slip.code))),
    )  # fmt: skip
