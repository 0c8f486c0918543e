"""A report for a word processor, to amend: real headings, lists and tables."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from opleiding.render.paper.archive import settled
from opleiding.render.paper.extra import extra
from opleiding.render.paper.pdf import png
from opleiding.render.paper.sheet import Sheet, inked, told
from opleiding.render.pictures.draw import drawn

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

_LISTS = {"bullet_list": "List Bullet", "ordered_list": "List Number"}
_LOOKS = {"strong": "bold", "em": "italic"}


def word(sheet: Sheet) -> bytes:
    """The report as a .docx, the same bytes for the same report; needs the extra `word`."""
    docx = extra("docx", "word")
    document = docx.Document()
    _properties(document, sheet)
    _page(document, docx)
    _dress(document, docx, sheet)
    for node in sheet.tree.children:
        _block(document, node)
    kept = BytesIO()
    document.save(kept)
    return settled(kept.getvalue())


def _properties(document: Any, sheet: Sheet) -> None:
    known, day = document.core_properties, datetime.combine(sheet.day, time(12))
    known.title, known.author, known.language = sheet.title, sheet.company, sheet.language
    known.created = known.modified = day
    known.last_modified_by, known.comments, known.revision = sheet.company, "", 1


def _page(document: Any, docx: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = docx.shared.Mm(210), docx.shared.Mm(297)
    page.left_margin = page.right_margin = docx.shared.Mm(20)
    page.top_margin = page.bottom_margin = docx.shared.Mm(18)
    document.styles["Normal"].font.size = docx.shared.Pt(10)
    document.styles["Normal"].font.name = "Calibri"


def _dress(document: Any, docx: Any, sheet: Sheet) -> None:
    """The colour of the headings, the logo in the head of each page, the line at its foot."""
    brand, page = sheet.brand, document.sections[0]
    colour = docx.shared.RGBColor.from_string(brand.colour.removeprefix("#").upper())
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        document.styles[name].font.color.rgb = colour
    if brand.logo is not None:
        picture = png(brand.logo) if brand.ending == ".svg" else brand.logo
        paragraph = page.header.paragraphs[0]
        paragraph.alignment = 2
        paragraph.add_run().add_picture(BytesIO(picture), height=docx.shared.Mm(11))
    if brand.foot:
        page.footer.paragraphs[0].text = inked(brand.foot)


def _block(document: Any, node: "Node") -> None:
    if node.type in _BLOCKS:
        _BLOCKS[node.type](document, node)
    else:
        _runs(document.add_paragraph(), node)


def _heading(document: Any, node: "Node") -> None:
    level = int(node.tag[1:])
    document.add_heading(told(node), level=0 if level == 1 else level - 1)


def _list(document: Any, node: "Node") -> None:
    for item in node.children:
        for part in item.children:
            if part.type in _LISTS:
                _list(document, part)
            else:
                _runs(document.add_paragraph(style=_LISTS[node.type]), part)


def _quote(document: Any, node: "Node") -> None:
    for part in node.children:
        _runs(document.add_paragraph(style="Intense Quote"), part)


def _table(document: Any, node: "Node") -> None:
    rows = [row.children for part in node.children for row in part.children]
    table = document.add_table(len(rows), len(rows[0]), style="Light List Accent 1")
    sides = [_side(cell) for cell in rows[0]]
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, piece, side in zip(cells.cells, row, sides, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.alignment = side
            _runs(paragraph, piece)
    document.add_paragraph()


def _side(cell: "Node") -> int | None:
    return {"text-align:right": 2, "text-align:center": 1}.get(str(cell.attrs.get("style")))


def _fence(document: Any, node: "Node") -> None:
    drawing = drawn(node.content) if node.info.strip() == "mermaid" else None
    if drawing is None:
        document.add_paragraph(node.content.rstrip(), style="No Spacing")
        return
    shown = document.add_picture(
        BytesIO(png(drawing.svg.encode())), width=document.sections[0].page_width // 2
    )
    shown._inline.docPr.set("descr", drawing.alt)  # noqa: SLF001 - the package has no other way to say it


def _runs(paragraph: Any, node: "Node", looks: frozenset[str] = frozenset()) -> None:
    """The words of a piece, each with its look."""
    if node.type in {"text", "code_inline"}:
        run = paragraph.add_run(inked(node.content))
        for look in looks:
            setattr(run.font, look, True)
    elif node.type == "softbreak":
        paragraph.add_run(" ")
    elif node.type == "hardbreak":
        paragraph.add_run().add_break()
    else:
        more = looks | {_LOOKS[node.type]} if node.type in _LOOKS else looks
        for piece in node.children:
            _runs(paragraph, piece, more)


_BLOCKS: Mapping[str, Callable[[Any, "Node"], None]] = {
    "heading": _heading,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quote,
    "table": _table,
    "fence": _fence,
    "code_block": _fence,
    "hr": lambda _document, _node: None,
}
