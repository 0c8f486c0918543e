"""What an import can make of the rows of a table: needs, or trainings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from opleiding.cli.desk import Desk
from opleiding.exchange.cells import Known
from opleiding.exchange.mapping import ColumnMap, Rows, plain
from opleiding.exchange.needs import needs_of
from opleiding.exchange.rows import Target
from opleiding.exchange.trainings import Day, trainings_of
from opleiding.records.needs import Need
from opleiding.records.trainings import Training
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Into:
    """One kind of record that rows become.

    `unsaid` gives the sentence that refuses a mapping which leaves out what every record has to
    say; `usual` is proposed for every row; `note` goes with the proposed columns.
    """

    rows: Rows
    model: type[Need | Training]
    opening: str
    target: Callable[[Desk], Target]
    unsaid: Callable[[ColumnMap], str | None]
    wrote: str
    then: str
    usual: Mapping[str, str]
    note: str | None = None


def into(folder: str) -> Into:
    """What the rows become in this folder."""
    return _KINDS[Rows(folder)]


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


def _trainings(desk: Desk) -> Target:
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


_KINDS = {
    Rows.NEEDS: Into(
        Rows.NEEDS,
        Need,
        "raised",
        lambda desk: needs_of(_known(desk)),
        _unsaid_of_needs,
        N_("Needs written: {n}."),
        "opleiding needs list --state raised",
        {},
    ),
    Rows.TRAININGS: Into(
        Rows.TRAININGS,
        Training,
        "proposed",
        _trainings,
        _unsaid_of_trainings,
        N_("Trainings written: {n}."),
        "opleiding trainings list --state proposed",
        {"form": "classroom_external", "organised": "external"},
        N_(
            "Where no column says the kind, a class, blended learning and simulation count as formal,"
            " the rest as informal. In doubt: opleiding trainings kind"
        ),
    ),
}
