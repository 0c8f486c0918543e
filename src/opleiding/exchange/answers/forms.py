"""From what a row says to the form that it is: of which session, when, by whom, with which answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from opleiding.exchange.answers.levels import Common, answers_in
from opleiding.exchange.answers.moments import Moment
from opleiding.exchange.answers.subjects import NOT_THERE, Subject, Subjects
from opleiding.facts.effects.items import BANK
from opleiding.facts.effects.tokens import Token, reads
from opleiding.policy import Policy
from opleiding.records.effects import ITEMS, OWN_ITEM, Depth, Role
from opleiding.records.trainings import Question
from opleiding.records.values import Misread
from opleiding.sentence import N_

_FOLDERS = {"can": "goals", "contribution": "indicators", "confidence": "indicators"}
_LIKE_A_CODE = re.compile(r"[A-Z0-9]{4}[- ]?[A-Z0-9]{4}", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said of all forms together: which session, which moment, who answers, about what."""

    subject: tuple[str, str] | None = None
    months: int | None = None
    role: str | None = None
    level: str | None = None
    before: bool = False


class Misplaced(Misread):
    """A form that can't be what it says: the field in which that shows, and why."""

    def __init__(self, field: str, sentence: str, /, **values: object) -> None:
        super().__init__(sentence, **values)
        self.field = field


@dataclass(frozen=True, slots=True)
class Form:
    """One form. `who` is the same on a second form of the same person; None where nobody can tell."""

    subject: Subject
    months: int
    role: Role
    moment: Moment
    before: bool
    answers: tuple[Mapping[str, Any], ...]
    who: str | None

    @property
    def key(self) -> tuple[object, ...] | None:
        """What two forms have in common of which the last counts; None for one that stands alone.

        Several colleagues may speak of one person.
        """
        if self.who is None or self.role is Role.COLLEAGUE:
            return None
        return self.subject.id, self.months, self.role, self.before, self.who

    @property
    def is_late(self) -> bool:
        """Filled in when the next moment had begun already."""
        return not self.before and self.subject.is_late(self.months, self.moment.day)


class Placing:
    """Places forms: the policy's sessions and codes, and what was said of all forms.

    `fresh` are questions of a training's own that come in along with their answers.
    """

    def __init__(self, policy: Policy, asked: Asked, fresh: Sequence[Question] = ()) -> None:
        self.policy, self.asked = policy, asked
        self.fresh = {question.id: question for question in fresh}
        self.subjects = Subjects(policy)
        subject = self.subjects.of(*asked.subject) if asked.subject else None
        self.own = {**subject.questions, **self.fresh} if subject else None
        self._known: dict[str, frozenset[str]] = {}

    def form(self, values: Mapping[str, Any]) -> Form:
        """The form in a row; `Misplaced` for one that can't be."""
        token, code = self._token(values.get("token"))
        subject = self._subject(values, token)
        moment = self._moment(values)
        before = self._before(values, token, subject, moment)
        if not (before or subject.took_place):
            raise Misplaced("token" if token else "session", NOT_THERE, subject=subject.id)
        months = 0 if before else self._months(values, token, subject, moment)
        role = Role(self._said("role", values, token) or _role_of(values))
        person = self._person(values, token, subject)
        level = self._said("level", values, token)
        head = {"date": moment.day.isoformat(), "months": str(months), "role": str(role)}
        common = Common(head, level and Depth(level), months, person, code, before)
        own = {**subject.questions, **self.fresh}
        self._about_records(values)
        _on_their_scales(values, own)
        answers = tuple(answers_in(common, values, own))
        if person and any(answer["level"] == Depth.REACTION for answer in answers):
            person, common = None, replace(common, person=None)
            answers = tuple(answers_in(common, values, own))
        return Form(subject, months, role, moment, before, answers, person or values.get("token"))

    def _about_records(self, values: Mapping[str, Any]) -> None:
        """Refuses an answer about a goal or an indicator that isn't there."""
        for field in values:
            kind, _, name = field.partition(".")
            if kind in _FOLDERS and name and name not in self._ids(_FOLDERS[kind]):
                raise Misplaced(field, N_("{folder}/{id} isn't there."), folder=_FOLDERS[kind], id=name)  # fmt: skip

    def _ids(self, folder: str) -> frozenset[str]:
        if folder not in self._known:
            self._known[folder] = self.policy.ids(folder)
        return self._known[folder]

    def _token(self, typed: str | None) -> tuple[Token | None, str | None]:
        """What a code stands for, and the code; a key that another program gave out isn't kept."""
        token = reads(self.policy, typed) if typed else None
        if typed and token is None and (self._unasked or _LIKE_A_CODE.fullmatch(typed)):
            sentence = N_("“{value}” is no code of a form: compare it with the form, and mind that neither 0, O, 1 nor I occur.")  # fmt: skip
            raise Misplaced("token", sentence, value=typed)
        return token, token.code if token else None

    @property
    def _unasked(self) -> bool:
        return self.asked.subject is None

    def _subject(self, values: Mapping[str, Any], token: Token | None) -> Subject:
        said = self.asked.subject or (("sessions", values["session"]) if "session" in values else None)  # fmt: skip
        told = (token.folder, token.subject) if token else None
        if said and told and said != told:
            sentence = N_("This is the code of a form of {other}, not of {subject}.")
            raise Misplaced("token", sentence, other=told[1], subject=said[1])
        found = said or told
        if found is None:
            raise Misplaced("session", N_("It isn't said of which session this form is: fill it in, or use --session."))  # fmt: skip
        subject = self.subjects.of(*found)
        if subject is None:
            field = "token" if said is None else "session"
            raise Misplaced(field, NOT_THERE, subject="/".join(found))
        return subject

    def _moment(self, values: Mapping[str, Any]) -> Moment:
        moment = values.get("date")
        if moment is None:
            raise Misplaced("date", N_("It isn't said when this form was filled in: use --set date=2026-03-31 for all rows."))  # fmt: skip
        if moment.day > self.policy.clock:
            raise Misplaced("date", N_("{day} is still to come."), day=moment.day)
        return moment  # type: ignore[no-any-return]

    def _before(
        self, values: Mapping[str, Any], token: Token | None, subject: Subject, moment: Moment
    ) -> bool:
        before = self.asked.before or values.get("before") == "yes" or bool(token and token.before)
        if before and moment.day > subject.last_day:
            sentence = N_("{day} is after the session, so this isn't a form from before it: leave --before out.")  # fmt: skip
            raise Misplaced("date", sentence, day=moment.day)
        if not before and moment.day < subject.first_day:
            sentence = N_("{day} is before the session, of {first}: use --before for forms from before it.")  # fmt: skip
            raise Misplaced("date", sentence, day=moment.day, first=subject.first_day)
        return before

    def _months(
        self, values: Mapping[str, Any], token: Token | None, subject: Subject, moment: Moment
    ) -> int:
        said = self._said("months", values, token)
        months = subject.months_on(moment.day) if said is None else int(said)
        known = [one for one, _ in subject.moments]
        if months not in known:
            sentence = N_("{months} months: effects are measured after {after} months here.")
            raise Misplaced("months", sentence, months=months, after=", ".join(map(str, known)))
        return months

    def _said(self, field: str, values: Mapping[str, Any], token: Token | None) -> Any:
        """As it was said of all forms, else on the form itself, else as its code says."""
        of_all = getattr(self.asked, field)
        if of_all is not None:
            return of_all
        return values.get(field, getattr(token, field) if token else None)

    def _person(
        self, values: Mapping[str, Any], token: Token | None, subject: Subject
    ) -> str | None:
        person: str | None = token.person if token else values.get("person")
        if person is not None and person not in subject.people:
            sentence = N_("{person} didn't take part in {subject}: only who attended is asked.")
            raise Misplaced("person" if "person" in values else "token", sentence, person=person, subject=subject.id)  # fmt: skip
        return person


def _on_their_scales(values: Mapping[str, Any], own: Mapping[str, Question]) -> None:
    """Refuses an answer to a question that the training doesn't ask, or beside its scale."""
    for field, score in values.items():
        if not OWN_ITEM.fullmatch(field):
            continue
        question = own.get(field)
        if question is None:
            raise Misplaced(field, N_("The training asks no question {item}."), item=field)
        if not question.lowest <= int(score) <= question.highest:
            sentence = N_("{value} can't be: the answers go from {lowest} to {highest}.")
            raise Misplaced(field, sentence, value=score, lowest=question.lowest, highest=question.highest)  # fmt: skip


def _role_of(values: Mapping[str, Any]) -> Role:
    """By the questions that were answered, where nobody says it."""
    roles = {BANK[field].role for field in values if field in BANK and field in ITEMS}
    roles |= {Role.TRAINER} if {"points", "passed"} & values.keys() else set()
    return next((role for role in (Role.MANAGER, Role.TRAINER) if role in roles), Role.PARTICIPANT)
