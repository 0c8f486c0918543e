"""What a form promises: who reads it."""

from opleiding.facts.effects.tokens import Token
from opleiding.records.effects import Role
from opleiding.sentence import N_

_ALONE = N_("Write no name. Figures about fewer than {minimum} people are shown to nobody.")
_TOLD = N_(
    "The training officer reads it. Everybody else sees figures of at least {minimum} people only."
)
_SEEN = N_(
    "The training officer reads it, and so may the colleague it is about. Everybody else sees figures of at least {minimum} people only."
)


def promise(token: Token) -> str:
    """By who fills it in: what a manager or a trainer says of somebody, that person may read as well."""
    if token.person is None:
        return _ALONE
    return _SEEN if token.role in {Role.MANAGER, Role.TRAINER} else _TOLD
