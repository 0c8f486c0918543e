"""Whether a goal is SMART: remarks with the words they are about, why, and a rewritten example."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.smart.smart_words import WORDS, Vocabulary
from opleiding.facts.wording import own_words
from opleiding.finding import Path
from opleiding.policy import Policy
from opleiding.records.goals import Criterion, Goal
from opleiding.records.indicators import Indicator, IndicatorVerb
from opleiding.sentence import N_


class Smart(StrEnum):
    """What a goal may still want."""

    UNSEEN_VERB = "unseen_verb"
    OUTSIDE_CONTROL = "outside_control"
    NO_FIGURE = "no_figure"
    NO_BASELINE = "no_baseline"
    SAME_TARGET = "same_target"
    NO_DEADLINE = "no_deadline"
    NO_OBJECTIVE = "no_objective"


WHY: Mapping[Smart, str] = {
    Smart.UNSEEN_VERB: N_("Nobody can see this happen: say what one sees somebody do."),
    Smart.OUTSIDE_CONTROL: N_("This is in others' hands: say what the learner does."),
    Smart.NO_FIGURE: N_("Without a figure and its unit nobody can tell whether it is reached."),
    Smart.NO_BASELINE: N_("Without the value of today nobody can tell how far one came."),
    Smart.SAME_TARGET: N_("The target is the value of today: nothing has to change."),
    Smart.NO_DEADLINE: N_("Without a day it has no end."),
    Smart.NO_OBJECTIVE: N_("Which objective of the company or department does it serve?"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: what about, which field, the words quoted (the title where a field is empty).

    `example` is the same goal rewritten, in its own language; `…` is a value that people fill in.
    """

    about: Smart
    field: Path
    words: str
    example: str


def lint_text(text: str, language: str, today: date) -> tuple[Remark, ...]:
    """Remarks on a loose sentence in nl, fr or en: verbs and subjects, figure, baseline, deadline."""
    words = WORDS[language]
    remarks = [*_spoken(words, text, ("text",)), *_counted(words, text)]
    if words.deadline(text) is None:
        remarks.append(Remark(Smart.NO_DEADLINE, ("text",), text, words.dated(text, today)))
    return tuple(remarks)


def lint_goal(policy: Policy, goal: Goal) -> tuple[Remark, ...]:
    """Remarks on a goal, on what it says in each language and on its fields."""
    house = str(policy.organisation.language)
    remarks: list[Remark] = []
    for path, text in own_words(goal):
        if path[0] in {"title", "behaviour"}:
            remarks += _spoken(WORDS[_language(path, house)], text, path)
    language = house if goal.title.plain or getattr(goal.title, house) else _first(goal)
    title, words = goal.title.into(language), WORDS[language]
    remarks += _measured(policy, goal, words, title)
    if goal.deadline is None:
        example = words.dated(title, policy.today)
        remarks.append(Remark(Smart.NO_DEADLINE, ("deadline",), title, example))
    if not goal.objectives:
        remarks.append(Remark(Smart.NO_OBJECTIVE, ("objectives",), title, words.served))
    return tuple(remarks)


def _language(path: Path, house: str) -> str:
    last = path[-1]
    return last if isinstance(last, str) and last in WORDS else house


def _first(goal: Goal) -> str:
    return next(language for language in WORDS if getattr(goal.title, language))


def _spoken(words: Vocabulary, text: str, path: Path) -> Iterator[Remark]:
    for found, example in words.unseen(text):
        yield Remark(Smart.UNSEEN_VERB, path, found, example)
    for found, example in words.others(text):
        yield Remark(Smart.OUTSIDE_CONTROL, path, found, example)


def _counted(words: Vocabulary, text: str) -> Iterator[Remark]:
    change = words.changed(text)
    if change is not None and change[1] == change[2]:
        example = text.replace(change[0], words.swap(change[0], change[2]))
        yield Remark(Smart.SAME_TARGET, ("text",), change[0], example)
    if not words.figure(text):
        yield Remark(Smart.NO_FIGURE, ("text",), text, words.counted(text))
    elif change is None and (moving := words.moving(text)):
        example = words.from_to(text, "…", "…")
        yield Remark(Smart.NO_BASELINE, ("text",), moving, example)


def _measured(policy: Policy, goal: Goal, words: Vocabulary, title: str) -> Iterator[Remark]:
    criterion = goal.criterion or Criterion()
    target, baseline = criterion.target, criterion.baseline
    quoted = _quoted(criterion, words.language) or title
    unnamed = criterion.indicator is None and criterion.measure is None
    known = _last_reading(policy, criterion.indicator)
    if target is None or unnamed:
        example = words.from_to(title, _shown(baseline if baseline is not None else known), "…")
        about = words.counted(title) if unnamed else example
        yield Remark(Smart.NO_FIGURE, ("criterion", "target"), quoted, about)
    if baseline is None and criterion.target is not None:
        example = words.from_to(title, _shown(known), _shown(target))
        yield Remark(Smart.NO_BASELINE, ("criterion", "baseline"), quoted, example)
    elif target is not None and baseline == target:
        example = words.from_to(title, _shown(baseline), "…")
        yield Remark(Smart.SAME_TARGET, ("criterion", "target"), _shown(target), example)


def _quoted(criterion: Criterion, language: str) -> str | None:
    return criterion.measure.into(language) if criterion.measure else criterion.indicator


def _last_reading(policy: Policy, name: str | None) -> Decimal | None:
    indicator = policy.find(Indicator, name)
    readings = list(indicator.entries(IndicatorVerb.READ)) if indicator else []
    return readings[-1].value if readings else None


def _shown(value: Decimal | None) -> str:
    return "…" if value is None else f"{value:f}"
