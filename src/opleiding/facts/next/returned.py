"""Needs that came back: a new one like one that was met or dropped before."""

from collections.abc import Iterator

from opleiding.facts.board.around import Around
from opleiding.facts.calendar import after_months
from opleiding.facts.likeness.doubles import doubles
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.records.followups import FollowupKind
from opleiding.records.needs import OPEN, Need, NeedState
from opleiding.sentence import N_

RECENT = 12
"""Months in which an open need counts as new."""
_ENDED = frozenset({NeedState.MET, NeedState.DROPPED})


def returned_needs(around: Around) -> Iterator[Proposal]:
    """Open needs of the last year that are told like an ended one, or move the same indicator in one theme.

    Not what follows from a next step: that one knows where it comes from.
    """
    policy = around.policy
    since = after_months(policy.today, -RECENT)
    fresh = [one for one in policy.all(Need) if one.state in OPEN and one.log[0].date > since]
    ended = [one for one in policy.all(Need) if one.state in _ENDED]
    told = (
        {frozenset({pair.need.id, pair.other.id}) for pair in doubles(policy)} if ended else set()
    )
    for need in fresh:
        for earlier in ended if need.follows is None else ():
            told_alike = frozenset({need.id, earlier.id}) in told
            if _before(earlier, need) and (told_alike or _same_subject(earlier, need)):
                yield _proposal(around, need, earlier)
                break


def _before(earlier: Need, need: Need) -> bool:
    return earlier.since is not None and earlier.since <= need.log[0].date


def _same_subject(earlier: Need, need: Need) -> bool:
    """One theme and one indicator. One theme alone holds too much to say that it is the same."""
    theme = need.theme is not None and need.theme == earlier.theme
    return theme and need.indicator is not None and need.indicator == earlier.indicator


def _proposal(around: Around, need: Need, earlier: Need) -> Proposal:
    goals = around.goals.get(earlier.id, ())
    goal = goals[0].id if goals else None
    name = f"returned-{need.id}"
    triage = f"opleiding needs show {earlier.id}"
    return Proposal(
        name,
        ProposalKind.RETURNED,
        need.at(),
        Subject(goal=goal),
        N_("{id} looks like {earlier}, which was {state} on {since}: what made it come back?"),
        {"id": need.id, "earlier": earlier.id, "state": earlier.state, "since": earlier.since},
        writes(name) if goal else triage,
        FollowupKind.NEW_NEED if goal else None,
        (Reason(N_("What was tried before: {id}."), {"id": goal or earlier.id}, (earlier.at(),)),),
    )
