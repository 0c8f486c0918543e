"""An effect that says neither or both of what it is of.

An effect is a session's, or that of the other remedy of a need. With neither it
belongs nowhere; with both nobody can tell what made the difference.

Bad:   an effect without `session:` and without `need:`, or with both.
Good:  `session: incoterms-2026-04-21`, or `need: te-veel-interne-mails`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Effect
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_BOTH = N_("This effect names session `{session}` and need `{need}`: it is of one of them.")
_TAKE_ONE = N_("Take `session:` or `need:` out; what was said of it goes to a file of its own.")


@rule(
    "OP0907",
    Severity.ERROR,
    says=N_("This effect doesn't say what it is of."),
    mend=N_("Add `session:` with the session, or `need:` with the need whose remedy is in place."),
)
def effect_of_one_thing(policy: Policy) -> Iterator[Hit]:
    """Effects with neither a session nor a need, or with both."""
    for effect in policy.all(Effect):
        if effect.session and effect.need:
            hit = Hit(effect, "need", session=effect.session, need=effect.need)
            yield hit.worded(says=_BOTH, mend=_TAKE_ONE)
        elif not effect.session and not effect.need:
            yield Hit(effect)
