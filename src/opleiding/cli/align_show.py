"""Step 7 · `opleiding align show`: objectives, goals, hours and money as a tree."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from opleiding.cli import show
from opleiding.cli.align_show_data import data
from opleiding.cli.calendar_year import checked, year_option
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, parameter, register
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.aligned.flow import Stream
    from opleiding.facts.alignment import Alignment, ObjectiveLine
    from opleiding.facts.work import Work
    from opleiding.records.goals import Goal


def add_show(group: KindGroup) -> None:
    """Adds the command."""

    def show_(
        ctx: typer.Context,
        /,
        *,
        plan: str | None,
        year: int | None,
        people: bool,
        as_json: bool,
    ) -> None:
        desk = Desk.of(ctx)
        if plan is not None:
            group.print(desk, plan, as_json=as_json)
        else:
            _show(desk, checked(year), people=people, as_json=as_json)

    plan = typer.Argument(
        metavar="YEAR",
        help=_("A year's plan instead."),
        autocompletion=KindGroup.completes(group.folder),
    )
    people = typer.Option("--people", help=_("Down to the trainings, and how many learn in each."))
    parameters = [
        context(),
        parameter("plan", str | None, plan, None),
        year_option(),
        parameter("people", bool, people, False),
        json_option(),
    ]
    help_ = _("Objectives, the goals that serve them, hours and money, as a tree.")
    register(group.app, "show", show_, parameters, help_)


def _show(desk: Desk, year: int | None, *, people: bool, as_json: bool) -> None:
    from opleiding.facts.aligned.flow import flow
    from opleiding.facts.alignment import alignment

    found = alignment(desk.policy, year)
    streams = flow(desk.policy, year) if people or as_json else ()
    if as_json:
        show.as_json("align-show", data(found, streams, year))
        return
    if not found.lines and not found.unaligned:
        desk.say(N_("There is nothing here yet."))
        return
    show.tree((*_branches(desk, list(found.lines), streams), *_apart(desk, found, streams)))
    desk.say(N_("A goal that serves several objectives is shown under each, and counts for each in equal parts."))  # fmt: skip
    if any(stream.people is None for stream in streams):
        least = desk.policy.organisation.privacy.minimum_group
        desk.say(N_("Groups of fewer than {n} people are hidden."), n=least)


def _branches(
    desk: Desk, lines: list["ObjectiveLine"], streams: Iterable["Stream"]
) -> Iterator[show.Branch]:
    """The objectives at the depth of the first, each with its goals and with those below it."""
    while lines:
        line = lines.pop(0)
        under = []
        while lines and lines[0].depth > line.depth:
            under.append(lines.pop(0))
        goals = (_goal(desk, goal, streams) for goal in line.goals)
        yield show.Branch(_objective(desk, line), (*goals, *_branches(desk, under, streams)))


def _objective(desk: Desk, line: "ObjectiveLine") -> str:
    from opleiding.text.form import form

    words, shape = desk.words, form(desk.words.language)
    objective = line.objective
    department = desk.policy.organisation.departments.get(objective.department or "")
    title = objective.title.into(words.language)
    if department:
        title = words.say(
            N_("{title} ({department})"),
            title=title,
            department=department.name.into(words.language),
        )
    shares = words.say(
        N_("weight {weight}, hours {hours}, money {money}"),
        weight=shape.share(line.weight_share),
        hours=shape.share(line.hours_share),
        money=shape.share(line.spent_share),
    )
    return " · ".join((title, shares, _work(desk, line.work), *_stands(desk, line)))


def _stands(desk: Desk, line: "ObjectiveLine") -> Iterator[str]:
    """Where its indicator stands against its target."""
    from opleiding.records.indicators import Indicator
    from opleiding.text.form import form

    words, shape = desk.words, form(desk.words.language)
    indicator = desk.policy.find(Indicator, line.objective.indicator)
    if indicator is None:
        return
    sentence = N_("{now} {unit}, no target yet")
    if line.objective.target is not None:
        sentence = (
            N_("{now} {unit}: target {target} reached")
            if line.reached
            else N_("{now} {unit}, on the way to {target}")
        )
    yield words.say(
        sentence,
        now=shape.number(line.reading.value if line.reading else None),
        unit=indicator.unit.into(words.language),
        target=shape.number(line.objective.target),
    )


def _work(desk: Desk, work: "Work") -> str:
    from opleiding.text.form import form

    shape = form(desk.words.language)
    return desk.words.say(
        N_("{planned} hours planned, {followed} followed, {spent}"),
        planned=shape.number(work.planned.value, 0),
        followed=shape.number(work.followed.value, 0),
        spent=shape.money(work.spent.value),
    )


def _goal(desk: Desk, goal: "Goal", streams: Iterable["Stream"]) -> show.Branch:
    words = desk.words
    text = words.say(
        N_("→ {title} ({state})"), title=goal.title.into(words.language), state=goal.state
    )
    mine = (one for one in streams if any(goal is own for own, _objectives in one.goals))
    return show.Branch(text, tuple(_stream(desk, one) for one in mine))


def _stream(desk: Desk, stream: "Stream") -> show.Branch:
    words = desk.words
    title = stream.training.title.into(words.language)
    if stream.people is None:
        return show.Branch(words.say(N_("{title}: few people"), title=title))
    people = words.count(N_("{n} person"), N_("{n} people"), stream.people)
    known = desk.policy.organisation.departments
    groups = [
        words.say(
            N_("{department} {n}"),
            n=one.people,
            department=known[one.department].name.into(words.language)
            if one.department in known
            else words.say(N_("several departments")),
        )
        for one in stream.groups
    ]
    sentence = N_("{title}: {people} ({groups})")
    return show.Branch(words.say(sentence, title=title, people=people, groups=", ".join(groups)))


def _apart(desk: Desk, found: "Alignment", streams: Iterable["Stream"]) -> Iterator[show.Branch]:
    """What the tree doesn't hold."""
    from opleiding.facts.work import Work

    if found.unaligned or found.apart != Work():
        goals = tuple(_goal(desk, goal, streams) for goal in found.unaligned)
        head = desk.words.say(N_("For no objective yet"))
        yield show.Branch(f"{head} · {_work(desk, found.apart)}", goals)
    if found.goalless != Work():
        head = desk.words.say(N_("Trainings for no goal"))
        yield show.Branch(f"{head} · {_work(desk, found.goalless)}")
