"""One notice in the words of whoever gets it, as a file for a calendar or as a draft to send."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opleiding.cli.desk import Desk
from opleiding.facts.sessions.invitations import Notice, Tells
from opleiding.records.goals import Goal
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_
from opleiding.text.form import form
from opleiding.text.words import Words, words

if TYPE_CHECKING:
    from opleiding.exchange.appointment import Appointment, Mailbox


@dataclass(frozen=True, slots=True)
class Sending:
    """How invitations leave: from which mailbox, to which addresses, as which kind of file."""

    sender: "Mailbox"
    addresses: dict[str, str]
    names: dict[str, str]
    ending: str


def written(desk: Desk, sending: Sending, notice: Notice, sequence: int) -> tuple[str, bytes]:
    """The name of the file and its bytes."""
    from opleiding.exchange.appointment import Mailbox, invitation

    guest = Mailbox(sending.addresses[notice.person], sending.names.get(notice.person))
    one = appointment(desk, notice, sequence)
    data = invitation(one, sending.sender, guest, gives=notice.gives)
    if sending.ending == "eml":
        data = _draft(desk, sending, notice, one, data)
    return f"{notice.session.id}-{notice.number}-{notice.person}.{sending.ending}", data


def appointment(desk: Desk, notice: Notice, sequence: int) -> "Appointment":
    """What stands in the calendar of the person, in their language."""
    from opleiding.exchange.appointment import Appointment

    person = desk.policy.find(Person, notice.person)
    language = str((person and person.language) or desk.policy.organisation.language)
    spoken, place = words(language), notice.session.place
    cancelled = notice.tells is Tells.CANCELLATION
    return Appointment(
        notice.uid,
        sequence,
        desk.today,
        notice.slot,
        title_of(desk, notice.session, language),
        "\n".join(_lines(desk, notice, spoken)),
        language,
        place.into(language) if place else None,
        cancelled,
    )


def title_of(desk: Desk, session: Session, language: str) -> str:
    """The training, by its title."""
    training = desk.policy.find(Training, session.training)
    return training.title.into(language) if training else session.training


def _lines(desk: Desk, notice: Notice, spoken: Words) -> list[str]:
    if notice.tells is Tells.CANCELLATION:
        return [spoken.say(N_("This appointment is cancelled: you can plan something else then."))]
    lines = about(desk, notice.session, notice.number, spoken)
    if notice.gives:
        return [*lines, spoken.say(N_("You give this training. Thank you!"))]
    plea = N_("Can't you come? Say so in time: a colleague may be glad of the place.")
    return [*lines, spoken.say(plea)]


def about(desk: Desk, session: Session, number: int, spoken: Words) -> list[str]:
    """Which part it is, and the goals that it works on."""
    training, total = desk.policy.find(Training, session.training), len(session.slots)
    lines = []
    if total > 1:
        lines.append(spoken.say(N_("Part {n} of {total}."), n=number, total=total))
    for name in training.goals if training else ():
        goal = desk.policy.find(Goal, name)
        if goal is not None:
            title = goal.title.into(spoken.language)
            lines.append(spoken.say(N_("What it is for: {goal}"), goal=title))
    return lines


def _draft(
    desk: Desk, sending: Sending, notice: Notice, one: "Appointment", calendar: bytes
) -> bytes:
    from opleiding.render.escape import escape
    from opleiding.render.mail import mail

    shown, slot = form(one.language), notice.slot
    parts = [escape(one.title), shown.day(slot.start), f"{slot.start:%H:%M}–{slot.end:%H:%M}"]
    parts += [escape(one.place)] if one.place else []
    text = "\n\n".join(map(escape, one.text.split("\n")))
    return mail(
        f"# {words(one.language).say(_SUBJECT[one.cancelled], title=escape(one.title))}\n\n"
        f"{' · '.join(parts)}\n\n{text}\n",
        language=one.language,
        day=desk.today,
        to=(sending.addresses[notice.person],),
        sender=sending.sender.address,
        invitation=("CANCEL" if one.cancelled else "REQUEST", calendar),
    )


_SUBJECT = {False: N_("Invitation: {title}"), True: N_("Cancelled: {title}")}
