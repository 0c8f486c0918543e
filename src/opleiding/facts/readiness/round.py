"""One round of a pulse: the answers of a day, by department and question, and what may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from opleiding.facts.suppression import hidden
from opleiding.finding import Where
from opleiding.records.engagements import Engagement, EngagementEntry, Moment, Question

Counts = tuple[int, ...]
Cell = str | None
"""A department, or None for the answers that name none."""


@dataclass(frozen=True, slots=True)
class Round:
    """The pulse entries of one message, one moment and one day."""

    message: Engagement
    moment: Moment | None
    day: date
    entries: tuple[EngagementEntry, ...]

    @property
    def cells(self) -> Mapping[Cell, Mapping[Question, Counts]]:
        """What was counted; two entries of one department are two heaps of one count.

        A message that goes to one department speaks for it, whether it is named or not.
        """
        to = self.message.departments
        found: dict[Cell, dict[Question, Counts]] = {}
        for entry in self.entries:
            cell = entry.department or (to[0] if len(to) == 1 else None)
            heap = found.setdefault(cell, {})
            for question, counts in entry.answers.items():
                heap[question] = _added(heap.get(question), counts)
        return found

    @property
    def of_everybody(self) -> bool:
        """Whether all whom the message went to could answer: unnamed, or each department named."""
        to = frozenset(self.message.departments)
        return None in self.cells or (bool(to) and to <= self.cells.keys())

    def shown(self, cell: Cell, minimum: int) -> dict[Question, Counts | None]:
        """The answers of one cell; None for a question that stays hidden there."""
        counts = _answered(self.cells[cell])
        return {
            question: None if cell in self._hidden(question, minimum) else counts[question]
            for question in counts
        }

    def together(self, minimum: int) -> dict[Question, Counts | None]:
        """The answers of all cells, from the minimum on."""
        sums: dict[Question, Counts] = {}
        for heap in self.cells.values():
            for question, counts in heap.items():
                sums[question] = _added(sums.get(question), counts)
        return {
            question: counts if sum(counts) >= minimum else None
            for question, counts in _answered(sums).items()
        }

    def where(self, cell: Cell) -> Where:
        """Where its first entry stands; of no cell in particular, the first of all."""
        own = [entry for entry in self.entries if entry.department == cell]
        return self.message.at(*self.message.path_of((own or self.entries)[0]))

    def _hidden(self, question: Question, minimum: int) -> frozenset[Cell]:
        sizes = {cell: sum(heap.get(question, ())) for cell, heap in self.cells.items()}
        return hidden(sizes, minimum)


def _answered(heap: Mapping[Question, Counts]) -> dict[Question, Counts]:
    """In the order of the form; without questions that nobody answered."""
    return {question: heap[question] for question in Question if any(heap.get(question, ()))}


def _added(one: Counts | None, other: Counts) -> Counts:
    return other if one is None else tuple(a + b for a, b in zip(one, other, strict=True))
