"""The checks of a week: what is open today, and what comes up to and with Sunday; for whom to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from opleiding.facts.board.actors import guide_of, manager_of
from opleiding.facts.checks import DueCheck, due_checks
from opleiding.facts.effects.due import OPEN, Standing
from opleiding.policy import Policy


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """A check to do this week; `guide` does it and `manager` knows of it: ids, None for nobody named."""

    check: DueCheck
    guide: str | None
    manager: str | None

    @property
    def doer(self) -> str | None:
        """Who sits down with the learner: the guide, else the manager."""
        return self.guide or self.manager


@dataclass(frozen=True, slots=True)
class Round:
    """The checks of this week that one person does, the oldest first; `doer` is None for nobody named."""

    doer: str | None
    checks: tuple[ThisWeek, ...]


def this_week(policy: Policy) -> tuple[ThisWeek, ...]:
    """The checks of this week, the oldest first, one a plan."""
    left = min(6 - policy.today.weekday(), (date.max - policy.today).days)
    sunday = policy.today + timedelta(days=left)
    found: dict[str, ThisWeek] = {}
    for check in due_checks(policy):
        if check.state in OPEN or _coming(check, sunday):
            guide, manager = guide_of(check.plan), manager_of(policy, check.plan.person)
            mine = ThisWeek(check, guide.person, manager.person)
            found.setdefault(check.plan.id, mine)
    return tuple(found.values())


def concerns(one: ThisWeek, person: str) -> bool:
    """Whether this check is for that guide or manager."""
    return person in {one.guide, one.manager}


def rounds(checks: tuple[ThisWeek, ...]) -> tuple[Round, ...]:
    """The checks by who does them, by id; those of nobody last."""
    return tuple(_rounds(checks))


def _rounds(checks: tuple[ThisWeek, ...]) -> Iterator[Round]:
    doers = sorted({one.doer for one in checks}, key=lambda doer: (doer is None, doer or ""))
    for doer in doers:
        yield Round(doer, tuple(one for one in checks if one.doer == doer))


def _coming(check: DueCheck, sunday: date) -> bool:

    return check.state is Standing.NOT_YET and check.day <= sunday
