"""From one turn of the cycle to the next: which next step led to what, and on from there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from opleiding.facts.board.around import by_key
from opleiding.facts.chain.links import Key, Links
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.followups import Followup, FollowupState
from opleiding.records.goals import Goal
from opleiding.records.needs import Need
from opleiding.records.plans import Plan


@dataclass(frozen=True, slots=True)
class Turn:
    """A next step and a record that follows from it, as either of them says."""

    step: Key
    to: Key


@lru_cache(1)
def all_turns(policy: Policy) -> tuple[Turn, ...]:
    """Every one of the policy; of a dropped step none."""
    live = {s.id for s in policy.all(Followup) if s.state is not FollowupState.DROPPED}
    told = (
        (step.id, _key(step.leads_to))
        for step in policy.all(Followup)
        if step.leads_to and step.id in live
    )
    kinds: tuple[type[Record], ...] = (Need, Goal, Plan)
    says = (
        (follows, (kind.folder, record.id))
        for kind in kinds
        for record in policy.all(kind)
        if (follows := getattr(record, "follows", None)) in live
    )
    pairs = dict.fromkeys((*told, *says))
    return tuple(Turn(("followups", step), to) for step, to in pairs)


def onward(policy: Policy, links: Links, keys: Iterable[Key]) -> tuple[Turn, ...]:
    """The turns from the next steps of a chain, and from what these led to, each once, in order."""
    return tuple(_walk(_by_step(policy), links, keys))


@lru_cache(1)
def _by_step(policy: Policy) -> dict[str, list[Turn]]:
    return by_key(all_turns(policy), lambda turn: ["/".join(turn.step)])


def _walk(by_step: dict[str, list[Turn]], links: Links, keys: Iterable[Key]) -> Iterator[Turn]:
    open_ = [key for key in keys if key[0] == "followups"]
    seen = set(open_)
    while open_:
        for turn in by_step.get("/".join(open_.pop(0)), ()):
            yield turn
            fresh = [step for step in _steps_below(links, turn.to) if step not in seen]
            seen.update(fresh)
            open_ += fresh


def _steps_below(links: Links, start: Key) -> tuple[Key, ...]:
    """The next steps in the chain below a record, through the goals that it carries."""
    found: dict[Key, None] = {}
    for goal in sorted(links.goals.get(start, ())):
        seen, open_ = {start}, [start]
        while open_:
            for key in links.down.get(open_.pop(), ()):
                if key not in seen and goal in links.goals[key]:
                    seen.add(key)
                    open_.append(key)
        found |= dict.fromkeys(sorted(key for key in seen if key[0] == "followups"))
    return tuple(found)


def _key(written: str) -> Key:
    folder, _, record_id = written.partition("/")
    return folder, record_id
