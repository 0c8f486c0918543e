"""How records point at each other: an id of a known kind, found in any model by looking at its fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from opleiding.finding import Path


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a text as the id of a record in `folder`, or a key of that section of `opleiding.yaml`."""

    folder: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One pointer out of a record: where it stands, and what it names."""

    path: Path
    folder: str
    id: str


PersonId = Annotated[str, Ref("people")]
IndicatorId = Annotated[str, Ref("indicators")]
SkillId = Annotated[str, Ref("skills")]
ObjectiveId = Annotated[str, Ref("objectives")]
NeedId = Annotated[str, Ref("needs")]
GoalId = Annotated[str, Ref("goals")]
EngagementId = Annotated[str, Ref("engagements")]
CaseId = Annotated[str, Ref("cases")]
TrainingId = Annotated[str, Ref("trainings")]
PlanId = Annotated[str, Ref("plans")]
SessionId = Annotated[str, Ref("sessions")]
EffectId = Annotated[str, Ref("effects")]
FollowupId = Annotated[str, Ref("followups")]
DepartmentId = Annotated[str, Ref("departments")]
WageClass = Annotated[str, Ref("wage_classes")]
AnyId = Annotated[str, Ref("")]
"""A record of any kind, written `folder/id`."""


def references(model: BaseModel, at: Path = ()) -> Iterator[Reference]:
    """Every reference in a record, in the order of its fields."""
    for name, key, folder, nested in _shape(type(model)):
        value = getattr(model, name)
        if value is not None:
            yield from _within(value, (*at, key), folder, nested=nested)


def _within(value: Any, at: Path, folder: str | None, *, nested: bool) -> Iterator[Reference]:
    if isinstance(value, BaseModel):
        yield from references(value, at)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _within(item, (*at, index), folder, nested=nested)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _within(item, (*at, key), folder, nested=nested)
    elif folder and isinstance(value, str):
        yield Reference(at, folder, value)
    elif folder == "" and isinstance(value, str):
        prefix, _, name = value.partition("/")
        yield Reference(at, prefix, name)


@cache
def _shape(model: type[BaseModel]) -> tuple[tuple[str, str, str | None, bool], ...]:
    """The fields that can hold a reference: name, key in the file, folder, holds models."""
    shape = []
    for name, field in model.model_fields.items():
        annotation = (
            Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        )
        folder, nested = _target(annotation)
        if folder is not None or nested:
            shape.append((name, field.alias or name, folder, nested))
    return tuple(shape)


def _target(annotation: Any) -> tuple[str | None, bool]:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Ref):
            return mark.folder, False
    if get_origin(annotation) is Annotated:
        return _target(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return None, True
    found = [_target(part) for part in get_args(annotation)]
    return next((folder for folder, _ in found if folder is not None), None), any(
        nested for _, nested in found
    )
