"""Needs that the skills matrix shows: a weighted gap, a skill that hangs on one, a certificate to get."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.facts.merged import standing
from opleiding.facts.skills.competence import Row, matrix
from opleiding.facts.skills.renewal import to_obtain, to_renew
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.records.people import Person
from opleiding.records.skills import Skill

_ENDED = frozenset({NeedState.MET, NeedState.DROPPED})


class Reason(StrEnum):
    """Why the matrix asks for it."""

    GAP = "gap"
    FEW_MASTERS = "few_masters"
    RENEWAL = "renewal"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A need to propose. `weight` is the skill's weight × Σ gap in levels; None where it would tell about few people."""

    skill: Skill
    reason: Reason
    function: str | None = None
    weight: int | None = None
    deadline: date | None = None

    @property
    def law(self) -> str | None:
        """The law that asks for the certificate, where it is about one."""
        terms = self.skill.certificate
        about = self.reason in {Reason.RENEWAL, Reason.MISSING}
        return terms.law if terms and about else None

    def title(self, language: str) -> str:
        """The skill, and the function where it is about one."""
        name = self.skill.name.into(language)
        return f"{name} – {self.function}" if self.function else name


def wanted(policy: Policy) -> tuple[Wanted, ...]:
    """What the matrix shows today and no open need has as its title; the heaviest first."""
    titles = {
        text for need in policy.all(Need) if _goes_on(policy, need) for text in need.title.texts()
    }
    found = [one for row in matrix(policy).rows for one in _of_row(policy, row)]
    fresh = (
        one
        for one in (*_renewals(policy), *_missing(policy), *found)
        if titles.isdisjoint({one.title(language) for language in ("nl", "fr", "en")})
    )
    return tuple(sorted(fresh, key=_order))


def _goes_on(policy: Policy, need: Need) -> bool:
    kept = policy.find(Need, standing(policy, need.id))
    return kept is not None and kept.state not in _ENDED


def _order(one: Wanted) -> tuple[bool, date, int, int, str, str]:
    until = one.deadline or date.max
    heavy = -(one.weight or 0)
    return one.deadline is None, until, heavy, -one.skill.weight, one.skill.id, one.function or ""


def _of_row(policy: Policy, row: Row) -> Iterator[Wanted]:
    if row.hangs_on_few:
        yield Wanted(row.skill, Reason.FEW_MASTERS)
    functions = {cell.person: _function(policy, cell.person) for cell in row.cells}
    sizes = Counter(function for function in functions.values() if function)
    unseen = hidden(sizes, policy.organisation.privacy.minimum_group)
    for function, required in sorted(row.skill.required.items()):
        gap = sum(cell.gap for cell in row.cells if functions[cell.person] == function)
        if gap and required:
            weight = None if function in unseen else gap * row.skill.weight
            yield Wanted(row.skill, Reason.GAP, function, weight)


def _function(policy: Policy, person: str) -> str | None:
    found = policy.find(Person, person)
    return found.function if found else None


def _renewals(policy: Policy) -> Iterator[Wanted]:
    ending: dict[str, date | None] = {}
    for held in to_renew(policy):  # the first that ends comes first
        ending.setdefault(held.skill, held.valid_until)
    for name, until in ending.items():
        skill = policy.find(Skill, name)
        if skill:
            yield Wanted(skill, Reason.RENEWAL, deadline=until)


def _missing(policy: Policy) -> Iterator[Wanted]:
    """Certificates that a law asks for and that somebody whose function needs them hasn't yet."""
    for name in sorted({held.skill for held in to_obtain(policy)}):
        skill = policy.find(Skill, name)
        if skill and skill.certificate and skill.certificate.law:
            yield Wanted(skill, Reason.MISSING)
