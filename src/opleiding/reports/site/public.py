"""What the site tells of a record: the one table of public fields, by kind.

What isn't named here isn't shown: who raised a need and what was said, notes in logs, participants,
answers, remarks, where somebody stands. Free text is here only where a report shows it too.
"""

from collections.abc import Callable, Iterable
from typing import Any

from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.localised import Words
from opleiding.reports.site import told
from opleiding.reports.site.shape import Fact, Shape
from opleiding.sentence import N_

Told = Callable[[Policy, Any], Any]
Row = tuple[str, Shape, Told]


def _own(name: str) -> Told:
    return lambda _, record: getattr(record, name)


PUBLIC: dict[str, tuple[Row, ...]] = {
    "needs": (
        (N_("Theme"), Shape.TEXT, _own("theme")),
        (N_("Departments"), Shape.LINKS, told.departments("affects")),
        (N_("Impact, 1 to 5"), Shape.NUMBER, _own("impact")),
        (N_("Urgency, 1 to 5"), Shape.NUMBER, _own("urgency")),
        (N_("To be solved by"), Shape.DAY, _own("deadline")),
        (N_("A month of waiting costs"), Shape.MONEY, _own("cost_of_delay")),
        (N_("Seen in"), Shape.TEXT, told.indicator),
        (N_("What solves it"), Shape.TERMS, told.remedy),
        (N_("What is done instead of a training"), Shape.TEXT, told.action),
        (N_("In place since"), Shape.DAY, told.in_place_since),
        (N_("Outcome"), Shape.TERMS, told.remedy_outcome),
        (N_("Goes on in"), Shape.LINKS, told.links("needs", "into")),
    ),
    "goals": (
        (N_("For whom"), Shape.TEXT, _own("audience")),
        (N_("What people do"), Shape.TEXT, _own("behaviour")),
        (N_("Under which condition"), Shape.TEXT, _own("condition")),
        (N_("Measured by"), Shape.TEXT, told.measured),
        (N_("Start"), Shape.NUMBER, told.criterion("baseline")),
        (N_("Now"), Shape.NUMBER, told.now),
        (N_("Target"), Shape.NUMBER, told.criterion("target")),
        (N_("To be reached by"), Shape.DAY, _own("deadline")),
        (N_("Serves"), Shape.LINKS, told.links("objectives", "objectives")),
    ),
    "engagements": (
        (N_("To whom it speaks"), Shape.TERMS, _own("audience")),
        (N_("Departments"), Shape.LINKS, told.department_names),
        (N_("Why"), Shape.TEXT, _own("why")),
        (N_("What it brings you"), Shape.TEXT, told.value("participant")),
        (N_("What it brings your colleagues"), Shape.TEXT, told.value("colleagues")),
        (N_("What it brings the company"), Shape.TEXT, told.value("company")),
        (N_("What we ask"), Shape.TEXT, _own("asked")),
        (N_("How it is said"), Shape.TEXT, _own("channel")),
        (N_("Goals"), Shape.LINKS, told.links("goals", "goals")),
    ),
    "cases": (
        (N_("The decision that we ask"), Shape.TEXT, _own("asked")),
        (N_("What we propose"), Shape.TEXT, _own("chosen")),
        (N_("All costs"), Shape.MONEY, told.case_costs),
        (N_("Benefits that count"), Shape.MONEY, told.case_benefit),
        (N_("ROI"), Shape.PERCENT, told.case_roi),
        (N_("With the decision"), Shape.TEXT, told.decision),
    ),
    "trainings": (
        (N_("Form of training"), Shape.TERMS, _own("form")),
        (N_("Kind"), Shape.TERMS, _own("kind")),
        (N_("Organised"), Shape.TERMS, _own("organised")),
        (N_("Provider"), Shape.TEXT, told.provider),
        (N_("Hours for each participant"), Shape.HOURS, _own("hours")),
        (N_("Languages"), Shape.TERMS, _own("languages")),
    ),
    "sessions": (
        (N_("Training"), Shape.LINKS, told.links("trainings", "training")),
        (N_("First day"), Shape.DAY, _own("first_day")),
        (N_("Last day"), Shape.DAY, _own("last_day")),
        (N_("Where"), Shape.TEXT, _own("place")),
        (N_("Provider"), Shape.TEXT, told.provider),
        (N_("Took part"), Shape.NUMBER, told.took_part),
        (N_("Outcome"), Shape.TERMS, told.outcome),
        (N_("Evidence"), Shape.TEXT, told.evidence),
    ),
    "objectives": (
        (N_("Level"), Shape.TERMS, _own("level")),
        (N_("Department"), Shape.LINKS, told.own_department),
        (N_("Serves"), Shape.LINKS, told.links("objectives", "supports")),
        (N_("Measured by"), Shape.TEXT, told.indicator),
        (N_("Now"), Shape.NUMBER, told.reading),
        (N_("Target"), Shape.NUMBER, _own("target")),
        (N_("To be reached by"), Shape.DAY, _own("by")),
        (N_("Weight, 1 to 5"), Shape.NUMBER, _own("weight")),
    ),
    "years": (
        (N_("Budget"), Shape.MONEY, _own("budget")),
        (N_("Objectives, the weightiest first"), Shape.LINKS, told.links("objectives", "objectives")),
        (N_("Goals that it takes up"), Shape.LINKS, told.links("goals", "goals")),
    ),
    "followups": (
        (N_("What comes next"), Shape.TERMS, _own("kind")),
        (N_("Why"), Shape.TEXT, _own("because")),
        (N_("For the goal"), Shape.LINKS, told.links("goals", "goal")),
        (N_("For the team"), Shape.LINKS, told.own_team),
        (N_("By"), Shape.DAY, _own("due")),
        (N_("Leads on to"), Shape.LINKS, told.leads_to),
    ),
}  # fmt: skip
"""By kind: the label, the form in which it is shown, and where it comes from."""


def facts_of(policy: Policy, record: Record) -> tuple[Fact, ...]:
    """The public fields of a record that say something."""
    return tuple(_facts(policy, record))


def _facts(policy: Policy, record: Record) -> Iterable[Fact]:
    for label, shape, tell in PUBLIC[record.folder]:
        value, unit = _apart(tell(policy, record))
        if value is not None and value != ():
            many = isinstance(value, tuple) or shape not in {Shape.LINKS, Shape.TERMS}
            yield Fact(label, shape, value if many else (value,), unit)


def _apart(value: Any) -> tuple[Any, Words | None]:
    """A figure and its unit; anything else stands alone."""
    return (value.value, value.unit) if isinstance(value, told.Figure) else (value, None)
