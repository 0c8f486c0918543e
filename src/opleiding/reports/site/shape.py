"""What a page of the site is made of: a title, facts, a chain, parts. No words of its own, no mark-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from opleiding.cycle import Step
from opleiding.facts.board.actors import Acting
from opleiding.finding import Severity
from opleiding.records.localised import Words


class Shape(StrEnum):
    """In which form a fact is shown."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    HOURS = "hours"
    LINKS = "links"
    TERMS = "terms"


class Section(StrEnum):
    """Where in the site a page belongs, for the way back to it."""

    BOARD = "board"
    REPORTS = "reports"
    FINDINGS = "findings"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Link:
    """A record by its title; `path` is its page from the root of the site, None where it has none.

    `prefix` goes before a title that says too little alone: a choice, or a word marked for translation.
    """

    title: Words | str
    path: str | None
    prefix: StrEnum | str | None = None
    state: StrEnum | None = None
    day: date | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, marked for translation, and a value in its shape; `unit` follows a number."""

    label: str
    shape: Shape
    value: Any
    unit: Words | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A link that a record still owes: a sentence marked for translation, and whose it is."""

    sentence: str
    id: str

    @property
    def values(self) -> Mapping[str, object]:
        """What fills the holes."""
        return {"id": self.id}


@dataclass(frozen=True, slots=True)
class Stage:
    """One layer of a chain. People's plans and next steps are only counted.

    `personal` is their number; None where there are a few, which isn't told.
    """

    label: str
    links: tuple[Link, ...]
    missing: tuple[Missing, ...]
    personal: int | None
    has_personal: bool

    @property
    def empty(self) -> bool:
        """Nothing stands here yet."""
        return not self.links and not self.has_personal


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, marked for translation, with links below it."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a record waits for at a step, who acts, and what to type; None where that isn't told."""

    step: int
    link: Link
    due: date | None
    late: bool
    actor: Acting
    person: str | None
    command: str | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page of one record."""

    path: str
    kind: str
    section: Section
    step: int | None
    prefix: StrEnum | str | None
    title: Words | str
    state: StrEnum | None
    since: date | None
    facts: tuple[Fact, ...]
    chain: tuple[Stage, ...]
    led_here: tuple[Link, ...]
    leads_on: tuple[Link, ...]
    waiting: tuple[Waiting, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A step on the board. What is personal is counted apart, and shown to nobody here."""

    step: Step
    path: str
    waiting: tuple[Waiting, ...]
    personal: int
    personal_late: int
    finished: int

    @property
    def open(self) -> int:
        """How much waits here, the personal included."""
        return len(self.waiting) + self.personal

    @property
    def late(self) -> int:
        """How much of it is late."""
        return sum(one.late for one in self.waiting) + self.personal_late


@dataclass(frozen=True, slots=True)
class Front:
    """The board, and the company in a few counts."""

    columns: tuple[Column, ...]
    needs: int
    goals: int
    cases: int
    held: int
    late: int


@dataclass(frozen=True, slots=True)
class StepPage:
    """A step: what waits there, and all its records by kind."""

    path: str
    column: Column
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule as the command line explains it; `page` is its text, marked for translation."""

    code: str
    severity: Severity
    step: int
    page: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding about a record that has a page here: its sentence, and how to mend it."""

    link: Link
    sentence: str
    mend: str


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule and what it found. What it found about people is counted in `personal`."""

    path: str
    rule: RuleTold
    found: tuple[Found, ...]
    personal: int

    @property
    def count(self) -> int:
        """How many findings, the personal included."""
        return len(self.found) + self.personal


@dataclass(frozen=True, slots=True)
class Site:
    """All pages but the reports, which are pages of their own."""

    company: Words
    today: date
    minimum_group: int
    front: Front
    steps: tuple[StepPage, ...]
    leaves: tuple[Leaf, ...]
    rules: tuple[RulePage, ...]
