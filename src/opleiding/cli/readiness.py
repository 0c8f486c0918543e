"""How ready people feel, pulse by pulse, per department and over time: a table, or data."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json, ids, parameter
from opleiding.records.engagements import THREE, Question
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.readiness.readiness import Figure, Pulse
    from opleiding.text.form import Form


def options() -> list[Any]:
    """What `engage readiness` knows."""
    department = typer.Option(
        "--department",
        metavar="ID",
        help=_("Only this department, and all together where it may have answered."),
        autocompletion=ids("departments"),
    )
    engagement = typer.Option(
        "--engagement", metavar="ID", help=_("Only this one."), autocompletion=ids("engagements")
    )
    return [
        parameter("department", str | None, department, None),
        parameter("engagement", str | None, engagement, None),
        as_json(),
    ]


def print_readiness(
    desk: Desk, department: str | None, engagement: str | None, *, as_json: bool
) -> None:
    """Every pulse, the oldest first; of too few people only that there was one."""
    from opleiding.facts.readiness.readiness import pulses

    where = desk.resolve("departments", department) if department is not None else None
    of = desk.resolve("engagements", engagement) if engagement is not None else None
    everything = pulses(desk.policy, where)
    found = tuple(pulse for pulse in everything if of is None or pulse.engagement.id == of)
    if as_json:
        show.as_json("readiness", [_data(pulse, found) for pulse in found])
    elif found:
        _print(desk, found)
    else:
        desk.say(N_("No pulse was taken yet: opleiding engage pulse."))


def _print(desk: Desk, found: "tuple[Pulse, ...]") -> None:
    from opleiding.facts.readiness.asked import asked

    questions = [one for one in THREE if any(_figure(pulse, one) for pulse in found)]
    short = {one.question: one.short.into(desk.words.language) for one in asked()}
    heads = (_("engagement"), _("who"), _("moment"), _("date"), _("answers"))
    ends = (_("4 or 5 of 5"), _("mean"), _("change"))
    show.table(
        (*heads, *(short[one] for one in questions), *ends),
        [_row(desk, pulse, found, questions) for pulse in found],
    )
    _explain(desk, found)


def _row(
    desk: Desk, pulse: "Pulse", found: "tuple[Pulse, ...]", questions: list[Question]
) -> tuple[object, ...]:
    from opleiding.text.form import form

    shown = form(desk.words.language)
    return (
        pulse.engagement.id,
        pulse.department or desk.words.term(pulse.group),
        desk.words.term(pulse.moment) if pulse.moment else "–",
        pulse.day,
        _("hidden") if pulse.n is None else pulse.n,
        *(_mean(shown, _figure(pulse, question)) for question in questions),
        shown.share(pulse.ready),
        shown.number(pulse.mean, 1),
        _change(shown, pulse, found),
    )


def _figure(pulse: "Pulse", question: Question) -> "Figure | None":
    return next((figure for figure in pulse.figures if figure.question is question), None)


def _mean(shown: "Form", figure: "Figure | None") -> str:
    if figure is None:
        return ""
    return _("hidden") if figure.mean is None else shown.number(figure.mean, 1)


def _change(shown: "Form", pulse: "Pulse", found: "tuple[Pulse, ...]") -> str:
    from opleiding.facts.readiness.readiness import before

    earlier = before(pulse, found)
    change = pulse.change_since(earlier) if earlier else None
    if change is None:
        return ""
    return ("+" if change > 0 else "") + shown.number(change, 1)


def _explain(desk: Desk, found: "tuple[Pulse, ...]") -> None:
    if any(figure.n is None for pulse in found for figure in pulse.figures):
        minimum = desk.policy.organisation.privacy.minimum_group
        desk.say(
            N_("Hidden: groups smaller than {minimum}, and what would let one work these out."),
            minimum=minimum,
        )


def _data(pulse: "Pulse", found: "tuple[Pulse, ...]") -> dict[str, Any]:
    from opleiding.facts.readiness.readiness import before

    earlier = before(pulse, found)
    return {
        "engagement": pulse.engagement.id,
        "goals": list(pulse.engagement.goals),
        "departments": list(pulse.engagement.departments),
        "group": str(pulse.group),
        "department": pulse.department,
        "moment": pulse.moment and str(pulse.moment),
        "date": pulse.day,
        "hidden": pulse.n is None,
        "answers": pulse.n,
        "ready": pulse.ready,
        "mean": pulse.mean,
        "change": pulse.change_since(earlier) if earlier else None,
        "before": earlier and earlier.day,
        "questions": [
            {
                "question": str(figure.question),
                "answers": figure.n,
                "ready": figure.ready,
                "mean": figure.mean,
            }
            for figure in pulse.figures
        ],
    }
