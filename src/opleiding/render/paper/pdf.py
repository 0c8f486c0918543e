"""A report as a PDF: A4, tagged, the same bytes for the same report."""

import re
from pathlib import Path

from opleiding.errors import Unreadable
from opleiding.render.paper.extra import extra
from opleiding.render.paper.sheet import Sheet
from opleiding.render.paper.typeset import HEAD_LINES, typeset
from opleiding.sentence import N_


def pdf(sheet: Sheet, style: Path) -> bytes:
    """The report on paper, in the style of a `paper.typ`; needs the extra `pdf`.

    Typst sees the report, its drawings and the fonts that it brings itself, no other file.
    """
    typst = extra("typst", "pdf")
    source, pictures = typeset(sheet, style.read_text(encoding="utf-8"))
    files = {"main.typ": source.encode(), **pictures}
    try:
        return bytes(typst.compile(files, format="pdf", ignore_system_fonts=True))
    except typst.TypstError as error:
        raise Unreadable(
            N_("{file} doesn't make a page: {trouble}"), file=_place(error, style), trouble=error
        ) from None


def _place(error: Exception, style: Path) -> str:
    """The file and the line of the style that Typst stumbled over."""
    found = re.search(r"main\.typ:(\d+):(\d+)", str(getattr(error, "diagnostic", "")))
    line = int(found[1]) - HEAD_LINES if found else 0
    return f"{style.name}:{line}:{found[2]}" if found and line > 0 else style.name


def png(svg: bytes) -> bytes:
    """A drawing as dots, for programs that can't show vectors."""
    typst = extra("typst", "pdf")
    source = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("picture.svg")'
    files = {"main.typ": source, "picture.svg": svg}
    return bytes(typst.compile(files, format="png", ppi=220, ignore_system_fonts=True))
