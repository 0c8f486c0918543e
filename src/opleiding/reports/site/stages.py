"""The chain of a record as one can click along it; plans and steps of persons are only counted."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from opleiding.facts.chain.chain import keys_in
from opleiding.facts.chain.gaps import gaps_of
from opleiding.facts.chain.links import FOLDERS, NAMES, Key, Links
from opleiding.facts.chain.turns import all_turns
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.reports.site.addresses import is_public, link_of
from opleiding.reports.site.shape import Link, Missing, Stage


@dataclass(frozen=True, slots=True)
class Way:
    """The chain of a record, and the records in other turns of the cycle before and after it."""

    stages: tuple[Stage, ...]
    led_here: tuple[Link, ...]
    leads_on: tuple[Link, ...]


class Ways:
    """The chains of one policy; a record is looked up once for all of them."""

    def __init__(self, policy: Policy, links: Links) -> None:
        """Of this policy and its links."""
        self.policy, self.links = policy, links
        self.known: dict[Key, Link] = {}
        self.missing: dict[Key, tuple[Missing, ...]] = {}
        for key, record in links.records.items():
            if is_public(record):
                self.known[key] = link_of(policy, record)
                gaps = gaps_of(links, record)
                self.missing[key] = tuple(Missing(gap.sentence, gap.id) for gap in gaps)

    def of(self, record: Record) -> Way:
        """From need to next step; nothing of what stands in no chain."""
        start = record.folder, record.id
        if record.folder not in FOLDERS:
            return Way((), (), ())
        keys = keys_in(self.links, start)
        layers: dict[str, list[Key]] = defaultdict(list)
        for key in keys:
            layers[key[0]].append(key)
        there, turns = frozenset(keys), all_turns(self.policy)
        return Way(
            tuple(self._stage(folder, layers[folder], start) for folder in FOLDERS),
            self._links(turn.step for turn in turns if turn.to in there),
            self._links(turn.to for turn in turns if turn.step in there),
        )

    def _stage(self, folder: str, keys: list[Key], start: Key) -> Stage:
        shown = [key for key in keys if key in self.known]
        personal = len(keys) - len(shown)
        told = personal >= self.policy.organisation.privacy.minimum_group or not personal
        return Stage(
            NAMES[folder],
            tuple(self._link(key, start) for key in shown),
            tuple(one for key in shown for one in self.missing[key]),
            personal if told else None,
            personal > 0,
        )

    def _link(self, key: Key, start: Key) -> Link:
        return replace(self.known[key], current=True) if key == start else self.known[key]

    def _links(self, keys: Iterable[Key]) -> tuple[Link, ...]:
        """Each once; what has no page isn't told."""
        return tuple(self.known[key] for key in dict.fromkeys(keys) if key in self.known)
