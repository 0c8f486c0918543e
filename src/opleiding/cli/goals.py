"""Step 2 · `opleiding goals`."""

from opleiding.cli.budget import add_budget
from opleiding.cli.grouping import add_group
from opleiding.cli.kind import KindGroup
from opleiding.cli.ranking import add_rank
from opleiding.cli.smart import add_lint
from opleiding.cli.theming import add_theme
from opleiding.records.goals import Goal

group = KindGroup(
    Goal,
    opening="set",
    asked=(
        "answers",
        "objectives",
        "behaviour",
        "criterion_indicator",
        "criterion_baseline",
        "criterion_target",
        "deadline",
    ),
    then={
        "set": "opleiding goals move {id} approved",
        "approved": "opleiding engage add --goals {id} --audience participant",
        "missed": "opleiding next propose --goal {id}",
    },
)
app = group.standard()
add_lint(group)
add_rank(group)
add_group(group)
add_theme(group)
add_budget(group)
