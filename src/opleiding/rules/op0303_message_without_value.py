"""A message that leaves out what it brings one of the three.

A training brings something to the participant, to the colleagues and to the
company. Whoever isn't mentioned will ask what is in it for them.

Bad:   `value: {company: minder schadegevallen}`
Good:  `value: {participant: …, colleagues: …, company: …}`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, EngagementState, Value
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0303",
    Severity.WARNING,
    says=N_("This message doesn't say yet what it brings: {missing}."),
    mend=N_("Add {missing} to `value:`, in words that fit the audience."),
)
def message_without_value(policy: Policy) -> Iterator[Hit]:
    """Messages that lack the value for participant, colleagues or company."""
    for message in policy.all(Engagement):
        if message.state is not EngagementState.CLOSED:
            missing = [name for name in Value.model_fields if _lacks(message.value, name)]
            if missing:
                yield Hit(message, "value", missing=", ".join(f"`{name}`" for name in missing))


def _lacks(value: Value | None, name: str) -> bool:
    return value is None or getattr(value, name) is None
