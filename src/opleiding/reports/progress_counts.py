"""Whether learning is on course, in counts: for management, nobody to be recognised."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from opleiding.facts.checks import checks_of
from opleiding.facts.effects.due import Standing
from opleiding.facts.monitoring.adjusted import Since, adjustments
from opleiding.facts.monitoring.chart import CourseChart, group_chart
from opleiding.facts.monitoring.groups import Group, plans_of, running_of
from opleiding.facts.monitoring.signs import EarlySign, early_signs, seen_signs
from opleiding.facts.progress import Course, progress
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.signs import Sign

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class CourseCount:
    """How many learners stand there; None where that would tell of a few."""

    course: Course
    learners: int | None


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
    by_person = _by_person(policy, running)
    enough = len(by_person) >= minimum and bool(by_person)
    return CountsPage(
        len(by_person) if enough else None,
        _courses(by_person, minimum) if enough else (),
        _departments(policy, running, minimum) if enough else (),
        _signs(policy, begun, minimum),
        _adjusted(policy, begun, minimum),
        group_chart(begun, minimum),
    )


def _by_person(policy: Policy, plans: Iterable[Plan]) -> Mapping[str, Course]:
    """A learner drifts where one of their plans does."""
    found: dict[str, set[Course]] = {}
    for plan in plans:
        found.setdefault(plan.person, set()).add(progress(policy, plan).course)
    order = (Course.DRIFTING, Course.ON_COURSE, Course.UNKNOWN)
    return {who: next(one for one in order if one in courses) for who, courses in found.items()}


def _courses(by_person: Mapping[str, Course], minimum: int) -> tuple[CourseCount, ...]:
    counted = Counter(by_person.values())
    sizes = {course: counted[course] for course in Course}
    kept = hidden(sizes, minimum)
    return tuple(CourseCount(one, None if one in kept else n) for one, n in sizes.items())


def _departments(policy: Policy, plans: Iterable[Plan], minimum: int) -> tuple[DepartmentRow, ...]:
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
