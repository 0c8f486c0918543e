"""A form as a Word document for the quick import of Microsoft Forms.

It reads numbered questions with lettered answers below; a question without answers is one to type.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from string import ascii_uppercase
from typing import Any

from opleiding.exchange.forms.spoken import SpokenForm


def microsoft(form: SpokenForm, docx: Any, day: date) -> bytes:
    """The document; `docx` is the package of that name. Rows of a grid become questions of their own.

    The first question is the code. What several may be ticked of, is set so in Forms by hand.
    """
    document = docx.Document()
    document.core_properties.title = form.title
    document.core_properties.created = document.core_properties.modified = datetime.combine(day, time(12))  # fmt: skip
    document.add_heading(_inked(form.title), level=0)
    document.add_paragraph(_inked(f"{form.intro} {form.privacy}"))
    for number, (question, answers) in enumerate(_asked(form), start=1):
        document.add_paragraph(f"{number}. {_inked(question)}")
        for letter, answer in zip(ascii_uppercase, answers, strict=False):
            document.add_paragraph(f"{letter}. {_inked(answer)}")
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _asked(form: SpokenForm) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield form.code, ()
    for block in form.blocks:
        for one in block.questions:
            yield one.text, tuple(text for _, text in block.choices)


def _inked(text: str) -> str:
    """One line, without what XML can't hold."""
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))
