"""Are we on course? For the guide of one learner, for the manager of a team, or in counts."""

from dataclasses import dataclass
from datetime import date

from opleiding.errors import WrongUse
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.reports.progress_counts import CountsPage, counts_page
from opleiding.reports.progress_learner import LearnerPage, learner_page
from opleiding.reports.progress_team import TeamPage, team_page
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """One of the three pages; the others are None. `language` is that of who reads it."""

    today: date
    minimum_group: int
    company: Words
    language: Language
    learner: LearnerPage | None
    team: TeamPage | None
    counts: CountsPage | None


def progress_report(
    policy: Policy,
    *,
    plan: str | None = None,
    department: str | None = None,
    manager: str | None = None,
) -> ProgressReport:
    """The page about a plan, about a team, or, about neither, the counts of all."""
    if plan and (department or manager):
        raise WrongUse(N_("The report is about one plan, or about a team: leave the other out."))
    organisation = policy.organisation
    team = bool(department or manager)
    return ProgressReport(
        policy.today,
        organisation.privacy.minimum_group,
        organisation.name,
        _language(policy, manager or _guide(policy, plan)),
        learner_page(policy, plan) if plan else None,
        team_page(policy, department=department, manager=manager) if team else None,
        None if plan or team else counts_page(policy),
    )


def _guide(policy: Policy, plan: str | None) -> str | None:
    found = policy.find(Plan, plan)
    return found.guide.person if found and found.guide else None


def _language(policy: Policy, reader: str | None) -> Language:
    """That of the manager or guide who reads it; of nobody in particular, the company's."""
    person = policy.find(Person, reader)
    return (person.language if person else None) or policy.organisation.language
