"""What a rule is: a code, a severity, a question to the policy, and the sentence for each hit."""

import ast
import sys
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field

from opleiding.finding import Finding, Severity, Where
from opleiding.policy import Policy
from opleiding.records.base import Record


@dataclass(frozen=True, slots=True, init=False)
class Hit:
    """A record that a rule is about: `Hit(need, "log", 0, since=day)` points at its first entry."""

    where: Where
    values: dict[str, object] = field(default_factory=dict)
    says: str | None = None
    mend: str | None = None

    def __init__(self, record: Record, /, *path: str | int, **values: object) -> None:
        object.__setattr__(self, "where", record.at(*path))
        object.__setattr__(self, "values", {"id": record.id, **values})
        object.__setattr__(self, "says", None)
        object.__setattr__(self, "mend", None)

    def worded(self, *, says: str | None = None, mend: str | None = None) -> "Hit":
        """The same in other words than the rule's, where one question has several answers."""
        other = copy(self)
        object.__setattr__(other, "says", says)
        object.__setattr__(other, "mend", mend)
        return other


Question = Callable[[Policy], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Calling a rule with a policy gives its findings; `says` and `mend` are for translation."""

    code: str
    severity: Severity
    says: str
    mend: str
    question: Question | None
    page: str

    @property
    def step(self) -> int:
        """The step whose law it guards; 0 for the record format."""
        return int(self.code[2:4])

    def __call__(self, policy: Policy) -> Iterator[Finding]:
        """What it finds."""
        for hit in self.question(policy) if self.question else ():
            says, mend = hit.says or self.says, hit.mend or self.mend
            yield Finding(self.code, self.severity, hit.where, says, mend, hit.values)


def rule(code: str, severity: Severity, *, says: str, mend: str) -> Callable[[Question], Rule]:
    """Makes a rule of a question; the page is the docstring of its module."""

    def make(question: Question) -> Rule:
        return Rule(code, severity, says, mend, question, _page(question.__module__))

    return make


def reader_rule(code: str, severity: Severity, module: str) -> Rule:
    """A rule that the reader keeps: its findings come with the file, each with its own sentence."""
    return Rule(code, severity, "", "", None, _page(module))


def _page(module: str) -> str:
    """The docstring; from the source where Python was told to drop docstrings (`-OO`)."""
    found = sys.modules[module]
    if found.__doc__ is not None:
        return found.__doc__.strip()
    source = getattr(found.__loader__, "get_source", lambda _: "")(module)
    return (ast.get_docstring(ast.parse(source)) or "").strip()
