"""How well each form of training fits each criterion: the table that comes along, and what the company changed."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from opleiding.facts.money.eligibility import Scheme
from opleiding.records.forms import Criterion, Form, Forms

WELL = 2
"""The points of what fits well."""

Answers = Mapping[Criterion, bool]
Points = Mapping[Criterion, Mapping[Form, int]]


@dataclass(frozen=True, slots=True)
class Table:
    """The points 0, 1 or 2 by criterion and form, for a yes and for a no, and each one's weight."""

    forms: tuple[Form, ...]
    if_so: Points
    if_not: Points
    weights: Mapping[Criterion, Decimal]

    def points(self, form: Form, criterion: Criterion, *, yes: bool) -> int | None:
        """How well a form fits an answer; None where that answer says nothing of forms."""
        row = (self.if_so if yes else self.if_not).get(criterion)
        return None if row is None else row.get(form, 0)

    def weight(self, criterion: Criterion) -> Decimal:
        """How much it weighs."""
        return self.weights.get(criterion, Decimal(1))


@dataclass(frozen=True, slots=True)
class ScoredForm:
    """A form and its score. `fits` and `misfits` are the criteria that speak for and against it."""

    form: Form
    score: Decimal
    fits: tuple[Criterion, ...]
    misfits: tuple[Criterion, ...]


def table(forms: Forms) -> Table:
    """The table of `forms.toml`, with the company's own points and weights over it."""
    names = tuple(form for form in map(Form, _data()["forms"]) if form not in forms.without)
    return Table(
        names, _over("if_so", forms.if_so), _over("if_not", forms.if_not), dict(forms.weights)
    )


def scored(table_: Table, answers: Answers) -> tuple[ScoredForm, ...]:
    """Every form, the highest sum of weighted points first; equals in the order of the table."""
    rows = (_scored(table_, form, answers) for form in table_.forms)
    return tuple(sorted(rows, key=lambda row: -row.score))


def best(rows: Iterable[ScoredForm]) -> tuple[Form, ...]:
    """The forms with the highest score; none while nothing speaks for any."""
    found = tuple(rows)
    top = max((row.score for row in found), default=Decimal(0))
    return tuple(row.form for row in found if row.score == top > 0)


@cache
def payable(scheme: Scheme) -> frozenset[Form]:
    """The forms that a scheme can pay for, as far as its pages say; whoever pays decides."""
    return frozenset(map(Form, _data()["schemes"][scheme]))


def _scored(table_: Table, form: Form, answers: Answers) -> ScoredForm:
    points = {
        criterion: found
        for criterion, yes in answers.items()
        if table_.weight(criterion)
        if (found := table_.points(form, criterion, yes=yes)) is not None
    }
    return ScoredForm(
        form,
        sum((table_.weight(one) * found for one, found in points.items()), Decimal(0)),
        tuple(one for one in Criterion if points.get(one) == WELL),
        tuple(one for one in Criterion if points.get(one) == 0),
    )


def _over(name: str, own: Points) -> Points:
    shipped = {
        Criterion(criterion): dict(zip(map(Form, _data()["forms"]), row, strict=True))
        for criterion, row in _data()[name].items()
    }
    return {one: {**shipped.get(one, {}), **own.get(one, {})} for one in {**shipped, **own}}


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("forms.toml").read_text("utf-8"))
