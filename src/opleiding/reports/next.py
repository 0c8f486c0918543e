"""What comes next: for management in counts and without persons, or for the manager of a team."""

from dataclasses import dataclass
from datetime import date

from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.organisation import Language
from opleiding.records.people import Person
from opleiding.reports.next_management import ManagementPage, management_page
from opleiding.reports.next_team import NextTeamPage, next_team_page


@dataclass(frozen=True, slots=True)
class NextReport:
    """One of the two pages; the other is None. `language` is that of who reads it."""

    today: date
    minimum_group: int
    company: Words
    language: Language
    management: ManagementPage | None
    team: NextTeamPage | None


def next_report(
    policy: Policy, *, department: str | None = None, manager: str | None = None
) -> NextReport:
    """The page of a department or of who a manager leads, or, about neither, that of management."""
    organisation, reader = policy.organisation, policy.find(Person, manager)
    team = bool(department or manager)
    return NextReport(
        policy.today,
        organisation.privacy.minimum_group,
        organisation.name,
        (reader.language if reader else None) or organisation.language,
        None if team else management_page(policy),
        next_team_page(policy, department=department, manager=manager) if team else None,
    )
