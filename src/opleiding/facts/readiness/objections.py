"""What people often have against a training, with an honest answer to each, in three languages."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

from opleiding.records.engagements import Audience, Objection
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class UsualObjection:
    """A usual objection by its key, such as `no_time`, who says it, and an answer to start from."""

    key: str
    audience: Audience
    objection: Words
    answer: Words

    def says(self, word: str) -> bool:
        """Whether the word, or a piece of one, stands in it in any language, whatever its accents."""
        texts = (self.key.replace("_", " "), *self.objection.texts(), *self.answer.texts())
        return any(_bare(word) in _bare(text) for text in texts)

    def stands_in(self, objections: tuple[Objection, ...]) -> bool:
        """Whether one of these says the same, in any language."""
        told = {_bare(text) for one in objections for text in one.objection.texts()}
        return not told.isdisjoint(map(_bare, self.objection.texts()))


@cache
def usual_objections() -> tuple[UsualObjection, ...]:
    """All of them, in the order of `objections.toml`."""
    data = tomllib.loads(Path(__file__).with_name("objections.toml").read_text("utf-8"))
    return tuple(
        UsualObjection(
            key,
            Audience(texts.get("audience", Audience.PARTICIPANT)),
            Words(**texts["objection"]),
            Words(**texts["answer"]),
        )
        for key, texts in data.items()
    )


def _bare(text: str) -> str:
    """Small letters without accents, one space between words."""
    parts = normalize("NFKD", text).casefold()
    return " ".join("".join(sign for sign in parts if not combining(sign)).split())
