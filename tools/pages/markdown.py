"""Tables and headings in Markdown, the same on every machine."""

from collections.abc import Iterable, Sequence

GENERATED = "<!-- Made by tools/reference.py from the code: run `make reference`. -->"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a pipe or line end in a cell can't break it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def page(title: str, *parts: str) -> str:
    """A whole page."""
    return "\n\n".join((f"# {title}", GENERATED, *(part for part in parts if part))) + "\n"


def code(text: str) -> str:
    """A word as it is typed."""
    return f"`{text}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()
