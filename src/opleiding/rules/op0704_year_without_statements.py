"""A year's plan that lacks what the law wants it to say.

Belgian employers with twenty workers or more state in their yearly training plan
the target groups, the contribution to the training right, the attention to risk
groups and to shortage occupations, equal treatment of women and men, and how the
plan is evaluated with the workers (act of 3 October 2022; the finding names where
that was read, and when). A draft that nobody has been handed yet may be incomplete.
Informatief, geen juridisch advies.

Bad:   a plan that is consulted on, with `statements: {target_group: …}` only.
Good:  all five `statements:`, and `evaluation_method:`.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.law.parameters import parameter
from opleiding.policy import Policy
from opleiding.records.years import Statements, Year, YearState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0704",
    Severity.ERROR,
    says=N_("The law asks as well: {missing} ({source}; read on {read}; no legal advice)."),
    mend=N_("Add {missing}, each in a sentence of your own."),
)
def year_without_statements(policy: Policy) -> Iterator[Hit]:
    """Plans that were handed over, of companies that the law binds, without a statement."""
    organisation = policy.organisation
    for year in policy.all(Year):
        law = parameter(organisation.country, "training_plan", on=year.log[0].date)
        missing = ", ".join(f"`{name}`" for name in _missing(year))
        if law is None or organisation.workforce.workers < law.number("workers_from"):
            continue
        if missing and _handed_over(year):
            yield Hit(year, "statements", missing=missing, source=law.source, read=law.read)


def _handed_over(year: Year) -> bool:
    submitted = year.consultation is not None and year.consultation.submitted is not None
    return submitted or year.state is not YearState.DRAFTED


def _missing(year: Year) -> Iterator[str]:
    for name in Statements.model_fields:
        if year.statements is None or getattr(year.statements, name) is None:
            yield f"statements.{name}"
    if year.evaluation_method is None:
        yield "evaluation_method"
