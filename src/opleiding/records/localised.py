"""The company's own words: one text, or one in each language."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema, model_validator

from opleiding.records.values import Misread, Text
from opleiding.sentence import N_

LANGUAGES = ("nl", "fr", "en")


class Words(BaseModel):
    """`Foute Incoterms`, or `{nl: Foute Incoterms, fr: Incoterms erronés}`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    plain: Text | None = None
    nl: Text | None = None
    fr: Text | None = None
    en: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if isinstance(value, str):
            return {"plain": value}
        if isinstance(value, dict) and not value:
            raise Misread(N_("Write a text, or one in each language: {{nl: …, fr: …, en: …}}."))
        return value

    def into(self, language: str) -> str:
        """The text in this language; else the plain one; else the first there is."""
        texts = (getattr(self, language), self.plain, self.nl, self.fr, self.en)
        return next(text for text in texts if text is not None)

    def texts(self) -> tuple[str, ...]:
        """Every text, in whatever language."""
        return tuple(text for text in (self.plain, self.nl, self.fr, self.en) if text is not None)

    def written(self) -> str | dict[str, str]:
        """As it stands in a record."""
        if self.plain is not None:
            return self.plain
        return {
            language: text
            for language in LANGUAGES
            if (text := getattr(self, language)) is not None
        }


_SCHEMA = {
    "oneOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {language: {"type": "string", "minLength": 1} for language in LANGUAGES},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}

Localised = Annotated[Words, PlainSerializer(Words.written), WithJsonSchema(_SCHEMA)]
