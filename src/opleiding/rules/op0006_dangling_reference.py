"""A reference to a record that isn't there.

Records point at each other by id. Where a pointer leads nowhere, costs, plans
and effects drop out of the figures unseen.

Bad:   `answers: [frans-aan-balie]` while the need is `frans-aan-de-balie`.
Good:  `answers: [frans-aan-de-balie]`
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opleiding.facts.nearest import Nearest
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.kinds import FOLDERS, SECTIONS, kind
from opleiding.records.references import Reference, references
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_SHOWN = 80
_OTHER_CASE = N_("`{named}` is written `{twin}` in {folder}/.")
_OTHER_FOLDER = N_("`{named}` is in {elsewhere}/; a record of {folder}/ belongs here.")
_NO_FOLDER = N_("`{folder}` is no folder of records.")
_WRITE_FOLDER = N_("Write the folder and the id, such as needs/french-on-the-phone.")
_NO_SECTION = N_("There is no `{named}` under `{folder}:` in opleiding.yaml.")
_NEAR_SECTION = N_("Did you mean {near}? Else add it under `{folder}:`.")
_ADD_SECTION = N_("Add it under `{folder}:` in opleiding.yaml, or write one that stands there.")
_NEAR = N_("Did you mean {near}? Else add that record to {folder}/.")


@rule(
    "OP0006",
    Severity.ERROR,
    says=N_("There is no `{named}` in {folder}/."),
    mend=N_("Write the id of a record in {folder}/, or add that record."),
)
def dangling_reference(policy: Policy) -> Iterator[Hit]:
    """References of every record, and of `opleiding.yaml`, that lead nowhere."""
    ids = {folder: Ids.of(policy.ids(folder)) for folder in (*FOLDERS, *SECTIONS)}
    for folder in FOLDERS:
        for record in policy.written(kind(folder)):
            yield from _dangling(record, ids)
    yield from _dangling(policy.organisation, ids)


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of a folder, as they are, in small letters, and by likeness."""

    known: frozenset[str]
    small: Mapping[str, str]
    nearest: Nearest

    @classmethod
    def of(cls, known: frozenset[str]) -> "Ids":
        """Those of one folder."""
        return cls(known, {one.casefold(): one for one in known}, Nearest(known))


_NOTHING = Ids.of(frozenset())


def _dangling(record: Record, ids: Mapping[str, Ids]) -> Iterator[Hit]:
    for reference in references(record):
        if reference.id not in ids.get(reference.folder, _NOTHING).known:
            yield _hit(record, reference, ids)


def _hit(record: Record, reference: Reference, ids: Mapping[str, Ids]) -> Hit:
    named, folder = reference.id[:_SHOWN], reference.folder[:_SHOWN]
    hit = Hit(record, *reference.path, named=named, folder=folder)
    here = ids.get(folder, _NOTHING)
    twin = here.small.get(named.casefold())
    elsewhere = next((other for other in FOLDERS if named in ids[other].known), None)
    near = ", ".join(here.nearest.to(named))
    hit.values.update(twin=twin, elsewhere=elsewhere, near=near)
    if folder not in ids:
        return hit.worded(says=_NO_FOLDER, mend=_WRITE_FOLDER)
    if folder in SECTIONS:
        return hit.worded(says=_NO_SECTION, mend=_NEAR_SECTION if near else _ADD_SECTION)
    if twin:
        return hit.worded(says=_OTHER_CASE, mend=N_("Write `{twin}`."))
    if elsewhere:
        return hit.worded(says=_OTHER_FOLDER)
    return hit.worded(mend=_NEAR) if near else hit
