"""A message in Markdown as an e-mail draft (RFC 5322): text, simple HTML, the same bytes each time."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from textwrap import shorten

from opleiding.errors import WrongUse
from opleiding.sentence import N_

_TOKEN = re.compile(r"\\([!-/:-@\[-`{-~])|(\*\*)|([^\\*]+|.)", re.DOTALL)
_SUBJECT = 66
"""What fits on one line after its name: a folded subject is shown with a gap by some readers."""
_HEAD = re.compile(r"(#{1,6}) (.*)", re.DOTALL)


def mail(
    markdown: str, *, language: str, day: date, to: tuple[str, ...] = (), sender: str | None = None
) -> bytes:
    """The draft, with CRLF line ends; the subject is the first heading, shortened.

    It names nobody unless `to` or `sender` does; `WrongUse` for what is no address. Outlook opens
    it as a draft. Every text is taken as text: it can become no tag and no header.
    """
    blocks = tuple(_blocks(markdown))
    message = EmailMessage(policy=SMTP)
    subject = next((_text(body) for mark, body in blocks if mark == "h1"), "") or "…"
    plain = subject.replace("=?", "= ?")  # else the package would decode it
    message["Subject"] = shorten(plain, _SUBJECT, placeholder=" ...")
    for header, typed in (("From", sender), ("To", ", ".join(to))):
        if typed:
            _address(message, header, typed)
    message["Date"] = format_datetime(datetime.combine(day, time(9), tzinfo=UTC))
    print_ = sha256(f"{language} {markdown}".encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{print_}@opleiding.invalid>"
    message["X-Unsent"] = "1"
    message.set_content(_plain(blocks), cte="quoted-printable")
    message.add_alternative(_html(blocks, language), subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{print_}")
    message["Content-Language"] = language
    return message.as_bytes()


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


def _blocks(markdown: str) -> Iterator[tuple[str, str]]:
    """What we write in Markdown, a mark and a text each: h1 to h6, li, hr, or p."""
    lines: list[str] = []
    for line in (*markdown.splitlines(), ""):
        head = _HEAD.match(line)
        alone = head or line == "---" or line.startswith("- ")
        if lines and (alone or not line):
            yield "p", " ".join(lines)
            lines = []
        if head:
            yield f"h{len(head[1])}", head[2]
        elif line == "---":
            yield "hr", ""
        elif line.startswith("- "):
            yield "li", line[2:]
        elif line:
            lines.append(line.strip())


def _text(body: str) -> str:
    """The text without its marks."""
    return "".join(literal or other for literal, _, other in _TOKEN.findall(body))


def _marked(body: str) -> str:
    """The text as HTML, with `**` as strong."""
    parts, strong = [], False
    for literal, star, other in _TOKEN.findall(body):
        parts.append(f"<{'/' * strong}strong>" if star else escape(literal or other))
        strong ^= bool(star)
    return "".join(parts) + "</strong>" * strong


def _plain(blocks: tuple[tuple[str, str], ...]) -> str:
    lines = []
    for number, (mark, body) in enumerate(blocks):
        if number and not (mark == "li" == blocks[number - 1][0]):
            lines.append("")
        lead = {"li": "- ", "hr": "--"}.get(mark, "")
        lines.append(lead + _text(body))
    return "\n".join(lines) + "\n"


def _html(blocks: tuple[tuple[str, str], ...], language: str) -> str:
    lines = [f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"></head><body>']
    inside = False
    for mark, body in blocks:
        if (mark == "li") is not inside:
            inside = not inside
            lines.append("<ul>" if inside else "</ul>")
        lines.append("<hr>" if mark == "hr" else f"<{mark}>{_marked(body)}</{mark}>")
    return "\n".join([*lines, *(["</ul>"] * inside), "</body></html>"]) + "\n"
