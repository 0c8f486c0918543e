"""Knowledge that one person carries alone, or that leaves with somebody."""

from collections.abc import Iterator

from opleiding.facts.board.actors import Acting
from opleiding.facts.calendar import after_months
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.facts.skills.competence import MASTERS_WANTED, Matrix, Row, matrix
from opleiding.policy import Policy
from opleiding.records.followups import OPEN, Followup, FollowupKind
from opleiding.records.people import Person
from opleiding.sentence import N_

AHEAD = 6
"""Months ahead of a last working day in which knowledge can be handed over."""

_MASTERS = (
    N_("Nobody is at the level that {skill} asks yet."),
    N_("One person carries {skill} alone: let a second one learn it."),
)
_FEW = N_("Fewer than two people are at the level that {skill} asks: let one more learn it.")
"""In a small group no sentence says whether it is nobody or one."""


def few_masters(policy: Policy) -> Iterator[Proposal]:
    """Competences with fewer than two people at the level, until somebody is to teach that team."""
    shown_from = policy.organisation.privacy.minimum_group
    for row in matrix(policy).rows:
        if row.hangs_on_few:
            team = _team(policy, row)
            name = f"second-{row.skill.id}"
            if not _mentoring(policy, team):
                yield Proposal(
                    name,
                    ProposalKind.SKILL,
                    row.skill.at("required"),
                    Subject(team=team),
                    _MASTERS[row.masters] if len(row.cells) >= shown_from else _FEW,
                    {"skill": row.skill.id},
                    writes(name),
                    FollowupKind.MENTOR,
                )


def leavers(policy: Policy) -> Iterator[Proposal]:
    """Who leaves within half a year, with the competences in which fewer than two would remain.

    Of a small group all that the function asks, so that the list tells nobody's level.
    """
    whole = matrix(policy)
    for person in policy.all(Person):
        near = person.left and policy.today <= person.left <= after_months(policy.today, AHEAD)
        rows = (
            _to_hand_over(policy, whole, person) if near and person.works_on(policy.today) else ()
        )
        if rows:
            name = f"handover-{person.id}"
            yield Proposal(
                name,
                ProposalKind.LEAVING,
                person.at("left"),
                Subject(person=person.id),
                N_("{person} works here until {left}: who learns from them before then?"),
                {"person": person.id, "left": person.left},
                writes(name),
                FollowupKind.MENTOR,
                tuple(
                    Reason(N_("Worth handing over: {skill}."), {"skill": row.skill.name}, (row.skill.at("required"),))
                    for row in rows
                ),
                (Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
            )  # fmt: skip


def _to_hand_over(policy: Policy, whole: Matrix, person: Person) -> tuple[Row, ...]:
    shown_from = policy.organisation.privacy.minimum_group
    asked = [
        row for row in whole.rows if any(c.required and c.person == person.id for c in row.cells)
    ]
    return tuple(row for row in asked if len(row.cells) < shown_from or _needed(row, person))


def _needed(row: Row, person: Person) -> bool:
    """They are at the level, and fewer than two others are."""
    able = {cell.person for cell in row.cells if cell.required and not cell.gap}
    return person.id in able and len(able - {person.id}) < MASTERS_WANTED


def _team(policy: Policy, row: Row) -> str:
    """The department of most of the people who need it."""
    people = (policy.find(Person, cell.person) for cell in row.cells if cell.required)
    teams = [person.department for person in people if person]
    return max(sorted(set(teams)), key=teams.count)


def _mentoring(policy: Policy, team: str) -> bool:
    steps = (step for step in policy.all(Followup) if step.team == team)
    return any(step.kind is FollowupKind.MENTOR and step.state in OPEN for step in steps)
