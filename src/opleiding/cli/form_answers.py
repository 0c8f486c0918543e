"""What somebody answers when forms are weighed: options, values, and questions on a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from inspect import Parameter
from typing import Any

import typer

from opleiding.cli.desk import Desk, day_typed
from opleiding.cli.language import _
from opleiding.cli.options import parameter
from opleiding.cli.replies import typed_answers, yes_no_options, yes_or_no
from opleiding.errors import WrongUse
from opleiding.facts.form.advice import advise
from opleiding.facts.form.answers import QUESTIONS
from opleiding.records.forms import Criterion, Limits
from opleiding.records.goals import Goal
from opleiding.sentence import N_

Given = Mapping[Criterion, bool]


def answer_options() -> Iterator[Parameter]:
    """`--yes`, `--no`, and figures that answer a criterion by the company's limits."""
    yes, no = _("A criterion that holds."), _("A criterion that doesn't.")
    yield from yes_no_options("CRITERION", yes, no, _criteria)
    for name, metavar, help_ in (
        ("learners", "N", _("How many people learn it, if the records don't tell.")),
        ("deadline", "DAY", _("The day by which it has to be learnt, if not the goal's.")),
        ("budget", "EUR", _("What there is to spend on each learner.")),
    ):
        info = typer.Option(f"--{name}", metavar=metavar, help=help_)
        yield parameter(name, str | None, info, None)


def given_by(desk: Desk, typed: Mapping[str, Any]) -> dict[Criterion, bool]:
    """The answers that were typed; `WrongUse` for what is no criterion, no figure, or both yes and no."""
    limits = desk.policy.organisation.forms.limits
    given = dict(_by_figures(desk, typed, limits)) | typed_answers(Criterion, typed)
    if given.get(Criterion.FEW_LEARNERS) and given.get(Criterion.MANY_LEARNERS):
        raise WrongUse(N_("Learners are few or many, not both: leave one out."))
    return given


def question(desk: Desk, criterion: Criterion) -> str:
    """The question of a criterion, with the company's own limits in it."""
    limits = desk.policy.organisation.forms.limits
    return desk.words.say(QUESTIONS[criterion], **limits.model_dump())


def asked(desk: Desk, goal: Goal, given: Given) -> dict[Criterion, bool]:
    """Asks, on a terminal, the open questions that can change the advice; Enter passes one over."""
    answers, passed = dict(given), set[Criterion]()
    while True:
        turns = advise(desk.policy, goal, answers).turns
        turn = next((t for t in turns if t.is_open and t.criterion not in passed), None)
        if turn is None:
            return answers
        answer = yes_or_no(desk, question(desk, turn.criterion))
        if answer is None:
            passed.add(turn.criterion)
        else:
            answers[turn.criterion] = answer


def _by_figures(
    desk: Desk, typed: Mapping[str, Any], limits: Limits
) -> Iterator[tuple[Criterion, bool]]:
    if typed["learners"] is not None:
        n = _figure("--learners", typed["learners"])
        yield Criterion.FEW_LEARNERS, n <= limits.few
        yield Criterion.MANY_LEARNERS, n > limits.many
    if typed["deadline"] is not None:
        days = (day_typed(typed["deadline"]) - desk.policy.today).days
        yield Criterion.SOON, days <= limits.soon_days
    if typed["budget"] is not None:
        yield Criterion.LOW_COST, _figure("--budget", typed["budget"]) <= limits.low_cost


def _figure(option: str, typed: str) -> Decimal:
    try:
        figure = Decimal(typed)
    except InvalidOperation:
        figure = Decimal("NaN")
    if not figure.is_finite() or figure < 0:
        sentence = N_("{option} {typed}: write a figure, such as 12 or 180.50.")
        raise WrongUse(sentence, option=option, typed=typed)
    return figure


def _criteria() -> Sequence[tuple[str, str]]:
    limits = Limits.model_construct().model_dump()
    return [(one.value, _(QUESTIONS[one]).format(**limits)) for one in Criterion]
