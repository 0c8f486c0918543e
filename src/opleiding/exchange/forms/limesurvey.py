"""A form as LimeSurvey's tab-separated survey structure (`.txt`), in several languages at once.

Its manual, "Tab Separated Value survey structure": one row for each setting, group, question,
subquestion and answer; all of the first language, then the same rows in each other one.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from io import StringIO

from opleiding.exchange.forms.spoken import SpokenBlock, SpokenForm
from opleiding.facts.effects.items import Scale

COLUMNS = (
    "id", "class", "type/scale", "name", "relevance", "text", "help", "language", "validation",
    "mandatory", "other",
)  # fmt: skip
Row = Mapping[str, str]
_CODE_RULE = "/^[0-9A-Za-z]{4}[- ]?[0-9A-Za-z]{4}$/"
_ARRAY, _LIST, _MANY, _LINE, _TEXT, _NUMBER = "F", "L", "M", "S", "T", "N"
_TYPES = {Scale.OPEN: _TEXT, Scale.POINTS: _NUMBER, Scale.PERCENT: _NUMBER, Scale.FACTORS: _MANY}


def limesurvey(forms: Sequence[SpokenForm]) -> bytes:
    """The survey, its first language first. It keeps a day with each answer, and no address of anybody.

    The question `code` can be filled in by the link: `…?code=K7QM-2XTD`.
    """
    told = StringIO()
    lines = csv.DictWriter(told, COLUMNS, "", delimiter="\t", lineterminator="\n")
    lines.writeheader()
    lines.writerows(_rows(forms))
    return b"\xef\xbb\xbf" + told.getvalue().encode()


def _rows(forms: Sequence[SpokenForm]) -> Iterator[Row]:
    first, *others = forms
    settings = {
        "language": first.language,
        "additional_languages": " ".join(form.language for form in others),
        "format": "A",
        "anonymized": "N",
        "ipaddr": "N",
        "refurl": "N",
        "datestamp": "Y",
        "allowprev": "Y",
        "showxquestions": "N",
    }
    for name, value in settings.items():
        yield {"class": "S", "name": name, "text": value}
    for form in forms:
        texts = {"surveyls_title": form.title, "surveyls_welcometext": form.intro}
        for name, text in texts.items():
            yield {"class": "SL", "name": name, "text": _html(text), "language": form.language}
    for form in forms:
        yield from _of(form)


def _of(form: SpokenForm) -> Iterator[Row]:
    ids = iter(range(1, 1000))
    spoken = {"language": form.language}
    yield {"id": str(next(ids)), "class": "G", "name": _html(form.title), "text": _html(form.privacy), "relevance": "1", **spoken}  # fmt: skip
    yield {"id": str(next(ids)), "class": "Q", "type/scale": _LINE, "name": "code", "relevance": "1", "text": _html(form.code), "help": _html(form.code_help), "validation": _CODE_RULE, "mandatory": "Y", "other": "N", **spoken}  # fmt: skip
    for number, block in enumerate(form.blocks, start=1):
        for row in _block(block, number, form.tick):
            yield {"id": str(next(ids)), **row, **spoken}


def _block(block: SpokenBlock, number: int, tick: str) -> Iterator[Row]:
    """Several on one scale are an array, whose rows go by the ids of their questions."""
    if len(block.questions) > 1 and block.choices:
        yield _question(_ARRAY, f"block{number}", block.title)
        yield from _parts("SQ", ((one.id, one.text) for one in block.questions))
        yield from _parts("A", block.choices)
        return
    for one in block.questions:
        kind = _TYPES.get(block.scale, _LIST)
        tip = tick if kind == _MANY else ""
        yield _question(kind, _name(one.id, number), one.text) | {"help": _html(tip)}
        yield from _parts("SQ" if kind == _MANY else "A", block.choices)


def _question(kind: str, name: str, text: str) -> dict[str, str]:
    return {"class": "Q", "type/scale": kind, "name": name, "relevance": "1", "text": _html(text), "mandatory": "N", "other": "N"}  # fmt: skip


def _parts(kind: str, parts: Iterable[tuple[str, str]]) -> Iterator[Row]:
    for at, (key, text) in enumerate(parts, start=1):
        name = key if key.isalnum() and len(key) <= 5 else f"k{at}"  # noqa: PLR2004 - LimeSurvey's longest
        yield {"class": kind, "type/scale": "0", "name": name, "relevance": "1" if kind == "SQ" else "0", "text": _html(text)}  # fmt: skip


def _name(key: str, number: int) -> str:
    return key if key.isalnum() else f"{key.partition('.')[0].replace('_', '')}{number}"


def _html(text: str) -> str:
    """LimeSurvey shows texts as HTML, and reads `{…}` as a sum; a line is one row."""
    line = " ".join(escape(text, quote=False).split())
    return line.replace("{", "&#123;").replace("}", "&#125;")
