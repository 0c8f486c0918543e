"""What each function needs, where a framework says it as disciplines × steps of a career."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from opleiding.exchange.frameworks.competence import Competence
from opleiding.exchange.frameworks.documents import Document

_TIERS = {"core": "coreSkills", "supporting": "supportingSkills", "broad": "broadSkills"}
_BASE, _MATURITY = "baseSkillProficiencies", "baseBehaviourMaturity"


def has_steps(document: Document) -> bool:
    """A list of steps of a career, each with the level of core, supporting and broad competences."""
    tree = document.tree
    return isinstance(tree, list) and any(isinstance(one, Mapping) and _BASE in one for one in tree)


def is_discipline(document: Document) -> bool:
    """A discipline, with its core, supporting and broad competences."""
    tree = document.tree
    return isinstance(tree, Mapping) and any(key in tree for key in _TIERS.values())


def with_roles(
    found: Sequence[Competence], steps: Sequence[Document], disciplines: Sequence[Document]
) -> Iterator[Competence]:
    """The same competences, with the level for each discipline at each step. Tracks aren't counted."""
    pairs = [
        (step, one)
        for document in steps
        for step in document.tree
        if isinstance(step, Mapping)
        for one in disciplines
    ]
    for competence in found:
        asked = dict(_asked(competence, pairs))
        where = {function: place for function, (_level, place) in asked.items()}
        required = {function: level for function, (level, _place) in asked.items()}
        yield replace(
            competence,
            required={**required, **competence.required},
            where={**where, **competence.where},
        )


def _asked(
    competence: Competence, pairs: Sequence[tuple[Mapping[str, Any], Document]]
) -> Iterator[tuple[str, tuple[str, str]]]:
    for step, discipline in pairs:
        level = _level(competence, step, discipline.tree)
        if level:
            yield _function(step, discipline.tree), (level, discipline.place(()))


def _level(competence: Competence, step: Mapping[str, Any], discipline: Mapping[str, Any]) -> str:
    base = step.get(_BASE)
    for tier, key in _TIERS.items():
        if competence.key in _listed(discipline.get(key)) and isinstance(base, Mapping):
            return str(base.get(tier) or "")
    modifiers = discipline.get("behaviourModifiers")
    if isinstance(modifiers, Mapping) and competence.key in modifiers:
        return _shifted(tuple(competence.levels), step.get(_MATURITY), modifiers[competence.key])
    return ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _shifted(levels: tuple[str, ...], base: Any, by: Any) -> str:
    """So many levels higher or lower than the step asks, within the scale."""
    if base not in levels or not str(by).removeprefix("-").isdecimal():
        return str(base or "")
    return levels[max(0, min(len(levels) - 1, levels.index(base) + int(by)))]


def _function(step: Mapping[str, Any], discipline: Mapping[str, Any]) -> str:
    role = discipline.get("roleTitle") or discipline.get("specialization") or ""
    title = step.get("professionalTitle") or step.get("id") or ""
    return f"{role} {title}".strip()
