"""A report as one HTML page that needs nothing else: no server, no script, no outside request."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opleiding.render.paper.sheet import Sheet, reader
from opleiding.render.pictures.draw import drawn

if TYPE_CHECKING:
    from markdown_it.token import Token

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def page(sheet: Sheet, style: Path) -> str:
    """The report on screen, in the style of a `page.css`."""
    return _PAGE.format(
        language=escape(sheet.language),
        title=escape(sheet.title),
        style=style.read_text(encoding="utf-8").replace("</", r"<\/").strip(),
        body=body(sheet.markdown).strip(),
    )


def body(markdown: str) -> str:
    """The text as HTML: diagrams drawn, tables that scroll on a small screen."""
    md = reader()
    rules = md.renderer.rules  # type: ignore[attr-defined]
    rules |= {"fence": _fence, "table_open": _table_open, "table_close": _table_close}
    rules |= {"th_open": _cell, "td_open": _cell, "th_close": _cell_end}
    return str(md.render(markdown))


def _fence(tokens: "Sequence[Token]", at: int, *_: Any) -> str:
    token = tokens[at]
    drawing = drawn(token.content) if token.info.strip() == "mermaid" else None
    if drawing is None:
        return f"<pre><code>{escape(token.content)}</code></pre>\n"
    return f"<figure>{drawing.svg}</figure>\n"


def _table_open(*_: Any) -> str:
    return '<div class="wide" tabindex="0"><table>\n'


def _table_close(*_: Any) -> str:
    return "</table></div>\n"


def _cell(tokens: "Sequence[Token]", at: int, *_: Any) -> str:
    """A cell on its side; a head without words is no head."""
    side = str(tokens[at].attrGet("style") or "").removeprefix("text-align:")
    look = f' class="{side}"' if side in {"right", "center"} else ""
    is_head = tokens[at].tag == "th" and tokens[at + 1].content
    return f'<th scope="col"{look}>' if is_head else f"<td{look}>"


def _cell_end(tokens: "Sequence[Token]", at: int, *_: Any) -> str:
    return "</th>\n" if tokens[at - 1].content else "</td>\n"
