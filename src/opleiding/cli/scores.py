"""Scores as they are typed from a form on paper: b1=4, q2=7, can.vlot-frans=3."""

from collections.abc import Iterable, Mapping
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse
from opleiding.records.effects import HIGHEST, ITEMS
from opleiding.records.sessions import Session
from opleiding.records.trainings import Question, Training
from opleiding.sentence import N_

_CAN = "can."


def scored(desk: Desk, subject: str, typed: Iterable[str]) -> dict[str, Any]:
    """As they stand in an answer: items by their id, and `can` by goal, which may be shortened.

    `subject` is the id of a session, or of a need, which asks nothing of its own.
    """
    own, found = _own(desk, subject), dict[str, Any]()
    for one in typed:
        item, score = _score(one, own)
        if item.startswith(_CAN):
            goal = desk.resolve("goals", item.removeprefix(_CAN))
            found.setdefault("can", {})[goal] = score
        else:
            found[item] = score
    return found


def _own(desk: Desk, subject: str) -> Mapping[str, Question]:
    session = desk.policy.find(Session, subject)
    training = desk.policy.find(Training, session.training) if session else None
    return {one.id: one for one in training.questions} if training else {}


def _score(typed: str, own: Mapping[str, Question]) -> tuple[str, int]:
    item, equals, value = (part.strip() for part in typed.partition("="))
    if not equals:
        raise WrongUse(
            N_("`{typed}` is no answer: write the item and its score, such as b1=4."), typed=typed
        )
    of_goal = item.startswith(_CAN) and item != _CAN
    if not (of_goal or item in ITEMS or item in own):
        raise WrongUse(
            N_("--score {typed}: `{item}` is no item. They are: {known}."),
            typed=typed,
            item=item,
            known=", ".join((*ITEMS, *own)),
        )
    asked = own.get(item)
    lowest, highest = (asked.lowest, asked.highest) if asked else (0, HIGHEST)
    if value in set(map(str, range(lowest, highest + 1))):
        return item, int(value)
    if asked:
        raise WrongUse(
            N_("--score {typed}: an answer to {item} goes from {lowest} to {highest}."),
            typed=typed, item=item, lowest=lowest, highest=highest,
        )  # fmt: skip
    raise WrongUse(
        N_("--score {typed}: an answer goes from 1 to 5; 0 is not applicable."), typed=typed
    )
