"""A page for each record that has one: facts, its chain, what it waits for, what hangs on to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from opleiding.cycle import STEPS
from opleiding.facts.board.board import Board
from opleiding.facts.chain.links import Links
from opleiding.policy import Policy
from opleiding.records.base import Living, Record
from opleiding.records.engagements import Engagement
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.kinds import kind
from opleiding.reports.site.addresses import PAGED, file_of, is_public, link_of, named, prefix_of
from opleiding.reports.site.board import waiting_of
from opleiding.reports.site.public import facts_of
from opleiding.reports.site.shape import Leaf, Link, Part, Section, Waiting
from opleiding.reports.site.stages import Way, Ways
from opleiding.sentence import N_

_KINDS = {
    "needs": N_("need"),
    "goals": N_("goal"),
    "engagements": N_("message"),
    "cases": N_("case"),
    "trainings": N_("training"),
    "sessions": N_("session and effect"),
    "objectives": N_("objective"),
    "years": N_("plan of the year"),
    "followups": N_("next step"),
}
_STEPS = {folder: step.number for step in STEPS for folder in step.folders}


def leaves(policy: Policy, drawn: Board, links: Links) -> Iterator[Leaf]:
    """The pages by kind and id."""
    waiting, hung, ways = _waiting(policy, drawn), _hung(policy), Ways(policy, links)
    for folder in PAGED:
        for record in policy.all(kind(folder)):
            if is_public(record):
                yield _leaf(policy, ways.of(record), record, waiting[record.file], hung)


def _leaf(
    policy: Policy,
    way: Way,
    record: Record,
    waiting: Iterable[Waiting],
    hung: dict[tuple[str, str, str], list[Link]],
) -> Leaf:
    living = record if isinstance(record, Living) else None
    parts = (
        Part(heading, tuple(found))
        for heading in _HEADINGS
        if (found := hung.get((record.folder, record.id, heading)))
    )
    return Leaf(
        file_of(record.folder, record.id),
        _KINDS[record.folder],
        Section.BOARD,
        _STEPS[record.folder],
        prefix_of(record) if isinstance(record, Followup) else None,
        named(policy, record),
        living.state if living else None,
        living.since if living else None,
        facts_of(policy, record),
        way.stages,
        way.led_here,
        way.leads_on,
        tuple(waiting),
        tuple(parts),
    )


def _waiting(policy: Policy, drawn: Board) -> dict[str, list[Waiting]]:
    """By the file of the record."""
    found: dict[str, list[Waiting]] = defaultdict(list)
    for column in drawn.columns:
        for item in column.items:
            if is_public(item.record):
                found[item.record.file].append(waiting_of(policy, item))
    return found


_SERVED, _TOLD = N_("Goals that serve it"), N_("Messages about it")
_HEADINGS = (_SERVED, _TOLD)


def _hung(policy: Policy) -> dict[tuple[str, str, str], list[Link]]:
    """What names a record from outside its chain, by folder, id and heading."""
    found: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for goal in policy.all(Goal):
        for objective in goal.objectives:
            found["objectives", objective, _SERVED].append(link_of(policy, goal))
    for message in policy.all(Engagement):
        for one in message.goals:
            found["goals", one, _TOLD].append(link_of(policy, message))
    return found
