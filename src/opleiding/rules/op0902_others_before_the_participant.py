"""A manager or colleague was asked before the participant could answer.

First the participants themselves say what they notice at work. Their manager and
colleagues are asked when one has answered, or two weeks after the day.

Bad:   the manager's answer of `months: 3` comes in before any participant's.
Good:  the participant on 28 July, the manager on 3 August.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.remedies import in_place
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Answer, Depth, Effect, Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_OTHERS = frozenset({Role.MANAGER, Role.COLLEAGUE})
_HEAD_START = timedelta(days=14)


@rule(
    "OP0902",
    Severity.WARNING,
    says=N_("The {role} answered on {day}; until {turn} it was the turn of the participants."),
    mend=N_("opleiding effect ask {id} --months {months}"),
)
def others_before_the_participant(policy: Policy) -> Iterator[Hit]:
    """Answers of others about behaviour that came before the participants had their turn."""
    for effect in policy.all(Effect):
        start = _start(policy, effect)
        if start is None:
            continue
        for index, answer in enumerate(effect.answers):
            if start <= answer.date and answer.role in _OTHERS and answer.level is Depth.BEHAVIOUR:
                turn = after_months(start, answer.months) + _HEAD_START
                if answer.date < turn and not _participant_spoke(effect, answer):
                    values = {"day": answer.date, "turn": turn, "months": answer.months}
                    yield Hit(effect, "answers", index, role=answer.role, **values)


def _start(policy: Policy, effect: Effect) -> date | None:
    session, need = policy.find(Session, effect.session), policy.find(Need, effect.need)
    acted = in_place(need) if need else None
    return session.last_day if session else acted.date if acted else None


def _participant_spoke(effect: Effect, answer: Answer) -> bool:
    return any(
        other.role is Role.PARTICIPANT
        and other.months == answer.months
        and other.date <= answer.date
        for other in effect.answers
    )
