"""The individual training right: days for the company, and the credit of one person in a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from opleiding.facts.effects.attendance import held, hours_of
from opleiding.finding import Where
from opleiding.law.parameters import Parameter, parameter
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training, TrainingKind

MONTHS = 12


class Ground(StrEnum):
    """What a number of days rests on."""

    SECTOR = "sector"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class AverageFte:
    """Full-time equivalents on average over the quarters of the reference period that are known."""

    fte: Fraction
    quarters: tuple[str, ...]
    sources: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """Days a year for a full-time worker; `parameter` is the law, where it isn't the sector."""

    days: Decimal
    ground: Ground
    source: str
    sources: tuple[Where, ...]
    parameter: Parameter | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """A × B × C: days for a full-timer × working time × months employed ÷ 12, never rounded."""

    full_time: TrainingDays
    fraction: Fraction
    months: int
    days: Fraction
    hours: Fraction


def reference_quarters(on: date) -> tuple[str, ...]:
    """The quarters that count for the two-year period around a day (act of 3 October 2022, art. 50).

    Periods begin in even years; the last quarter two years before, and three of the year before.
    """
    start = on.year - on.year % 2
    return (f"{start - 2}Q4", *(f"{start - 1}Q{quarter}" for quarter in (1, 2, 3)))


def average_fte(policy: Policy, on: date) -> AverageFte | None:
    """The average over the quarters with a declaration; None where there is none."""
    organisation = policy.organisation
    declared = organisation.workforce.fte_by_quarter
    quarters = tuple(quarter for quarter in reference_quarters(on) if quarter in declared)
    if not quarters:
        return None
    fte = sum((Fraction(declared[quarter]) for quarter in quarters), Fraction(0)) / len(quarters)
    places = (organisation.at("workforce", "fte_by_quarter", quarter) for quarter in quarters)
    return AverageFte(fte, quarters, tuple(places))


def training_days(policy: Policy, year: int) -> TrainingDays | None:
    """The sector's own number wins, else the law's by size; None where the size isn't known."""
    organisation = policy.organisation
    if own := organisation.training_right:
        where = (organisation.at("training_right", "days"),)
        return TrainingDays(own.days, Ground.SECTOR, own.source, where)
    law = parameter(organisation.country, "training_right", on=date(year, 1, 1))
    size = average_fte(policy, date(year, 1, 1))
    if law is None or size is None:
        return None
    return TrainingDays(_by_size(law, size.fte), Ground.LAW, law.source, size.sources, law)


def _by_size(law: Parameter, fte: Fraction) -> Decimal:
    if fte < Fraction(law.number("none_below_fte")):
        return Decimal(0)
    return law.number(
        "days_full" if fte >= Fraction(law.number("full_from_fte")) else "days_middle"
    )


def months_employed(person: Person, year: int) -> int:
    """Months of the year in which the person was employed, every started month as a whole one."""
    first = max(person.entered, date(year, 1, 1))
    last = min(person.left or date.max, date(year, MONTHS, 31))
    return max(0, last.month - first.month + 1) if first <= last else 0


def credit(policy: Policy, person: Person, year: int) -> Credit | None:
    """What a person may follow in a year; None where the company's days aren't known."""
    full_time = training_days(policy, year)
    if full_time is None:
        return None
    fraction, months = Fraction(person.fraction), months_employed(person, year)
    days = Fraction(full_time.days) * fraction * Fraction(months, MONTHS)
    hours = days * Fraction(policy.organisation.hours_per_day)
    return Credit(full_time, fraction, months, days, hours)


def hours_followed(policy: Policy, year: int) -> Mapping[str, Fraction]:
    """Hours of formal and informal training in held sessions, by person.

    A session that runs over New Year counts in each year by the length of its slots there. An
    initial vocational training doesn't count for the right.
    """
    hours: dict[str, Fraction] = {}
    for session in held(policy):
        share = share_in(session, year)
        if share and _counts(policy, session):
            for participant in session.participants:
                followed = Fraction(hours_of(policy, session, participant).value) * share
                hours[participant.person] = hours.get(participant.person, Fraction(0)) + followed
    return hours


def share_in(session: Session, year: int) -> Fraction:
    """How much of a session lies in a year, 0 to 1."""
    lengths = [(slot.start.year, (slot.end - slot.start).seconds) for slot in session.slots]
    whole = sum(length for _, length in lengths)
    return Fraction(sum(length for when, length in lengths if when == year), whole)


def _counts(policy: Policy, session: Session) -> bool:
    training = policy.find(Training, session.training)
    return training is None or training.kind is not TrainingKind.INITIAL
