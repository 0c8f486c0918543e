"""An effect whose file isn't named after what it is of.

A session has one effect, and its id is the session's; so has a need whose other
remedy is in place. Two branches that both measure then write the same file, and
nothing is counted twice.

Bad:   `effects/incoterms-april.yaml` with `session: incoterms-2026-04-21`.
Good:  `effects/incoterms-2026-04-21.yaml`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Effect
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_OF_NEED = N_("This is the effect of need `{need}`, under another name.")
_RENAME = N_("Rename effects/{id}.yaml to effects/{need}.yaml.")


@rule(
    "OP0906",
    Severity.ERROR,
    says=N_("This is the effect of session `{session}`, under another name."),
    mend=N_("Rename effects/{id}.yaml to effects/{session}.yaml."),
)
def effect_under_another_name(policy: Policy) -> Iterator[Hit]:
    """Effects with another id than their session's or need's."""
    for effect in policy.all(Effect):
        if effect.session and not effect.need and effect.id != effect.session:
            yield Hit(effect, "session", session=effect.session)
        if effect.need and not effect.session and effect.id != effect.need:
            yield Hit(effect, "need", need=effect.need).worded(says=_OF_NEED, mend=_RENAME)
