"""Which competences of a framework come in, under which id, and what each becomes as a record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.errors import Refusal, WrongUse
from opleiding.exchange.frameworks.competence import PLAIN, Competence, Texts, Trouble
from opleiding.exchange.frameworks.framework import Framework
from opleiding.exchange.headers import plain
from opleiding.records.skills import Skill, SkillKind
from opleiding.sentence import N_
from opleiding.store.change import Change
from opleiding.store.layout import MAX_ID
from opleiding.store.read import read_record
from opleiding.store.shelf import refused
from opleiding.store.slug import resolved, slug
from opleiding.store.spoilt import Spoilt

MANY = 40
"""More than so many don't come in before somebody chose."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for: words in a name, ids, or all of it."""

    only: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    everything: bool = False

    @property
    def is_made(self) -> bool:
        """Somebody chose."""
        return bool(self.only or self.select or self.everything)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A competence that was chosen: `known` is the id of ours that it is already."""

    id: str
    competence: Competence
    known: str | None


def chosen(desk: Desk, found: Framework, choice: Choice) -> tuple[Adopted, ...]:
    """Those that were chosen, or all; each with the id it has or would get."""
    ours = _ours(desk)
    picked = _picked(found.competences, choice)
    known = [_known(one, ours) for one in picked]
    fresh = (one for one, there in zip(picked, known, strict=True) if there is None)
    names = desk.store.new_ids(Skill.folder, [_base(one) for one in fresh])
    return tuple(
        Adopted(there if there is not None else next(names), one, there)
        for one, there in zip(picked, known, strict=True)
    )


def _picked(found: Sequence[Competence], choice: Choice) -> list[Competence]:
    by_id = {_base(one): one for one in found}
    file = found[0].place.partition(":")[0]
    ids = [resolved(file, typed, by_id) for typed in choice.select]
    selected = {id(by_id[one]) for one in ids}
    said = [one for one in found if any(one.says(word) for word in choice.only)]
    if choice.only and not said and not selected:
        sentence = N_("Nothing in this framework says {words}: try a shorter word, or leave --only out to see it all.")  # fmt: skip
        raise WrongUse(sentence, words=", ".join(choice.only))
    if not (choice.only or choice.select):
        return list(found)
    wanted = {id(one) for one in said} | selected
    return [one for one in found if id(one) in wanted]


def _base(one: Competence) -> str:
    """The framework's own short name where it can be an id of ours; else made from the name."""
    if one.key and slug(one.key) == one.key and len(one.key) <= MAX_ID and not one.key.isdecimal():
        return one.key
    return slug(next(iter(one.name.values()), "")) or Skill.folder


def _ours(desk: Desk) -> Mapping[str, str]:
    """Our ids by address in ESCO, by id and by name."""
    written = desk.policy.written(Skill)
    for unread in desk.policy.ids(Skill.folder) - {skill.id for skill in written}:
        desk.store.shelf.read(Skill.folder, unread)  # refuses: it may be one of these
    found: dict[str, str] = {}
    for skill in written:
        for text in (skill.esco_uri, f"skills/{skill.id}", *map(plain, skill.name.texts())):
            if text:
                found.setdefault(text, skill.id)
    return found


def _known(one: Competence, ours: Mapping[str, str]) -> str | None:
    marks = (one.uri or "", f"skills/{_base(one)}", *map(plain, one.name.values()))
    return next((ours[mark] for mark in marks if mark in ours), None)


def written(
    desk: Desk, adopted: Iterable[Adopted], kind: str | None
) -> tuple[tuple[Change, ...], tuple[Trouble, ...]]:
    """The new records, and why some can't be one as they stand."""
    changes: list[Change] = []
    troubles: list[Trouble] = []
    for one in adopted:
        if one.known is None:
            troubles += one.competence.troubles
            try:
                if not one.competence.troubles:
                    changes.append(_change(desk, one, kind))
            except Refusal as refusal:
                troubles.append(Trouble(one.competence.place, refusal.sentence, refusal.values))
    return tuple(changes), tuple(troubles)


def _change(desk: Desk, one: Adopted, kind: str | None) -> Change:
    """The new file, once it reads as a competence."""
    change = desk.store.added(Skill.folder, one.id, _tree(desk, one.competence, kind))
    try:
        read_record(Skill, one.id, change.file, change.after)
    except Spoilt as spoilt:
        raise refused(spoilt) from None
    return change


def _tree(desk: Desk, one: Competence, kind: str | None) -> dict[str, Any]:
    own = desk.policy.organisation.language
    levels = {level: said for level, texts in one.levels.items() if (said := _said(texts, own))}
    return {
        "name": _said(one.name, own),
        "kind": one.kind or kind or SkillKind.SKILL,
        "description": _said(one.description, own),
        "levels": levels or None,
        "required": dict(one.required) or None,
        "esco_uri": one.uri,
    }


def _said(texts: Texts, own: str) -> str | dict[str, str] | None:
    """One text where it is in the company's language, or in one that isn't said; else by language."""
    named = {language: text for language, text in texts.items() if language != PLAIN}
    if not named or set(named) == {own}:
        return named.get(own) or texts.get(PLAIN)
    return named
