"""What the law wants of the plan of a year: what it says, and the days of the procedure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.rights import TrainingDays, training_days
from opleiding.law.parameters import Parameter, parameter
from opleiding.policy import Policy
from opleiding.records.years import Statements, Year


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of a year, for information; this is no legal advice.

    `missing` are the fields that aren't written yet. The draft is handed over so many days before
    the meeting; the advice comes, and the plan is final, by their days at the latest. `days` is the
    training right of a full-timer; None where it isn't known.
    """

    law: Parameter
    missing: tuple[str, ...]
    days_before_meeting: int
    advice_by: date
    final_by: date
    days: TrainingDays | None


def duties(policy: Policy, year: int, record: Year | None) -> Duties | None:
    """By the law of today; None where it asks nothing of a company of this size and country."""
    organisation = policy.organisation
    law = parameter(organisation.country, "training_plan", on=policy.today)
    if law is None or organisation.workforce.workers < law.number("workers_from"):
        return None
    advice, final = (
        date.fromisoformat(f"{year}-{law.values[name]}") for name in ("advice_by", "final_by")
    )
    return Duties(
        law,
        tuple(_missing(record)),
        int(law.number("submit_days_before_meeting")),
        advice,
        final,
        training_days(policy, year),
    )


def _missing(record: Year | None) -> Iterator[str]:
    for name in Statements.model_fields:
        if record is None or record.statements is None or getattr(record.statements, name) is None:
            yield f"statements.{name}"
    if record is None or record.evaluation_method is None:
        yield "evaluation_method"
