"""The questions and answers of our own forms, by every sentence that they are asked in."""

from collections.abc import Mapping
from functools import cache

from opleiding.exchange.forms.spoken import CODE
from opleiding.exchange.headers import Rows, plain, words
from opleiding.facts.effects.factors import HELPS, HINDERS
from opleiding.facts.effects.items import BANK, STEPS
from opleiding.records.effects import ITEMS
from opleiding.text.words import LANGUAGES
from opleiding.text.words import words as spoken

TEXTS = ("keep", "change", "b7")
"""Questions whose answer is a text: together they become the remark."""
FACTORS = {"helps": HELPS, "hinders": HINDERS}


@cache
def asked() -> Mapping[str, list[str]]:
    """The sentences of each item, of each open question and of the code, in plain letters.

    `hinders.openness_to_change` is a column that only tells of this factor: ticked, or not. Our own
    survey for LimeSurvey calls it `hinders[k12]`, by its place in the list.
    """
    items = {item: sentences(BANK[item].sentence) for item in (*ITEMS, *TEXTS) if item in BANK}
    whole = {field: sentences(BANK[field].sentence) for field in FACTORS}
    ticks = {
        f"{field}.{sign}": [*sentences(text), plain(f"{field}[k{at}]")]
        for field, told in FACTORS.items()
        for at, (sign, text) in enumerate(told.items(), start=1)
    }
    return {**items, **whole, **ticks, "token": sentences(CODE)}


def sentences(sentence: str) -> list[str]:
    """A sentence without holes as it stands on a form, in each language, in plain letters."""
    said = (spoken(language).say(sentence) for language in LANGUAGES)
    return list(dict.fromkeys((*map(plain, said), plain(sentence))))


@cache
def scores() -> Mapping[str, int]:
    """The score by each of its words, in three languages; our own forms win."""
    told = words(Rows.ANSWERS)["steps"]
    found = {plain(name): int(score) for score, names in told.items() for name in names}
    for steps in STEPS.values():
        for score, sentence in steps.items():
            found |= dict.fromkeys(sentences(sentence), score)
    return found
