"""Exact linear algebra: which people do published sums tell about?"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

Variable = tuple[Hashable, Hashable]
"""A person, and what is unknown of them."""
Row = Mapping[Variable, int]
"""A published sum: each unknown that is in it, and how often."""


def rank(rows: Iterable[Sequence[int]]) -> int:
    """The rank over the rationals, by elimination."""
    left = [[Fraction(number) for number in row] for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left[found:] if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        left.insert(found, pivot)
        for row in left[found + 1 :]:
            if row[column]:
                factor = row[column] / pivot[column]
                row[column:] = [
                    mine - factor * theirs
                    for mine, theirs in zip(row[column:], pivot[column:], strict=True)
                ]
        found += 1
    return found


def told_of(rows: Sequence[Row], minimum: int) -> tuple[Hashable, ...] | None:
    """Fewer than `minimum` people of whom some weighted sum follows from the rows; None for nobody.

    A combination of rows that is about these people only exists where the rank falls once their
    columns are taken away. Who stands alike in every row can't be told apart, so such people go in
    or out together.
    """
    together: dict[Hashable, list[Hashable]] = {}
    columns: dict[Hashable, list[tuple[int, ...]]] = {}
    for variable in dict.fromkeys(variable for row in rows for variable in row):
        column = tuple(row.get(variable, 0) for row in rows)
        columns.setdefault(variable[0], []).append(column)
    for person, own in columns.items():
        together.setdefault(tuple(sorted(own)), []).append(person)
    alike = [(columns[people[0]], people) for people in together.values()]
    whole = _rank_of(own for own, _ in alike)
    small = [index for index, (_, people) in enumerate(alike) if len(people) < minimum]
    for size in range(1, minimum):
        for chosen in combinations(small, size):
            people = [person for index in chosen for person in alike[index][1]]
            others = [own for index, (own, _) in enumerate(alike) if index not in chosen]
            if len(people) < minimum and _rank_of(others) < whole:
                return tuple(people)
    return None


def _rank_of(columns: Iterable[Sequence[tuple[int, ...]]]) -> int:
    """The rank of a table that is given by its columns, person by person."""
    return rank(zip(*(column for own in columns for column in own), strict=True))


def pinned(hidden: int, total: int) -> bool:
    """Whether so many hidden counts, each of somebody, of a known total can be one thing only."""
    return hidden in {1, total}
