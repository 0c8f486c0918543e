"""Law that changes, or has changed, and that no need answers yet. For information; this is no legal advice."""

from collections.abc import Iterator
from hashlib import sha256
from shlex import quote

from opleiding.facts.legislation import LawToCome, laws_to_come
from opleiding.facts.next.proposal import Proposal, ProposalKind, Reason, Subject
from opleiding.finding import Where
from opleiding.law.parameters import Sure
from opleiding.policy import Policy
from opleiding.records.needs import SourceKind
from opleiding.sentence import N_

_AHEAD = N_("From {day} on the law changes: {what}. Does anybody have to learn something for it?")
_THERE = N_("Since {day} the law has changed: {what}. Did anybody have to learn something for it?")
_SOURCE = N_("Source: {source}, read on {read}. For information; this is no legal advice.")

_VERIFY = N_(
    "Source: {source}, read on {read}, verify it. For information; this is no legal advice."
)


def laws(policy: Policy) -> Iterator[Proposal]:
    """A law asks for a need first, so that it is analysed like any other."""
    language = str(policy.organisation.language)
    for law in laws_to_come(policy):
        about = law.where or policy.organisation.at("country")
        there = law.applies_from <= policy.today
        yield Proposal(
            f"law-{law.applies_from}-{sha256(law.source.encode()).hexdigest()[:6]}",
            ProposalKind.LAW,
            about,
            Subject(),
            _THERE if there else _AHEAD,
            {"day": law.applies_from, "what": law.what},
            command(law, language),
            reasons=(_source(law, about),),
        )


def _source(law: LawToCome, about: Where) -> Reason:
    sentence = _VERIFY if law.sure is Sure.VERIFY else _SOURCE
    return Reason(sentence, {"source": law.source, "read": law.read}, (about,))


def command(law: LawToCome, language: str) -> str:
    """The need to write down."""
    parts = ["opleiding needs add", quote(law.what.into(language))]
    parts += [f"--source-kind {SourceKind.LEGISLATION}", f"--source-reference {quote(law.source)}"]
    parts += [f"--affects-departments {quote(name)}" for name in law.departments]
    parts += [f"--affects-functions {quote(name)}" for name in law.functions]
    return " ".join((*parts, f"--deadline {law.applies_from}", "--raised-by … --by …"))
