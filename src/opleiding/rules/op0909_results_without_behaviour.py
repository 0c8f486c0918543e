"""A result claimed for a training of which nobody asked whether it is used at work.

Who measures at a higher level measures at the lower ones, too (Phillips' first
principle): a figure that moved says little when nobody knows whether people work
otherwise. The lower level need not be exhaustive: one answer will do.

Bad:   an answer at `level: results` after six months, and none at `level: behaviour`.
Good:  `{date: 2026-07-28, months: 3, role: participant, level: behaviour, person: p-1, b1: 4}`
       before it.
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Effect
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0909",
    Severity.WARNING,
    says=N_("This claims a result; nobody was asked yet what changed at work."),
    mend=N_("opleiding effect ask {id} --months 3"),
)
def results_without_behaviour(policy: Policy) -> Iterator[Hit]:
    """The first answer about results of an effect without an answer about behaviour up to its day."""
    for effect in (one for one in policy.all(Effect) if one.need is None):
        found = [(i, a) for i, a in enumerate(effect.answers) if a.level is Depth.RESULTS]
        if not found:
            continue
        index, first = min(found, key=lambda pair: (pair[1].date, pair[0]))
        seen = (a.date <= first.date for a in effect.answers if a.level is Depth.BEHAVIOUR)
        if not any(seen):
            yield Hit(effect, "answers", index)
