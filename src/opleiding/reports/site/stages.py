"""The chain of a record as one can click along it; plans and steps of persons are only counted."""

from collections.abc import Iterable
from dataclasses import replace

from opleiding.facts.chain.chain import Chain, Layer, Node, chain_in
from opleiding.facts.chain.links import FOLDERS, Key, Links
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.reports.site.addresses import is_public, link_of
from opleiding.reports.site.shape import Link, Missing, Stage
from opleiding.sentence import N_

_LABELS = {
    "needs": N_("need"),
    "goals": N_("goal"),
    "cases": N_("case"),
    "trainings": N_("training"),
    "plans": N_("plan"),
    "sessions": N_("session"),
    "effects": N_("effect"),
    "followups": N_("next step"),
}


def chain_of(policy: Policy, links: Links, record: Record) -> Chain | None:
    """The chain that a record stands in; None for what stands in none."""
    start = record.folder, record.id
    return chain_in(policy, links, start) if record.folder in FOLDERS else None


def stages(policy: Policy, links: Links, chain: Chain) -> tuple[Stage, ...]:
    """The eight layers, from need to next step."""
    return tuple(_stage(policy, links, chain, layer) for layer in chain.layers)


def _stage(policy: Policy, links: Links, chain: Chain, layer: Layer) -> Stage:
    shown = [node for node in layer.nodes if is_public(links.records[node.key])]
    personal = len(layer.nodes) - len(shown)
    told = personal >= policy.organisation.privacy.minimum_group or not personal
    return Stage(
        _LABELS[layer.folder],
        tuple(_link(policy, links, chain, node) for node in shown),
        tuple(Missing(gap.sentence, gap.id) for node in shown for gap in node.gaps),
        personal if told else None,
        personal > 0,
    )


def _link(policy: Policy, links: Links, chain: Chain, node: Node) -> Link:
    link = link_of(policy, links.records[node.key])
    return replace(link, current=node.key == chain.start)


def turns(policy: Policy, keys: Iterable[Key]) -> tuple[Link, ...]:
    """The turns of the cycle before and after it that have a page."""
    found = (policy.lookup(*key) for key in keys)
    return tuple(link_of(policy, one) for one in found if one and is_public(one))
