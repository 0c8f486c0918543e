"""What is thrown where a file is no record: findings, each with its place."""

from opleiding.finding import Finding, Severity, Where


class Spoilt(Exception):
    """The file is no record; `findings` says why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings)
        self.findings = findings


def unreadable(file: str, line: int, column: int, sentence: str, /, **values: object) -> Finding:
    """An OP0001 at a line and column that count from 1."""
    where = Where(file, (), line, column)
    return Finding("OP0001", Severity.ERROR, where, sentence, values=values)
