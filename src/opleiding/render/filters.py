"""What a template may do with a figure: show it in the form of the language, and say where it stands."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from math import ceil
from typing import Any

from opleiding.finding import Where
from opleiding.render.escape import escape, label
from opleiding.text.form import Form

Locate = Callable[[Where], Where]
_MOST_SOURCES = 3
_CELLS = 24


def filters(form: Form, locate: Locate, names: Mapping[str, str]) -> dict[str, Callable[..., Any]]:
    """The filters by name. A traced figure is shown as its value, a person by `names` if asked."""
    shapes: tuple[Callable[..., str], ...] = (
        form.money, form.number, form.percent, form.share, form.chance, form.ratio, form.hours,
        form.day, form.short_day, form.month, form.clock,
    )  # fmt: skip
    shown = {shape.__name__: _of_value(shape) for shape in shapes}
    return {
        **shown,
        "source": _source(locate),
        "label": label,
        "person": _person(names),
        "bar": bar,
    }


def bar(ends: tuple[Any, ...], least: Decimal, most: Decimal) -> str:
    """`░░███████░░`: where a stretch from one end to the other lies between the least and the most."""
    cells = _CELLS
    first, last = sorted(Decimal(_value(end)) for end in ends)
    width = (most - least) / cells if most > least else Decimal(1)
    start = min(int((first - least) / width), cells - 1)
    stop = max(min(ceil((last - least) / width), cells), start + 1)
    return f"{'░' * start}{'█' * (stop - start)}{'░' * (cells - stop)}"


def _of_value(shape: Callable[..., str]) -> Callable[..., str]:
    def show(value: Any, *args: Any, **options: Any) -> str:
        return shape(_value(value), *args, **options)

    return show


def _value(value: Any) -> Any:
    from jinja2 import Undefined

    if isinstance(value, Undefined):
        str(value)  # complains
    return value["value"] if isinstance(value, Mapping) else value


def _person(names: Mapping[str, str]) -> Callable[[str | None], str | None]:
    def person(pseudonym: str | None) -> str | None:
        """`An Peeters (p-7f3k)` where names are asked for, else the pseudonym."""
        name = names.get(pseudonym or "")
        return f"{escape(name)} ({pseudonym})" if name else pseudonym

    return person


def _source(locate: Locate) -> Callable[[Any], str]:
    @cache
    def place(file: str, path: tuple[str | int, ...], line: int | None) -> Where:
        return locate(Where(file, path, line))

    def source(value: Any, own: str | None = None) -> str:
        """`[cases/incoterms-2026.yaml:12, 14]`: at most three places, then an ellipsis.

        In the file that a page is its `own` only the lines: `[12, 14]`.
        """
        found = (place(w["file"], w["path"], w["line"]) for w in _places(value))
        spots = tuple(dict.fromkeys((spot.file, spot.line) for spot in found))
        lines: dict[str, list[str]] = {}
        for file, line in spots[:_MOST_SOURCES]:
            lines.setdefault(file, []).extend([str(line)] if line else [])
        told = [
            ":".join(filter(None, (None if file == own and at else file, ", ".join(at))))
            for file, at in lines.items()
        ]
        more = ["…"] if len(spots) > _MOST_SOURCES else []
        return f"[{'; '.join((*told, *more))}]" if told else ""

    return source


def _places(value: Any) -> tuple[Any, ...]:
    if value is None:
        return ()
    if not isinstance(value, Mapping):
        return tuple(value)
    return tuple(value.get("sources", (value,)))
