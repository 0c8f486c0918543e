"""Options from the fields of a model: what a record can hold, the command line can say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from keyword import iskeyword
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from opleiding.errors import WrongUse
from opleiding.records.localised import Words
from opleiding.records.references import Ref
from opleiding.sentence import N_

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knob:
    """One option: where its value goes in the record, and what it may be.

    `folder` names the kind of record that it points at; `nested` means that its value is typed as
    fields in braces, such as `{category: delivery, amount: 2400}`.
    """

    keys: Keys
    help: str
    required: bool
    many: bool
    nested: bool
    folder: str | None
    choices: type[StrEnum] | None

    @property
    def name(self) -> str:
        """As a name in Python."""
        name = "_".join(self.keys).replace("-", "_")
        return f"{name}_" if iskeyword(name) else name

    @property
    def option(self) -> str:
        """As it is typed."""
        return "--" + "-".join(self.keys).replace("_", "-")


def knobs(
    model: type[BaseModel],
    *,
    without: frozenset[str] = frozenset(),
    at: Keys = (),
    needed: bool = True,
) -> Iterator[Knob]:
    """The options of a model; a part with only simple fields is laid out beside the others."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        if name in without or field.exclude:
            continue
        keys = (*at, key.rstrip("_"))
        part = _part(field.annotation)
        if (
            part is not None
            and part is not Words
            and not any(_is_deep(inner) for inner in part.model_fields.values())
        ):
            yield from knobs(part, at=keys, needed=needed and field.is_required())
        else:
            yield _knob(keys, field, needed=needed)


def typed_fields(knobs_: tuple[Knob, ...], values: Mapping[str, Any]) -> dict[str, Any]:
    """The tree that was typed: a value for each option that was given."""
    tree: dict[str, Any] = {}
    for knob in knobs_:
        value = values.get(knob.name)
        if value in (None, (), []):
            continue
        where = tree
        for key in knob.keys[:-1]:
            where = where.setdefault(key, {})
        where[knob.keys[-1]] = (
            [_read(knob, item) for item in value] if knob.many else _read(knob, value)
        )
    return tree


def _read(knob: Knob, value: Any) -> Any:
    if not knob.nested:
        return str(value)
    from opleiding.store.strict import parse
    from opleiding.store.trouble import NotStrict

    try:
        return parse(value)
    except NotStrict as trouble:
        raise WrongUse(
            N_("{option}: {trouble} Write it as {{name: value, name: value}}."),
            option=knob.option,
            trouble=trouble.sentence.format(**trouble.values),
        ) from None


def _knob(keys: Keys, field: FieldInfo, *, needed: bool) -> Knob:
    many = _is_many(field.annotation)
    return Knob(
        keys=keys,
        help=field.description or "",
        required=needed and field.is_required(),
        many=many,
        nested=_part(_item(field.annotation)) not in {None, Words} or _is_mapping(field.annotation),
        folder=_folder(
            Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        ),
        choices=_choices(field.annotation),
    )


def _is_deep(field: FieldInfo) -> bool:
    return _part(_item(field.annotation)) not in {None, Words} or _is_mapping(field.annotation)


def _bare(annotation: Any) -> Any:
    """Without `| None` and without marks."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) is Union or type(annotation).__name__ == "UnionType":
        parts = [part for part in get_args(annotation) if part is not type(None)]
        return _bare(parts[0]) if len(parts) == 1 else annotation
    return annotation


def _is_many(annotation: Any) -> bool:
    return get_origin(_bare(annotation)) is tuple


def _is_mapping(annotation: Any) -> bool:
    return get_origin(_bare(annotation)) is dict


def _item(annotation: Any) -> Any:
    bare = _bare(annotation)
    return get_args(bare)[0] if get_origin(bare) is tuple else bare


def _part(annotation: Any) -> type[BaseModel] | None:
    bare = _bare(annotation)
    return bare if isinstance(bare, type) and issubclass(bare, BaseModel) else None


def _choices(annotation: Any) -> type[StrEnum] | None:
    bare = _bare(_item(annotation))
    return bare if isinstance(bare, type) and issubclass(bare, StrEnum) else None


def _folder(annotation: Any) -> str | None:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Ref):
            return mark.folder
    parts = (
        (annotation.__origin__,) if get_origin(annotation) is Annotated else get_args(annotation)
    )
    return next((found for found in map(_folder, parts) if found is not None), None)
