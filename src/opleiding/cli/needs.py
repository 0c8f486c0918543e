"""Step 1 · `opleiding needs`."""

from opleiding.cli.doubles import add_doubles, tell_doubles
from opleiding.cli.imports import add_import
from opleiding.cli.interview import add_interview
from opleiding.cli.kind import KindGroup
from opleiding.cli.merging import add_merge, guard, tell_merged
from opleiding.cli.propose import add_propose
from opleiding.cli.triage import add_triage
from opleiding.records.needs import Need, NeedVerb


def _followed(need: Need) -> str:
    """A remedy is put in place; from then on its effect falls due."""
    acted = need.history[-1].entry.did is NeedVerb.ACTED
    return "opleiding effect due" if acted else f"opleiding needs move {need.id} acted"


group = KindGroup(
    Need,
    opening="raised",
    without=frozenset({"analysis", "imported"}),
    asked=("problem", "desired", "source_kind", "source_reference", "impact", "urgency"),
    hint=tell_doubles,
    guard=guard,
    tells=tell_merged,
    then={
        "raised": "opleiding needs triage {id}",
        "analysed": "opleiding needs move {id} accepted",
        "accepted": "opleiding goals add --answers {id}",
        "redirected": _followed,
    },
)
app = group.standard()
add_triage(group)
add_import(group)
add_interview(app)
add_doubles(group)
add_merge(group)
add_propose(app)
