"""The policy report: the whole training policy for management, along the ten steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opleiding.facts.alignment import alignment
from opleiding.facts.board.actors import Acting
from opleiding.facts.board.board import Board, Item, board
from opleiding.facts.checks import due_checks
from opleiding.facts.effects.due import OPEN, due_effects
from opleiding.facts.effects.outcomes import outcomes_told
from opleiding.facts.learnt import Learnt, learnt
from opleiding.facts.monitoring.counted import CourseCount, course_counts
from opleiding.facts.monitoring.groups import Group, running_of
from opleiding.facts.progress import progress
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.records.engagements import Engagement
from opleiding.records.followups import Followup
from opleiding.records.localised import Words
from opleiding.records.needs import Need, NeedState
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.trainings import Training, TrainingState
from opleiding.records.years import Year
from opleiding.reports.policy_rows import (
    budget_rows,
    by_choice,
    case_row,
    effect_rows,
    goal_rows,
    most_first,
    next_rows,
    objective_rows,
    priorities,
    realised,
    redirected,
    title_of,
    totals,
)
from opleiding.reports.rows import (
    BudgetRow,
    CaseRow,
    Count,
    EffectRow,
    GoalRow,
    LateRow,
    NextRow,
    ObjectiveRow,
    Ranking,
    RedirectedRow,
    StepRow,
    Totals,
)


@dataclass(frozen=True, slots=True)
class Needs:
    """Steps 1 and 2: what people ran into, what comes first, and what a training wouldn't solve."""

    states: tuple[Count, ...]
    sources: tuple[Count, ...]
    themes: tuple[Count, ...]
    priorities: Ranking
    redirected: tuple[RedirectedRow, ...]


@dataclass(frozen=True, slots=True)
class Messages:
    """Step 3: messages by state, objections heard and answered."""

    states: tuple[Count, ...]
    objections: int
    answered: int


@dataclass(frozen=True, slots=True)
class Cases:
    """Step 4: each case, and the approved together, as planned and as it turned out."""

    rows: tuple[CaseRow, ...]
    planned: Totals
    realised: Totals


@dataclass(frozen=True, slots=True)
class Plans:
    """Steps 6 and 8: plans by state, signed by all three, learners by course, checks to make."""

    states: tuple[Count, ...]
    agreed: int
    courses: tuple[CourseCount, ...]
    checks: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Step 7: objectives, how many no goal works on, how many goals serve none, and budgets."""

    objectives: tuple[ObjectiveRow, ...]
    unserved: int
    unaligned: int
    budgets: tuple[BudgetRow, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """Step 9: the last conclusion about each session, outcomes counted, and forms to ask.

    What came of small groups is counted where they hide each other: they are several, they hold
    enough people together, and it isn't the same for all of them.
    """

    rows: tuple[EffectRow, ...]
    outcomes: tuple[Count, ...]
    measurements: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class PolicyReport:
    """Conclusion and ten steps. Persons are only counted."""

    today: date
    minimum_group: int
    company: Words
    people: int
    steps: tuple[StepRow, ...]
    late: tuple[LateRow, ...]
    personal_late: int
    asked: tuple[LateRow, ...]
    needs: Needs
    goals: tuple[GoalRow, ...]
    messages: Messages
    cases: Cases
    forms: tuple[Count, ...]
    plans: Plans
    learnt: Learnt
    alignment: Aligned
    effects: Effects
    next_steps: tuple[NextRow, ...]
    followups: tuple[Count, ...]


def policy_report(policy: Policy) -> PolicyReport:
    """Everything as it stands today."""
    organisation, drawn, chosen = policy.organisation, board(policy), TrainingState.CHOSEN
    late = [item for item in drawn.late if not _personal(item)]
    return PolicyReport(
        policy.today,
        organisation.privacy.minimum_group,
        organisation.name,
        people=sum(person.works_on(policy.today) for person in policy.all(Person)),
        steps=tuple(_steps(drawn)),
        late=tuple(_late(policy, item) for item in late),
        personal_late=len(drawn.late) - len(late),
        asked=tuple(_late(policy, i) for c in drawn.columns for i in c.items if _asks(i)),
        needs=_needs(policy),
        goals=goal_rows(policy),
        messages=_messages(policy),
        cases=_cases(policy),
        forms=most_first(t.form for t in policy.all(Training) if t.state is chosen),
        plans=_plans(policy),
        learnt=learnt(policy),
        alignment=_aligned(policy),
        effects=_effects(policy),
        next_steps=tuple(next_rows(policy)),
        followups=by_choice(step.state for step in _steps_told(policy)),
    )


def _needs(policy: Policy) -> Needs:
    needs = [need for need in policy.all(Need) if need.state is not NeedState.MERGED]
    return Needs(
        by_choice(need.state for need in needs),
        most_first(need.source.kind for need in needs if need.source),
        most_first(need.theme for need in needs if need.theme),
        priorities(policy),
        tuple(row for need in needs for row in redirected(policy, need)),
    )


def _messages(policy: Policy) -> Messages:
    messages = policy.all(Engagement)
    objections = [one for message in messages for one in message.objections]
    answered = sum(one.answer is not None for one in objections)
    return Messages(by_choice(message.state for message in messages), len(objections), answered)


def _cases(policy: Policy) -> Cases:
    rows = tuple(case_row(policy, case) for case in policy.all(Case))
    return Cases(rows, totals(policy), realised(rows))


def _plans(policy: Policy) -> Plans:
    plans = [progress(policy, plan) for plan in policy.all(Plan)]
    return Plans(
        by_choice(far.plan.state for far in plans),
        sum(not far.missing for far in plans),
        course_counts(policy, running_of(policy, Group())),
        by_choice(check.state for check in due_checks(policy) if check.state in OPEN),
    )


def _aligned(policy: Policy) -> Aligned:
    found = alignment(policy)
    rows, years = tuple(objective_rows(found)), tuple(budget_rows(policy))
    return Aligned(rows, len(found.unserved), len(found.unaligned), years)


def _effects(policy: Policy) -> Effects:
    measurements = (moment.state for moment in due_effects(policy) if moment.state in OPEN)
    return Effects(
        tuple(effect_rows(policy)), by_choice(outcomes_told(policy)), by_choice(measurements)
    )


def _steps(drawn: Board) -> Iterator[StepRow]:
    for column in drawn.columns:
        late, step = sum(item.late for item in column.items), column.step
        yield StepRow(step.number, step.title, column.finished, len(column.items), late)


def _steps_told(policy: Policy) -> Iterator[Followup]:
    """The next steps; those of persons only where they are of enough different people."""
    people = {step.person for step in policy.all(Followup) if step.person}
    enough = len(people) >= policy.organisation.privacy.minimum_group
    return (step for step in policy.all(Followup) if enough or step.person is None)


def _personal(item: Item) -> bool:
    """About one person: it is counted, and shown only to those around that person."""
    record = item.record
    return isinstance(record, Plan) or (isinstance(record, Followup) and record.person is not None)


def _asks(item: Item) -> bool:
    return item.actor.role is Acting.MANAGEMENT and isinstance(item.record, Case | Year)


def _late(policy: Policy, item: Item) -> LateRow:
    title = title_of(policy, item.record)
    return LateRow(item.step, title, item.due, item.actor.role, item.command, item.record.at())
