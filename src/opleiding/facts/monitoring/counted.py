"""How many learners are on course, as far as that tells of nobody in particular."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from opleiding.facts.progress import Course, progress
from opleiding.facts.suppression import hidden
from opleiding.policy import Policy
from opleiding.records.plans import Plan

_WORST_FIRST = (Course.DRIFTING, Course.ON_COURSE, Course.UNKNOWN)


@dataclass(frozen=True, slots=True)
class CourseCount:
    """How many learners stand there; None where that would tell of a few."""

    course: Course
    learners: int | None


def course_counts(policy: Policy, plans: Iterable[Plan]) -> tuple[CourseCount, ...]:
    """Learners by course; a learner drifts where one of their plans does.

    Nothing at all of too few learners, nor where each course would be hidden. Every page that
    tells this takes it from here: two countings of the same people would tell of their difference.
    """
    found: dict[str, set[Course]] = {}
    for plan in plans:
        found.setdefault(plan.person, set()).add(progress(policy, plan).course)
    counted = Counter(
        next(one for one in _WORST_FIRST if one in courses) for courses in found.values()
    )
    minimum = policy.organisation.privacy.minimum_group
    sizes = {course: counted[course] for course in Course}
    kept = hidden(sizes, minimum)
    if len(found) < max(minimum, 1) or kept >= set(counted):
        return ()
    return tuple(CourseCount(one, None if one in kept else n) for one, n in sizes.items())
