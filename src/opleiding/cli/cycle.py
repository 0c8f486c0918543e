"""`opleiding cycle`: the board."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.cli.listing import heading
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.board.actors import Actor
    from opleiding.facts.board.board import Board, Item

app = typer.Typer(add_completion=False)

_SHOWN = 6


@app.command(cls=Guided, help=_("The board: what stands where, what is late, who is to act."))
def cycle(
    ctx: typer.Context,
    *,
    every: Annotated[bool, typer.Option("--all", help=_("Every item, not the first few."))] = False,
    late: Annotated[bool, typer.Option("--late", help=_("Only what is late."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    from opleiding.facts.board.board import board

    desk = Desk.of(ctx)
    if as_json:
        show.as_json("board", _data(board(desk.policy)))
    else:
        print_board(desk, every=every or late, only_late=late)


def print_board(desk: Desk, *, every: bool = False, only_late: bool = False) -> None:
    """The ten steps, the late items first, each with the command to type."""
    from opleiding.facts.board.board import board

    drawn, words = board(desk.policy), desk.words
    name = desk.policy.organisation.name.into(words.language)
    show.out(words.say(N_("{name} on {today}"), name=name, today=desk.today))
    for column in drawn.columns:
        items = [item for item in column.items if item.late or not only_late]
        head = words.say(column.step.title)
        counts = words.say(
            N_("{open} open, {late} late, {done} done"),
            open=len(column.items),
            late=sum(item.late for item in column.items),
            done=column.finished,
        )
        show.out(f"\n{column.step.number:>2} · {head}  ({counts})")
        shown = items if every else items[:_SHOWN]
        for item in shown:
            _print(desk, item)
        if len(shown) < len(items):
            more = words.say(N_("… and {n} more: opleiding cycle --all"), n=len(items) - len(shown))
            show.out(f"     {more}")


def _print(desk: Desk, item: "Item") -> None:
    words = desk.words
    due = "" if item.due is None else words.say(N_("by {due}"), due=item.due)
    turn = "" if item.round == 1 else words.say(N_("round {n}"), n=item.round)
    facts = [words.term(item.state), turn, due, _actor(desk, item.actor)]
    mark = "!" if item.late else " "
    title = heading(desk, item.record)
    show.out(f"   {mark} {item.record.folder}/{item.record.id}  {title}")
    show.out("       " + " · ".join(fact for fact in facts if fact))
    show.out(f"       $ {item.command}")


def _actor(desk: Desk, actor: "Actor") -> str:
    if actor.person is not None:
        return desk.named(actor.person)
    return desk.words.term(actor.role)


def _data(drawn: "Board") -> list[dict[str, Any]]:
    return [
        {
            "step": column.step.number,
            "group": column.step.group,
            "done": column.finished,
            "items": [
                {
                    "record": f"{item.record.folder}/{item.record.id}",
                    "state": str(item.state),
                    "since": item.since,
                    "due": item.due,
                    "late": item.late,
                    "round": item.round,
                    "acts": item.actor.person or str(item.actor.role),
                    "command": item.command,
                }
                for item in column.items
            ],
        }
        for column in drawn.columns
    ]
