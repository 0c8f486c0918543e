"""When somebody last had a conversation about their work or their plan, as far as that is written down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opleiding.facts.board.actors import manager_of
from opleiding.facts.calendar import after_months
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.followups import OPEN, Followup, FollowupKind
from opleiding.records.needs import Need, SourceKind
from opleiding.records.people import Person
from opleiding.records.plans import Party, Plan, PlanVerb
from opleiding.sentence import N_

A_YEAR = 12
_INTERVIEWS = frozenset(
    {
        SourceKind.PERFORMANCE_INTERVIEW,
        SourceKind.APPRAISAL_INTERVIEW,
        SourceKind.DEVELOPMENT_INTERVIEW,
    }
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A day on which somebody was talked with, and the record that says so."""

    person: str
    day: date
    where: Where


def last_conversation(policy: Policy, person: str) -> Conversation | None:
    """The last one that is written down by today; None where none is."""
    return _last_ones(policy).get(person)


def _last_ones(policy: Policy) -> dict[str, Conversation]:
    found = sorted(conversations(policy), key=lambda one: one.day)
    return {one.person: one for one in found}


def conversations(policy: Policy) -> Iterator[Conversation]:
    """What is written down as one, interviews that a need came from, signatures and checks of plans."""
    for person in policy.all(Person):
        for index, talk in enumerate(person.talks):
            if talk.date <= policy.today:
                yield Conversation(person.id, talk.date, person.at("talks", index))
    for need in policy.all(Need):
        if need.source and need.source.kind in _INTERVIEWS:
            day = need.source.date or need.log[0].date
            yield Conversation(need.raised_by, day, need.at("source"))
    for plan in policy.all(Plan):
        for entry in plan.entries(PlanVerb.SIGNED, PlanVerb.CHECKED):
            if entry.did is PlanVerb.CHECKED or entry.role is Party.PARTICIPANT:
                yield Conversation(plan.person, entry.date, plan.at(*plan.path_of(entry)))


def teams_to_talk_with(policy: Policy) -> Iterator[Proposal]:
    """By department: people of whom no conversation of the last year is written down.

    Nobody in their first year, for whom there is a path of their own, nobody with a talk ahead, and
    not who leads the company, as nobody is there to talk with.
    """
    last = _last_ones(policy)
    for team, people in _by_team(policy, last).items():
        name = f"talk-{team}-{policy.today.year}"
        yield Proposal(
            name,
            ProposalKind.CONVERSATION,
            policy.organisation.at("departments", team),
            Subject(team=team),
            N_("In {team}, with {people}, no conversation of the last year is written down."),
            {"team": team, "people": ", ".join(one.id for one in people)},
            writes(name),
            FollowupKind.TALK,
            tuple(_last(one, last.get(one.id)) for one in people),
        )


_LAST = N_("With {person} the last one that is written down was on {day}.")
_NONE = N_("With {person} none is written down: `opleiding people talked {person}` notes one.")


def _last(person: Person, last: Conversation | None) -> Reason:
    if last is None:
        return Reason(_NONE, {"person": person.id}, (person.at(),))
    return Reason(_LAST, {"person": person.id, "day": last.day}, (last.where,))


def _by_team(policy: Policy, last: Mapping[str, Conversation]) -> dict[str, list[Person]]:
    since = after_months(policy.today, -A_YEAR)
    heard = {one.person for one in last.values() if one.day > since}
    steps = [
        one for one in policy.all(Followup) if one.kind is FollowupKind.TALK and one.state in OPEN
    ]
    people, teams = {one.person for one in steps}, {one.team for one in steps}
    found: dict[str, list[Person]] = {}
    for person in policy.all(Person):
        leads = manager_of(policy, person.id).person in {None, person.id}
        settled = person.entered <= since and person.works_on(policy.today) and not leads
        if settled and person.id not in heard | people and person.department not in teams:
            found.setdefault(person.department, []).append(person)
    return dict(sorted(found.items()))
