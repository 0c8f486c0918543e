"""The codes on forms: they tie an answer to its session, and tell a real one from an invented one.

Nothing is stored: a code is a fingerprint of what it stands for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.remedies import affected, in_place, managers, months_after
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs that nobody mixes up; a prime, so that the last sign finds any one slip and any swap."""
_LENGTH, _GROUP = 7, 4


@dataclass(frozen=True, slots=True)
class Token:
    """What the code of one form stands for.

    A reaction, and a form about another remedy than a training, is one of so many: `number` counts
    from 1, and nobody knows who got which. Any other form is about a `person`. `folder` and
    `subject` name the session or the need; `before` a form from before the session.
    """

    folder: str
    subject: str
    months: int
    role: Role
    level: Depth
    number: int | None = None
    person: str | None = None
    before: bool = False

    @property
    def code(self) -> str:
        """Seven signs and one that checks them, such as `K7QM-2XTD`."""
        when = f"{self.months}{'<' if self.before else ''}"
        who = self.person if self.number is None else str(self.number)
        parts = ("form", self.folder, self.subject, when, self.role, self.level, who or "")
        number = int.from_bytes(sha256("\n".join(parts).encode()).digest()[:8], "big")
        signs = ""
        for _ in range(_LENGTH):
            number, at = divmod(number, len(ALPHABET))
            signs += ALPHABET[at]
        return f"{signs[:_GROUP]}-{signs[_GROUP:]}{ALPHABET[_check(signs)]}"


def _check(signs: str) -> int:
    """The weighted sum of the signs, modulo 31 (as in ISO 7064's simpler systems)."""
    weighed = (at * ALPHABET.index(sign) for at, sign in enumerate(signs, start=2))
    return sum(weighed) % len(ALPHABET)


def tidy(typed: str) -> str | None:
    """A code as we write it: case, spaces and hyphens don't matter; None for what can't be one."""
    signs = "".join(typed.upper().replace("-", " ").split())
    if len(signs) != _LENGTH + 1 or not set(signs) <= set(ALPHABET):
        return None
    fits = ALPHABET[_check(signs[:-1])] == signs[-1]
    return f"{signs[:_GROUP]}-{signs[_GROUP:]}" if fits else None


def tokens(  # noqa: PLR0913 - the moment, by its parts
    policy: Policy, subject: Session | Need, role: Role, months: int, level: Depth, *, before: bool = False
) -> tuple[Token, ...]:  # fmt: skip
    """One for each form of a role at a moment, of one level; a session's are for who attended.

    Whoever comes to be marked as absent later, changes no code of the others.
    """
    told = (subject.folder, subject.id, months, role, level)
    if isinstance(subject, Need):
        many = len(
            affected(policy, subject) if role is Role.PARTICIPANT else managers(policy, subject)
        )
        return tuple(Token(*told, number=at) for at in range(1, many + 1))
    there = attended(subject)
    if level is Depth.REACTION:
        return tuple(Token(*told, number=at) for at in range(1, len(there) + 1))
    return tuple(Token(*told, person=one.person, before=before) for one in there)


def reads(policy: Policy, typed: str) -> Token | None:
    """What a code stands for; None for one that belongs to no form of this policy."""
    code = tidy(typed)
    return _known(policy).get(code) if code else None


@lru_cache(1)
def _known(policy: Policy) -> Mapping[str, Token]:
    """Every code there can be, of sessions that are planned as well."""
    return {token.code: token for token in _all(policy)}


def _all(policy: Policy) -> Iterator[Token]:
    later = months_after(policy)
    for session in policy.all(Session):
        yield from tokens(policy, session, Role.PARTICIPANT, 0, Depth.REACTION)
        for role in (Role.PARTICIPANT, Role.TRAINER):
            for before in (False, True):
                yield from tokens(policy, session, role, 0, Depth.LEARNING, before=before)
        for months in later:
            for role in (Role.PARTICIPANT, Role.MANAGER, Role.COLLEAGUE):
                yield from tokens(policy, session, role, months, Depth.BEHAVIOUR)
    for need in policy.all(Need):
        for months in later if in_place(need) else ():
            for role in (Role.PARTICIPANT, Role.MANAGER):
                yield from tokens(policy, need, role, months, Depth.BEHAVIOUR)
