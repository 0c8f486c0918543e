"""The board of the site: what waits at each step, and who acts; what is personal is counted."""

from opleiding.cycle import Step
from opleiding.facts.board.board import Board, Item
from opleiding.facts.board.board import Column as Drawn
from opleiding.facts.effects.attendance import held
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.goals import Goal
from opleiding.records.kinds import kind
from opleiding.records.needs import Need, NeedState
from opleiding.reports.site.addresses import PAGED, is_public, link_of, tells_of_one
from opleiding.reports.site.shape import Column, Front, Part, StepPage, Waiting
from opleiding.sentence import N_

KINDS = {
    "needs": N_("Needs"),
    "goals": N_("Learning goals"),
    "engagements": N_("Messages"),
    "cases": N_("Business cases"),
    "trainings": N_("Trainings"),
    "sessions": N_("Sessions"),
    "objectives": N_("Objectives"),
    "years": N_("Plans of the year"),
    "followups": N_("Next steps"),
}
"""What the records of a kind are called together."""


def step_path(step: Step) -> str:
    """`steps/01-needs.html`."""
    return f"steps/{step.number:02}-{step.group}.html"


def front(policy: Policy, drawn: Board) -> Front:
    """The first page."""
    needs = [need for need in policy.all(Need) if need.state is not NeedState.MERGED]
    return Front(
        tuple(_column(policy, column) for column in drawn.columns),
        len(needs),
        len(policy.all(Goal)),
        len(policy.all(Case)),
        len(held(policy)),
        len(drawn.late),
    )


def _column(policy: Policy, drawn: Drawn) -> Column:
    waiting = tuple(waiting_of(policy, item) for item in drawn.items if is_public(item.record))
    personal = [item for item in drawn.items if not is_public(item.record)]
    late = sum(item.late for item in personal)
    path = step_path(drawn.step)
    return Column(drawn.step, path, waiting, len(personal), late, drawn.finished)


def waiting_of(policy: Policy, item: Item) -> Waiting:
    """An item of the board. A command that names a person isn't shown."""
    command = None if tells_of_one(policy, item.command) else item.command
    link, actor = link_of(policy, item.record), item.actor
    return Waiting(item.step, link, item.due, item.late, actor.role, actor.person, command)


def step_pages(policy: Policy, told: Front) -> tuple[StepPage, ...]:
    """A page for each step: what waits there, and all its records."""
    return tuple(StepPage(one.path, one, _parts(policy, one.step)) for one in told.columns)


def _parts(policy: Policy, step: Step) -> tuple[Part, ...]:
    folders = [folder for folder in step.folders if folder in PAGED]
    return tuple(
        Part(KINDS[folder], links)
        for folder in folders
        if (links := tuple(link_of(policy, r) for r in policy.all(kind(folder)) if is_public(r)))
    )
