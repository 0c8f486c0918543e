"""The rules and what they found; what they found about people, or tells of one, is only counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from opleiding.finding import Finding
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.effects import Effect
from opleiding.records.engagements import Engagement
from opleiding.records.kinds import FOLDERS
from opleiding.reports.site.addresses import is_public, link_of, tells_of_one
from opleiding.reports.site.shape import Found, Link, RulePage, RuleTold

Say = Callable[[Finding], tuple[str, str]]
"""A finding's sentence and its mend, in the language of the reader."""


def rule_pages(
    policy: Policy, rules: Iterable[RuleTold], findings: Iterable[Finding], say: Say
) -> Iterator[RulePage]:
    """A page for each rule, by code."""
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    for rule in rules:
        found = tuple(_shown(policy, by_code[rule.code], say))
        personal = len(by_code[rule.code]) - len(found)
        yield RulePage(f"rules/{rule.code}.html", rule, found, personal)


def _shown(policy: Policy, findings: Iterable[Finding], say: Say) -> Iterator[Found]:
    for finding in findings:
        link, (sentence, mend) = _link(policy, finding), say(finding)
        if link is not None and not tells_of_one(policy, f"{sentence} {mend}"):
            yield Found(link, sentence, mend)


def _link(policy: Policy, finding: Finding) -> Link | None:
    """The record that it is about; answers and pulses stay unnamed, as do people and their plans."""
    folder, _, name = finding.where.file.partition("/")
    if not name:
        return Link(finding.where.file, None)
    record = policy.lookup(folder, name.removesuffix(".yaml")) if folder in FOLDERS else None
    return link_of(policy, record) if record is not None and _told(record) else None


def _told(record: Record) -> bool:
    return is_public(record) and not isinstance(record, Effect | Engagement)
