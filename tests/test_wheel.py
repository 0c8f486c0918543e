"""The wheel works outside the checkout: templates, words, law and the example are inside."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


def test_everything_that_a_command_needs_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())

    assert {
        "opleiding/templates/policy.md.j2",
        "opleiding/templates/plan.md.j2",
        "opleiding/text/locale/nl/LC_MESSAGES/opleiding.mo",
        "opleiding/text/locale/fr/LC_MESSAGES/opleiding.mo",
        "opleiding/law/be.toml",
        "opleiding/law/dates/be.toml",
        "opleiding/exchange/frameworks/words.toml",
        "opleiding/facts/form/forms.toml",
        "opleiding/examples/noordzee/opleiding.yaml",
        "opleiding/py.typed",
    } <= inside
    assert not [name for name in inside if "key.csv" in name or "test" in name.split("/")[0]]


def test_the_demo_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from opleiding.cli.door import main; main()",
            "demo",
            "--language",
            "nl",
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    reports = sorted(path.name for path in (tmp_path / "demo/reports").iterdir())
    assert reports == [
        f"{name}.md"
        for name in (
            *("alignment", "effect", "forecast", "next"),
            *("policy", "portfolio", "progress", "roi"),
        )
    ]
