"""How many may be in training at once: minimum presence, busy times, and what the law lets refuse."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from opleiding.law.parameters import Parameter, parameter
from opleiding.planning.people import days_of, is_there
from opleiding.planning.problem import Half, Limit, Week, week_of
from opleiding.planning.reasons import Reason, Why
from opleiding.policy import Policy
from opleiding.records.organisation import Organisation
from opleiding.records.people import Person
from opleiding.records.spans import Period

_FRIDAY = 4


def limits(policy: Policy, learners: Iterable[str], horizon: Period) -> Iterator[Limit]:
    """For each half day, and each department that somebody of learns."""
    organisation = policy.organisation
    concerned = {one.department for one in map_people(policy, learners)}
    teams: dict[str, list[Person]] = defaultdict(list)
    for person in policy.all(Person):
        if person.department in concerned:
            teams[person.department].append(person)
    for department, people in sorted(teams.items()):
        everybody = frozenset(person.id for person in people)
        for day in days_of(horizon):
            for reason, most in _demands(organisation, department, people, day):
                for half in Half:
                    yield Limit(reason, everybody, (day, half), most)


def map_people(policy: Policy, ids: Iterable[str]) -> Iterator[Person]:
    """The people behind the ids."""
    found = (policy.find(Person, one) for one in ids)
    return (person for person in found if person is not None)


def _demands(
    organisation: Organisation, department: str, people: Sequence[Person], day: date
) -> Iterator[tuple[Reason, int]]:
    here = sum(is_there(person, day) for person in people)
    settings = organisation.departments.get(department)
    if settings is not None and settings.minimum_present:
        monday = day - timedelta(day.weekday())
        friday = monday + timedelta(_FRIDAY)
        reason = Reason(Why.PRESENCE, department, "", monday, friday, settings.minimum_present)
        yield reason, max(0, here - settings.minimum_present)
    for peak in organisation.calendar.peaks:
        if department in peak.departments and day in peak.during:
            away = sum(any(day in one.during for one in person.away) for person in people)
            during = peak.during
            reason = Reason(Why.PEAK, department, "", during.first, during.last, peak.at_most_away)
            yield reason, max(0, peak.at_most_away - away)


def ease(
    policy: Policy, learners: Iterable[str], horizon: Period
) -> Mapping[tuple[str, Week], float]:
    """Hours of training that each department carries with ease, by week."""
    organisation = policy.organisation
    share = organisation.timetable.with_ease * organisation.hours_per_day
    concerned = {one.department for one in map_people(policy, learners)}
    hours: dict[tuple[str, Week], Decimal] = defaultdict(Decimal)
    for person in policy.all(Person):
        if person.department in concerned:
            for day in days_of(horizon):
                if is_there(person, day):
                    part = 1 if person.works else person.fraction
                    hours[person.department, week_of(day)] += share * part
    return {key: float(number) for key, number in hours.items()}


def simultaneous(policy: Policy, horizon: Period) -> Iterator[Limit]:
    """How many away at once an employer may hold to; nothing where the law that was read is silent.

    In a small company a share of all workers, in a larger one of those with the same function.
    """
    law = absence_law(policy)
    workers = policy.organisation.workforce.workers
    if law is None or workers > law.number("function_until"):
        return
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in policy.all(Person):
        if person.works_on(horizon.first):
            groups["" if workers < law.number("all_below") else person.function].append(person)
    for name, members in sorted(groups.items()):
        most = max(int(law.number("least")), int(len(members) * law.number("share")))
        reason = Reason(Why.STATUTORY, name, number=most)
        everybody = frozenset(person.id for person in members)
        for day in days_of(horizon):
            for half in Half:
                yield Limit(reason, everybody, (day, half), most)


def absence_law(policy: Policy) -> Parameter | None:
    """What the law of the company's country lets an employer hold to, with its source."""
    return parameter(policy.organisation.country, "simultaneous_absence", on=policy.today)
