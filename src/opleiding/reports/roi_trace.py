"""The ROI report opened: for each case how every figure of it was worked out."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from opleiding.errors import WrongUse
from opleiding.facts.money.cost import ONE_YEAR
from opleiding.facts.money.quantity import Side
from opleiding.facts.money.roi import Return
from opleiding.facts.opened import Opened, opened
from opleiding.facts.traced import Traced
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.reports.roi import RoiLine, roi_report
from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Section:
    """The opened figures of one side of a case; `option` is the name of another way to go."""

    case: str | None
    title: Words | None
    side: Side
    option: str | None
    opened: Opened


@dataclass(frozen=True, slots=True)
class RoiTrace:
    """Every figure of the ROI report, opened."""

    years: Decimal
    sections: tuple[Section, ...]


def roi_trace(policy: Policy, *, years: Decimal = ONE_YEAR, case: str | None = None) -> RoiTrace:
    """The figures of one case, or of all; `WrongUse` where that case isn't there."""
    report = roi_report(policy, years=years, case=case)
    if case is not None and report.only is None:
        raise WrongUse(N_("There is no case {id}."), id=case)
    sections = [section for line in report.lines for section in _sections(line)]
    if report.only is None:
        totals = report.totals
        first = (*_of(totals.on_gross), *_of(totals.on_net))
        sections.insert(0, Section(None, None, Side.TOGETHER, None, opened(totals, first)))
    return RoiTrace(years, tuple(sections))


def _sections(line: RoiLine) -> Iterator[Section]:
    if line.figures:
        planned = (line.figures, line.uncertainty, line.picture, line.waterfall)
        first = (*_of(line.figures.on_gross), *_of(line.figures.on_net))
        yield Section(line.id, line.title, Side.PLANNED, None, opened(planned, first))
    if line.outcome:
        first = (*_of(line.outcome.on_gross), *_of(line.outcome.on_net))
        yield Section(line.id, line.title, Side.REAL, None, opened(line.outcome, first))
    for other in line.others:
        found = opened(other, _of(other.on_gross))
        yield Section(line.id, line.title, Side.OTHER, other.name, found)


def _of(found: Return | None) -> tuple[Traced | None, ...]:
    return (found.roi, found.bcr) if found else ()
