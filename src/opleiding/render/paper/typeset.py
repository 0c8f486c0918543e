"""A report's Markdown as a Typst document. What a record says stays text: it is never mark-up."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from opleiding.render.paper.columns import widths
from opleiding.render.paper.notes import Notes, is_place
from opleiding.render.paper.sheet import Sheet, inked, told
from opleiding.render.pictures.draw import drawn
from opleiding.sentence import N_
from opleiding.text.words import words

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

Piece = Callable[["Node", "Typesetter"], str]
HEAD_LINES = 4
"""Lines of the document that come before those of its style."""
_ALIGNED = {"left", "right", "center"}
_SAFE = ("https://", "http://", "mailto:")


class Typesetter:
    """Walks the text once; `pictures` are the drawings that the document asks for, by file name."""

    def __init__(self) -> None:
        self.pictures: dict[str, bytes] = {}
        self.notes = Notes()

    def all(self, nodes: "list[Node]") -> str:
        """The pieces after each other."""
        return "".join(self.one(node) for node in nodes)

    def one(self, node: "Node") -> str:
        """One piece; of a kind that we don't know only the words."""
        return _PIECES[node.type](node, self) if node.type in _PIECES else string(told(node))


def typeset(sheet: Sheet, style: str) -> tuple[str, Mapping[str, bytes]]:
    """The document after the style that is put before it, and its drawings by file name."""
    setter = Typesetter()
    body = setter.all(sheet.tree.children)
    day = sheet.day
    head = (
        f"#set document(title: {quoted(sheet.title)}, author: {quoted(sheet.company)}, "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))\n"
        f"#set text(lang: {quoted(sheet.language)}, region: {quoted(_region(sheet.language))})\n"
        f"#let house = rgb({quoted(sheet.brand.colour)})\n#let foot = [{string(sheet.brand.foot)}]\n"
    )
    body = _logo(sheet, setter) + body
    return f"{head}{style}\n{body}{_sources(setter.notes, sheet.language)}", setter.pictures


def _logo(sheet: Sheet, setter: Typesetter) -> str:
    """The logo, over the corner of the first page."""
    if sheet.brand.logo is None:
        return ""
    name = f"logo{sheet.brand.ending}"
    setter.pictures[name] = sheet.brand.logo
    picture = f"image({quoted(name)}, height: 11mm, alt: {quoted(sheet.company)})"
    return f"#place(top + right, dy: -6mm, {picture})\n"


def _sources(notes: Notes, language: str) -> str:
    """The places at the end, by number."""
    places = "".join(f"  sourced({number})[{string(place)}],\n" for number, place in notes)
    title = string(words(language).say(N_("Where the figures come from")))
    return f"#sources([{title}],\n{places})\n" if places else ""


def quoted(text: str) -> str:
    """A string of Typst's own, whatever stands in it."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{inked(safe)}"'


def string(text: str) -> str:
    """Words as content."""
    return f"#{quoted(text)};" if text else ""


def _region(language: str) -> str:
    return "GB" if language == "en" else "BE"


def _around(name: str, end: str = "") -> Piece:
    return lambda node, setter: f"#{name}[{setter.all(node.children)}]{end}"


def _inside(node: "Node", setter: Typesetter) -> str:
    return setter.all(node.children)


def _heading(node: "Node", setter: Typesetter) -> str:
    return f"#heading(level: {node.tag[1:]})[{setter.all(node.children)}]\n"


def _list(node: "Node", setter: Typesetter) -> str:
    items = ", ".join(f"[{setter.all(item.children)}]" for item in node.children)
    start = node.attrs.get("start", 1)
    return f"#enum(start: {start}, {items})\n" if node.tag == "ol" else f"#list({items})\n"


def _link(node: "Node", setter: Typesetter) -> str:
    target, words = str(node.attrs.get("href", "")), setter.all(node.children)
    return f"#link({quoted(target)})[{words}]" if target.startswith(_SAFE) else words


def _fence(node: "Node", setter: Typesetter) -> str:
    drawing = drawn(node.content) if node.info.strip() == "mermaid" else None
    if drawing is None:
        return f"#raw(block: true, {quoted(node.content.rstrip())})\n"
    name = f"picture-{len(setter.pictures) + 1}.svg"
    setter.pictures[name] = drawing.svg.encode()
    return f"#figure(image({quoted(name)}, alt: {quoted(drawing.alt)}))\n"


def _table(node: "Node", setter: Typesetter) -> str:
    rows = [list(row.children) for part in node.children for row in part.children]
    noted = [at for at in range(len(rows[0])) if _is_noted([row[at] for row in rows])]
    kept = [at for at in range(len(rows[0])) if at not in noted] or noted
    where = next((at for at in kept if _side(rows[0][at]) == "left"), kept[0])
    head = [f"[{setter.all(rows[0][at].children)}]" for at in kept]
    body = [
        [
            f"[{setter.all(row[at].children)}{_noted(row, noted, setter) if at == where else ''}]"
            for at in kept
        ]
        for row in rows[1:]
    ]
    sides = ", ".join(_side(rows[0][at]) for at in kept)
    cells = "".join(f"  {', '.join(row)},\n" for row in body)
    return (
        f"#table(columns: ({_wide(rows, kept)},), align: ({sides},),\n"
        f"  table.header({', '.join(head)}),\n{cells})\n"
    )


def _is_noted(column: "list[Node]") -> bool:
    """A column of places in records, whose numbers stand beside the words of its rows instead."""
    cells = [told(cell) for cell in column[1:]]
    return any(map(str.strip, cells)) and all(map(is_place, cells))


def _noted(row: "list[Node]", noted: list[int], setter: Typesetter) -> str:
    return "".join(setter.all(row[at].children) for at in noted)


def _wide(rows: "list[list[Node]]", kept: list[int]) -> str:
    columns = [[told(row[at]) for row in rows] for at in kept]
    found = widths(columns, [_side(rows[0][at]) == "right" for at in kept])
    return ", ".join(["auto"] * len(kept) if found is None else [f"{one:.1f}fr" for one in found])


def _text(node: "Node", setter: Typesetter) -> str:
    parts = setter.notes.parts(node.content)
    return "".join(string(one) if isinstance(one, str) else f"#note({one})" for one in parts)


def _side(cell: "Node") -> str:
    side = str(cell.attrs.get("style", "")).removeprefix("text-align:")
    return side if side in _ALIGNED else "left"


_PIECES: Mapping[str, Piece] = {
    "paragraph": lambda node, setter: f"{setter.all(node.children)}\n\n",
    "inline": _inside,
    "text": _text,
    "softbreak": lambda _node, _: " ",
    "hardbreak": lambda _node, _: "#linebreak()",
    "strong": _around("strong"),
    "em": _around("emph"),
    "s": _around("strike"),
    "code_inline": lambda node, _: f"#raw({quoted(node.content)})",
    "code_block": _fence,
    "fence": _fence,
    "heading": _heading,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _around("quote(block: true)", "\n"),
    "hr": lambda _node, _: "#line(length: 100%, stroke: 0.5pt + luma(60%))\n",
    "link": _link,
    "table": _table,
}
