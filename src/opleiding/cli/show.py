"""The one file that prints. Results go to standard output, talk to standard error; records are data, never markup."""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import category

_SHOWN_ROWS = 200
_DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def out(text: str) -> None:
    """A result, as it is."""
    sys.stdout.write(visible(text) + "\n")


def document(text: str) -> None:
    """A report or file, to the byte."""
    sys.stdout.write(text)


def report(text: str) -> None:
    """A report: set for reading on a terminal, its diagrams as bars; to the byte in a pipe."""
    if not sys.stdout.isatty():
        document(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.text import Text

    from opleiding.render.pictures.letters import in_letters

    console = Console(highlight=False)
    for at, part in enumerate(_DIAGRAM.split(visible(text))):
        if at % 2 == 0:
            console.print(Markdown(part, hyperlinks=False))
        elif drawn := in_letters(part):
            console.print(Text(f"\n{drawn}\n"), soft_wrap=True)


def talk(text: str) -> None:
    """Something for a person to read, after the results that came before it."""
    sys.stdout.flush()
    sys.stderr.write(visible(text) + "\n")


def complain(text: str) -> None:
    """A refusal."""
    sys.stderr.write(visible(text) + "\n")


def as_json(kind: str, value: Any) -> None:
    """One stable envelope for every `--json`."""
    sys.stdout.write(json_text(kind, value))


def json_text(kind: str, value: Any) -> str:
    """The same envelope as text, for a file."""
    told = {"schema": 1, "kind": kind, "data": value}
    return json.dumps(told, ensure_ascii=False, indent=2, default=str) + "\n"


def visible(text: str) -> str:
    """Control and direction characters as their code, so that no record can steer a terminal."""
    if text.isprintable():
        return text
    return "".join(
        character if _is_harmless(character) else f"\\u{ord(character):04x}" for character in text
    )


def _is_harmless(character: str) -> bool:
    """Printable, a line end, or one of the many kinds of space, such as the French narrow one."""
    return character.isprintable() or character in "\n\t" or category(character) == "Zs"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table: drawn on a terminal, plain columns in a pipe."""
    filled = [
        [visible("" if cell is None else str(cell)).replace("\n", " ") for cell in row]
        for row in rows
    ]
    if sys.stdout.isatty() and len(filled) <= _SHOWN_ROWS:
        _drawn(heads, filled)
    else:
        _aligned(heads, filled)


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a tree, and what hangs below it."""

    text: str
    below: tuple["Branch", ...] = ()


def tree(branches: Iterable[Branch]) -> None:
    """A tree: drawn on a terminal, indented by two spaces in a pipe."""
    branches = tuple(branches)
    if sys.stdout.isatty():
        _grown(branches)
    else:
        _indented(branches)


def fields(pairs: Mapping[str, object]) -> None:
    """Names and their values, one a line."""
    width = max((len(name) for name in pairs), default=0)
    for name, value in pairs.items():
        if value is not None and value != "":
            first, *more = visible(str(value)).splitlines() or [""]
            sys.stdout.write(f"{name.ljust(width)}  {first}\n")
            sys.stdout.writelines(f"{'':{width}}  {line}\n" for line in more)


def _grown(branches: Sequence[Branch]) -> None:
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

    def grow(tree: Tree, branch: Branch) -> None:
        limb = tree.add(Text(visible(branch.text)))
        for one in branch.below:
            grow(limb, one)

    whole = Tree("", hide_root=True)
    for branch in branches:
        grow(whole, branch)
    Console(highlight=False).print(whole)


def _indented(branches: Sequence[Branch], depth: int = 0) -> None:
    for branch in branches:
        out("  " * depth + branch.text.replace("\n", " "))
        _indented(branch.below, depth + 1)


def _drawn(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for index, head in enumerate(heads):
        drawn.add_column(Text(head), no_wrap=index == 0, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console(highlight=False).print(drawn)


def _aligned(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    lines = [list(heads), *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(padded).rstrip() + "\n")
