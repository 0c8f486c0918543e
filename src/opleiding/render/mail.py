"""A message in Markdown as an e-mail draft (RFC 5322): text, simple HTML, the same bytes each time."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from textwrap import shorten
from typing import TYPE_CHECKING

from opleiding.errors import WrongUse
from opleiding.sentence import N_

if TYPE_CHECKING:
    from markdown_it.token import Token

_SUBJECT = 66
"""What fits on one line after its name: a folded subject is shown with a gap by some readers."""
_STYLE = "font-family: Calibri, Arial, sans-serif"


def mail(  # noqa: PLR0913 - what an e-mail is made of
    markdown: str,
    *,
    language: str,
    day: date,
    to: tuple[str, ...] = (),
    sender: str | None = None,
    invitation: tuple[str, bytes] | None = None,
) -> bytes:
    """The draft, with CRLF line ends; the subject is the first heading, shortened.

    It names nobody unless `to` or `sender` does; `WrongUse` for what is no address. Outlook opens
    it as a draft (`X-Unsent`). It has no Message-ID: the program that sends it gives one, and the
    same draft sent to two groups is two messages. Tags in the Markdown are shown, never obeyed. An
    `invitation`, its method and its iCalendar text, goes along as calendar programs expect it.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")
    tokens = reader.parse(markdown)
    blocks = tuple(_blocks(tokens))
    message = EmailMessage(policy=SMTP)
    subject = next((body for mark, body in blocks if mark == "h1"), "") or "…"
    plain = subject.replace("=?", "= ?")  # else the package would decode it
    message["Subject"] = shorten(plain, _SUBJECT, placeholder=" ...")
    for header, typed in (("From", sender), ("To", ", ".join(to))):
        if typed:
            _address(message, header, typed)
    message["Date"] = format_datetime(datetime.combine(day, time(9), tzinfo=UTC))
    print_ = sha256(f"{language} {markdown}".encode()).hexdigest()[:32]
    message["X-Unsent"] = "1"
    html = _html(reader.renderer.render(tokens, reader.options, {}), language)
    message.set_content(_plain(blocks), cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    if invitation is not None:
        _add_invitation(message, *invitation)
    message.set_boundary(f"=_{print_}")
    message["Content-Language"] = language
    return message.as_bytes()


def _add_invitation(message: EmailMessage, method: str, calendar: bytes) -> None:
    """As iMIP has it (RFC 6047): another form of the same message, with the method in its type."""
    message.add_alternative(
        calendar.decode(), subtype="calendar", cte="base64", params={"method": method}
    )


def _address(message: EmailMessage, header: str, typed: str) -> None:
    """One header of addresses, such as `Ann <ann@example.com>, bo@example.com`."""
    option = f"--{header.lower()}"
    refused = WrongUse(
        N_("{option} {typed}: write an e-mail address, such as ann@example.com."),
        option=option,
        typed=typed,
    )
    if not typed.isprintable():
        raise refused
    try:
        message[header] = typed
        found = message[header].addresses
    except (ValueError, IndexError, AttributeError):
        raise refused from None
    good = all(one.username and "." in one.domain and one.addr_spec.isascii() for one in found)
    if not found or not good or message[header].defects:
        raise refused


def _blocks(tokens: "Iterable[Token]") -> Iterator[tuple[str, str]]:
    """The text of each piece, a mark and a text each: h1 to h6, li, tr, hr, pre, or p."""
    mark, cells = "p", list[str]()
    for token in tokens:
        match token.type:
            case "heading_open":
                mark = token.tag
            case "list_item_open":
                mark = f"li{token.info}." if token.info else "li"
            case "inline" if mark == "tr":
                cells.append(_text(token))
            case "inline":
                yield mark, _text(token)
                mark = "p"
            case "tr_open":
                mark, cells = "tr", []
            case "tr_close":
                yield mark, " | ".join(cells)
                mark = "p"
            case "hr":
                yield "hr", ""
            case "fence" | "code_block":
                yield "pre", token.content.rstrip("\n")


def _text(token: "Token") -> str:
    """The words of a line without its marks; a link shows where it leads."""
    parts, links = list[str](), list[str]()
    for child in token.children or ():
        match child.type:
            case "softbreak" | "hardbreak":
                parts.append(" ")
            case "link_open":
                links.append(str(child.attrGet("href")))
            case "link_close":
                leads = links.pop()
                parts.append("" if "".join(parts).endswith(leads) else f" ({leads})")
            case _:
                parts.append(child.content)
    return "".join(parts).strip()


def _plain(blocks: Iterable[tuple[str, str]]) -> str:
    lines, last = list[str](), ""
    for mark, body in blocks:
        kind = mark[:2]
        if lines and not (kind == last and kind in {"li", "tr"}):
            lines.append("")
        lead = f"{mark[2:] or '-'} " if kind == "li" else ""
        lines.append("--" if kind == "hr" else lead + body)
        last = kind
    return "\n".join(lines) + "\n"


def _html(body: str, language: str) -> str:
    head = f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"></head>'
    return f'{head}<body style="{_STYLE}">\n{body}</body></html>\n'
