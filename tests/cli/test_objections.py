"""`engage objections`: looked up, and taken into an engagement once."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from opleiding.facts.readiness.objections import usual_objections
from tests.console import run

COMPANY = {
    "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-11-20\n"
    "departments: {desk: {name: Desk}}\n",
    "people/p-1.yaml": "department: desk\nfunction: clerk\nentered: 2019-03-01\n",
    "goals/french.yaml": "title: F\nlog:\n- {date: 2026-02-05, by: p-1, did: set}\n",
    "engagements/french.yaml": "goals: [french]\naudience: participant\n# kept\nlog:\n"
    "- {date: 2026-02-13, by: p-1, did: drafted}\n",
    "engagements/done.yaml": "goals: [french]\naudience: participant\nlog:\n"
    "- {date: 2026-02-13, by: p-1, did: drafted}\n- {date: 2026-02-14, by: p-1, did: closed}\n",
}
OBJECTIONS = "opleiding engage objections"
ADD = f"{OBJECTIONS} --add french --objection no_time"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    for file, text in COMPANY.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def test_one_is_added_with_its_answer_and_who_gives_it(repo: Path) -> None:
    usual = usual_objections()[0]
    before = (repo / "engagements/french.yaml").read_text("utf-8")

    assert run(f"{ADD} --by p-1", repo) == (
        0,
        "Changed: engagements/french.yaml\nNext: opleiding engage write french\n",
    )
    after = (repo / "engagements/french.yaml").read_text("utf-8")
    assert set(before.splitlines()) < set(after.splitlines())
    assert yaml.safe_load(after)["objections"] == [
        {
            "objection": usual.objection.written(),
            "answer": usual.answer.written(),
            "date": date(2026, 11, 20),
            "by": "p-1",
        }
    ]


def test_the_same_one_is_added_once(repo: Path) -> None:
    run(ADD, repo)
    before = (repo / "engagements/french.yaml").read_bytes()

    assert run(ADD, repo) == (5, "engagements/french.yaml has this objection already.\n")
    assert (repo / "engagements/french.yaml").read_bytes() == before
    code, _ = run(f"{OBJECTIONS} --add french --objection travel", repo)
    assert code == 0


def test_a_dry_run_writes_nothing(repo: Path) -> None:
    before = (repo / "engagements/french.yaml").read_bytes()
    code, said = run(f"{ADD} --dry-run", repo)

    assert code == 0
    assert said.endswith("Nothing was written: this is what would change.\n")
    assert (repo / "engagements/french.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        ("--objection no_time", 2, "Say to which engagement with --add.\n"),
        (
            "--add french --objection no_tim",
            2,
            "--objection no_tim isn't known: did you mean no_time?\n",
        ),
        (
            "--add done --objection no_time",
            5,
            "engagements/done.yaml is closed: that is its end, nothing can follow.\n",
        ),
        ("zzzz", 0, "No usual objection has `zzzz` in it.\n"),
    ],
)
def test_what_can_t_be_is_a_sentence(repo: Path, typed: str, code: int, says: str) -> None:
    assert run(f"{OBJECTIONS} {typed}", repo) == (code, says)


def test_as_data_they_have_all_their_languages(repo: Path) -> None:
    code, shown = run(f"{OBJECTIONS} saai --json", repo)
    [one] = json.loads(shown)["data"]

    assert code == 0
    assert one["key"] == "e_learning_is_boring"
    assert one["objection"] == {
        "nl": "Webleren is saai.",
        "fr": "L'e-learning est ennuyeux.",
        "en": "E-learning is boring.",
    }
    assert set(one["answer"]) == {"nl", "fr", "en"}


def test_a_manager_s_objections_are_found_by_audience(repo: Path) -> None:
    code, shown = run(f"{OBJECTIONS} --audience manager --json", repo)
    keys = [one["key"] for one in json.loads(shown)["data"]]

    assert code == 0
    assert keys == [
        "they_leave_afterwards",
        "no_budget",
        "cant_miss_people",
        "no_time_to_follow_up",
    ]
    assert run(f"{OBJECTIONS} --audience boss", repo) == (
        2,
        "--audience boss: choose participant, colleagues, manager, works_council.\n",
    )
