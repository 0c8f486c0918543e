"""The whole site but its reports: the board, a page for each step and record, the rules."""

from collections.abc import Iterable

from opleiding.facts.board.board import board
from opleiding.facts.chain.links import links_of
from opleiding.finding import Finding
from opleiding.policy import Policy
from opleiding.reports.site.board import front, step_pages
from opleiding.reports.site.found import Say, rule_pages
from opleiding.reports.site.leaves import leaves
from opleiding.reports.site.shape import RuleTold, Site


def site_of(
    policy: Policy, rules: Iterable[RuleTold], findings: Iterable[Finding], say: Say
) -> Site:
    """Every page as it stands today."""
    drawn, links = board(policy), links_of(policy)
    told = front(policy, drawn)
    return Site(
        policy.organisation.name,
        policy.today,
        policy.organisation.privacy.minimum_group,
        told,
        step_pages(policy, told),
        tuple(leaves(policy, drawn, links)),
        tuple(rule_pages(policy, rules, findings, say)),
    )
