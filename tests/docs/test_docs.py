"""The docs name what is there, all of it, and nothing else."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from opleiding import errors
from opleiding.cli.tree import BRANCHES, app
from opleiding.cycle import STEPS
from opleiding.records.kinds import FOLDERS
from opleiding.rules.registry import all_rules
from tests.console import typed_in

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/stories/*.md")],
)
REFERENCE = ROOT / "docs" / "reference"
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_RULE = re.compile(r"\bOP\d{4}\b")
_ELSEWHERE = ("http://", "https://", "mailto:")

TREE: Any = typer.main.get_command(app)
CONTEXT = typer.Context(TREE, info_name="opleiding")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    """As GitHub and GitLab make them: small letters, no punctuation, hyphens."""
    heads = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


def commands() -> Iterator[str]:
    for branch in BRANCHES:
        group = TREE.get_command(CONTEXT, branch.name)
        if not hasattr(group, "commands"):
            yield branch.name
            continue
        yield from (f"{branch.name} {verb}" for verb in group.list_commands(CONTEXT))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_inside_leads_somewhere(page: Path) -> None:
    for link in _LINK.findall(_CODE.sub("", text(page))):
        if link.startswith(_ELSEWHERE):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page

        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_rule_that_is_named_exists(page: Path) -> None:
    codes = {rule.code for rule in all_rules()}
    invented = {"OP9999"} if page.parent.name == "stories" else set()

    assert set(_RULE.findall(text(page))) - invented <= codes


def test_every_command_stands_in_the_reference() -> None:
    heads = set(
        re.findall(r"^#{3,4} opleiding (.+)$", text(REFERENCE / "commands.md"), re.MULTILINE)
    )

    assert set(commands()) <= heads


def test_every_kind_stands_in_the_reference() -> None:
    heads = re.findall(r"^## (\w+)/$", text(REFERENCE / "records.md"), re.MULTILINE)

    assert heads == list(FOLDERS)


def test_every_rule_stands_in_the_reference() -> None:
    heads = re.findall(r"^### (OP\d{4})$", text(REFERENCE / "rules.md"), re.MULTILINE)

    assert heads == [rule.code for rule in all_rules()]


def test_the_reference_is_what_the_code_says() -> None:
    done = subprocess.run(
        [sys.executable, "tools/reference.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "")


def test_every_exit_code_stands_in_the_table() -> None:
    rows = re.findall(r"^\| (\d+) \|", text(ROOT / "docs" / "exit-codes.md"), re.MULTILINE)
    refusals = {kind.exit_code for kind in errors.Refusal.__subclasses__()}

    assert [int(row) for row in rows] == [0, 1, *sorted(refusals), 130]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.group)
def test_a_step_page_shows_its_commands_and_names_its_rules(step: Any) -> None:
    [page] = ROOT.glob(f"docs/steps/{step.number:02}-{step.group}.md")
    typed = "\n".join(one.command for one in typed_in(text(page)))
    codes = [rule.code for rule in all_rules() if rule.step == step.number]
    table = [
        code
        for row in re.findall(r"^\| (OP.+?) \|", text(page), re.MULTILINE)
        for code in _RULE.findall(row)
    ]

    assert f" {step.group} " in typed
    assert table == codes


def test_the_readme_lists_the_verbs_of_each_step() -> None:
    rows = re.findall(r"^\| \d+ \| .+? \| `(\w+) ([^`…]+)`", text(ROOT / "README.md"), re.MULTILINE)

    assert {f"{group} {verb}" for group, verbs in rows for verb in verbs.split()} == {
        command for command in commands() if command.split()[0] in {step.group for step in STEPS}
    }
