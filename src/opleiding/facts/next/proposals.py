"""All proposals of a policy. They speak of points to improve and rank nobody."""

from collections.abc import Iterator

from opleiding.facts.board.around import Around
from opleiding.facts.next.achieved import mentors, reached_goals
from opleiding.facts.next.actions import actions
from opleiding.facts.next.carried import few_masters, leavers
from opleiding.facts.next.expiring import certificates_to_renew
from opleiding.facts.next.laws import laws
from opleiding.facts.next.missed import missed_goals, open_outcomes
from opleiding.facts.next.newcomers import newcomers
from opleiding.facts.next.proposal import Proposal, ProposalKind
from opleiding.facts.next.returned import returned_needs
from opleiding.facts.next.talents import talents, wishes
from opleiding.facts.next.talks import teams_to_talk_with
from opleiding.policy import Policy
from opleiding.records.followups import Followup, FollowupState

_INSISTS = frozenset({ProposalKind.GOAL, ProposalKind.OUTCOME, ProposalKind.CERTIFICATE})
"""What `check` asks for as well: a step that was dropped doesn't answer it."""


def proposals(policy: Policy) -> tuple[Proposal, ...]:
    """By rule and by id. What was written down as a next step isn't proposed again."""
    written = {step.proposal: step.state for step in policy.all(Followup) if step.proposal}
    return tuple(
        one
        for one in _all(policy)
        if one.id not in written
        or (written[one.id] == FollowupState.DROPPED and one.kind in _INSISTS)
    )


def about_person(policy: Policy, person: str) -> tuple[Proposal, ...]:
    """Those that are about one person."""
    return tuple(one for one in proposals(policy) if one.subject.person == person)


def _all(policy: Policy) -> Iterator[Proposal]:
    around = Around(policy)
    yield from missed_goals(around)
    yield from open_outcomes(around)
    yield from certificates_to_renew(policy)
    yield from newcomers(policy)
    yield from actions(policy)
    yield from laws(policy)
    yield from reached_goals(around)
    yield from mentors(policy)
    yield from talents(policy)
    yield from wishes(around)
    yield from few_masters(policy)
    yield from leavers(policy)
    yield from teams_to_talk_with(policy)
    yield from returned_needs(around)
