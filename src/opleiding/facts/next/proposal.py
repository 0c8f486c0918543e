"""A proposal for a next step: about whom or what, why, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from opleiding.facts.board.actors import Acting
from opleiding.finding import Where
from opleiding.records.followups import FollowupKind


class ProposalKind(StrEnum):
    """What a proposal comes from."""

    GOAL = "goal"
    OUTCOME = "outcome"
    ACHIEVED = "achieved"
    CERTIFICATE = "certificate"
    LAW = "law"
    NEWCOMER = "newcomer"
    ACTION = "action"
    TALENT = "talent"
    WISH = "wish"
    SKILL = "skill"
    LEAVING = "leaving"
    CONVERSATION = "conversation"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a next step would be for, by id, as a followup names it."""

    person: str | None = None
    team: str | None = None
    goal: str | None = None
    effect: str | None = None

    def fields(self) -> dict[str, str]:
        """Those that are named, as they stand in a followup."""
        names = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: value for name, value in names.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that a proposal rests on: a marked sentence with its values, and where that stands."""

    sentence: str
    values: Mapping[str, object] = field(hash=False)
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """`sentence` is marked for translation, with holes for `values`; `command` is what to type.

    `id` follows from what it is about, so that two branches derive the same one. `step` is the kind
    of next step; None where something else comes first, such as a plan or a need. `readers` are those
    for whom it is meant: nobody else gets to read it.
    """

    id: str
    kind: ProposalKind
    about: Where
    subject: Subject
    sentence: str
    values: Mapping[str, object] = field(hash=False)
    command: str
    step: FollowupKind | None = None
    reasons: tuple[Reason, ...] = ()
    readers: tuple[Acting, ...] = (Acting.OFFICER, Acting.MANAGER)

    @property
    def where(self) -> tuple[Where, ...]:
        """Every record behind it, each once."""
        behind = (place for reason in self.reasons for place in reason.where)
        return tuple(dict.fromkeys((self.about, *behind)))


def writes(proposal_id: str) -> str:
    """The command that writes a proposal down as a next step."""
    return f"opleiding next propose {proposal_id} --by …"
