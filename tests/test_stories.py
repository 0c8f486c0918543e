"""Every transcript in the docs and in tests/stories is true."""

from pathlib import Path

import pytest

from tests.console import agrees, run, typed_in

ROOT = Path(__file__).parents[1]
TOLD = sorted(
    [
        ROOT / "README.md",
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("tests/stories/*.md"),
    ]
)


@pytest.mark.parametrize("page", TOLD, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_what_happens(page: Path, tmp_path: Path) -> None:
    for typed in typed_in(page.read_text(encoding="utf-8")):
        if typed.command.startswith(("make ", "git clone", "python3 -m venv", ".venv/bin/")):
            continue
        code, output = run(typed.command, tmp_path)
        answer = output.splitlines()
        expected = list(typed.answer)
        if expected and expected[-1].startswith("[") and expected[-1].rstrip("]")[1:].isdigit():
            assert code == int(expected.pop()[1:-1]), (
                f"line {typed.line}: {typed.command}\n{output}"
            )
        else:
            assert code == 0, f"line {typed.line}: {typed.command}\n{output}"

        assert agrees(answer, expected), f"line {typed.line}: {typed.command}\n{output}"
