"""Training or another remedy? Mager & Pipe's flow of questions, and the remedy that answers end in."""

from collections.abc import Mapping
from dataclasses import dataclass

from opleiding.records.needs import Analysis, Remedy
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Question:
    """The next question to answer: the field of `Analysis`, and why it is asked."""

    field: str
    why: str

    @property
    def text(self) -> str:
        """The question itself, marked for translation."""
        return Analysis.model_fields[self.field].description or ""


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where an answer leads: to another question, or to a remedy."""

    why: str
    yes: str | Remedy
    no: str | Remedy


_FLOW: Mapping[str, _Turn] = {
    "worth_solving": _Turn(N_("What costs little may stay as it is."), "expectations_clear", Remedy.NOTHING),
    "expectations_clear": _Turn(N_("People often can, but don't know that they should."), "resources_adequate", Remedy.CLARIFY_EXPECTATIONS),
    "resources_adequate": _Turn(N_("No training makes up for a missing tool or too little time."), "feedback_given", Remedy.PROVIDE_RESOURCES),
    "feedback_given": _Turn(N_("Who never hears how it went can't improve it."), "punished", Remedy.PROVIDE_FEEDBACK),
    "punished": _Turn(N_("Who does it well may get more work for it."), Remedy.REMOVE_PUNISHMENT, "rewarded_otherwise"),
    "rewarded_otherwise": _Turn(N_("The shortcut may be quicker or easier."), Remedy.REMOVE_REWARDS, "consequences"),
    "consequences": _Turn(N_("If nobody notices, habits stay."), "skill_missing", Remedy.REARRANGE_CONSEQUENCES),
    "skill_missing": _Turn(N_("Could they do it if everything depended on it?"), "done_before", "task_simplifiable"),
    "done_before": _Turn(N_("What was known once needs practice rather than a course."), "used_often", "task_simplifiable"),
    "used_often": _Turn(N_("Often done and still not right: people lack feedback; seldom done: practice."), Remedy.PROVIDE_FEEDBACK, Remedy.PRACTICE),
    "task_simplifiable": _Turn(N_("A simpler procedure or a checklist helps everybody at once."), Remedy.SIMPLIFY_TASK, "other_obstacles"),
    "other_obstacles": _Turn(N_("A system, a rule or another department may stand in the way."), Remedy.REMOVE_OBSTACLES, "can_learn"),
    "can_learn": _Turn(N_("With time and guidance, is it within reach?"), Remedy.TRAIN, Remedy.REPLACE_OR_TRANSFER),
}  # fmt: skip


def next_turn(answers: Mapping[str, bool]) -> Question | Remedy:
    """The next question that has no answer yet, or the remedy (Mager & Pipe, as in their flow chart)."""
    turn: str | Remedy = "worth_solving"
    while not isinstance(turn, Remedy):
        if turn not in answers:
            return Question(turn, _FLOW[turn].why)
        turn = _FLOW[turn].yes if answers[turn] else _FLOW[turn].no
    return turn


def answered(analysis: Analysis | None) -> dict[str, bool]:
    """The answers that were given, by field."""
    given = {} if analysis is None else analysis.model_dump(exclude_none=True)
    return {field: bool(answer) for field, answer in given.items()}


QUESTIONS = tuple(_FLOW)
