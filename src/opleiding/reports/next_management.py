"""What comes next, for management: by kind, with the reasons and the records; nobody to be recognised."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from opleiding.facts.next.newcomers import is_new
from opleiding.facts.next.proposal import Proposal, ProposalKind
from opleiding.facts.next.proposals import proposals
from opleiding.facts.next.steps import Step, steps
from opleiding.facts.person.redacted import redaction
from opleiding.facts.skills.competence import hidden_skills, matrix
from opleiding.facts.skills.ending import Ending, ending
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.followups import FollowupState
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan, PlanState

SOON = timedelta(days=90)
"""What falls due within this is soon."""


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """A kind of proposal that is about people, and about how many; None for a small group."""

    kind: ProposalKind
    people: int | None


@dataclass(frozen=True, slots=True)
class Few:
    """A competence that fewer than two people have at the level that is asked; where that stands."""

    skill: Words
    where: Where


@dataclass(frozen=True, slots=True)
class Newcomers:
    """People in their first year, and those with a plan; None for a small group."""

    people: int | None
    planned: int | None


@dataclass(frozen=True, slots=True)
class ManagementPage:
    """`proposals` and `steps` are those about goals, teams and trainings; those of people are counted."""

    proposals: tuple[Proposal, ...]
    people: tuple[PeopleCount, ...]
    decided: tuple[Step, ...]
    soon: int
    done: tuple[Step, ...]
    own_steps: int | None
    ending: tuple[Ending, ...]
    few: tuple[Few, ...]
    newcomers: Newcomers

    @property
    def led(self) -> int:
        """How many of the steps that were done led to something that goes on."""
        return sum(bool(step.led) for step in self.done)


def management_page(policy: Policy) -> ManagementPage:
    """As of today."""
    found = steps(policy)
    shared = _shared(policy, found)
    open_ = tuple(step for step in shared if step.goes_on)
    all_ = proposals(policy)
    own = {step.person for step in found if step.person and step.goes_on}
    return ManagementPage(
        tuple(_unnamed(policy, all_)),
        _people(policy, all_),
        open_,
        sum(step.due is not None and step.due <= policy.today + SOON for step in open_),
        tuple(step for step in shared if step.state is FollowupState.DONE),
        _shown(policy, len(own)),
        ending(policy),
        _few(policy),
        _newcomers(policy),
    )


def _shared(policy: Policy, found: tuple[Step, ...]) -> tuple[Step, ...]:
    """Those that are for no person, without whom they name and whose plan they led to."""
    redact = redaction(policy, "")
    return tuple(
        replace(
            step,
            because=redact(step.because) or step.because,
            led=tuple(replace(o, person=None, where=None) if o.person else o for o in step.led),
        )
        for step in found
        if not step.person
    )


def _unnamed(policy: Policy, found: tuple[Proposal, ...]) -> Iterator[Proposal]:
    """Those about no person, and without the places in records that are somebody's own."""
    people = policy.ids(Person.folder)
    for one in found:
        if not (one.subject.person or one.kind is ProposalKind.CONVERSATION or _names(one, people)):
            yield replace(
                one,
                reasons=tuple(
                    replace(reason, where=tuple(w for w in reason.where if not _own(w)))
                    for reason in one.reasons
                ),
            )


def _names(one: Proposal, people: frozenset[str]) -> bool:
    """Whether its sentence or its reasons name somebody."""
    values = [*one.values.values(), *(v for r in one.reasons for v in r.values.values())]
    return not people.isdisjoint(str(value) for value in values) or _own(one.about)


def _own(where: Where) -> bool:
    return where.file.startswith((f"{Person.folder}/", f"{Plan.folder}/"))


def _people(policy: Policy, found: tuple[Proposal, ...]) -> tuple[PeopleCount, ...]:
    """How many people each kind is about. Someone may be in several, and no total is told."""
    about: dict[ProposalKind, set[str]] = {}
    for one in found:
        if one.kind is ProposalKind.CONVERSATION:
            talks = {str(reason.values["person"]) for reason in one.reasons}
            about.setdefault(one.kind, set()).update(talks)
        elif one.subject.person:
            about.setdefault(one.kind, set()).add(one.subject.person)
    return tuple(PeopleCount(kind, _shown(policy, len(who))) for kind, who in about.items())


def _few(policy: Policy) -> tuple[Few, ...]:
    whole = matrix(policy)
    unseen = hidden_skills(policy, whole, None)
    rows = (row for row in whole.rows if row.hangs_on_few and row.skill.id not in unseen)
    return tuple(Few(row.skill.name, row.skill.at("required")) for row in rows)


def _newcomers(policy: Policy) -> Newcomers:
    new = {person.id for person in policy.all(Person) if is_new(policy, person)}
    plans = (plan for plan in policy.all(Plan) if plan.state is not PlanState.STOPPED)
    planned = new & {plan.person for plan in plans}
    minimum = policy.organisation.privacy.minimum_group
    apart = len(planned) in {0, len(new)} or min(len(planned), len(new - planned)) >= minimum
    return Newcomers(
        _shown(policy, len(new)), len(planned) if len(new) >= minimum and apart else None
    )


def _shown(policy: Policy, n: int) -> int | None:
    return n if n == 0 or n >= policy.organisation.privacy.minimum_group else None
