"""`opleiding effect show`: what was answered about a session, in figures and bars."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.measured import MEASURED, subject_of
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, ids, parameter, register
from opleiding.records.sessions import Session
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.effects.answers import Figure
    from opleiding.facts.effects.around import Around
    from opleiding.facts.effects.effect import Moment
    from opleiding.facts.effects.shift import Shift
    from opleiding.reports.effect_session import SessionEffect

_WIDE = 25
_BEFORE = N_("before")
_AFTER = N_("after {months} months")
_END = N_("at the end")


def add_show(group: KindGroup) -> None:
    """Adds the command."""

    def show_(ctx: typer.Context, /, *, subject: str, as_json: bool) -> None:
        desk = Desk.of(ctx)
        field, found = subject_of(desk, subject)
        session = desk.policy.find(Session, found)
        if field != "session" or session is None:
            group.print(desk, found, as_json=as_json)
        else:
            _show(desk, session, as_json=as_json)

    argument = typer.Argument(
        metavar="SESSION|NEED",
        help=_("The session, or the need with another remedy: any clear beginning of its id."),
        autocompletion=lambda ctx: [one for folder in MEASURED for one in ids(folder)(ctx)],
    )
    about = _(
        "What was answered about a session, in figures and bars; the record of another remedy."
    )
    parameters = [context(), parameter("subject", str, argument), json_option()]
    register(group.app, "show", show_, parameters, about)


def _show(desk: Desk, session: Session, *, as_json: bool) -> None:
    from opleiding.reports.effect import effect_report

    [found] = effect_report(desk.policy, session=session.id).sessions
    if as_json:
        from opleiding.render.plain import located, plain

        data = plain(found, desk.words, escape=False)
        show.as_json("effect-figures", located(data, desk.store.shelf.locate))
        return
    rows = [
        *_shifted(desk, found),
        *(row for one in found.moments for row in _rows(desk, found, one)),
    ]
    if not rows:
        desk.say(
            N_("Nothing was answered yet, or by too few to show: {file}"),
            file=f"effects/{found.id}.yaml",
        )
        return
    heads = (_("when"), _("who"), _("what"), "", _("mean (interval)"), _("people"), _("how sure"))
    show.table(heads, rows)
    for shift in found.moved:
        desk.say(N_("{sentence}"), sentence=_sentence(desk, found, shift))
    desk.say(N_("All of it: opleiding report effect {id}"), id=found.id)


def _shifted(desk: Desk, found: "SessionEffect") -> Iterator[tuple[object, ...]]:
    """What can be done before and after, before only once for each question."""
    seen = set()
    for one in found.shifts:
        scale = (one.lowest, one.highest)
        if one.before and one.item not in seen:
            seen.add(one.item)
            yield _row(desk, _BEFORE, one, one.before, scale, found)
        if one.after:
            yield _row(desk, _when(desk, one.months), one, one.after, scale, found)


def _row(
    desk: Desk, when: str, one: "Shift", value: "Around", scale: tuple[int, int], found: "SessionEffect"
) -> tuple[object, ...]:  # fmt: skip
    who = desk.words.say(N_("participants"))
    told = (_bar(value, *scale), _mean(desk, value), one.people, desk.words.term(one.certainty))
    return (desk.words.say(when), who, _asked(desk, one.item, found), *told)


def _rows(desk: Desk, found: "SessionEffect", moment: "Moment") -> Iterator[tuple[object, ...]]:
    for group in moment.groups:
        for figure in group.items:
            if figure.interval:
                yield (
                    _when(desk, moment.months),
                    desk.words.term(group.role),
                    _asked(desk, figure.item, found),
                    *_figures(desk, figure),
                )


def _figures(desk: Desk, figure: "Figure") -> tuple[object, ...]:
    assert figure.interval is not None  # noqa: S101 - whoever calls has looked
    drawn = _bar(figure.interval, figure.scale[0], figure.scale[-1])
    return drawn, _mean(desk, figure.interval), figure.n, desk.words.term(figure.certainty)


def _bar(value: "Around", lowest: int, highest: int) -> str:
    """`·····──●──···`: where a mean and its interval lie on their scale."""

    def cell(figure: object) -> int:
        return round((_WIDE - 1) * (float(str(figure)) - lowest) / (highest - lowest))

    cells = ["·"] * _WIDE
    if value.low is not None and value.high is not None:
        first, last = cell(value.low), cell(value.high)
        cells[first : last + 1] = "─" * (last + 1 - first)
    cells[cell(value.value)] = "●"
    return "".join(cells)


def _mean(desk: Desk, value: "Around") -> str:
    from opleiding.text.form import form

    shown = form(desk.words.language)
    if value.low is None or value.high is None:
        return shown.number(value.value, 1)
    return f"{shown.number(value.value, 1)} ({shown.number(value.low, 1)} – {shown.number(value.high, 1)})"


def _when(desk: Desk, months: int) -> str:
    return desk.words.say(_AFTER, months=months) if months else desk.words.say(_END)


def _asked(desk: Desk, item: str, found: "SessionEffect") -> str:
    """The question in words: the bank's, a goal, or the training's own."""
    from opleiding.facts.effects.items import BANK

    if item in found.names:
        return found.names[item].into(desk.words.language)
    question = BANK.get(item)
    return question.asked(desk.words.say, desk.words.language) if question else item


def _sentence(desk: Desk, found: "SessionEffect", shift: "Shift") -> str:
    from opleiding.text.form import form

    shown = form(desk.words.language)
    assert shift.movement and shift.before and shift.after  # noqa: PT018, S101 - it was compared
    return desk.words.say(
        N_(
            "{what}: {movement}, from {before} to {after} of {highest}, {when} ({people}: {basis})."
        ),
        what=_asked(desk, shift.item, found),
        movement=desk.words.term(shift.movement),
        before=shown.number(shift.before.value, 1),
        after=shown.number(shift.after.value, 1),
        highest=shift.highest,
        when=_when(desk, shift.months),
        people=shift.people,
        basis=desk.words.term(shift.basis),
    )
