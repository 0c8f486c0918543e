"""`opleiding effect due`: whom to ask today, what is to be shown, which figures to read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.measured import MEASURED
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.effects.due import DueEffect
    from opleiding.facts.effects.turns import Turn

_NAMED = 3
"""So many people are named; more are counted."""


def add_due(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("due", help=_("Who is to be asked today, about which training or other remedy."))(
        due
    )


def due(
    ctx: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    """Every open moment, the oldest first."""
    from opleiding.facts.effects.due import OPEN, due_effects

    desk = Desk.of(ctx)
    open_ = [moment for moment in due_effects(desk.policy) if moment.state in OPEN]
    if as_json:
        show.as_json("due-effects", [_data(desk, moment) for moment in open_])
        return
    rows = [
        (one.subject.id, one.months, one.due, desk.words.term(one.state), _now(desk, one))
        for one in open_
    ]
    if rows:
        show.table((_("session or need"), _("months"), _("due"), _("state"), _("now")), rows)
    else:
        desk.say(N_("Nobody needs to be asked today."))


def _now(desk: Desk, moment: "DueEffect") -> str:
    """What to do; where nothing is left it can be concluded from what is seen."""
    return "; ".join(_deeds(desk, moment)) or desk.words.say(N_("conclude"))


def _deeds(desk: Desk, moment: "DueEffect") -> Iterator[str]:
    from opleiding.facts.effects.turns import to_read, to_show, turns

    words = desk.words
    if asked := [_told(desk, turn) for turn in turns(desk.policy, moment)]:
        yield words.say(N_("ask {roles}"), roles=", ".join(asked))
    if shown := [words.term(one.kind) for one in to_show(desk.policy, moment)]:
        yield words.say(N_("write down the {proofs}"), proofs=", ".join(shown))
    if read := to_read(desk.policy, moment):
        yield words.say(N_("read {indicator}"), indicator=", ".join(read))


def _told(desk: Desk, turn: "Turn") -> str:
    """A role with who is meant, or how many."""
    named = 0 < len(turn.people) <= _NAMED
    who = ", ".join(map(desk.named, turn.people)) if named else turn.forms
    return desk.words.say(N_("{role} ({who})"), role=turn.role, who=who)


def _data(desk: Desk, moment: "DueEffect") -> dict[str, Any]:
    from opleiding.facts.effects.turns import to_read, to_show, turns

    folder = moment.subject.folder
    ids = {field: moment.subject.id for name, field in MEASURED.items() if name == folder}
    return {
        "id": moment.id,
        "session": None,
        "need": None,
        **ids,
        "months": moment.months,
        "due": moment.due,
        "state": str(moment.state),
        "ask": [str(role) for role in moment.ask],
        "turns": [
            {
                "role": str(turn.role),
                "forms": turn.forms,
                "about": list(turn.about),
                "people": list(turn.people),
            }
            for turn in turns(desk.policy, moment)
        ],
        "show": [str(one.kind) for one in to_show(desk.policy, moment)],
        "read": moment.read,
        "indicators": list(to_read(desk.policy, moment)),
    }
