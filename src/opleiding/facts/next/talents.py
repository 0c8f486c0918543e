"""Talents that aren't used, and wishes that were told and wait for an answer."""

from collections.abc import Iterable, Iterator, Mapping

from opleiding.facts.board.actors import Acting
from opleiding.facts.board.around import Around
from opleiding.facts.calendar import after_months
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.facts.skills.competence import Mastery, levels, matrix
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupKind
from opleiding.records.needs import Need, NeedState, SourceKind
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.skills import Skill
from opleiding.sentence import N_

ABLE = 3
"""From this level somebody does it alone, and can show others."""
ANSWERED = 3
"""Months within which a wish deserves an answer."""

_TALENT = N_("{person} can do more than the function asks: ask where they would like to use it.")
_ABOVE = N_("{skill}: level {level}, where the function asks {asked}.")
_BESIDE = N_("{skill}: level {level}, which the function doesn't ask.")


def talents(policy: Policy) -> Iterator[Proposal]:
    """Levels above what the function asks, in competences that colleagues are still on their way to.

    As somebody saw it: what a training brought a whole group is no talent of one. Not of who guides
    already, or has a next step that uses it.
    """
    wanted = {row.skill.id for row in matrix(policy).rows if row.growing}
    known: dict[str, list[Mastery]] = {}
    for mastery in levels(policy).values():
        if mastery.seen and mastery.skill in wanted and mastery.level >= ABLE:
            known.setdefault(mastery.person, []).append(mastery)
    used = _used(policy)
    for person in policy.all(Person):
        above = tuple(_above(policy, person, known.get(person.id, ())))
        if above and person.id not in used and person.works_on(policy.today):
            name = f"talent-{person.id}"
            yield Proposal(
                name,
                ProposalKind.TALENT,
                person.at("skills"),
                Subject(person=person.id),
                _TALENT,
                {"person": person.id},
                writes(name),
                FollowupKind.USE,
                above,
                (Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
            )


def _above(policy: Policy, person: Person, known: Iterable[Mastery]) -> Iterator[Reason]:
    for mastery in known:
        skill = policy.find(Skill, mastery.skill)
        asked = skill.required.get(person.function, 0) if skill else mastery.level
        if skill and asked < mastery.level:
            values: Mapping[str, object] = {
                "skill": skill.name,
                "level": mastery.level,
                "asked": asked,
            }
            yield Reason(_ABOVE if asked else _BESIDE, values, (mastery.where,))


def _used(policy: Policy) -> set[str]:
    """Who guides somebody, or has a next step that uses what they can do."""
    guides = {one.guide.person for one in policy.all(Plan) if one.guide and one.guide.person}
    kinds = {FollowupKind.MENTOR, FollowupKind.USE}
    return guides | {one.person for one in policy.all(Followup) if one.person and one.kind in kinds}


def wishes(around: Around) -> Iterator[Proposal]:
    """What somebody wished for in a development interview, and that waits for more than three months."""
    for need in around.policy.all(Need):
        source = need.source
        told = source is not None and source.kind is SourceKind.DEVELOPMENT_INTERVIEW
        open_ = need.state in {NeedState.RAISED, NeedState.ANALYSED}
        since = need.log[0].date
        waits = after_months(since, ANSWERED) < around.policy.today
        steps = around.followups.get(f"people/{need.raised_by}", ())
        if told and open_ and waits and not any(one.log[0].date >= since for one in steps):
            name = f"wish-{need.id}"
            yield Proposal(
                name,
                ProposalKind.WISH,
                need.at("source"),
                Subject(person=need.raised_by),
                N_("{person} told a wish on {since}, {id}: say what becomes of it."),
                {"person": need.raised_by, "since": since, "id": need.id},
                writes(name),
                FollowupKind.TALK,
                readers=(Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
            )
