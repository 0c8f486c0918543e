"""What an import can make of the rows of a table: needs, or trainings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from opleiding.cli.desk import Desk
from opleiding.cli.import_records import Made, one_each
from opleiding.cli.mappings import Table, Wanted
from opleiding.exchange.cells import Known
from opleiding.exchange.headers import Rows, plain
from opleiding.exchange.mapping import ColumnMap
from opleiding.exchange.needs import needs_of
from opleiding.exchange.rows import Read, Target
from opleiding.exchange.trainings import Day, trainings_of
from opleiding.records.effects import Effect
from opleiding.records.needs import Need
from opleiding.records.trainings import Training
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Into:
    """One kind of record that rows become.

    `unsaid` gives the sentence that refuses a mapping which leaves out what every record has to
    say; `made` turns rows into records; `note` goes with the proposed columns.
    """

    wanted: Wanted
    model: type[Need | Training | Effect]
    target: Callable[[Desk, Table], Target]
    unsaid: Callable[[ColumnMap], str | None]
    made: Callable[[Desk, "Into", Sequence[Read]], Made]
    wrote: str
    then: str
    note: str | None = None

    @property
    def rows(self) -> Rows:
        """What the rows of the table become."""
        return self.wanted.rows


def into(folder: str, by: str) -> Into:
    """What the rows become in this folder; `by` brings them in."""
    return _needs(by) if Rows(folder) is Rows.NEEDS else _trainings(by)


def _unsaid_of_needs(new: ColumnMap) -> str | None:
    if "title" not in new.columns:
        return N_("No column says what the need is. Say which with --map title=HEADER. There are: {headers}")  # fmt: skip
    if "raised_by" not in {*new.columns, *new.fixed}:
        return N_("No column says who raised it. Say which with --map raised_by=HEADER, or for all rows with --set raised_by=ID. There are: {headers}")  # fmt: skip
    return None


def _unsaid_of_trainings(new: ColumnMap) -> str | None:
    if "title" not in new.columns:
        return N_("No column says what the training is called. Say which with --map title=HEADER. There are: {headers}")  # fmt: skip
    if not {"days", "hours"} & {*new.columns, *new.fixed}:
        return N_("No column says how long it takes. Say which with --map days=HEADER or --map hours=HEADER, or for all rows with --set days=1. There are: {headers}")  # fmt: skip
    return None


def _target_of_trainings(desk: Desk, table: Table) -> Target:  # noqa: ARG001 - as its sibling
    return trainings_of(Day(desk.policy.organisation.hours_per_day), Known(desk.policy.clock))


def _known(desk: Desk) -> Known:
    """What a cell of a need may name."""
    ids, organisation = desk.policy.ids, desk.policy.organisation
    departments = {plain(one): one for one in organisation.departments}
    for one, department in organisation.departments.items():
        departments |= {plain(text): one for text in department.name.texts()}
    people = {plain(one): one for one in ids("people")}
    names = [plain(name) for name in desk.names.values()]
    named = {plain(name): one for one, name in desk.names.items() if names.count(plain(name)) == 1}
    return Known(
        desk.policy.clock,
        {**named, **people},
        departments,
        {plain(i): i for i in ids("indicators")},
    )


def _needs(by: str) -> Into:
    return Into(
        Wanted(Rows.NEEDS, {}),
        Need,
        lambda desk, _: needs_of(_known(desk)),
        _unsaid_of_needs,
        partial(one_each, by, "raised"),
        N_("Needs written: {n}."),
        "opleiding needs list --state raised",
    )


def _trainings(by: str) -> Into:
    return Into(
        Wanted(Rows.TRAININGS, {"form": "classroom_external", "organised": "external"}),
        Training,
        _target_of_trainings,
        _unsaid_of_trainings,
        partial(one_each, by, "proposed"),
        N_("Trainings written: {n}."),
        "opleiding trainings list --state proposed",
        N_(
            "Where no column says the kind, a class, blended learning and simulation count as formal,"
            " the rest as informal. In doubt: opleiding trainings kind"
        ),
    )
