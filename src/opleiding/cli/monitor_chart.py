"""`opleiding monitor chart`: the gap with the expected course, as a control chart in text."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.group_about import about_meant, about_options
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.monitor_told import tell_adjusted, tell_signs
from opleiding.cli.options import as_json, context, ids, parameter, register
from opleiding.errors import WrongUse
from opleiding.facts.monitoring.chart import CourseChart, Point
from opleiding.facts.monitoring.groups import Group
from opleiding.records.plans import Plan
from opleiding.sentence import N_
from opleiding.text.form import form

_WIDE = 41
_GROUPS = ("goal", "training", "department")


def add_chart(group: KindGroup) -> None:
    """Adds the command."""

    def chart(
        ctx: typer.Context, /, *, record_id: str | None, as_json: bool, **about: str | None
    ) -> None:
        desk = Desk.of(ctx)
        named = about_meant(desk, about)
        if record_id and named:
            raise WrongUse(N_("A chart is of one plan, or of a group: leave the other out."))
        if record_id:
            _of_plan(desk, group.find(desk, record_id), as_json=as_json)
        else:
            _of_group(desk, Group(**named), as_json=as_json)

    plan = typer.Argument(
        metavar="[ID]",
        help=_("A plan, by its id or any clear beginning of it; without one, a group."),
        autocompletion=ids("plans"),
    )
    register(
        group.app,
        "chart",
        chart,
        [
            context(),
            parameter("record_id", str | None, plan, None),
            *about_options(_GROUPS),
            as_json(),
        ],
        _("Gaps with the expected course, as a control chart: of a plan, or of a group."),
    )


def _of_plan(desk: Desk, plan: Plan, *, as_json: bool) -> None:
    from opleiding.facts.monitoring.chart import plan_chart

    chart = plan_chart(plan)
    if as_json:
        show.as_json("chart", {"plan": plan.id, **_data(chart)})
        return
    _show(desk, chart, learners=False)
    tell_signs(desk, plan)
    tell_adjusted(desk, plan)


def _of_group(desk: Desk, group: Group, *, as_json: bool) -> None:
    from opleiding.facts.monitoring.chart import group_chart
    from opleiding.facts.monitoring.groups import plans_of

    minimum = desk.policy.organisation.privacy.minimum_group
    chart = group_chart(plans_of(desk.policy, group), minimum)
    if as_json:
        show.as_json("chart", _data(chart))
        return
    _show(desk, chart, learners=True)
    desk.say(
        N_("Each point is of {minimum} learners or more; smaller ones are joined or hidden."),
        minimum=minimum,
    )


def _show(desk: Desk, chart: CourseChart, *, learners: bool) -> None:
    if not chart.points:
        desk.say(N_("No check has a score and an expectation yet."))
        return
    heads = [_("when"), _("gap"), _("behind ← the expected course → ahead"), _("signal")]
    rows = [_row(desk, chart, at, point) for at, point in enumerate(chart.points)]
    if learners:
        heads.append(_("learners"))
        rows = [(*row, point.learners) for row, point in zip(rows, chart.points, strict=True)]
    show.table(heads, rows)
    for sentence in _claims(desk, chart):
        desk.say(N_("{sentence}"), sentence=sentence)


def _row(desk: Desk, chart: CourseChart, at: int, point: Point) -> tuple[object, ...]:
    signals = "; ".join(
        f"{desk.words.term(one.rule)} ({desk.words.term(one.side)})" for one in chart.signals_at(at)
    )
    gap = form(desk.words.language).number(point.gap, None if not point.gap % 1 else 1)
    return str(point.during), gap, _drawn(chart, point), signals


def _drawn(chart: CourseChart, point: Point) -> str:
    """A line of the chart: `|` the expected course, `:` the limits, `●` the point."""
    limits = [chart.control.lower, chart.control.upper] if chart.control else []
    far = max(abs(value) for value in (*limits, *(one.gap for one in chart.points))) or Decimal(1)
    marks = [(Decimal(0), "|"), *((limit, ":") for limit in limits), (point.gap, "●")]
    cells = ["·"] * _WIDE
    for value, sign in marks:
        cells[round((_WIDE - 1) * (float(value / far) + 1) / 2)] = sign
    return "".join(cells)


def _claims(desk: Desk, chart: CourseChart) -> Iterator[str]:
    figure = form(desk.words.language)
    control = chart.control
    if control is None:
        yield desk.words.count(
            "{n} point: limits and signals need {fewest}, so nothing is claimed yet.",
            "{n} points: limits and signals need {fewest}, so nothing is claimed yet.",
            len(chart.points),
            fewest=chart.fewest,
        )
        return
    yield desk.words.say(
        N_("Mean {mean}; usual between {lower} and {upper} (: in the chart), by moving ranges."),
        mean=figure.number(control.mean, 1),
        lower=figure.number(control.lower, 1),
        upper=figure.number(control.upper, 1),
    )
    if not control.signals:
        yield desk.words.say(N_("No signal by the four Western Electric rules."))


def _data(chart: CourseChart) -> dict[str, Any]:
    control = chart.control
    return {
        "points": [
            {
                "during": str(point.during),
                "gap": point.gap,
                "learners": point.learners,
                "checks": point.checks,
                "signals": [
                    {"rule": str(one.rule), "side": str(one.side)} for one in chart.signals_at(at)
                ],
            }
            for at, point in enumerate(chart.points)
        ],
        "mean": control.mean if control else None,
        "lower": control.lower if control else None,
        "upper": control.upper if control else None,
        "moving_range": control.moving_range if control else None,
        "moving_range_upper": control.range_upper if control else None,
    }
