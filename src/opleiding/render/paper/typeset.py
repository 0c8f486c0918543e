"""A report's Markdown as a Typst document. What a record says stays text: it is never mark-up."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from opleiding.render.paper.sheet import Sheet, inked, told
from opleiding.render.pictures.draw import drawn

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

Piece = Callable[["Node", "Typesetter"], str]
_ALIGNED = {"left", "right", "center"}
_SHORT = 20
"""A column whose cells have no more letters than this keeps to one line."""
_SAFE = ("https://", "http://", "mailto:")


class Typesetter:
    """Walks the text once; `pictures` are the drawings that the document asks for, by file name."""

    def __init__(self) -> None:
        self.pictures: dict[str, bytes] = {}

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
    )
    return f"{head}{style}\n{body}", setter.pictures


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
    rows = [row for part in node.children for row in part.children]
    head, *body = [[f"[{setter.all(cell.children)}]" for cell in row.children] for row in rows]
    sides = ", ".join(_side(cell) for cell in rows[0].children)
    wide = ", ".join(_wide([row.children[at] for row in rows]) for at in range(len(head)))
    cells = "".join(f"  {', '.join(row)},\n" for row in body)
    return (
        f"#table(columns: ({wide},), align: ({sides},),\n"
        f"  table.header({', '.join(head)}),\n{cells})\n"
    )


def _wide(column: "list[Node]") -> str:
    """What a column needs: figures and short words as much as they take, texts a share of the rest.

    Places in records, which are printed small, get half of what other texts do.
    """
    letters = [len(told(cell)) for cell in column[1:]] or [len(told(column[0]))]
    if max(letters) <= _SHORT or _side(column[0]) == "right":
        return "auto"
    share = (sum(letters) / len(letters) + max(letters)) ** 0.5
    small = all(told(cell).startswith("[") for cell in column[1:])
    return f"{share / 2 if small else share:.1f}fr"


def _side(cell: "Node") -> str:
    side = str(cell.attrs.get("style", "")).removeprefix("text-align:")
    return side if side in _ALIGNED else "left"


_PIECES: Mapping[str, Piece] = {
    "paragraph": lambda node, setter: f"{setter.all(node.children)}\n\n",
    "inline": _inside,
    "text": lambda node, _: string(node.content),
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
