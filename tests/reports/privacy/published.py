"""Everything that reports say in sums about people, as rows over what is unknown of each."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from opleiding.facts.aligned.flow import flow, taking_part
from opleiding.facts.effects.answers import Figure, one_each
from opleiding.facts.effects.before_after import FEELS
from opleiding.facts.effects.effect import Moment
from opleiding.facts.effects.shift import Basis
from opleiding.facts.readiness.readiness import Group, pulses
from opleiding.facts.skills.competence import hidden_skills, matrix
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, Role
from opleiding.records.engagements import Engagement, EngagementVerb, Question
from opleiding.records.people import Person
from opleiding.reports.effect import SessionEffect, effect_report
from tests.reports.privacy.algebra import Row

_VIEWS = (
    ("b", Role.PARTICIPANT, "own"),
    ("m", Role.MANAGER, "manager"),
    ("m", Role.COLLEAGUE, "colleague"),
)


def of_answers(policy: Policy) -> Iterator[list[Row]]:
    """What the effect report tells of the forms about each session and each other remedy."""
    report = effect_report(policy)
    for part in (*report.sessions, *report.remedies):
        effect = policy.find(Effect, part.id)
        forms = one_each(effect.answers) if effect else ()
        rows = [row for moment in part.moments for row in _of_moment(moment, forms)]
        if isinstance(part, SessionEffect):
            rows += _of_shifts(part, forms)
        yield rows


def _of_shifts(part: SessionEffect, forms: tuple[Answer, ...]) -> Iterator[Row]:
    """Before and after of one question: which people these are of, the figures say by their number.

    Of the same people, they are those of whom both is known; of others, each all of its own.
    """
    for shift in part.shifts:
        if shift.item != FEELS:
            continue
        before, after = (
            {_who(n, form): (n, shift.item) for n, form in enumerate(forms)
             if form.before is ahead and form.months == shift.months and form.scores.get(shift.item)}
            for ahead in (True, False)
        )  # fmt: skip
        if shift.basis is Basis.SAME_PEOPLE:
            both = before.keys() & after.keys()
            before, after = ({who: one[who] for who in both} for one in (before, after))
        for mean, told in ((shift.before, before), (shift.after, after)):
            if mean is not None:
                yield dict.fromkeys(told.items(), 1)


def _of_moment(moment: Moment, forms: Iterable[Answer]) -> Iterator[Row]:
    here = [
        (n, one) for n, one in enumerate(forms) if one.months == moment.months and not one.before
    ]
    for group in moment.groups:
        ours = [(n, form) for n, form in here if _is(form, group.role, group.level)]
        for figure in group.items:
            yield from _told(figure, [figure.item], ours)
    both = [told for told in moment.differences if told.value is not None] or moment.differences
    for letter, role, side in _VIEWS:
        ours = [(n, form) for n, form in here if _is(form, role, Depth.BEHAVIOUR)]
        for told in moment.differences:
            yield from _told(getattr(told, side), [f"{letter}{told.number}"], ours)
        shown = [one for one in both if getattr(one, side).counts is not None]
        items = [f"{letter}{one.number}" for one in shown]
        yield from _told(getattr(moment.overall, side), items, ours)


def _is(form: Answer, role: Role, level: Depth) -> bool:
    return form.role is role and form.level is level


def _told(figure: Figure, items: list[str], forms: list[tuple[int, Answer]]) -> Iterator[Row]:
    """The sum that a mean and its n tell: it must be of the forms that we think it is of."""
    if figure.counts is not None:
        row = {
            (_who(n, form), (n, item)): 1
            for item in items
            for n, form in forms
            if form.scores.get(item)
        }
        assert len(row) == figure.n, figure
        yield row


def _who(n: int, form: Answer) -> object:
    return form.token or form.person or n


def of_levels(policy: Policy) -> Iterator[list[Row]]:
    """What the matrix of competences tells of levels, for all and for each department."""
    whole = matrix(policy)
    places = (None, *policy.organisation.departments)
    unseen = {place: hidden_skills(policy, whole, place) for place in places}
    for line in whole.rows:
        shown = (place for place in places if line.skill.id not in unseen[place])
        rows = [
            {
                (cell.person, "level"): 1
                for cell in line.cells
                if place in {None, _department(policy, cell.person)}
            }
            for place in shown
        ]
        yield [row for row in rows if row]


def _department(policy: Policy, person: str) -> str | None:
    found = policy.find(Person, person)
    return found.department if found else None


def of_departments(policy: Policy) -> Iterator[list[Row]]:
    """Who takes part in each training, by department: of all years, and of each that somebody asks for."""
    shown: dict[str, list[Row]] = {}
    for year in (None, 2025, 2026, 2027):
        for stream in flow(policy, year):
            here = taking_part(policy, year)[stream.training.id]
            shown.setdefault(stream.training.id, []).extend(
                {(who, "there"): 1 for who in here if _department(policy, who) == group.department}
                for group in stream.groups
                if group.department is not None
            )
    yield from shown.values()


def of_pulses(policy: Policy) -> Iterator[list[Row]]:
    """What a round of pulses tells of each question: by department, of the others, of all."""
    found = pulses(policy)
    for (message, day, moment), ones in groupby(
        found, key=lambda one: (one.engagement.id, one.day, one.moment)
    ):
        entries = [
            entry
            for entry in policy.find(Engagement, message).entries(EngagementVerb.PULSED)  # type: ignore[union-attr] # it is there
            if (entry.date, entry.moment) == (day, moment)
        ]
        shown = list(ones)
        for question in Question:
            everybody = {
                ((entry.department, heap, number), question): 1
                for heap, entry in enumerate(entries)
                for number in range(sum(entry.answers.get(question, ())))
            }
            yield [
                {
                    variable: 1
                    for variable in everybody
                    if one.group is Group.TOGETHER or variable[0][0] == one.department
                }
                for one in shown
                for figure in one.figures
                if figure.question is question and figure.n is not None
            ]
