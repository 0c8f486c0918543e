"""Certificates that run out with nothing in sight that renews them."""

from collections.abc import Iterator

from opleiding.facts.board.actors import Acting
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject, writes
from opleiding.facts.skills.certificates import Held, Validity
from opleiding.facts.skills.renewal import to_renew
from opleiding.policy import Policy
from opleiding.records.followups import FollowupKind
from opleiding.records.skills import Skill
from opleiding.sentence import N_

_CERTIFICATE = {
    Validity.EXPIRING: N_("The certificate {skill} of {person} is valid until {until}."),
    Validity.EXPIRED: N_("The certificate {skill} of {person} was valid until {until}."),
}


def certificates_to_renew(policy: Policy) -> Iterator[Proposal]:
    """From ninety days ahead; the last day is in the id, so that the next one asks anew."""
    for held in to_renew(policy):
        name = f"renew-{held.person}-{held.skill}-{held.valid_until}"
        yield Proposal(
            name,
            ProposalKind.CERTIFICATE,
            held.where,
            Subject(person=held.person),
            _CERTIFICATE[held.validity],
            {"skill": held.skill, "person": held.person, "until": held.valid_until},
            writes(name),
            FollowupKind.REFRESH,
            tuple(_law(policy, held)),
            (Acting.OFFICER, Acting.MANAGER, Acting.PARTICIPANT),
        )


def _law(policy: Policy, held: Held) -> Iterator[Reason]:
    skill = policy.find(Skill, held.skill)
    terms = skill.certificate if skill else None
    if skill and terms and terms.law:
        sentence = N_("The law that asks for it: {law}. For information; this is no legal advice.")
        yield Reason(sentence, {"law": terms.law}, (skill.at("certificate"),))
