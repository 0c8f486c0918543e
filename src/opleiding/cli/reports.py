"""Which reports there are, and what each is about."""

from dataclasses import dataclass

from opleiding.cli.language import _


@dataclass(frozen=True, slots=True)
class Report:
    """A report on the command line: its name, the function that fills its context, what it is about.

    `opened` is the function that opens its figures, for `--trace`.
    """

    name: str
    fill: str
    help: str
    about: str | None = None
    key: str | None = None
    required: bool = False
    years: bool = False
    measured: bool = False
    dated: bool = False
    narrowed: tuple[str, ...] = ()
    opened: str | None = None


REPORTS = {
    report.name: report
    for report in (
        Report(
            "policy",
            "policy:policy_report",
            _("The whole policy for management, along the ten steps."),
        ),
        Report(
            "plan",
            "plan:plan_report",
            _("A personal training plan (POP) to sign."),
            about="plans",
            key="plan",
            required=True,
        ),
        Report(
            "engagement",
            "engagement:engagement_report",
            _("A message to an audience: why, what it brings, when, and honest answers."),
            about="engagements",
            key="engagement",
            required=True,
        ),
        Report(
            "case",
            "case:case_report",
            _("Two pages to decide on: the problem in money, the ways to go, the picture."),
            about="cases",
            key="case",
            required=True,
            years=True,
        ),
        Report(
            "roi",
            "roi:roi_report",
            _("Costs, benefits and ROI, each figure with its source."),
            about="cases",
            key="case",
            years=True,
            opened="roi_trace:roi_trace",
        ),
        Report(
            "forecast",
            "forecast:forecast_report",
            _("What cases promised and what came, and the next cases with that experience."),
        ),
        Report(
            "portfolio",
            "portfolio:portfolio_report",
            _("Trainings by cost and effect: which to repeat, deepen or stop, and why."),
        ),
        Report(
            "effect",
            "effect:effect_report",
            _("What trainings and other remedies changed, after 0, 3, 6 and 9 months."),
            about="sessions",
            key="session",
            measured=True,
        ),
        Report(
            "alignment",
            "alignment:alignment_report",
            _("Objectives, the goals that serve them, hours and budget."),
            dated=True,
        ),
        Report(
            "year",
            "year:year_report",
            _("The training plan of a year, for works council and management."),
            about="years",
            key="year",
            required=True,
        ),
        Report(
            "progress",
            "progress:progress_report",
            _("Are we on course: one learner, a team, or in counts."),
            narrowed=("plan", "department", "manager"),
        ),
        Report(
            "person",
            "person:person_report",
            _("The own overview of one person: what was learned, what comes next."),
            about="people",
            key="person",
            required=True,
        ),
        Report(
            "conversation",
            "conversation:conversation_sheet",
            _(
                "The sheet for a conversation: what went well, what would help, room for agreements."
            ),
            about="people",
            key="person",
            required=True,
        ),
        Report(
            "next",
            "next:next_report",
            _("What comes next: for management, or for a team, with reasons and records."),
            narrowed=("department", "manager"),
        ),
    )
}
