"""Step 2 · `opleiding goals rank`: what to take up first, and what another weight would change."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, parameter, register
from opleiding.cli.weights import points, told, weighed
from opleiding.cli.weights import weight as weight_option
from opleiding.records.organisation import Priorities
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.priorities.ranking import Ranked

_SHOWN = 6
"""So many places of one spot are written out."""


def add_rank(group: KindGroup) -> None:
    """Adds the command."""
    grid = typer.Option("--grid", help=_("Show as well where they stand by impact and urgency."))
    parameters = [context(), weight_option(), parameter("grid", bool, grid, False), json_option()]
    help_ = _("Open goals and needs, what comes first in front, with the reasons.")
    register(group.app, "rank", _rank, parameters, help_)


def _rank(ctx: typer.Context, /, *, weight: list[str], grid: bool, as_json: bool) -> None:
    from opleiding.facts.priorities.ranking import moves, ranking

    desk = Desk.of(ctx)
    settings = desk.policy.organisation.priorities
    weights = weighed(settings, weight)
    before = ranking(desk.policy, settings)
    rows = ranking(desk.policy, weights) if weight else before
    moved = moves(before, rows) if weight else {}
    if as_json:
        data = {"weights": weights.model_dump(), "rows": [_data(row, moved) for row in rows]}
        show.as_json("goals-rank", data)
    elif rows:
        _print(desk, rows, moved)
        if grid:
            _grid(rows)
        _say(desk, weights, moved)
    else:
        desk.say(N_("There is nothing here yet."))


def _print(desk: Desk, rows: Sequence["Ranked"], moved: Mapping[str, int]) -> None:
    heads = ("", _("moves"), _("goal or need"), _("points"), _("advice"), _("because"))
    table = [
        (
            place,
            _arrow(moved.get(row.record.file, 0)),
            row.record.file.removesuffix(".yaml"),
            points(row.points),
            desk.words.term(row.priority.band) if row.priority else "–",
            _because(desk, row),
        )
        for place, row in enumerate(rows, start=1)
    ]
    shown = [at for at in range(len(heads)) if moved or at != 1]
    show.table([heads[at] for at in shown], [[line[at] for at in shown] for line in table])


def _grid(rows: Sequence["Ranked"]) -> None:
    """Impact from 5 down, urgency from 1 on, and the places in the list, the first few of each."""
    from opleiding.facts.priorities.quadrant import LEVELS, spots

    places = {(one.impact, one.urgency): one.places for one in spots(rows)}
    show.out("")
    show.table(
        (_("impact ↓ urgency →"), *map(str, LEVELS)),
        [
            (str(impact), *(_few(places.get((impact, urgency), ())) for urgency in LEVELS))
            for impact in reversed(LEVELS)
        ],
    )


def _few(places: Sequence[int]) -> str:
    few = ", ".join(map(str, places[:_SHOWN]))
    return few if len(places) <= _SHOWN else f"{few} +{len(places) - _SHOWN}"


def _arrow(places: int) -> str:
    return "" if not places else f"↑{places}" if places > 0 else f"↓{-places}"


def _because(desk: Desk, row: "Ranked") -> str:
    from opleiding.text.form import form

    words = desk.words
    if row.priority is None:
        return words.say(N_("impact or urgency isn't written down"))
    said = []
    if row.priority.legal:
        said.append(words.say(N_("legal deadline {day}"), day=row.priority.legal))
    said.append(
        words.say(N_("impact {impact} × urgency {urgency}"), impact=row.impact, urgency=row.urgency)
    )
    if row.people:
        said.append(words.count(N_("{n} person"), N_("{n} people"), row.people))
    if row.priority.cost_of_delay:
        amount = form(words.language).money(row.priority.cost_of_delay)
        said.append(words.say(N_("{amount} a month"), amount=amount))
    return ", ".join(said)


def _say(desk: Desk, weights: Priorities, moved: Mapping[str, int]) -> None:
    desk.say(N_("Weights: {weights}. A legal deadline goes first."), weights=told(weights))
    if moved:
        many = sum(places != 0 for places in moved.values())
        desk.say(N_("With these weights {n} of {total} would move."), n=many, total=len(moved))
        desk.say(N_("To keep them, write `priorities:` in opleiding.yaml."))


def _data(row: "Ranked", moved: Mapping[str, int]) -> dict[str, Any]:
    return {
        "file": row.record.file,
        "points": row.points,
        "band": row.priority.band if row.priority else None,
        "legal": row.priority.legal if row.priority else None,
        "impact": row.impact,
        "urgency": row.urgency,
        "people": row.people,
        "cost_of_delay": row.priority.cost_of_delay if row.priority else None,
        "moves": moved.get(row.record.file, 0),
    }
