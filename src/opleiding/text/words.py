"""Sentences in the language of whoever reads them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from opleiding.errors import Reason
from opleiding.finding import Finding

LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("nl", "fr", "en")


class Words:
    """One language. Holes in a sentence are named: `say("{n} records", n=3)`."""

    def __init__(self, language: str, catalogue: NullTranslations) -> None:
        self.language = language
        self.catalogue = catalogue

    def say(self, sentence: str, /, **values: object) -> str:
        """The sentence in this language, with its holes filled."""
        return self.fill(self.catalogue.gettext(sentence) if sentence else "", values)

    def count(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The singular or plural sentence for `n`, which is a hole as well."""
        return self.fill(self.catalogue.ngettext(one, many, n), {"n": n, **values})

    def term(self, member: StrEnum) -> str:
        """The word for a state, a form, a category: catalogued by the name of its enum."""
        return self.catalogue.pgettext(type(member).__name__, member.value.replace("_", " "))

    def page(self, text: str) -> str:
        """A page, paragraph by paragraph: each is a sentence of the catalogue, without its line ends."""
        return "\n\n".join(
            self.catalogue.gettext(part) if part else "" for part in text.split("\n\n")
        )

    def fill(self, sentence: str, values: Mapping[str, object]) -> str:
        """Fills the holes: terms and findings in this language, days as they stand in records."""
        return sentence.format(**{name: self._shown(value) for name, value in values.items()})

    def _shown(self, value: object) -> object:
        if isinstance(value, StrEnum):
            return self.term(value)
        if isinstance(value, Reason):
            return self.catalogue.gettext(value) if value else ""
        if isinstance(value, Finding):
            return self.say(value.sentence, **value.values)
        if isinstance(value, tuple) and value and all(isinstance(one, StrEnum) for one in value):
            return ", ".join(self.term(one) for one in value)
        return value


@cache
def words(language: str) -> Words:
    """The words of nl, fr or en."""
    compiled = LOCALE / language / "LC_MESSAGES" / "opleiding.mo"
    if not compiled.is_file():
        return Words(language, NullTranslations())
    with compiled.open("rb") as file:
        return Words(language, GNUTranslations(file))
