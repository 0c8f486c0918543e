"""Step 7 · `opleiding align`."""

from opleiding.cli.align_gaps import add_gaps
from opleiding.cli.align_show import add_show
from opleiding.cli.align_year import add_year
from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.errors import WrongUse
from opleiding.records.years import Year
from opleiding.sentence import N_


def _guard(desk: Desk, year: Year) -> None:  # noqa: ARG001 - what every guard gets
    known = len(year.id) == len("2027") and year.id.isascii() and year.id.isdecimal()
    if not known or year.id.startswith("0"):
        raise WrongUse(N_("{id} is no year, such as 2027."), id=year.id)


group = KindGroup(
    Year,
    opening="drafted",
    main="id",
    guard=_guard,
    then={
        "drafted": "opleiding report year {id}",
        "consulted": "opleiding align move {id} adopted",
        "adopted": "opleiding report year {id}",
    },
)
app = group.app
add_show(group)
add_gaps(group)
add_year(group)
group.lists()
group.moves()
