"""`opleiding trace`."""

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.cli.listing import heading
from opleiding.errors import WrongUse
from opleiding.records.kinds import kind
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.chain.chain import Chain, Node

app = typer.Typer(add_completion=False)


@app.command(
    cls=Guided, help=_("One chain, both ways: from need to next step, and what is missing.")
)
def trace(
    ctx: typer.Context,
    *,
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=_("Any record: its id, a clear beginning of it, or folder/id.")
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    from opleiding.facts.chain.chain import trace as follow

    desk = Desk.of(ctx)
    chain = follow(desk.policy, *_meant(desk, record))
    if as_json:
        show.as_json("chain", _data(chain))
    else:
        _draw(desk, chain)


_ONE_CHAIN = ({"needs", "effects"}, {"sessions", "effects"})


def _meant(desk: Desk, typed: str) -> tuple[str, str]:
    """Folder and id. Without a folder every folder of the chain is looked in; the whole id wins."""
    from opleiding.facts.chain.links import NAMES

    folder, slash, name = typed.partition("/")
    if slash and folder in NAMES:
        return folder, desk.readable(folder, name)
    ids = [(folder, one) for folder in NAMES for one in sorted(desk.policy.ids(folder))]
    found = [pair for pair in ids if pair[1] == typed]
    found = found or [pair for pair in ids if pair[1].startswith(typed)]
    if not found:
        raise _unknown(typed, [one for _, one in ids])
    # an effect has the id of its session or need, and the chain of both is the same
    folders = {folder for folder, _ in found}
    one = len({one for _, one in found}) == 1 and folders in _ONE_CHAIN
    if len(found) > 1 and not one and folders != {"sessions", "effects"}:
        names = ", ".join(f"{folder}/{one}" for folder, one in found[:8])
        raise WrongUse(N_("{typed} may be {names}: type more of it."), typed=typed, names=names)
    folder, name = found[0]
    return folder, desk.readable(folder, name)


def _unknown(typed: str, ids: list[str]) -> WrongUse:
    near = get_close_matches(typed, ids, n=3)
    sentence = N_(
        "No need, goal, case, training, plan, session, effect or next step is named {typed}."
    )
    if near:
        sentence = N_("Nothing is named {typed}. Did you mean {near}?")
    return WrongUse(sentence, typed=typed, near=", ".join(near))


def _draw(desk: Desk, chain: "Chain") -> None:
    from opleiding.facts.chain.links import NAMES

    say = desk.words.say
    for layer in chain.layers:
        show.out(say(NAMES[layer.folder]))
        for node in layer.nodes:
            mark = "→" if node.key == chain.start else " "
            show.out(f"  {mark} {node.id}  {_about(desk, node)}")
            for gap in node.gaps:
                show.out(f"      ! {say(gap.sentence, **gap.values)}")
        if not layer.nodes:
            show.out("    –")
    for sentence, keys in (
        (N_("Led here: {names}"), chain.led_here),
        (N_("Leads on to: {names}"), chain.leads_on),
    ):
        if keys:
            names = ", ".join(f"{folder}/{name}" for folder, name in keys)
            show.out(say(sentence, names=names))
    for turn in chain.turns:
        step, to = "/".join(turn.step), "/".join(turn.to)
        show.out(f"  {step} → {to}  {_of(desk, turn.to)}".rstrip())


def _about(desk: Desk, node: "Node") -> str:
    parts: list[Any] = []
    if node.state is not None:
        parts.append(desk.words.term(node.state))
    if node.since is not None:
        parts.append(node.since)
    if node.title is not None:
        parts.append(node.title.into(desk.words.language))
    else:
        found = desk.policy.find(kind(node.folder), node.id)
        parts.append(heading(desk, found) if found else "")
    return " · ".join(str(part) for part in parts if part)


def _of(desk: Desk, key: tuple[str, str]) -> str:
    found = desk.policy.lookup(*key)
    state = getattr(found, "state", None)
    parts = [desk.words.term(state) if state else "", heading(desk, found) if found else ""]
    return " · ".join(part for part in parts if part)


def _data(chain: "Chain") -> dict[str, Any]:
    nodes = [node for layer in chain.layers for node in layer.nodes]
    return {
        "start": "/".join(chain.start),
        "nodes": [
            {
                "folder": node.folder,
                "id": node.id,
                "title": None if node.title is None else node.title.written(),
                "state": node.state,
                "since": node.since,
                "up": ["/".join(key) for key in node.up],
                "down": ["/".join(key) for key in node.down],
                "missing": [gap.sentence.format(**gap.values) for gap in node.gaps],
            }
            for node in nodes
        ],
        "led_here": ["/".join(key) for key in chain.led_here],
        "leads_on": ["/".join(key) for key in chain.leads_on],
        "turns": [{"step": "/".join(turn.step), "to": "/".join(turn.to)} for turn in chain.turns],
    }
