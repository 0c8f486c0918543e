"""Every rule: its code, how serious it is, and its page. From the rules' own docstrings."""

from collections.abc import Iterator
from itertools import groupby

from tools.pages.markdown import code, table
from tools.pages.markdown import page as whole

from opleiding.cycle import step
from opleiding.rules.registry import all_rules
from opleiding.rules.rule import Rule

_PREAMBLE = """\
What `opleiding check` looks for. The code is `OP`, the step whose law it guards (00: the records
themselves), and a serial number. An **error** makes `check` end with exit code 1; a **warning**
asks for attention; a **note** is good to know. `opleiding rule CODE` shows the same page."""


def page() -> str:
    """`docs/reference/rules.md`."""
    rules = all_rules()
    rows = [(f"[{one.code}](#{one.code.lower()})", one.severity, _title(one)) for one in rules]
    parts = [_PREAMBLE, table(("rule", "severity", "what it finds"), rows)]
    for number, found in groupby(rules, key=lambda one: one.step):
        parts.append(f"## {_step(number)}")
        for one in found:
            parts += _rule(one)
    return whole("Rules", *parts)


def _step(number: int) -> str:
    return f"{number} · {step(number).title}" if number else "0 · The records themselves"


def _title(rule: Rule) -> str:
    return " ".join(rule.page.split("\n\n")[0].split())


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}"
    yield f"**{_title(rule)}** ({rule.severity})"
    for paragraph in rule.page.split("\n\n")[1:]:
        yield _examples(paragraph) if paragraph.startswith(("Bad:", "Good:")) else paragraph
    if rule.mend:
        yield f"To mend: {code(rule.mend) if rule.mend.startswith('opleiding ') else rule.mend}"


def _examples(paragraph: str) -> str:
    lines: list[str] = []
    for line in paragraph.splitlines():
        name, colon, rest = line.partition(":")
        if colon and name in {"Bad", "Good"}:
            lines.append(f"- *{name}:* {rest.strip()}")
        else:
            lines.append(f"  {line.strip()}")
    return "\n".join(lines)
