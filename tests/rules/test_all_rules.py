"""What holds for every rule: its code, its page, its step, its sentences, its example."""

import ast
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from opleiding import rules
from opleiding.cycle import STEPS
from opleiding.finding import Finding
from opleiding.policy import Policy
from opleiding.rules.check import check
from opleiding.rules.registry import all_rules, find_rule
from opleiding.rules.rule import Rule
from opleiding.text.words import words
from tests.conftest import policy_of

MODULES = tuple(found.name for found in iter_modules(rules.__path__) if found.name.startswith("op"))
EXAMPLES = Path(__file__).parents[2] / "examples" / "broken"
STEP_OF = {
    **dict.fromkeys(("base", "values", "localised", "shared", "references", "kinds"), 0),
    **dict.fromkeys(("organisation", "people", "indicators", "skills", "objectives"), 0),
    "needs": 1,
    "goals": 2,
    "engagements": 3,
    "cases": 4,
    "providers": 5,
    "trainings": 5,
    "plans": 6,
    "sessions": 6,
    "years": 7,
    "effects": 9,
    "followups": 10,
}
FACTS = {
    "calendar": 0,
    "wording": 0,
    "readiness.readiness": 3,
    "providers": 5,
    "agreement": 0,
    "signing": 6,
    "sessions.slots": 6,
    "sessions.places": 6,
    "effects.change": 2,
    "money.apart": 4,
    "money.decided": 4,
    "effects.attendance": 6,
    "skills.certificates": 6,
    "skills.renewal": 10,
    "effects.due": 9,
    "effects.evidence": 9,
    "effects.remedies": 2,
    "merged": 2,
    "priorities.priority": 2,
    "aligned.tension": 2,
    "monitoring.signs": 8,
}


def rule_in(module: str) -> Rule:
    [rule] = (
        value
        for value in vars(import_module(f"opleiding.rules.{module}")).values()
        if isinstance(value, Rule)
    )
    return rule


def imports_of(module: str) -> set[str]:
    tree = ast.parse(Path(rules.__path__[0], f"{module}.py").read_text("utf-8"))
    return {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def docstrings() -> list[str]:
    """The records of every test of a rule."""
    trees = (
        ast.parse(file.read_text("utf-8")) for file in Path(__file__).parent.glob("test_op*.py")
    )
    functions = (node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef))
    return [text for function in functions if (text := ast.get_docstring(function, clean=False))]


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in all_rules()]

    assert sorted(set(codes)) == codes
    assert len(codes) == len(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_a_rule_lives_in_the_file_of_its_code(module: str) -> None:
    rule = rule_in(module)

    assert module.startswith(f"{rule.code.lower()}_")
    if rule.question is not None:
        assert module == f"{rule.code.lower()}_{rule.question.__name__}"


@pytest.mark.parametrize("module", MODULES)
def test_a_page_says_what_why_bad_and_good(module: str) -> None:
    what, *why, example = rule_in(module).page.split("\n\n")

    assert re.fullmatch(r"[A-Z“`].*\.", what)
    assert why
    assert re.fullmatch(r"Bad:   .+\nGood:  .+", example, re.DOTALL)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.group)
def test_every_step_has_two_rules_at_least(step) -> None:
    assert len([rule for rule in all_rules() if rule.step == step.number]) >= 2


@pytest.mark.parametrize("module", [name for name in MODULES if not name.startswith("op00")])
def test_a_rule_reads_no_records_of_a_later_step(module: str) -> None:
    read = {
        STEP_OF[name.removeprefix("opleiding.records.")]
        for name in imports_of(module)
        if name.startswith("opleiding.records.")
    }
    asked = {
        FACTS[name.removeprefix("opleiding.facts.")]
        for name in imports_of(module)
        if name.startswith("opleiding.facts.")
    }

    assert max(read | asked) <= rule_in(module).step


@pytest.mark.parametrize("module", MODULES)
def test_rules_know_no_other_rule(module: str) -> None:
    own = {name for name in imports_of(module) if name.startswith("opleiding.rules.")}

    assert own == {"opleiding.rules.rule"}


def test_every_rule_is_broken_once() -> None:
    broken = {path.name.upper() for path in EXAMPLES.iterdir() if path.is_dir()}

    assert broken == {rule.code for rule in all_rules()}


def told(finding: Finding) -> tuple[str, str]:
    say = words("en").say
    return say(finding.sentence, **finding.values), say(finding.mend, **finding.values)


@pytest.mark.parametrize("records", docstrings())
def test_every_hole_of_every_sentence_is_filled(records: str) -> None:
    for finding in check(policy_of(records)):
        says, mend = told(finding)
        assert says.endswith(".")
        assert mend
        assert "None" not in says + mend
        assert "{" not in says


@pytest.mark.parametrize("today", [date.min, date(2026, 11, 20), date.max])
def test_no_day_is_too_early_or_too_late(today: date) -> None:
    for records in docstrings():
        check(policy_of(records, today))


def test_a_rule_is_found_by_its_code() -> None:
    assert find_rule("op0201") is find_rule("OP0201")
    assert find_rule("OP0201") is rule_in("op0201_need_without_goal")
    assert find_rule("OP9999") is None


def test_an_ignored_finding_is_quiet_until_its_day() -> None:
    text = """
        needs/french: {title: F, raised_by: p-1, log: [{date: 2026-10-12, did: raised}]}
        people/p-1: {department: office, function: clerk, entered: 2019-03-01}
        opleiding:
          departments: {office: {name: Office}}
          ignore: [{rule: OP0101, record: needs/french, reason: hearsay, until: UNTIL}]
    """

    assert check(policy_of(text.replace("UNTIL", "2026-11-20"))) == ()
    assert [finding.code for finding in check(policy_of(text.replace("UNTIL", "2026-11-19")))] == [
        "OP0101",
        "OP0012",
    ]


def test_a_policy_without_records_has_no_findings(policy: Policy) -> None:
    """
    opleiding: {language: nl}
    """
    assert check(policy) == ()
