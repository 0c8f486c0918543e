"""OP0503: what it finds, and what it leaves alone."""

from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.rules.op0503_provider_not_looked_at import provider_not_looked_at


def test_somebody_looks_at_a_provider_before_it_is_chosen(policy: Policy) -> None:
    """
    providers/seen: {name: Seen, log: [{date: 2026-01-01, did: listed}, {date: 2026-01-02, did: looked_at, unmet: [design]}]}
    providers/unseen: {name: Unseen House, log: [{date: 2026-01-01, did: listed}]}
    trainings/a: {title: A, form: coaching, kind: formal, organised: external, provider: unseen house, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    trainings/b: {title: B, form: coaching, kind: formal, organised: external, provider: Elsewhere, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    trainings/c: {title: C, form: coaching, kind: formal, organised: external, provider: seen, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    trainings/d: {title: D, form: coaching, kind: formal, organised: external, provider: Elsewhere, hours: 3, log: [{date: 2026-02-10, did: proposed}]}
    trainings/e: {title: E, form: coaching, kind: formal, organised: internal, provider: Elsewhere, hours: 3, log: [{date: 2026-02-10, did: proposed}, {date: 2026-02-11, did: chosen}]}
    """
    known, other = provider_not_looked_at(policy)

    assert known.code == "OP0503"
    assert known.where == Where("trainings/a.yaml", ("provider",))
    assert known.values == {"id": "a", "provider": "unseen"}
    assert known.mend == "opleiding providers look {provider}"
    assert other.values == {"id": "b", "provider": "Elsewhere"}
    assert other.mend == "opleiding providers add “{provider}”"
