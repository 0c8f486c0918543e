"""`opleiding monitor check` and `adjust`: how far somebody is, and what was changed; in ten seconds."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import typer

from opleiding.cli.desk import Desk, day_typed
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import Knob, knobs
from opleiding.cli.language import _, spoken
from opleiding.cli.options import context, dry_run, needed, option, parameter, register
from opleiding.cli.records import append_entry
from opleiding.records.plans import Plan, PlanEntry
from opleiding.records.signs import Sign
from opleiding.sentence import N_


def _only(*names: str, required: str) -> tuple[Knob, ...]:
    found = (knob for knob in knobs(PlanEntry) if knob.name in names)
    return tuple(needed(knob, required=knob.name == required) for knob in found)


_CHECK = _only("score", "expected", "on_course", "signs", required="score")
_ADJUST = _only("because", "signs", required="because")


def add_check(group: KindGroup) -> None:
    """Adds both commands."""

    def check(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
        desk = Desk.of(ctx)
        append_entry(desk, group, record_id, "checked", _CHECK, values, _expected(values))
        _tell_usual(desk, values["signs"])

    def adjust(ctx: typer.Context, /, *, record_id: str, **values: Any) -> None:
        append_entry(Desk.of(ctx), group, record_id, "adjusted", _ADJUST, values)

    begin = [context(), group.id_argument()]
    register(
        group.app,
        "check",
        check,
        [*begin, *map(_option, _CHECK), *group.log_options(), dry_run()],
        _("Write down how far somebody is, against the plan."),
        asked=("on_course", "signs", "note"),
    )
    register(
        group.app,
        "adjust",
        adjust,
        [*begin, *map(_option, _ADJUST), *group.log_options(), dry_run()],
        _("Write down what was adjusted, and why."),
        asked=("signs",),
    )


def _option(knob: Knob) -> Any:
    """As ever; a sign is `--sign`, once for each, with what it looks like beside its name."""
    if knob.name != "signs":
        return option(knob)
    choices = [(str(sign), spoken().term(sign)) for sign in Sign]
    info = typer.Option(
        "--sign",
        "--signs",
        metavar="CHOICE",
        help=f"{_(knob.help)} ({', '.join(Sign)})",
        autocompletion=lambda: choices,
        show_default=False,
    )
    return parameter("signs", list[str], info, [])


def _expected(values: dict[str, Any]) -> Any:
    """What the plan's own course expects on that day in whole percents, where nothing was typed."""

    def derive(desk: Desk, plan: Plan) -> dict[str, str]:
        if values["expected"] is not None:
            return {}
        from opleiding.facts.monitoring.course import expected_on

        day = day_typed(values["date"]) if values["date"] else desk.today
        found = expected_on(plan, day)
        whole = found.value.quantize(Decimal(1), ROUND_HALF_UP)
        desk.say(
            N_("Expected by now: {expected} of 100, from {basis}."),
            expected=whole,
            basis=found.basis,
        )
        return {"expected": str(whole)}

    return derive


def _tell_usual(desk: Desk, typed: list[str]) -> None:
    """What usually helps against each sign that was just written down."""
    if not typed:
        return
    from opleiding.facts.monitoring.signs import early_signs

    language = desk.words.language
    for sign in dict.fromkeys(map(Sign, typed)):
        about = early_signs()[sign]
        desk.say(
            N_("{name}: {adjustment}"),
            name=about.name.into(language),
            adjustment=about.adjustment.into(language),
        )
