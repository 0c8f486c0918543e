"""Whether learning is on course, in counts: for management, nobody to be recognised."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from opleiding.facts.checks import checks_of
from opleiding.facts.effects.due import Standing
from opleiding.facts.monitoring.adjusted import Since, adjustments
from opleiding.facts.monitoring.chart import CourseChart, group_chart
from opleiding.facts.monitoring.counted import CourseCount, course_counts
from opleiding.facts.monitoring.groups import Group, learners_of, plans_of, running_of
from opleiding.facts.monitoring.signs import EarlySign, early_signs, seen_signs
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.signs import Sign

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department: learners, and checks that are overdue; None where the group is too small."""

    name: Words
    learners: int | None
    overdue: int | None


@dataclass(frozen=True, slots=True)
class SignCount:
    """A sign of the last year, and how many learners had it: always a group that may be shown."""

    about: EarlySign
    learners: int


@dataclass(frozen=True, slots=True)
class AdjustedCount:
    """Adjustments of the last year with a check before and after, and how many came closer."""

    told: int
    closer: int


@dataclass(frozen=True, slots=True)
class CountsPage:
    """Everything in counts. `learners` is None, and nothing else is there, for too small a group."""

    learners: int | None
    courses: tuple[CourseCount, ...]
    departments: tuple[DepartmentRow, ...]
    signs: tuple[SignCount, ...]
    adjusted: AdjustedCount | None
    chart: CourseChart


def counts_page(policy: Policy) -> CountsPage:
    """The counts of all running plans, and of the last year."""
    minimum = policy.organisation.privacy.minimum_group
    running, begun = running_of(policy, Group()), plans_of(policy, Group())
    learners = learners_of(running)
    enough = learners >= max(minimum, 1)
    return CountsPage(
        learners if enough else None,
        course_counts(policy, running),
        _departments(policy, running, minimum) if enough else (),
        _signs(policy, begun, minimum),
        _adjusted(policy, begun, minimum),
        group_chart(begun, minimum),
    )


def _departments(policy: Policy, plans: Iterable[Plan], minimum: int) -> tuple[DepartmentRow, ...]:
    """None where each would be hidden: then their number is all that there is to tell."""
    known = policy.organisation.departments
    people: dict[str, set[str]] = {}
    overdue: Counter[str] = Counter()
    for plan in plans:
        person = policy.find(Person, plan.person)
        where = person.department if person and person.department in known else ""
        people.setdefault(where, set()).add(plan.person)
        late = (one for one in checks_of(policy, plan) if one.state is Standing.OVERDUE)
        overdue[where] += len(list(late))
    kept = hidden({where: len(there) for where, there in people.items()}, minimum)
    if kept >= set(people):
        return ()
    return tuple(
        DepartmentRow(
            known[where].name,
            None if where in kept else len(people[where]),
            None if where in kept else overdue[where],
        )
        for where in known
        if where in people
    )


def _signs(policy: Policy, plans: Iterable[Plan], minimum: int) -> tuple[SignCount, ...]:
    """By how their list has them, not by how many: the most frequent isn't the most pressing."""
    who: dict[Sign, set[str]] = {}
    for plan in plans:
        for one in seen_signs(plan):
            if policy.today - one.day <= _YEAR:
                who.setdefault(one.about.sign, set()).add(plan.person)
    return tuple(
        SignCount(about, len(who[sign]))
        for sign, about in early_signs().items()
        if len(who.get(sign, ())) >= max(minimum, 1)
    )


def _adjusted(policy: Policy, plans: Iterable[Plan], minimum: int) -> AdjustedCount | None:
    told = [
        (plan.person, one.since)
        for plan in plans
        for one in adjustments(plan)
        if policy.today - one.day <= _YEAR and one.since is not Since.NOT_YET
    ]
    if len({person for person, _ in told}) < max(minimum, 1):
        return None
    return AdjustedCount(len(told), sum(since is Since.CLOSER for _, since in told))
