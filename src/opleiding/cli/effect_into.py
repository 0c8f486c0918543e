"""What an import makes of the rows of a form: answers, each in the effect of its session."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.effect_answers import Kept, answers_made
from opleiding.cli.import_kinds import Into
from opleiding.cli.mappings import Table, Wanted
from opleiding.cli.measured import subject_of
from opleiding.errors import WrongUse
from opleiding.exchange.answers.cells import Reading
from opleiding.exchange.answers.columns import further
from opleiding.exchange.answers.forms import Asked, Placing
from opleiding.exchange.answers.own import fresh_questions
from opleiding.exchange.answers.page import pages_in
from opleiding.exchange.answers.rows import answers_of, has_reactions
from opleiding.exchange.answers.subjects import NOT_THERE, Subjects
from opleiding.exchange.headers import Rows, is_field, is_naming, is_person, plain
from opleiding.exchange.mapping import ColumnMap, Further, Headed
from opleiding.exchange.rows import Target
from opleiding.facts.effects.remedies import months_after
from opleiding.policy import Policy
from opleiding.records.effects import ITEMS, Depth, Effect, Role
from opleiding.records.sessions import Session
from opleiding.records.trainings import Question, Training
from opleiding.sentence import N_

Values = Mapping[str, Mapping[str, str]]
_FOLDERS = {"session": "sessions", "need": "needs"}


def asked_of_all(desk: Desk, typed: str | None, said: Mapping[str, Any]) -> Asked:
    """What was typed of all forms; a role or a level that there isn't is refused."""
    for field, enum in (("role", Role), ("level", Depth)):
        _among(f"--{field}", said[field], enum)
    if typed is None:
        return Asked(**said)
    field, record_id = subject_of(desk, typed)
    subject = _FOLDERS[field], record_id
    if Subjects(desk.policy).of(*subject) is None:
        raise WrongUse(NOT_THERE, subject="/".join(subject))
    return Asked(subject, **said)


def _among(option: str, typed: str | None, enum: type[StrEnum]) -> None:
    if typed is not None and typed not in {*enum}:
        sentence = N_("{option}: `{typed}` isn't one of {known}.")
        raise WrongUse(sentence, option=option, typed=typed, known=", ".join(enum))


def values_typed(typed: Sequence[str]) -> Values:
    """`months:0-6 months ago=3` by field and text."""
    found: dict[str, dict[str, str]] = {}
    for one in typed:
        field, colon, rest = one.partition(":")
        text, sign, value = rest.rpartition("=")
        if not (colon and sign and text.strip() and value.strip()):
            raise WrongUse(N_("{option} {typed}: write {form}."), option="--value", typed=one, form="FIELD:TEXT=VALUE")  # fmt: skip
        if not is_field(field.strip(), Rows.ANSWERS):
            raise WrongUse(N_("--value {typed}: `{field}` is no field that a column can fill."), typed=one, field=field)  # fmt: skip
        is_score = field.strip() in ITEMS or field.strip()[0] == "q" or field.startswith("can.")
        if is_score and not value.strip().isdecimal():
            raise WrongUse(
                N_("--value {typed}: an answer stands for a figure, such as 4."), typed=one
            )
        found.setdefault(field.strip(), {})[text.strip()] = value.strip()
    return found


def into_answers(desk: Desk, asked: Asked, typed: Values) -> Into:
    """Rows become answers; what is said of all forms, no column says."""
    training = _training(desk.policy, asked)
    wanted = Wanted(
        Rows.ANSWERS,
        {},
        partial(_further, desk.policy, asked, training, typed),
        lambda one: one.training is None or (training is not None and one.training == training.id),
        pages_in,
    )
    kept = Kept(training)
    return Into(
        wanted,
        Effect,
        partial(_target, asked, typed, kept),
        partial(_unsaid, asked),
        partial(answers_made, kept),
        N_("Answers written: {n}."),
        f"opleiding report effect {asked.subject[1]}" if asked.subject else "opleiding effect due",
    )


def _training(policy: Policy, asked: Asked) -> Training | None:
    folder, record_id = asked.subject or ("", "")
    session = policy.find(Session, record_id) if folder == Session.folder else None
    return policy.find(Training, session.training) if session else None


def _further(
    policy: Policy,
    asked: Asked,
    training: Training | None,
    typed: Values,
    headed: Headed,
    given: Mapping[str, str],
) -> Further:
    """Besides the columns: a reaction is nobody's, and a manager's name isn't whom a form is about."""
    moments = months_after(policy)
    found = further(policy, training, headed, given, moments)
    columns = {**given, **found.columns}
    without = {field for field in ("months", "role", "level") if getattr(asked, field) is not None}
    without |= {"session"} if asked.subject else set()
    without |= {"before"} if asked.before else set()
    by_others = any(field[0] == "m" and field[1:].isdigit() for field in columns)
    own = {one.id: one for one in training.questions} if training else None
    if anonymous := has_reactions(columns, asked.level, own):
        _refuse_unnamed(given.get("person"))
    if anonymous or (by_others and not is_person(columns.get("person", ""))):
        without.add("person")
    values = {field: {**found.values.get(field, {}), **typed.get(field, {})} for field in {**found.values, **typed}}  # fmt: skip
    kept = {field: texts for field, texts in values.items() if field not in without}
    return replace(found, values=kept, without=frozenset(without))


def _refuse_unnamed(header: str | None) -> None:
    """A column of people that doesn't look like one would get into the fingerprints of reactions."""
    if header is not None and not is_naming(header, Rows.ANSWERS):
        raise WrongUse(N_("A reaction is anonymous: leave “{header}” out of the file, or call it Name."), header=header)  # fmt: skip


def _target(asked: Asked, typed: Values, kept: Kept, desk: Desk, table: Table) -> Target:
    said = {field: {**table.map.values.get(field, {}), **typed.get(field, {})} for field in {**table.map.values, **typed}}  # fmt: skip
    new = table.map.model_copy(update={"values": said})
    depth = Depth(asked.level) if asked.level else Depth.BEHAVIOUR if asked.months else Depth.LEARNING  # fmt: skip
    fresh: tuple[Question, ...] = ()
    if kept.training is not None and not table.headed.sheet.pages:
        fresh = fresh_questions(kept.training, new, table.headed, depth)
    kept.fresh = fresh
    values = {field: {plain(text): value for text, value in texts.items()} for field, texts in new.values.items()}  # fmt: skip
    placing = Placing(desk.policy, asked, fresh)
    return answers_of(new, table.headed, placing, _reading(desk, values))


def _reading(desk: Desk, values: Values) -> Reading:
    ids, names = desk.policy.ids, desk.names
    people = {plain(one): one for one in ids("people")}
    told = [plain(name) for name in names.values()]
    named = {plain(name): one for one, name in names.items() if told.count(plain(name)) == 1}
    mailed = {plain(address): one for one, address in desk.addresses.items()}
    by_id = {folder: {plain(one): one for one in ids(folder)} for folder in ("sessions", "indicators")}  # fmt: skip
    return Reading(
        people={**mailed, **named, **people},
        sessions=by_id["sessions"],
        indicators=by_id["indicators"],
        values=values,
    )


def _unsaid(asked: Asked, new: ColumnMap) -> str | None:
    said = {*new.columns, *new.fixed}
    if not asked.subject and not said & {"session", "token"}:
        return N_("No column says which session it is about. Say it with --session ID, or which column with --map session=HEADER or --map token=HEADER. There are: {headers}")  # fmt: skip
    if "date" not in said:
        return N_("No column says when it was filled in. Say which with --map date=HEADER, or for all rows with --set date=2026-03-31. There are: {headers}")  # fmt: skip
    return None
