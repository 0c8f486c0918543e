"""A report as one HTML page that needs nothing else: no server, no script, no outside request."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opleiding.render.paper.sheet import Brand, Sheet, reader
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
{logo}{body}
{foot}</main>
</body>
</html>
"""


_KINDS = {".png": "png", ".svg": "svg+xml"}


def page(sheet: Sheet, style: Path) -> str:
    """The report on screen, in the style of a `page.css`."""
    return _PAGE.format(
        language=escape(sheet.language),
        title=escape(sheet.title),
        style=dressed(style.read_text(encoding="utf-8"), sheet.brand),
        logo=_logo(sheet),
        body=body(sheet.markdown).strip(),
        foot=f"<footer>{escape(sheet.brand.foot)}</footer>\n" if sheet.brand.foot else "",
    )


def dressed(style: str, brand: Brand) -> str:
    """A style sheet in the colour of the house, lighter on a dark screen."""
    light = f":root {{ --accent: {brand.colour}; }}"
    pale = f":root {{ --accent: color-mix(in srgb, {brand.colour} 45%, white); }}"
    dark = f"@media (prefers-color-scheme: dark) {{ {pale} }}"
    own = "" if brand.colour == Brand().colour else f"\n{light}\n{dark}"
    return style.replace("</", r"<\/").strip() + own


def _logo(sheet: Sheet) -> str:
    brand = sheet.brand
    if brand.logo is None:
        return ""
    kind = _KINDS.get(brand.ending, "jpeg")
    data = b64encode(brand.logo).decode()
    alt = escape(sheet.company)
    return f'<img class="logo" src="data:image/{kind};base64,{data}" alt="{alt}">\n'


def body(markdown: str) -> str:
    """The text as HTML: diagrams drawn, tables that scroll on a small screen."""
    md = reader()
    rules = md.renderer.rules  # type: ignore[attr-defined]
    rules |= {"fence": _fence, "table_open": _table_open, "table_close": _table_close}
    rules |= {"th_open": _cell, "td_open": _cell, "th_close": _cell_end, "text": _text}
    return str(md.render(markdown))


def _text(tokens: "Sequence[Token]", at: int, *_: Any) -> str:
    """A hand that writes is room to write, as on paper."""
    from markdown_it.common.utils import escapeHtml

    content = tokens[at].content
    return '<span class="room">✍</span>' if content == "✍" else escapeHtml(content)


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
