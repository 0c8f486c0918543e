"""`plan create` drafts, shows and writes; what is typed goes first; a group is written all or none."""

from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run
from tests.facts.draft.test_draft import COMPANY

BY = "--by p-2"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    for line in COMPANY.strip().splitlines():
        place, _, tree = line.partition(": ")
        file = tmp_path / f"{place}.yaml"
        file.parent.mkdir(exist_ok=True)
        inner = tree.strip().removeprefix("{").removesuffix("}")
        file.write_text(f"{{{inner}}}\n")
    settings = (tmp_path / "opleiding.yaml").read_text().removeprefix("{")
    (tmp_path / "opleiding.yaml").write_text(
        "{schema: 1, name: Klein, language: en, today: 2026-11-20, " + settings
    )
    return tmp_path


PLAN = """\
person: p-1
period: 2026-11-23/2027-03-31
goals: [frans]
start:
- {skill: frans, level: 1}
expectations:
  person: "practise at work what is learnt, come to what is planned, and say in time what would help"
  trainer: "start from today's level, practise on cases from daily work, and give feedback at every check"
  manager: "keep 5 hours a month free, give room to use it at work, and follow at the checks how it goes"
  hours_a_month: 5
guide: {person: p-2, as: mentor}
activities:
- {training: basis, hours: 12, between: 2026-11-23/2027-03-31}
- {training: coaching, hours: 6, between: 2026-11-23/2027-03-31}
checks: [2027-01-04, 2027-02-15, 2027-03-31]
log:
- {date: 2026-11-20, by: p-2, did: drafted}
"""


def test_a_plan_is_drafted_from_what_is_known(repo: Path) -> None:
    code, said = run(f"opleiding --language en plan create p-1 {BY}", repo)

    assert code == 0
    assert (repo / "plans/p-1-2026.yaml").read_text() == PLAN
    assert said.endswith(
        "Written: plans/p-1-2026.yaml\nNext: opleiding plan sign p-1-2026 --as participant\n"
    )


def test_what_is_typed_goes_before_the_draft(repo: Path) -> None:
    typed = (
        "--period 2027-01-11/2027-02-28 --guide-provider huis --guide-as trainer"
        " --expectations-manager 'keeps Monday free' --checks 2027-02-01"
    )
    run(f"opleiding --language en plan create p-1 {typed} {BY}", repo)
    text = (repo / "plans/p-1-2027.yaml").read_text()

    assert "period: 2027-01-11/2027-02-28\n" in text
    assert "guide: {provider: huis, as: trainer}\n" in text
    assert "  manager: keeps Monday free\n" in text
    assert "  trainer: \"start from today's level" in text
    assert "checks: [2027-02-01]\n" in text
    assert "between: 2027-01-11/2027-02-28}" in text


def test_a_dry_run_shows_it_and_writes_nothing(repo: Path) -> None:
    code, said = run(f"opleiding --language en plan create p-1 {BY} --dry-run", repo)

    assert code == 0
    assert "+goals: [frans]" in said
    assert not (repo / "plans").exists()


def test_where_there_is_nothing_to_draft_from_it_says_what_is_missing(repo: Path) -> None:
    code, said = run(f"opleiding --language en plan create p-2 {BY}", repo)

    assert code != 0
    assert said.startswith(
        "person  p-2\n"
        "No goal concerns p-2 today: name one with --goals, or say in a goal whom it concerns.\n"
        "No goal says by when: say --period, such as 2027-01-11/2027-06-30.\n"
        "`frans`: p-2 is at that level already.\n"
        "A plan takes a period. Nothing was written.\n"
    )
    assert not (repo / "plans").exists()


def test_everyone_whom_a_goal_concerns_gets_one_and_a_second_time_nobody(repo: Path) -> None:
    one = (repo / "people/p-1.yaml").read_text()
    (repo / "people/p-3.yaml").write_text(one)
    (repo / "people/p-4.yaml").write_text(one)
    (repo / "plans").mkdir()
    (repo / "plans/own.yaml").write_text(
        "person: p-4\nperiod: 2026-10-01/2026-12-31\nlog:\n- {date: 2026-10-01, did: drafted}\n"
    )
    code, said = run(f"opleiding --language en plan create --goal frans --everyone {BY}", repo)
    written = sorted(path.stem for path in (repo / "plans").iterdir())
    again = run(f"opleiding --language en plan create --goal frans --everyone {BY}", repo)

    assert code == 0
    assert written == ["own", "p-1-2026", "p-3-2026"]
    assert (repo / "plans/p-1-2026.yaml").read_text() == PLAN
    assert (
        "p-4 has own (drafted) for that time. Add to it: goals: [frans]; activities: "
        '[{training: basis, hours: "12", between: 2026-11-23/2027-03-31}, '
        '{training: coaching, hours: "6", between: 2026-11-23/2027-03-31}]\n'
    ) in said
    assert sorted(path.stem for path in (repo / "plans").iterdir()) == written
    assert "p-1 has it in p-1-2026.\n" in again[1]


@pytest.mark.parametrize("typed", ["--everyone", "p-1 --everyone --goal frans"])
def test_everyone_takes_a_goal_and_no_person(repo: Path, typed: str) -> None:
    code, said = run(f"opleiding --language en plan create {typed} {BY}", repo)

    assert code != 0
    assert said.startswith("--everyone is for whom --goals concern: leave PERSON and --id out.")


def test_on_a_terminal_a_draft_is_amended_before_it_is_written(repo: Path) -> None:
    answers = ["2", "calls two customers a week", ""]
    code, said = talk(repo, ["--language", "en", "plan", "create", "p-1", "--by", "p-2"], answers)

    assert code == 0, said
    assert "  person: calls two customers a week\n" in (repo / "plans/p-1-2026.yaml").read_text()


def test_on_a_terminal_a_draft_may_wait(repo: Path) -> None:
    code, said = talk(repo, ["--language", "en", "plan", "create", "p-1", "--by", "p-2"], ["-"])

    assert code == 0
    assert said.endswith("Nothing was written.\n")
    assert not (repo / "plans").exists()
