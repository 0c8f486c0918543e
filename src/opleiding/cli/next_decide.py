"""Step 10 · `opleiding next decide`: this comes next; at once also the need, goal or plan it becomes."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.guided import ask_for
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.next_turns import TITLED, TURNS, made
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.cli.records import (
    append_entry,
    as_written,
    entry_tree,
    next_command,
    refuse_illegal,
    refuse_out_of_turn,
    validated,
)
from opleiding.errors import WrongUse
from opleiding.records.followups import Followup, FollowupState, FollowupVerb
from opleiding.records.goals import Goal
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.store.change import Change

_CLOSE = "close"


def add_decide(group: KindGroup) -> None:
    """Adds the command."""
    into = typer.Option(
        "--into",
        help=_("What it becomes: need, goal or plan, new; folder/id, what is there; close, the end."),
        autocompletion=lambda: [*TURNS, _CLOSE],
    )  # fmt: skip
    title = typer.Option("--title", help=_("The title of the new need or goal."))
    period = typer.Option("--period", help=_("From when to when, for a new plan."))
    named = typer.Option("--id", help=_("The id, instead of one made from the title."))
    parameters = [
        context(),
        group.id_argument(),
        parameter("into", str | None, into, None),
        parameter("title", str | None, title, None),
        parameter("period", str | None, period, None),
        parameter("new_id", str | None, named, None),
        *group.log_options(),
        dry_run(),
    ]

    def decide(
        ctx: typer.Context, /, *, record_id: str, into: str | None, **values: Any
    ) -> None:  # fmt: skip
        desk = Desk.of(ctx)
        if into is None:
            append_entry(desk, group, record_id, "decided", (), values)
            return
        step: Followup = group.find(desk, record_id)
        if into in TITLED and not values["title"] and desk.interactive:
            values["title"] = ask_for(ctx, desk, "title", required=True)
        if into == _CLOSE:
            _close(desk, group, step, values)
        else:
            _turn(desk, group, step, into, values)

    help_ = _("Write down that this is what comes next, and what it becomes, both or neither.")
    register(group.app, "decide", decide, parameters, help_)


def _turn(desk: Desk, group: KindGroup, step: Followup, into: str, values: dict[str, Any]) -> None:
    """What it becomes and the decision, in one write; each names the other."""
    there = _there(desk, step, into)
    if there is None and into not in TURNS:
        known = ", ".join((*TURNS, "folder/id", _CLOSE))
        raise WrongUse(N_("--into {typed}: choose {known}."), typed=into, known=known)
    found = None if there else made(desk, step, into, values)
    leads_to = there or (found.key if found else "")
    lines, _now = _decided(desk, group, step, values, ("decided",))
    told = desk.store.set_and_append(step.file, "leads_to", leads_to, *lines)
    beside = (found.change,) if found else _follows(desk, step, leads_to)
    then = (found.then,) if found else ()
    desk.write(*beside, told, dry_run=values["dry_run"], then=then)


def _there(desk: Desk, step: Followup, into: str) -> str | None:
    """A record that is there already, as folder/id; None for a word. Not what the step comes from."""
    from opleiding.records.kinds import FOLDERS

    folder, slash, name = into.partition("/")
    if not slash:
        return None
    if folder not in FOLDERS:
        raise WrongUse(
            N_("`{typed}` names no record: write it as folder/id, such as needs/frans."), typed=into
        )
    found = f"{folder}/{desk.resolve(folder, name)}"
    goal = desk.policy.find(Goal, step.goal)
    origins = {f"needs/{need}" for need in goal.answers} if goal else set()
    if found in origins | {f"goals/{step.goal}", f"effects/{step.effect}", f"followups/{step.id}"}:
        raise WrongUse(N_("{id} comes from {record}: name what follows."), id=step.id, record=found)
    return found


def _follows(desk: Desk, step: Followup, leads_to: str) -> tuple["Change", ...]:
    """A need, goal or plan that is there says so as well, unless it follows from another step."""
    folder, _, name = leads_to.partition("/")
    record = desk.policy.lookup(folder, name)
    if getattr(record, "follows", step.id) is not None:
        return ()
    return (desk.store.set_field(f"{leads_to}.yaml", "follows", step.id),)


def _close(desk: Desk, group: KindGroup, step: Followup, values: dict[str, Any]) -> None:
    """Decided and done in one write: nothing more has to be learned for this."""
    lines, now = _decided(desk, group, step, values, ("decided", "done"))
    change: Change = desk.store.appended(step.file, "log", *lines)
    desk.write(change, dry_run=values["dry_run"], then=next_command(group, now))


def _decided(
    desk: Desk, group: KindGroup, step: Followup, values: dict[str, Any], verbs: tuple[str, ...]
) -> tuple[list[dict[str, Any]], Followup]:
    """The lines to add to its log, and the step as it then stands; what was decided stays decided."""
    there = step.state is FollowupState.DECIDED
    lines = [entry_tree(desk, verb, values, {}) for verb in verbs[1 if there else 0 :]]
    written = as_written(desk, step)
    now, log = step, list(written.get("log", []))
    for line in lines:
        refuse_illegal(now, FollowupVerb(line["did"]), line["date"])
        log = [*log, line]
        now = validated(desk, group, step.id, {**written, "log": log})
        refuse_out_of_turn(desk, now)
    return lines, now
