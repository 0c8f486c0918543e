"""How the advice on a form shows: the answers, every form with its reasons, and what would change it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.form_answers import question
from opleiding.cli.language import _
from opleiding.facts.form.advice import FormAdvice, Turn
from opleiding.facts.form.answers import Answered
from opleiding.facts.form.offers import terms
from opleiding.facts.form.table import ScoredForm
from opleiding.records.forms import Criterion, Form
from opleiding.records.trainings import TrainingState
from opleiding.sentence import N_


def tell(desk: Desk, advice: FormAdvice) -> None:
    """Everything, for a person to read."""
    for answer in advice.answers:
        show.out(_answered(desk, answer))
    show.out("")
    heads = (_("form"), _("score"), _("speaks for it"), _("speaks against it"), _("EUR a learner"))
    show.table(heads, (_row(desk, advice, scored) for scored in advice.forms))
    show.out("")
    _tell_top(desk, advice)
    for turn in advice.turns:
        show.out(_turned(desk, turn))
    if not advice.turns:
        desk.say(N_("No single answer would change this."))
    _tell_schemes(desk, advice)
    desk.say(N_("Advice only: another form with a good reason is fine."))
    desk.say(N_("Next: {command}"), command=_next(advice))


def listed(desk: Desk, forms: Iterable[Form]) -> str:
    """Forms in words, with semicolons between: a name may hold a comma."""
    return "; ".join(map(desk.words.term, forms))


def _answered(desk: Desk, answer: Answered) -> str:
    told = desk.words.say(N_("yes") if answer.yes else N_("no"))
    figure = ""
    if answer.figure is not None:
        figure = f" ({desk.words.say(_COUNTED[answer.criterion], n=_shown(desk, answer))})"
    place = f"  [{answer.where.file}]" if answer.where else ""
    return f"{question(desk, answer.criterion)} {told}{figure}{place}"


_COUNTED: Mapping[Criterion, str] = {
    Criterion.FEW_LEARNERS: N_("learners: {n}"),
    Criterion.MANY_LEARNERS: N_("learners: {n}"),
    Criterion.OWN_PACE: N_("departments: {n}"),
    Criterion.INTERNAL_EXPERT: N_("colleagues who master it: {n}"),
    Criterion.COSTLY_ERRORS: N_("one costs {n}"),
    Criterion.SOON: N_("days: {n}"),
    Criterion.LOW_COST: N_("{n} a learner"),
}
_MONEY = frozenset({Criterion.COSTLY_ERRORS, Criterion.LOW_COST})


def _shown(desk: Desk, answer: Answered) -> str:
    from opleiding.text.form import form

    shape = form(desk.words.language)
    return (shape.money if answer.criterion in _MONEY else shape.number)(answer.figure)


def _row(desk: Desk, advice: FormAdvice, scored: ScoredForm) -> tuple[str, ...]:
    from opleiding.text.form import form

    offer = advice.offers[scored.form]
    return (
        desk.words.term(scored.form),
        f"{scored.score.normalize():f}",
        _reasons(desk, advice, scored.fits),
        _reasons(desk, advice, scored.misfits),
        form(desk.words.language).money(offer.cost.value) if offer.cost else "",
    )


def _reasons(desk: Desk, advice: FormAdvice, criteria: Iterable[Criterion]) -> str:
    """The criteria in words; one that was answered with no says so."""
    no = {answer.criterion for answer in advice.answers if not answer.yes}
    return ", ".join(
        desk.words.say(N_("no {criterion}"), criterion=one) if one in no else desk.words.term(one)
        for one in criteria
    )


def _tell_top(desk: Desk, advice: FormAdvice) -> None:
    if not advice.best:
        desk.say(N_("Nothing speaks for any form yet: answer a question below with --yes."))
    elif len(advice.best) > 1:
        show.out(desk.words.say(N_("Equally fitting: {forms}."), forms=listed(desk, advice.best)))
    else:
        show.out(desk.words.say(N_("Fits best: {form}."), form=advice.best[0]))


_TURNED = {
    (True, True): N_("{question} If so, on top: {forms} (--yes {criterion})"),
    (False, True): N_("{question} If not, on top: {forms} (--no {criterion})"),
    (True, False): N_("{question} If so, no form stands out (--yes {criterion})"),
    (False, False): N_("{question} If not, no form stands out (--no {criterion})"),
}
"""By the answer, and by whether a form is on top then."""


def _turned(desk: Desk, turn: Turn) -> str:
    return desk.words.say(
        _TURNED[turn.yes, bool(turn.best)],
        question=question(desk, turn.criterion),
        forms=listed(desk, turn.best),
        criterion=turn.criterion.value,
    )


def _tell_schemes(desk: Desk, advice: FormAdvice) -> None:
    """Which subsidies may pay for the forms on top, with where that was read."""
    schemes = dict.fromkeys(s for form in advice.best for s in advice.offers[form].schemes)
    for scheme in schemes:
        law = terms(desk.policy, scheme)
        forms = [form for form in advice.best if scheme in advice.offers[form].schemes]
        if law:
            desk.say(
                N_("{scheme} may pay for: {forms} ({source}; read on {read})."),
                scheme=scheme,
                forms=listed(desk, forms),
                source=law.source,
                read=law.read,
            )
    if schemes:
        desk.say(N_("For information; this is no legal advice."))


def _next(advice: FormAdvice) -> str:
    """A training that is proposed in a form on top can be chosen; else one is written down."""
    for form in advice.best:
        for training in advice.offers[form].trainings:
            is_for_goal = advice.goal.id in training.goals
            if training.state is TrainingState.PROPOSED and is_for_goal:
                return f"opleiding form choose {training.id}"
    return f"opleiding trainings add … --goals {advice.goal.id}"


def data(advice: FormAdvice) -> dict[str, Any]:
    """For `--json`. Answers are by criterion; `cost` is EUR a learner, to the cent, or null."""
    return {
        "goal": advice.goal.id,
        "answers": {one.criterion: one.yes for one in advice.answers},
        "told_by": {one.criterion: one.where.file for one in advice.answers if one.where},
        "figures": {
            one.criterion: _plain(one.figure) for one in advice.answers if one.figure is not None
        },
        "best": advice.best,
        "forms": [_form(advice, scored) for scored in advice.forms],
        "open": advice.open,
        "turns": [
            {
                "criterion": turn.criterion,
                "answer": turn.yes,
                "open": turn.is_open,
                "best": turn.best,
                "replaces": turn.replaces,
            }
            for turn in advice.turns
        ],
    }


def _form(advice: FormAdvice, scored: ScoredForm) -> dict[str, Any]:
    offer = advice.offers[scored.form]
    return {
        "form": scored.form,
        "score": _plain(scored.score),
        "fits": scored.fits,
        "misfits": scored.misfits,
        "cost": _plain(offer.cost.value) if offer.cost else None,
        "schemes": offer.schemes,
        "trainings": [training.id for training in offer.trainings],
    }


def _plain(figure: Decimal) -> int | float:
    """A whole number without a point; else to the cent."""
    return int(figure) if figure == figure.to_integral_value() else float(round(figure, 2))
