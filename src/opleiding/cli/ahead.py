"""What stands ahead in the words of whoever looks at the calendar."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from opleiding.cli.desk import Desk
from opleiding.cli.invitation import about, title_of
from opleiding.facts.sessions.invitations import told, uid_of, uid_of_last_day
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.skills import Skill
from opleiding.sentence import N_
from opleiding.text.words import Words

if TYPE_CHECKING:
    from opleiding.exchange.appointment import Appointment
    from opleiding.facts.checks import DueCheck
    from opleiding.facts.effects.due import DueEffect
    from opleiding.facts.sessions.agenda import Agenda, Part

_ASK_NOW = N_("Ask what people think of {title}")
_FILL_IN = N_("Fill in the form about {title}")
_CHECK = N_("Look in on {person}: how is the plan going?")
_OWN_CHECK = N_("Look at your plan together: how is it going?")

_ENDING = N_("Last day of the certificate {skill} of {person}")
_OWN_ENDING = N_("Last day of your certificate {skill}")


def appointments(
    desk: Desk, ahead: "Agenda", words: Words, *, own: bool, names: Mapping[str, str]
) -> tuple["Appointment", ...]:
    """Slots by the hour, what falls due as a whole day; `own` is said to whom it is about."""
    return (
        *(_slot(desk, one, words) for one in ahead.parts),
        *(_check(desk, one, words, own=own, names=names) for one in ahead.checks),
        *_moments(desk, ahead, words, own=own),
        *_endings(desk, ahead, words, own=own, names=names),
    )


def _slot(desk: Desk, one: "Part", words: Words) -> "Appointment":
    from opleiding.exchange.appointment import Appointment

    session = one.session
    return Appointment(
        uid_of(session, one.number),
        max(0, len(told(session)) - 1),
        desk.today,
        one.slot,
        title_of(desk, session, words.language),
        "\n".join(about(desk, session, one.number, words)),
        words.language,
        session.place.into(words.language) if session.place else None,
        one.cancelled,
    )


def _check(
    desk: Desk, one: "DueCheck", words: Words, *, own: bool, names: Mapping[str, str]
) -> "Appointment":
    from opleiding.exchange.appointment import Appointment

    person = names.get(one.plan.person, one.plan.person)
    title = words.say(_OWN_CHECK) if own else words.say(_CHECK, person=person)
    text = "" if own else f"opleiding monitor check {one.plan.id} --score … --expected …"
    return Appointment(
        uid_of(one.plan, f"check/{one.day}"), 0, desk.today, one.day, title, text, words.language
    )


def _moments(desk: Desk, ahead: "Agenda", words: Words, *, own: bool) -> Iterator["Appointment"]:
    from opleiding.exchange.appointment import Appointment

    for one in ahead.effects:
        title = _asks(words, one, _subject(desk, one, words), own=own)
        text = "" if own else f"opleiding effect ask {one.subject.id} --months {one.months}"
        yield Appointment(
            uid_of(one.subject, f"effect/{one.months}"),
            0,
            desk.today,
            one.due,
            title,
            text,
            words.language,
        )


def _endings(
    desk: Desk, ahead: "Agenda", words: Words, *, own: bool, names: Mapping[str, str]
) -> Iterator["Appointment"]:
    from opleiding.exchange.appointment import Appointment

    for one in ahead.ending:
        person = desk.policy.find(Person, one.person)
        if person is None or one.valid_until is None:
            continue
        skill = desk.policy.find(Skill, one.skill)
        values = {
            "skill": skill.name.into(words.language) if skill else one.skill,
            "person": names.get(one.person, one.person),
        }
        title = words.say(_OWN_ENDING if own else _ENDING, **values)
        uid = uid_of_last_day(person, one.skill, one.valid_until)
        yield Appointment(uid, 0, desk.today, one.valid_until, title, "", words.language)


def _asks(words: Words, one: "DueEffect", title: str, *, own: bool) -> str:
    if own or not one.months:
        return words.say(_FILL_IN if own else _ASK_NOW, title=title)
    return words.count(
        "Ask what {title} brought, after a month",
        "Ask what {title} brought, after {n} months",
        one.months,
        title=title,
    )


def _subject(desk: Desk, one: "DueEffect", words: Words) -> str:
    if isinstance(one.subject, Session):
        return title_of(desk, one.subject, words.language)
    return one.subject.title.into(words.language)
