"""One chain, both ways: need, goal, case, training, plan, session, effect, next step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opleiding.errors import WrongUse
from opleiding.facts.chain.gaps import Gap, gaps_of
from opleiding.facts.chain.links import FOLDERS, Key, Links, key_of, links_of
from opleiding.facts.chain.turns import Turn, all_turns, onward
from opleiding.policy import Policy
from opleiding.records.base import Living, Record
from opleiding.records.followups import Followup
from opleiding.records.localised import Words
from opleiding.records.plans import Plan
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Node:
    """A record in a chain: its neighbours in it, and what is missing from it."""

    folder: str
    id: str
    title: Words | None
    state: StrEnum | None
    since: date | None
    up: tuple[Key, ...]
    down: tuple[Key, ...]
    gaps: tuple[Gap, ...]

    @property
    def key(self) -> Key:
        """Folder and id."""
        return self.folder, self.id


@dataclass(frozen=True, slots=True)
class Layer:
    """The records of one kind in a chain."""

    folder: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """From need to next step in eight layers, and the turns of the cycle before and after it.

    `led_here` are next steps that led to a record of this chain, `leads_on` what its own led to.
    `turns` go on from there, through the next steps of what was led to.
    """

    start: Key
    layers: tuple[Layer, ...]
    led_here: tuple[Key, ...]
    leads_on: tuple[Key, ...]
    turns: tuple[Turn, ...] = ()

    @property
    def keys(self) -> frozenset[Key]:
        """Everything in it."""
        return frozenset(node.key for layer in self.layers for node in layer.nodes)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Everything that is missing, from above."""
        return tuple(gap for layer in self.layers for node in layer.nodes for gap in node.gaps)


def trace(policy: Policy, folder: str, record_id: str) -> Chain:
    """What led to a record and what came of it: strictly up, strictly down, never sideways.

    So b stands in the chain of a exactly when a stands in the chain of b. Refuses (`WrongUse`) a
    record that isn't there or stands in no chain.
    """
    if folder not in FOLDERS:
        raise WrongUse(N_("{folder} are no part of a chain."), folder=folder)
    links, start = links_of(policy), (folder, record_id)
    if start not in links.records:
        raise WrongUse(N_("There is no {folder}/{id}."), folder=folder, id=record_id)
    return chain_in(policy, links, start)


def chain_in(policy: Policy, links: Links, start: Key) -> Chain:
    """The same among links that were looked up before, of a record that is in them."""
    keys = keys_in(links, start)
    every, there = all_turns(policy), frozenset(keys)
    return Chain(
        start,
        layers=tuple(_layer(links, name, keys) for name in FOLDERS),
        led_here=tuple(dict.fromkeys(turn.step for turn in every if turn.to in there)),
        leads_on=tuple(dict.fromkeys(turn.to for turn in every if turn.step in there)),
        turns=onward(policy, links, keys),
    )


def keys_in(links: Links, start: Key) -> tuple[Key, ...]:
    """What stands in the chain of a record, itself included, by folder and id."""
    return tuple(key for key in _reached(links, start) if _may_see(links, start, key))


def _reached(links: Links, start: Key) -> tuple[Key, ...]:
    found = {start: None}
    for goal in sorted(links.goals[start]):
        for way in (links.up, links.down):
            found |= _walk(links, way, start, goal)
    return tuple(sorted(found))


def _walk(links: Links, way: dict[Key, dict[Key, None]], start: Key, goal: str) -> dict[Key, None]:
    """In one direction, among the records that carry this goal."""
    seen, open_ = {start: None}, [start]
    while open_:
        for key in way[open_.pop()]:
            if key not in seen and goal in links.goals[key]:
                seen[key] = None
                open_.append(key)
    return seen


def _may_see(links: Links, start: Key, key: Key) -> bool:
    """A plan and a next step of two people don't belong together, though they share a session."""
    people = {
        record.person
        for record in (links.records[start], links.records[key])
        if isinstance(record, Plan | Followup) and record.person
    }
    return len(people) < 2 or start[0] == key[0]  # noqa: PLR2004 - two people


def _layer(links: Links, folder: str, keys: Iterable[Key]) -> Layer:
    there = frozenset(keys)
    return Layer(folder, tuple(_node(links, key, there) for key in keys if key[0] == folder))


def _node(links: Links, key: Key, there: frozenset[Key]) -> Node:
    record = links.records[key]
    living = record if isinstance(record, Living) else None
    return Node(
        *key,
        title=_title(links, record),
        state=living.state if living else None,
        since=living.since if living else None,
        up=tuple(other for other in links.up[key] if other in there),
        down=tuple(other for other in links.down[key] if other in there),
        gaps=gaps_of(links, record),
    )


_TITLED = frozenset({"needs", "sessions", "trainings"})


def _title(links: Links, record: Record) -> Words | None:
    """Its own; of a session or an effect that of the training, or of the need."""
    title: Words | None = getattr(record, "title", None)
    if title is None and record.folder in {"sessions", "effects"}:
        above = [key for key in links.up[key_of(record)] if key[0] in _TITLED]
        return _title(links, links.records[above[0]]) if above else None
    return title
