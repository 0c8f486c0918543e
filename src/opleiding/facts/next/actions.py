"""Other remedies than a training whose day has come."""

from collections.abc import Iterator

from opleiding.facts.effects.remedies import agreed, in_place
from opleiding.facts.next.proposal import Proposal, ProposalKind, Subject
from opleiding.policy import Policy
from opleiding.records.needs import Need, NeedState
from opleiding.sentence import N_


def actions(policy: Policy) -> Iterator[Proposal]:
    """What was agreed instead of a training, from its day on until it is in place."""
    for need in policy.all(Need):
        entry = agreed(need)
        open_ = need.state is NeedState.REDIRECTED and in_place(need) is None
        if open_ and entry and entry.due and entry.due <= policy.today:
            yield Proposal(
                f"action-{need.id}",
                ProposalKind.ACTION,
                need.at(*need.path_of(entry)),
                Subject(),
                N_("{id} would be solved without a training by {due}: is it in place?"),
                {"id": need.id, "due": entry.due},
                f"opleiding needs move {need.id} acted",
            )
