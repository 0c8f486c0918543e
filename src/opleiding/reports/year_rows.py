"""What the law wants of a year's plan, as a report shows it: sentences, days, and the source."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.aligned.duties import Duties
from opleiding.finding import Where
from opleiding.law.parameters import Sure
from opleiding.records.localised import Words
from opleiding.records.years import Body, Year, YearState


class Stated(StrEnum):
    """What a plan says, by the name of its field."""

    TARGET_GROUP = "target_group"
    INVESTMENT = "investment"
    RISK_GROUPS = "risk_groups"
    SHORTAGE_JOBS = "shortage_jobs"
    GENDER = "gender"
    EVALUATION_METHOD = "evaluation_method"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that the plan says; None where it isn't written yet."""

    what: Stated
    text: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class RiskGroup:
    """How many workers are in a risk group; None where they are few."""

    name: str
    workers: int | None


@dataclass(frozen=True, slots=True)
class Consulted:
    """The days of the procedure, as far as they came."""

    body: Body | None
    submitted: date | None
    meeting: date | None
    advice: date | None
    adopted: date | None


@dataclass(frozen=True, slots=True)
class Law:
    """The law's own days, for information, and the training right of a full-timer in days."""

    days_before_meeting: int
    advice_by: date
    final_by: date
    training_days: Decimal | None
    source: str
    read: date
    sure: Sure


def sentences(year: Year) -> tuple[Sentence, ...]:
    """The statements in their order, and how the plan is evaluated."""
    said = year.statements
    return tuple(
        Sentence(what, getattr(said, what, None), year.at("statements"))
        if what is not Stated.EVALUATION_METHOD
        else Sentence(what, year.evaluation_method, year.at("evaluation_method"))
        for what in Stated
    )


def risk_groups(year: Year, minimum: int) -> tuple[RiskGroup, ...]:
    """As they are written, small ones hidden."""
    counts = year.risk_group_counts.items()
    return tuple(RiskGroup(name, n if n >= minimum else None) for name, n in counts)


def consulted(year: Year) -> Consulted:
    """From the fields of the procedure, and the log."""
    talk = year.consultation
    adopted = [entry.date for entry in year.entries(YearState.ADOPTED)]
    day = adopted[-1] if adopted else None
    if talk is None:
        return Consulted(None, None, None, None, day)
    return Consulted(talk.body, talk.submitted, talk.meeting, talk.advice, day)


def law_of(found: Duties | None) -> Law | None:
    """The duties, with where and when they were read."""
    if found is None:
        return None
    return Law(
        found.days_before_meeting,
        found.advice_by,
        found.final_by,
        found.days.days if found.days else None,
        found.law.source,
        found.law.read,
        found.law.sure,
    )
