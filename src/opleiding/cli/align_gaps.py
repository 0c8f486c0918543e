"""Step 7 · `opleiding align gaps`: what doesn't fit the objectives, why, and what mends it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.calendar_year import checked, year_option
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, register
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.aligned.gaps import Gap

SAYS = {
    "unserved": N_("no goal works on it, nor on what supports it"),
    "unaligned": N_("it serves no objective yet"),
    "little_money": N_("{weight} of the weight beside it, {share} of the money"),
    "much_money": N_("{weight} of the weight beside it, {share} of the money"),
    "little_time": N_("{weight} of the weight beside it, {share} of the hours"),
    "much_time": N_("{weight} of the weight beside it, {share} of the hours"),
    "opposite": N_("it pulls {indicator} one way, {other} the other way"),
    "strain": N_("what it brings tends to make {indicator} worse, which {other} steers by"),
}
MENDS = {
    "unserved": N_("opleiding goals add --objectives {id}"),
    "unaligned": N_("write `objectives:` in {file}: opleiding objectives list"),
    "little_money": N_("opleiding goals add --objectives {id}, or a lower `weight:` in {file}"),
    "much_money": N_("opleiding align show --people, or a higher `weight:` in {file}"),
    "little_time": N_("opleiding goals add --objectives {id}, or a lower `weight:` in {file}"),
    "much_time": N_("opleiding align show --people, or a higher `weight:` in {file}"),
    "opposite": N_("agree one `target:` for both: opleiding indicators show {indicator}"),
    "strain": N_("agree together how far each goes: opleiding indicators show {indicator}"),
}


def add_gaps(group: KindGroup) -> None:
    """Adds the command."""
    help_ = _("Objectives that nothing works on, goals for none, weight against money, and departments out of tune.")  # fmt: skip
    register(group.app, "gaps", _gaps, [context(), year_option(), json_option()], help_)


def _gaps(ctx: typer.Context, /, *, year: int | None, as_json: bool) -> None:
    from opleiding.facts.aligned.gaps import gaps

    desk = Desk.of(ctx)
    found = gaps(desk.policy, checked(year))
    if as_json:
        show.as_json("gaps", _data(found))
    elif not found:
        desk.say(N_("Every objective has a goal, and every goal serves an objective."))
    else:
        _print(desk, found)


def _print(desk: Desk, found: Sequence["Gap"]) -> None:
    from opleiding.facts.aligned.gaps import POINTS, TIMES

    words = desk.words
    rows = [
        (
            words.term(one.kind),
            one.records[0].file.removesuffix(".yaml"),
            words.say(SAYS[one.kind], **_holes(desk, one)),
            words.say(MENDS[one.kind], **_holes(desk, one)),
        )
        for one in found
    ]
    show.table((_("gap"), _("record"), _("because"), _("what helps")), rows)
    for one in found:
        if one.accepted:
            desk.say(
                N_("{record} is left as it is for now: {reason}"),
                record=one.records[0].file.removesuffix(".yaml"),
                reason=one.accepted,
            )
    if any("share" in one.values for one in found):
        desk.say(
            N_("Weight stands out where a share is more than {times} times, or less than one in {times}, that of the weight, by {points} points or more."),
            times=f"{TIMES:f}",
            points=f"{POINTS * 100:.0f}",
        )  # fmt: skip


def _holes(desk: Desk, one: "Gap") -> dict[str, object]:
    from opleiding.text.form import form

    shape = form(desk.words.language)
    record, *others = one.records
    holes: dict[str, object] = {"id": record.id, "file": record.file}
    holes |= {
        name: shape.share(value) for name, value in one.values.items() if isinstance(value, Decimal)
    }
    if others:
        other, indicator = others
        holes |= {"other": other.file.removesuffix(".yaml"), "indicator": indicator.id}
    return holes


def _data(found: Sequence["Gap"]) -> dict[str, Any]:
    from opleiding.facts.aligned.gaps import POINTS, TIMES

    def ids(kind: str) -> list[str]:
        return [one.records[0].id for one in found if one.kind == kind]

    return {
        "objectives": ids("unserved"),
        "goals": ids("unaligned"),
        "threshold": {"times": TIMES, "share": POINTS},
        "gaps": [
            {
                "kind": one.kind,
                "records": [record.file for record in one.records],
                **one.values,
                "accepted": one.accepted,
                "mend": MENDS[one.kind].format(**_plain(one)),
            }
            for one in found
        ],
    }


def _plain(one: "Gap") -> dict[str, str]:
    return {
        "id": one.records[0].id,
        "file": one.records[0].file,
        "indicator": one.records[-1].id,
    }
