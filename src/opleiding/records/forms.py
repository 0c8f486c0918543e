"""Step 5 · the forms of training, what they are weighed on, and how a company weighs otherwise."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from opleiding.records.base import Part
from opleiding.records.values import Count, Misread, Money, Weight
from opleiding.sentence import N_


class Form(StrEnum):
    """How people learn it."""

    ON_THE_JOB = "on_the_job"
    COACHING = "coaching"
    JOB_ROTATION = "job_rotation"
    E_LEARNING = "e_learning"
    BLENDED = "blended"
    CLASSROOM_INTERNAL = "classroom_internal"
    CLASSROOM_EXTERNAL = "classroom_external"
    CONFERENCE = "conference"
    SELF_STUDY = "self_study"
    LEARNING_CIRCLE = "learning_circle"
    SIMULATION = "simulation"


class Criterion(StrEnum):
    """What a form is weighed on."""

    KNOWLEDGE = "knowledge"
    OWN_CONTEXT = "own_context"
    INTERPERSONAL = "interpersonal"
    FEW_LEARNERS = "few_learners"
    MANY_LEARNERS = "many_learners"
    OWN_PACE = "own_pace"
    INTERNAL_EXPERT = "internal_expert"
    COSTLY_ERRORS = "costly_errors"
    CERTIFICATE = "certificate"
    CHANGING_CONTENT = "changing_content"
    SOON = "soon"
    LOW_COST = "low_cost"
    SUBSIDY = "subsidy"


_POINTS = frozenset({"0", "1", "2"})


def _points(value: object) -> int:
    if str(value) in _POINTS:
        return int(str(value))
    raise Misread(
        N_("{value} is no score: write 0 (doesn't fit), 1 (fits) or 2 (fits well)."), value=value
    )


Points = Annotated[int, BeforeValidator(_points), WithJsonSchema({"enum": [0, 1, 2]})]
"""0 doesn't fit, 1 fits, 2 fits well."""


class Limits(Part):
    """Where "few", "many", "soon" and "costly" begin."""

    few: Count = Field(2, description=N_("Up to so many learners are few."))
    many: Count = Field(12, description=N_("More learners than this are many."))
    departments: Count = Field(
        3, description=N_("From so many departments on, learners are spread.")
    )
    soon_days: Count = Field(90, description=N_("A deadline within so many days is soon."))
    low_cost: Money = Field(
        Decimal(250), description=N_("Up to so many EUR for each learner is little money.")
    )
    costly_error: Money = Field(
        Decimal(500), description=N_("From so many EUR for one error on, errors are costly.")
    )


class Forms(Part):
    """How the company weighs forms of training, where that differs from the table that comes along."""

    without: tuple[Form, ...] = Field((), description=N_("Forms that the company doesn't use."))
    weights: dict[Criterion, Weight] = Field(
        {}, description=N_("How much a criterion weighs, 0 to 10; 1 unless it says otherwise.")
    )
    if_so: dict[Criterion, dict[Form, Points]] = Field(
        {}, description=N_("How well forms fit, 0 to 2, where the criterion holds.")
    )
    if_not: dict[Criterion, dict[Form, Points]] = Field(
        {}, description=N_("How well forms fit, 0 to 2, where the criterion doesn't hold.")
    )
    limits: Limits = Field(
        Limits.model_construct(), description=N_("Where few, many, soon and costly begin.")
    )
