"""`opleiding effect conclude`: a measurement closed in one sentence, with its evidence."""

from datetime import date
from inspect import Parameter
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk, day_typed
from opleiding.cli.guided import ask_for
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.measured import item_change, measured_subject
from opleiding.cli.options import context, dry_run, needed, option, parameter, register
from opleiding.cli.records import entry_tree, next_command, refuse_illegal
from opleiding.cli.settling import Settling, to_settle
from opleiding.cli.spec import Spec
from opleiding.cli.weighed import evidence_text, tell_against, tell_earlier, tell_evidence
from opleiding.errors import MoveRefused, WrongUse
from opleiding.records.effects import Effect, EffectEntry, Outcome
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.effects.evidence import Evidence

_KNOBS = {knob.name: knob for knob in knobs(EffectEntry)}
_SAID = tuple(_KNOBS[name] for name in ("months", "outcome", "evidence"))


def add_conclude(group: KindGroup, subject: Parameter) -> None:
    """Adds the command to the group."""

    def conclude(ctx: typer.Context, /, *, subject: str, **values: Any) -> None:
        desk = Desk.of(ctx)
        about = measured_subject(desk, group, subject)
        _conclude(ctx, group, about, values)

    settling = typer.Option(
        "--settle", help=_("Also end the goals that this settles, and the needs met by them.")
    )
    register(
        group.app,
        "conclude",
        conclude,
        [
            context(),
            subject,
            *group.log_options(),
            option(needed(_KNOBS["months"], required=True)),
            *(option(_KNOBS[name]) for name in ("outcome", "evidence")),
            parameter("settle", bool, settling, False),
            dry_run(),
        ],
        _("Close a measurement in one sentence, with its evidence."),
    )


def _conclude(
    ctx: typer.Context, group: KindGroup, about: tuple[str, str], values: dict[str, Any]
) -> None:
    from opleiding.facts.effects.evidence import against, evidence
    from opleiding.facts.effects.settles import is_last, settles

    desk, (field, effect_id) = Desk.of(ctx), about
    line = entry_tree(desk, "concluded", values, {})
    effect = desk.policy.find(Effect, effect_id)
    if effect is not None:
        refuse_illegal(effect, "concluded", line["date"])
    subject = Spec(Need if field == "need" else Session).find(desk, effect_id)
    months = int(values["months"]) if values["months"].isdecimal() else 0
    day = day_typed(line["date"])
    _refuse_early(desk, subject, months, day)
    found = evidence(desk.policy, subject, months, day)
    tell_earlier(desk, effect, months)
    line |= typed_fields(_SAID, _said(ctx, desk, found, values))
    change, fresh = item_change(desk, group, about, "log", line)
    outcome = fresh.log[-1].outcome
    if outcome is Outcome.ACHIEVED:
        tell_against(desk, against(desk.policy, subject, months, day))
    settling = Settling(settles(desk.policy, subject, outcome), effect_id, line)
    last = is_last(desk.policy, months)
    settled = to_settle(desk, settling, typed=values["settle"], last=last)
    more = settling.changes(desk) if settled else ()
    then = settling.then(next_command(group, fresh), settled=settled, last=last)
    desk.write(change, *more, dry_run=values["dry_run"], then=then)


def _refuse_early(desk: Desk, subject: Session | Need, months: int, day: date) -> None:
    """What has still to take place has no effect yet, and a moment that is to come tells nothing."""
    from opleiding.exchange.answers.subjects import NOT_THERE, Subjects

    found = Subjects(desk.policy).of(subject.folder, subject.id)
    if found is None or not found.took_place:
        raise MoveRefused(NOT_THERE, subject=subject.id)
    begins = dict(found.moments).get(months)
    if begins is not None and day < begins:
        raise MoveRefused(
            N_("{months} months after {subject} is {day}: conclude it from then on."),
            months=months,
            subject=subject.id,
            day=begins,
        )


def _said(
    ctx: typer.Context, desk: Desk, found: "Evidence", values: dict[str, Any]
) -> dict[str, Any]:
    """What was typed; what wasn't is proposed from the figures, and asked for on a terminal."""
    said = dict(values)
    if said["outcome"] and said["evidence"]:
        return said
    text = evidence_text(desk, found)
    tell_evidence(desk, found, text)
    if not said["outcome"]:
        if not desk.interactive:
            help_ = desk.words.say(_KNOBS["outcome"].help)
            raise WrongUse(N_("{option} is missing: {help}"), option="--outcome", help=help_)
        said["outcome"] = ask_for(ctx, desk, "outcome", required=True)
    if not said["evidence"] and desk.interactive:
        said["evidence"] = ask_for(ctx, desk, "evidence", required=not text)
    said["evidence"] = said["evidence"] or text
    if not said["evidence"]:
        help_ = desk.words.say(_KNOBS["evidence"].help)
        raise WrongUse(N_("{option} is missing: {help}"), option="--evidence", help=help_)
    return said
