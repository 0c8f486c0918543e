"""A report in Markdown, from its context and a template: the company's own, or ours."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import opleiding
from opleiding.errors import WrongUse
from opleiding.render.bounds import bounded
from opleiding.render.filters import Locate, filters
from opleiding.render.plain import plain
from opleiding.sentence import N_
from opleiding.text.form import form
from opleiding.text.words import words

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateSyntaxError

_GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n){2,}")
_NO_SUCH = re.compile(r"No (?:filter|test) named '(\w+)'")
_TROUBLE = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


def render(  # noqa: PLR0913 - each by name
    name: str,
    context: Any,
    *,
    language: str,
    root: Path | None,
    locate: Locate,
    names: Mapping[str, str] = MappingProxyType({}),
    revision: str = "",
) -> str:
    """The report as text that ends with a line end; the template knows it as `report`.

    `root` is the policy repo, whose `templates/` wins. `locate` finds the line of a place. `names`
    are shown beside pseudonyms; without them people stay pseudonyms. `revision` is the mark of the
    records, for the foot.
    Refuses (`WrongUse`) a template that can't be read or filled, with its file and line.
    """
    room = room_for(language, root, locate, names, revision)
    return rendered(name, plain(context, words(language)), room, root)


def rendered(name: str, report: Any, room: "Environment", root: Path | None) -> str:
    """The same from plain data, in a room that several reports share."""
    text = filled(f"{name}.md.j2", room, root, report=report)
    return _GAPS.sub("\n\n", text).strip("\n") + "\n"


def filled(template: str, room: "Environment", root: Path | None, **data: Any) -> str:
    """A template filled with plain data; `WrongUse` with its file and line where it can't be."""
    from jinja2 import TemplateError

    try:
        with bounded(root):
            return room.get_template(template).render(**data)
    except (TemplateError, *_TROUBLE) as trouble:
        raise _refusal(trouble, room, root) from trouble


def room_for(
    language: str, root: Path | None, locate: Locate, names: Mapping[str, str], revision: str = ""
) -> "Environment":
    """Where templates run: in a language, with the policy repo's own templates first."""
    from opleiding.render.folders import Folders, shipped
    from opleiding.render.sandbox import Room

    own = (root / "templates",) if root else ()
    room = Room(Folders(*own, shipped()), words(language))
    room.filters |= filters(form(language), locate, names)
    room.globals |= {"version": opleiding.__version__, "revision": revision, "named": bool(names)}
    return room


def _refusal(trouble: Exception, room: "Environment", root: Path | None) -> WrongUse:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    from opleiding.render.sandbox import Unknown

    file, line = _place(trouble, root)
    if isinstance(trouble, TemplateNotFound):
        return WrongUse(
            N_("{file}:{line}: there is no template {name} in the folder of templates."),
            file=file, line=line, name=trouble.name,
        )  # fmt: skip
    if isinstance(trouble, TemplateSyntaxError):
        return _misspelt(trouble, room, root)
    if isinstance(trouble, Unknown):
        return _unknown(file, line, trouble.name, trouble.known)
    return WrongUse(
        N_("{file}:{line}: this template can't be filled: {trouble}"),
        file=file, line=line, trouble=trouble,
    )  # fmt: skip


def _misspelt(trouble: "TemplateSyntaxError", room: "Environment", root: Path | None) -> WrongUse:
    file, line = _relative(trouble.filename, root), trouble.lineno
    unknown = _NO_SUCH.search(trouble.message or "")
    if unknown:
        return _unknown(file, line, unknown[1], (*room.filters, *room.tests))
    return WrongUse(
        N_("{file}:{line}: this isn't a template: {trouble}"),
        file=file, line=line, trouble=trouble.message,
    )  # fmt: skip


def _unknown(file: str, line: int, name: str, known: tuple[str, ...]) -> WrongUse:
    near = get_close_matches(name, known, n=1)
    if near:
        return WrongUse(
            N_("{file}:{line}: `{name}` isn't known here: did you mean `{near}`?"),
            file=file, line=line, name=name, near=near[0],
        )  # fmt: skip
    return WrongUse(
        N_("{file}:{line}: `{name}` isn't known here; there is {known}."),
        file=file, line=line, name=name, known=", ".join(known),
    )  # fmt: skip


def _place(trouble: Exception, root: Path | None) -> tuple[str, int]:
    """The innermost line of a template that led to the trouble."""
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(trouble.__traceback__)]
    inside = [(file, line) for file, line in frames if file.endswith(".j2")]
    file, line = inside[-1] if inside else ("templates", 1)
    return _relative(file, root), line


def _relative(file: str | None, root: Path | None) -> str:
    path = Path(file or "templates")
    folder = root.resolve() if root else path.parent
    return (path.relative_to(folder) if path.is_relative_to(folder) else Path(path.name)).as_posix()
