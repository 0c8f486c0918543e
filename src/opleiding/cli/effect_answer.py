"""What makes no sense as one form of an effect: it is refused before anything is written."""

import re
from collections.abc import Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.measured import MEASURED
from opleiding.errors import WrongUse
from opleiding.sentence import N_

_HEAD = frozenset(("date", "months", "role", "level", "token", "person", "indicator", "before"))
_LIKE_A_CODE = re.compile(r"[A-Z0-9]{4}[- ]?[A-Z0-9]{4}", re.IGNORECASE | re.ASCII)


def refuse_stray(desk: Desk, subject: tuple[str, str], tree: Mapping[str, Any]) -> None:
    """A form that says nothing, is about somebody who wasn't there, or has another form's code.

    `subject` is the field and the id of what is measured.
    """
    if not tree.keys() - _HEAD - {"imported"}:
        raise WrongUse(
            N_(
                "Nothing is answered on this form yet: add --score b1=4, --remark or another answer."
            )
        )
    if tree.get("level") != "reaction":
        _refuse_absent(desk, subject, tree.get("person"))
    _refuse_other_code(desk, subject, tree.get("token"))


def _refuse_absent(desk: Desk, subject: tuple[str, str], person: str | None) -> None:
    from opleiding.exchange.answers.subjects import Subjects

    if person is None:
        return
    folder = next(one for one, field in MEASURED.items() if field == subject[0])
    found = Subjects(desk.policy).of(folder, subject[1])
    if found is not None and person not in found.people:
        raise WrongUse(
            N_("{person} didn't take part in {subject}: only who attended is asked."),
            person=person,
            subject=subject[1],
        )


def _refuse_other_code(desk: Desk, subject: tuple[str, str], token: str | None) -> None:
    from opleiding.facts.effects.tokens import reads

    if token is None or not _LIKE_A_CODE.fullmatch(token):
        return
    form = reads(desk.policy, token)
    if form is None:
        sentence = N_("“{value}” is no code of a form: compare it with the form, and mind that neither 0, O, 1 nor I occur.")  # fmt: skip
        raise WrongUse(sentence, value=token)
    if form.subject != subject[1]:
        raise WrongUse(
            N_("This is the code of a form of {other}, not of {subject}."),
            other=form.subject,
            subject=subject[1],
        )
