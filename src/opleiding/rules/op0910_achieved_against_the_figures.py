"""A conclusion of achieved that the figures don't carry.

The indicator of the goal went the wrong way, or nothing was read and hardly
anybody was heard. There may be a good reason: the market turned, a colleague saw
it happen. Then that reason belongs in the evidence; else `partly` or `unclear`
is an honest outcome, and leads to a better next step.

Bad:   `{date: 2026-11-12, did: concluded, months: 3, outcome: achieved}` while
       the damage rose from 3 to 6 cases a month.
Good:  the same with `outcome: unclear`, or the next day a conclusion that says
       what was seen instead.
"""

from collections.abc import Iterator

from opleiding.facts.effects.evidence import against
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Effect, EffectEntry, EffectState, Outcome
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_UNHEARD = N_("This says achieved; no indicator was read by then, and few people were heard.")


@rule(
    "OP0910",
    Severity.NOTE,
    says=N_("This says achieved, while {indicators} went the other way."),
    mend=N_("opleiding effect conclude {id} --months {months}"),
)
def achieved_against_the_figures(policy: Policy) -> Iterator[Hit]:
    """The conclusion that counts of each moment after months, where it says achieved, and on what."""
    for effect in policy.all(Effect):
        subject = policy.find(Session, effect.session) or policy.find(Need, effect.need)
        last: dict[int, EffectEntry] = {}
        for entry in effect.entries(EffectState.CONCLUDED):
            last[entry.months or 0] = entry
        for months, entry in last.items():
            achieved = entry.outcome is Outcome.ACHIEVED and entry.evidence is not None
            if subject is None or not months or not achieved:
                continue
            found = against(policy, subject, months, entry.date)
            worse = ", ".join(f"indicators/{one.id}" for one in found.worse)
            hit = Hit(effect, *effect.path_of(entry), indicators=worse, months=months)
            if worse:
                yield hit
            elif found.silent:
                yield hit.worded(says=_UNHEARD)
