"""The ROI report: what each case takes and brings, what came of it, and where each figure stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.money.cost import ONE_YEAR
from opleiding.facts.money.figures import OptionFigures, Remark, option_figures
from opleiding.facts.money.outcome import Outcome, outcome_of
from opleiding.facts.money.ranges import Range, range_total
from opleiding.facts.money.roi import Return
from opleiding.facts.money.tornado import Picture, picture_of
from opleiding.facts.money.uncertainty import Uncertainty, uncertainty
from opleiding.facts.money.waterfall import Waterfall, waterfall
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.cases import Case, CaseState
from opleiding.records.localised import Words


@dataclass(frozen=True, slots=True)
class Decision:
    """The last entry of a case's log: who did what, when."""

    did: StrEnum
    date: date
    by: str | None
    note: Words | None
    where: Where


@dataclass(frozen=True, slots=True)
class RoiLine:
    """One case: the chosen option, None where none is, and the others to lay beside it.

    `picture` (what moves the return most) and `waterfall` are those of the chosen option, and so is
    `uncertainty`, which stands only in the report on one case.
    """

    id: str
    title: Words | None
    goals: tuple[str, ...]
    state: CaseState
    decision: Decision
    figures: OptionFigures | None
    others: tuple[OptionFigures, ...]
    risks: tuple[Remark, ...]
    outcome: Outcome | None
    uncertainty: Uncertainty | None = None
    picture: Picture | None = None
    waterfall: Waterfall | None = None

    @property
    def rejected(self) -> bool:
        """Management decided against it: it is shown, and stays out of the totals."""
        return self.state is CaseState.REJECTED

    @property
    def adds_up(self) -> bool:
        """It counts in the totals: approved, and every cost has an amount."""
        whole = self.figures is not None and self.figures.on_gross is not None
        return self.state is CaseState.APPROVED and whole


@dataclass(frozen=True, slots=True)
class RoiTotals:
    """The approved cases together, in EUR over the horizon.

    `left_out` are those without an option, or with a cost that has no amount yet.
    """

    cases: tuple[str, ...]
    left_out: tuple[str, ...]
    gross: Range
    subsidised: Range
    net: Range
    benefit: Range

    @property
    def on_gross(self) -> Return:
        """The benefit against all costs."""
        return Return(self.benefit, self.gross)

    @property
    def waterfall(self) -> Waterfall | None:
        """From all costs to what is left; None without a case that counts."""
        if not self.cases:
            return None
        return waterfall(self.gross, self.subsidised, self.benefit)

    @property
    def on_net(self) -> Return:
        """The benefit against what the company pays itself."""
        return Return(self.benefit, self.net)


@dataclass(frozen=True, slots=True)
class RoiReport:
    """Every case, by id, over a horizon in years; nothing is ranked by its score.

    `only` is the one case that was asked for; None when it is about all of them.
    """

    today: date
    years: Decimal
    only: RoiLine | None
    lines: tuple[RoiLine, ...]
    totals: RoiTotals


def roi_report(policy: Policy, *, years: Decimal = ONE_YEAR, case: str | None = None) -> RoiReport:
    """The report on all cases, or on one; no lines where that one isn't there."""
    cases = (one for one in policy.all(Case) if case is None or one.id == case)
    lines = tuple(
        _line(policy, one, years, alone=case is not None)
        for one in sorted(cases, key=lambda one: one.id)
    )
    only = lines[0] if case is not None and lines else None
    return RoiReport(policy.today, years, only, lines, _totals(lines))


def _line(policy: Policy, case: Case, years: Decimal, *, alone: bool) -> RoiLine:
    option = case.option
    figures = option_figures(policy, case, option, years=years) if option else None
    costs = figures.costs if figures else None
    return RoiLine(
        id=case.id,
        title=case.title,
        goals=case.goals,
        state=CaseState(case.state),
        decision=_decision(case),
        figures=figures,
        others=tuple(
            option_figures(policy, case, option, years=years)
            for option in case.options
            if option is not case.option
        ),
        risks=tuple(
            Remark(risk.what, risk.answer, case.at("risks", index))
            for index, risk in enumerate(case.risks)
        ),
        outcome=outcome_of(policy, case, figures, years=years, drawn=alone),
        uncertainty=uncertainty(figures.benefits, figures.costs) if figures and alone else None,
        picture=picture_of(figures.benefits, figures.costs) if figures else None,
        waterfall=waterfall(costs.gross, costs.subsidised, figures.benefit)
        if figures and costs
        else None,
    )


def _decision(case: Case) -> Decision:
    entry = case.history[-1].entry
    return Decision(entry.did, entry.date, entry.by, entry.note, case.at(*case.path_of(entry)))


def _totals(lines: tuple[RoiLine, ...]) -> RoiTotals:
    approved = [line for line in lines if line.state is CaseState.APPROVED]
    summed = [line.figures for line in approved if line.figures and line.adds_up]
    return RoiTotals(
        cases=tuple(line.id for line in approved if line.adds_up),
        left_out=tuple(line.id for line in approved if not line.adds_up),
        gross=range_total(one.costs.gross for one in summed if one.costs.gross),
        subsidised=range_total(one.costs.subsidised for one in summed),
        net=range_total(one.costs.net for one in summed if one.costs.net),
        benefit=range_total(one.benefit for one in summed),
    )
