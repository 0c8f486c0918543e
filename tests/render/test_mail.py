"""A message as an e-mail draft: it opens anywhere, and no text can become a header or a tag."""

import re
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default, strict
from email.utils import parsedate_to_datetime

import pytest

from opleiding.errors import WrongUse
from opleiding.render.escape import escape
from opleiding.render.mail import mail

DAY = date(2026, 11, 20)
MARKDOWN = (
    "# Frans aan de balie\n\nWaarom: **été**.\n\n## Wanneer\n\n- één\n- twee\n\n---\n\nVragen?\n"
)
TAGS = {"!doctype", "html", "head", "meta", "body", "h1", "p", "ul", "li", "strong"}
NASTY = [
    "Frans\r\nBcc: evil@example.com",
    "Frans\nBcc: evil@example.com\n\n<script>alert(1)</script>",
    "=?utf-8?q?Frans=0D=0ABcc:_evil@example.com?=",
    "=?utf-8?b?RnJhbnMNCkJjYzogZXZpbEBleGFtcGxlLmNvbQ==?=",
    "Frans\x85Bcc: evil@example.com",
    "Frans\u2028Bcc: evil@example.com",
    "Frans\x00\x1b[2J",
    "<img src=x onerror=alert(1)>",
    "**vet** <b>vet</b> & [link](https://example.com)",
    "--=_0000",
    "Frans " * 400,
    "\u202eflip",
]


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_is_a_draft_of_text_and_html_that_names_nobody() -> None:
    message = read(mail(MARKDOWN, language="nl", day=DAY))

    assert {name: message[name] for name in message if name != "Content-Type"} == {
        "Subject": "Frans aan de balie",
        "Date": "Fri, 20 Nov 2026 09:00:00 +0000",
        "X-Unsent": "1",
        "MIME-Version": "1.0",
        "Content-Language": "nl",
    }
    assert message.get_content_type() == "multipart/alternative"
    assert body(message, "plain") == (
        "Frans aan de balie\n\nWaarom: été.\n\nWanneer\n\n- één\n- twee\n\n--\n\nVragen?\n"
    )
    assert body(message, "html") == (
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"></head>'
        '<body style="font-family: Calibri, Arial, sans-serif">\n'
        "<h1>Frans aan de balie</h1>\n<p>Waarom: <strong>été</strong>.</p>\n<h2>Wanneer</h2>\n"
        "<ul>\n<li>één</li>\n<li>twee</li>\n</ul>\n<hr>\n<p>Vragen?</p>\n</body></html>\n"
    )


def test_the_same_message_has_the_same_bytes_and_no_id_before_it_is_sent() -> None:
    one = mail(MARKDOWN, language="nl", day=DAY)

    assert one == mail(MARKDOWN, language="nl", day=DAY)
    assert read(one)["Message-ID"] is None


def test_the_strictest_reader_finds_nothing_to_mend_and_writes_the_same_bytes() -> None:
    title = "Été – drie vragen & één antwoord in het Nederlands, en français, in English"
    data = mail(f"# {escape(title)}\n\nça va\n", language="fr", day=DAY, to=("é <a@example.com>",))
    message = message_from_bytes(data, policy=strict.clone(linesep="\r\n"))

    assert message.as_bytes() == data
    assert str(message["Subject"]) == "Été – drie vragen & één antwoord in het Nederlands, en ..."
    assert parsedate_to_datetime(message["Date"]).date() == DAY
    assert [part.defects for part in message.walk()] == [[], [], []]


MORE = """# T

1. one
2. two **bold**

| a | b |
|---|---|
| 1 | 2 |

[here](https://example.com) and <https://example.com/x>

[no](javascript:alert(1))

```sh
a  b
```

> said
"""


def test_a_template_of_one_s_own_may_hold_tables_links_and_code() -> None:
    message = read(mail(MORE, language="en", day=DAY))

    assert body(message, "plain") == (
        "T\n\n1. one\n2. two bold\n\na | b\n1 | 2\n\n"
        "here (https://example.com) and https://example.com/x\n\n"
        "[no](javascript:alert(1))\n\na  b\n\nsaid\n"
    )
    assert '<a href="https://example.com">here</a>' in body(message, "html")
    assert "<td>2</td>" in body(message, "html")
    assert 'href="javascript' not in body(message, "html")


def test_every_line_ends_as_mail_wants_it_and_is_plain_ascii() -> None:
    data = mail(MARKDOWN, language="nl", day=DAY)

    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78


def test_addresses_are_those_that_were_given() -> None:
    people = ("Ann Été <ann@example.com>", "bo@example.com")
    message = read(mail(MARKDOWN, language="nl", day=DAY, to=people, sender="hr@example.com"))

    assert [str(one) for one in message["To"].addresses] == [
        "Ann Été <ann@example.com>",
        "bo@example.com",
    ]
    assert message["From"] == "hr@example.com"


@pytest.mark.parametrize(
    "typed",
    [
        *("ann", "ann@", "@example.com", "ann@example", "ann@example.com\r\nBcc: x@example.com"),
        *("ann@exämple.com", "a b@example.com", "<>"),
        "=?utf-8?q?a=0D=0ABcc:x?= <a@example.com>\n",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(WrongUse):
        mail(MARKDOWN, language="nl", day=DAY, to=(typed,))
    with pytest.raises(WrongUse):
        mail(MARKDOWN, language="nl", day=DAY, sender=typed)


@pytest.mark.parametrize("nasty", NASTY)
def test_a_text_becomes_no_header_and_no_tag(nasty: str) -> None:
    safe = escape(nasty)
    text = f"# {safe}\n\n{safe}\n\n- **{safe}** {safe}\n"
    message = read(mail(text, language="nl", day=DAY))

    assert set(message) == {
        *("Subject", "Date", "X-Unsent", "MIME-Version"),
        *("Content-Type", "Content-Language"),
    }
    assert not message.defects
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    tags = re.findall("<([a-z!]+[0-9]?)", body(message, "html"))
    assert set(tags) <= TAGS


def test_a_subject_shows_the_title_as_it_is_written() -> None:
    title = "**Vet** & <b>[link](x)</b> #1 – été"
    message = read(mail(f"# {escape(title)}\n", language="nl", day=DAY))

    assert message["Subject"] == title
    assert body(message, "plain") == f"{title}\n"


@pytest.mark.parametrize("word", ["tien ", "été "])
def test_a_long_title_is_a_shorter_subject_without_a_gap(word: str) -> None:
    message = read(mail(f"# {word * 40}\n", language="nl", day=DAY))

    assert message["Subject"].endswith(f"{word.strip()} ...")
    assert message["Subject"].startswith(word)
    assert body(message, "plain") == f"{(word * 40).strip()}\n"
