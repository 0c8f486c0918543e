"""Scores as they are typed from a form on paper: b1=4, q2=7, can.vlot-frans=3."""

from collections.abc import Iterable
from typing import Any

from opleiding.cli.desk import Desk
from opleiding.errors import WrongUse
from opleiding.records.effects import HIGHEST, ITEMS, OWN_ITEM
from opleiding.sentence import N_

_CAN = "can."
_HIGHEST_OWN = 10


def scored(desk: Desk, typed: Iterable[str]) -> dict[str, Any]:
    """As they stand in an answer: items by their id, and `can` by goal, which may be shortened."""
    found: dict[str, Any] = {}
    for one in typed:
        item, score = _score(one)
        if item.startswith(_CAN):
            goal = desk.resolve("goals", item.removeprefix(_CAN))
            found.setdefault("can", {})[goal] = score
        else:
            found[item] = score
    return found


def _score(typed: str) -> tuple[str, int]:
    item, equals, value = (part.strip() for part in typed.partition("="))
    if not equals:
        raise WrongUse(
            N_("`{typed}` is no answer: write the item and its score, such as b1=4."), typed=typed
        )
    own = OWN_ITEM.fullmatch(item) is not None
    of_goal = item.startswith(_CAN) and item != _CAN
    if not (own or of_goal or item in ITEMS):
        raise WrongUse(
            N_("--score {typed}: `{item}` is no item. They are: {known}."),
            typed=typed,
            item=item,
            known=", ".join(ITEMS),
        )
    if own and value not in set(map(str, range(_HIGHEST_OWN + 1))):
        raise WrongUse(
            N_("--score {typed}: an answer to a question of the training goes from 0 to 10."),
            typed=typed,
        )
    if not own and value not in set(map(str, range(HIGHEST + 1))):
        raise WrongUse(
            N_("--score {typed}: an answer goes from 1 to 5; 0 is not applicable."), typed=typed
        )
    return item, int(value)
