"""`opleiding engage pulse`: counts from a tally sheet, or one line a form; typed, asked or piped."""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import Knob, knobs
from opleiding.cli.language import _, spoken
from opleiding.cli.options import context, dry_run, needed, option, parameter, register
from opleiding.cli.records import append_entry
from opleiding.errors import WrongUse
from opleiding.records.engagements import THREE, Engagement, EngagementEntry, Moment
from opleiding.records.values import read_day
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.readiness.asked import Asked

_COUNTED = ("counts", *THREE)
_BETWEEN = re.compile(r"[,;\s]+")
_BESIDE = re.compile(r"[,;\t]| +")
_FEW, _MANY = 5, 1_000_000


def add_pulse(group: KindGroup) -> None:
    """Adds the command."""
    entry = tuple(
        needed(knob, required=knob.name == "moment")
        for knob in knobs(EngagementEntry, without=frozenset({"date", "by", "did", "note"}))
    )

    def pulse(ctx: typer.Context, /, *, record_id: str, forms: str | None, **values: Any) -> None:
        desk = Desk.of(ctx)
        values |= _counted(desk, values, forms)
        append_entry(desk, group, record_id, "pulsed", entry, values)
        answers = _most(entry, values)
        _tell_few(desk, answers)
        _tell_many(desk, group.find(desk, record_id), answers, values)

    read = typer.Option(
        "--forms",
        metavar="FILE",
        help=_("A file with one form a line, such as 4,5,3; - is standard input."),
    )
    register(
        group.app,
        "pulse",
        pulse,
        [
            *(context(), group.id_argument(), *group.log_options()),
            *(option(knob) for knob in entry),
            *(parameter("forms", str | None, read, None), dry_run()),
        ],
        _("Write down a pulse: how many answered 1 to 5, to each question."),
    )


def _counted(desk: Desk, values: Mapping[str, Any], forms: str | None) -> dict[str, list[str]]:
    """By question the five counts: as typed, as read from forms, or as asked for."""
    typed = {name: _split(values[name]) for name in _COUNTED if values[name]}
    if forms is not None:
        if typed:
            raise WrongUse(N_("Give counts, or forms to count with --forms; not both."))
        return _tallied(_lines(desk, forms))
    if "counts" in typed and len(typed) > 1:
        raise WrongUse(N_("Give --counts for one question, or --q1, --q2 and --q3; not both."))
    if typed:
        if not any(count.strip("0") for five in typed.values() for count in five):
            raise WrongUse(N_("Every count is 0: nobody answered, so there is no pulse yet."))
        return typed
    if not desk.interactive:
        raise WrongUse(
            N_(
                "Say how many answered 1, 2, 3, 4 and 5 to each question: --q1 0,1,4,3,1 --q2 … --q3 …; or --forms FILE."
            )
        )
    from opleiding.facts.readiness.asked import asked

    try:
        moment = Moment(values["moment"])
    except ValueError:
        return {}  # the record says what is right
    return {one.question: _ask(desk, one, moment) for one in asked()}


def _split(typed: Sequence[str]) -> list[str]:
    return [part for one in typed for part in _BETWEEN.split(one.strip()) if part]


def _ask(desk: Desk, one: "Asked", moment: Moment) -> list[str]:
    prompt = desk.words.say(
        N_("{question} How many answered 1, 2, 3, 4 and 5?"),
        question=one.at(moment).into(desk.words.language),
    )
    return list(typer.prompt(prompt, err=True, value_proc=_five))


def _five(typed: str) -> list[str]:
    counts = _split([typed])
    if len(counts) == _FEW and all(count.isdecimal() for count in counts):
        return counts
    raise typer.BadParameter(spoken().say(N_("Write five numbers, such as 0,1,4,3,1.")))


def _lines(desk: Desk, forms: str) -> list[str]:
    try:
        if forms == "-":
            data = sys.stdin.buffer.read(_MANY)
        else:
            with (desk.directory / Path(forms)).open("rb") as file:
                data = file.read(_MANY)
        return data.decode("utf-8-sig").splitlines()
    except (OSError, ValueError):
        raise WrongUse(N_("{file} can't be read as a text."), file=forms) from None


def _tallied(lines: Sequence[str]) -> dict[str, list[str]]:
    """Forms counted: three scores a line, 1 to 5, an open one left out or 0; a heading is skipped."""
    counts = {question: [0] * 5 for question in THREE}
    for number, line in enumerate(lines, start=1):
        scores = [score.strip() for score in _BESIDE.split(line.strip())]
        if not any(scores) or (number == 1 and not any(map(str.isdecimal, scores))):
            continue
        if len(scores) != len(THREE) or not all(_fits(score) for score in scores):
            raise WrongUse(
                N_(
                    "Line {number}, `{line}`: write three scores from 1 to 5, such as 4,5,3; leave an open one empty."
                ),
                number=number,
                line=line[:60],
            )
        for question, score in zip(THREE, scores, strict=True):
            if score not in ("", "0"):
                counts[question][int(score) - 1] += 1
    if not any(map(any, counts.values())):
        raise WrongUse(N_("There is no form in it."))
    return {question: list(map(str, five)) for question, five in counts.items()}


def _fits(score: str) -> bool:
    return score in {"", *"012345"}


def _most(entry: Sequence[Knob], values: Mapping[str, Any]) -> int:
    """How many answered the question that most people answered."""
    names = {knob.name for knob in entry} & set(_COUNTED)
    return max((sum(map(int, values[name])) for name in names if values[name]), default=0)


def _tell_many(desk: Desk, message: Engagement, answers: int, values: Mapping[str, Any]) -> None:
    """That there are more answers than people who could give one: a slip in the counts, as a rule."""
    from opleiding.facts.readiness.audience import within_reach

    typed = values["department"]
    department = typed and desk.resolve("departments", typed)
    day = read_day(values["date"]) if values["date"] else desk.today
    people = within_reach(desk.policy, message, department, day)
    if 0 < people < answers:
        desk.say(
            N_("More answers ({answers}) than people who work there ({people}): look at the counts again in {file}."),
            answers=answers, people=people, file=message.file,
        )  # fmt: skip


def _tell_few(desk: Desk, answers: int) -> None:
    """That a pulse of few people is kept, and stays hidden."""
    minimum = desk.policy.organisation.privacy.minimum_group
    if answers < minimum:
        desk.say(
            N_("Fewer than {minimum} answers: they count with others, and aren't shown alone."),
            minimum=minimum,
        )
