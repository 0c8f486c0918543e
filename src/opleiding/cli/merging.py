"""`opleiding needs merge KEEP OTHER`: one need that was told twice, with the history of both."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import context, dry_run, ids, parameter, register
from opleiding.cli.records import (
    as_written,
    entry_tree,
    next_command,
    refuse_illegal,
    refuse_out_of_turn,
    validated,
)
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.needs import OPEN, Need, NeedVerb
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.store.change import Change


def add_merge(group: KindGroup) -> None:
    """Adds the command to the group."""
    spec = replace(group, guard=None)

    def merge(
        ctx: typer.Context, /, *, kept: str, merged: str, dry_run: bool, **values: Any
    ) -> None:
        desk = Desk.of(ctx)
        keep, other = group.find(desk, kept), group.find(desk, merged)
        _refuse(keep, other)
        gone, _now = _appended(desk, spec, other, NeedVerb.MERGED, {"into": keep.id}, values)
        told, now = _appended(desk, spec, keep, NeedVerb.JOINED, {"other": other.id}, values)
        desk.write(gone, told, dry_run=dry_run, then=next_command(group, now))

    register(
        group.app,
        "merge",
        merge,
        [
            context(),
            _argument(group, "kept", "KEEP", _("The need that goes on.")),
            _argument(group, "merged", "OTHER", _("The need that is the same one, told again.")),
            *group.log_options(),
            dry_run(),
        ],
        _("One need that was told twice: the other one goes on in this one, with its history."),
    )


def guard(desk: Desk, need: Need) -> None:  # noqa: ARG001 - what every guard gets
    """Refuses half a merge, and a need that differs from itself."""
    last = need.log[-1]
    if last.did is NeedVerb.MERGED:
        raise WrongUse(_TOGETHER, keep=last.into, other=need.id)
    if last.did is NeedVerb.JOINED:
        raise WrongUse(_TOGETHER, keep=need.id, other=last.other)
    if last.did is NeedVerb.DISTINCT and last.other == need.id:
        raise WrongUse(N_("{id} can't differ from itself: name the other need."), id=need.id)


def tell_merged(desk: Desk, need: Need) -> None:
    """Says where a need goes on that was merged."""
    if need.into is not None:
        desk.say(N_("This goes on in needs/{id}: opleiding needs show {id}"), id=need.into)


_TOGETHER = N_("Two needs are merged together: opleiding needs merge {keep} {other}")


def _argument(group: KindGroup, name: str, shown: str, help_: str) -> Any:
    told = typer.Argument(metavar=shown, help=help_, autocompletion=ids(group.folder))
    return parameter(name, str, told)


def _refuse(keep: Need, other: Need) -> None:
    from opleiding.facts.likeness.doubles import how_far

    if keep.id == other.id:
        raise WrongUse(N_("{id} can't be merged with itself: name two needs."), id=keep.id)
    if keep.into == other.id:
        sentence = N_("{file} goes on in needs/{into} already: opleiding needs show {into}")
        raise MoveRefused(sentence, file=keep.file, into=keep.into)
    if keep.into is not None:
        sentence = N_("{file} goes on in needs/{into}: opleiding needs merge {into} {other}")
        raise MoveRefused(sentence, file=keep.file, into=keep.into, other=other.id)
    if keep.state not in OPEN:
        sentence = N_("{file} is {state}: nothing goes on there. Merge into a need that is open.")
        raise MoveRefused(sentence, file=keep.file, state=keep.state)
    if how_far(other) > how_far(keep):
        sentence = N_("{other} is {state} and so further on: opleiding needs merge {other} {keep}")
        raise MoveRefused(sentence, other=other.id, state=other.state, keep=keep.id)


def _appended(
    desk: Desk,
    spec: KindGroup,
    need: Need,
    verb: NeedVerb,
    more: Mapping[str, str],
    values: Mapping[str, Any],
) -> "tuple[Change, Need]":
    """One more line in a log, and the need as it then stands."""
    line = entry_tree(desk, str(verb), values, more)
    refuse_illegal(need, str(verb), line["date"])
    tree = as_written(desk, need)
    now = validated(desk, spec, need.id, {**tree, "log": [*tree.get("log", []), line]})
    refuse_out_of_turn(desk, now)
    return desk.store.appended(need.file, "log", line), now
