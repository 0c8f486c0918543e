"""The forms of a moment: whom they are for, in which language, what they ask, under which code."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from opleiding.facts.board.actors import manager_of
from opleiding.facts.effects.blocks import Block, Said, blocks
from opleiding.facts.effects.promise import promise
from opleiding.facts.effects.questions import questions
from opleiding.facts.effects.remedies import in_place
from opleiding.facts.effects.tokens import Token, tokens
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Effect, Role
from opleiding.records.localised import Words
from opleiding.records.needs import Need
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class EffectForm:
    """One form. Without `code` it asks for it; `person` is whom it is about, None for nobody."""

    today: date
    company: Words
    language: Language
    folder: str
    subject: str
    title: Words
    first: date
    last: date
    months: int
    role: Role
    level: Depth
    before: bool
    person: str | None
    code: str | None
    intro: Said
    privacy: Said
    blocks: tuple[Block, ...]

    @property
    def anonymous(self) -> bool:
        """Whether nobody knows who fills it in."""
        return self.level is Depth.REACTION or self.folder == Need.folder


def forms(
    policy: Policy, subject: Session | Need, role: Role, months: int, *, before: bool = False
) -> tuple[EffectForm, ...]:
    """One for each code; none where a role has nothing to answer at that moment.

    At 0 months a participant's is the anonymous reaction, a trainer's says what each participant
    showed. `before` asks, ahead of a session, what people can do already.
    """
    level = _level(role, months, before=before)
    asked = questions(policy, subject, role, months, level=level)
    if not asked:
        return ()
    laid = tuple(blocks(asked))
    return tuple(
        _form(policy, subject, token, laid)
        for token in tokens(policy, subject, role, months, level, before=before)
    )


def shared(found: Iterable[EffectForm]) -> tuple[EffectForm, ...]:
    """One for each language among them, that asks for the code and is about nobody yet."""
    bare = (replace(form, code=None, person=None) for form in found)
    return tuple({form.language: form for form in bare}.values())


def unanswered(policy: Policy, found: Iterable[EffectForm]) -> tuple[EffectForm, ...]:
    """Without the forms about a person that were answered already; the anonymous all stay."""
    given = {
        (effect.subject, answer.role, answer.months, answer.before, answer.level, answer.person)
        for effect in policy.all(Effect)
        for answer in effect.answers
        if answer.person and answer.role is not Role.COLLEAGUE
    }
    return tuple(
        form
        for form in found
        if (form.subject, form.role, form.months, form.before, form.level, form.person) not in given
    )


def _level(role: Role, months: int, *, before: bool) -> Depth:
    if before or role is Role.TRAINER:
        return Depth.LEARNING
    return Depth.BEHAVIOUR if months else Depth.REACTION


def _form(
    policy: Policy, subject: Session | Need, token: Token, laid: tuple[Block, ...]
) -> EffectForm:
    title, first, last = _about(policy, subject)
    minimum = policy.organisation.privacy.minimum_group
    return EffectForm(
        today=policy.today,
        company=policy.organisation.name,
        language=_language(policy, subject, token),
        folder=subject.folder,
        subject=subject.id,
        title=title,
        first=first,
        last=last,
        months=token.months,
        role=token.role,
        level=token.level,
        before=token.before,
        person=token.person,
        code=token.code,
        intro=Said(_intro(token)),
        privacy=Said(promise(token), {"minimum": minimum}),
        blocks=laid,
    )


def _about(policy: Policy, subject: Session | Need) -> tuple[Words, date, date]:
    """What it is called, and from when to when it was; a remedy is in place since a day."""
    if isinstance(subject, Need):
        acted = in_place(subject)
        since = acted.date if acted else policy.today
        return subject.title, since, since
    training = policy.find(Training, subject.training)
    title = training.title if training else Words(plain=subject.training)
    return title, subject.first_day, subject.last_day


def _language(policy: Policy, subject: Session | Need, token: Token) -> Language:
    """Of who fills it in; a reaction goes out in the language of the session, else of the house."""
    house = policy.organisation.language
    if token.person is None:
        spoken = subject.language if isinstance(subject, Session) else None
        return Language(spoken) if spoken in set(Language) else house
    manages = token.role is Role.MANAGER
    who = manager_of(policy, token.person).person if manages else token.person
    person = policy.find(Person, who)
    if token.role is Role.TRAINER or person is None:
        return house
    return person.language or house


_REACTION = N_(
    "Three minutes of your time make the next training better. Your honest answer helps us most, and nobody knows who answered what."
)
_BEFORE = N_(
    "Before we start: what goes well already? So we can begin where you are, and see later what it brought you. No answer is wrong."
)
_LATER = N_(
    "Some time ago you took this training. What do you notice of it at work? What stops you is worth as much to us as what works."
)
_OTHERS = N_(
    "Our colleague took this training some time ago. What do you notice of it at work? A form doesn't replace a talk: go over it together as well."
)
_SHOWN = N_("What did this participant show at the end? One form for each participant.")
_CHANGED = N_("We changed the way we work. What do you notice of it? No answer is wrong.")


def _intro(token: Token) -> str:
    if token.folder == Need.folder:
        return _CHANGED
    if token.before:
        return _BEFORE
    if token.role is Role.TRAINER:
        return _SHOWN
    if token.role is not Role.PARTICIPANT:
        return _OTHERS
    return _LATER if token.months else _REACTION
