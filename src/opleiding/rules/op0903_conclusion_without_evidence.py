"""A conclusion that doesn't say what it rests on.

Whether a training worked is shown by an indicator, answers, an observation. A
conclusion with its evidence can be believed a year later, too.

Bad:   `{date: 2026-08-10, did: concluded, months: 3, outcome: achieved}`
Good:  the same with `evidence: schadegevallen van 4.7 naar 2.9, antwoorden van vijf deelnemers`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Effect, EffectState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0903",
    Severity.WARNING,
    says=N_("The conclusion of {day} doesn't say yet what it rests on."),
    mend=N_("Add `evidence:` to this entry: the indicator, the answers or what was seen."),
)
def conclusion_without_evidence(policy: Policy) -> Iterator[Hit]:
    """Entries `concluded` without evidence."""
    for effect in policy.all(Effect):
        for entry in effect.entries(EffectState.CONCLUDED):
            if entry.evidence is None:
                yield Hit(effect, *effect.path_of(entry), day=entry.date)
