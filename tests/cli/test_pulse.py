"""`engage pulse` and `engage form`: three questions on paper, and their counts into the log."""

import json
from pathlib import Path

import pytest

from opleiding.policy import Policy
from opleiding.records.engagements import Engagement, Moment
from opleiding.render.markdown import render
from opleiding.reports.pulse import pulse_form
from opleiding.store.shelf import DiskShelf
from tests.cli.test_guided import repo, talk
from tests.conftest import TODAY
from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
PULSE = "opleiding --language en engage pulse cbam-d --moment after --by p-2yfc --dry-run"
FORM = "opleiding --language en engage form tms --moment before"


def line(typed: str) -> tuple[int, str]:
    code, said = run(typed, NOORDZEE)
    added = [row for row in said.splitlines() if row.startswith("+- ")]
    return code, added[0] if added else said


@pytest.mark.parametrize(
    "typed",
    [
        f"{PULSE} --department dou --q1 0,1,2,2,0 --q2 '0 0 0 3 2' --q3 1,1,1,1,1",
        f"{PULSE} --department dou --q1 0 --q1 1 --q1 2,2,0 --q2 0,0,0,3,2 --q3 1,1,1,1,1",
        (
            "printf 'why;use;support\\n2;4;1\\n3;4;2\\n3;4;3\\n\\n4;5;4\\n4;5;5\\n' | "
            f"{PULSE} --department dou --forms -"
        ),
    ],
)
def test_counts_come_from_a_tally_or_from_forms(typed: str) -> None:
    assert line(typed) == (
        0,
        (
            "+- {date: 2026-11-20, by: p-2yfc, did: pulsed, moment: after, department: douane, "
            "q1: [0, 1, 2, 2, 0], q2: [0, 0, 0, 3, 2], q3: [1, 1, 1, 1, 1]}"
        ),
    )


def test_an_open_question_counts_nowhere_and_few_answers_are_said_to_stay_hidden() -> None:
    code, said = run(f"printf '4,,1\\n4,0,\\n' | {PULSE} --forms -", NOORDZEE)

    assert code == 0
    assert "q1: [0, 0, 0, 2, 0], q2: [0, 0, 0, 0, 0], q3: [1, 0, 0, 0, 0]}" in said
    assert said.splitlines()[-1] == (
        "Fewer than 5 answers: they count with others, and aren't shown alone."
    )


@pytest.mark.parametrize(
    ("typed", "answers", "people"),
    [
        ("--department dou --counts 0,0,0,0,70", 70, 7),
        ("--q1 0,0,0,0,5000 --q2 0,0,0,0,12", 5000, 12),
    ],
)
def test_more_answers_than_people_who_work_there_are_said(
    typed: str, answers: int, people: int
) -> None:
    code, said = run(f"{PULSE} {typed}", NOORDZEE)

    assert code == 0
    assert said.splitlines()[-1] == (
        f"More answers ({answers}) than people who work there ({people}): look at the counts again in "
        "engagements/cbam-deelnemers.yaml."
    )


def test_as_many_answers_as_people_are_kept_in_silence() -> None:
    said = run(f"{PULSE} --department dou --counts 0,0,0,0,7", NOORDZEE)[1]

    assert "More answers" not in said


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            PULSE,
            (
                "Say how many answered 1, 2, 3, 4 and 5 to each question: "
                "--q1 0,1,4,3,1 --q2 … --q3 …; or --forms FILE.\n"
            ),
        ),
        (
            f"{PULSE} --counts 1,1,1,1,1 --q1 1,1,1,1,1",
            "Give --counts for one question, or --q1, --q2 and --q3; not both.\n",
        ),
        (f"{PULSE} --q1 1,2", "--q1: There are 2 here, and at least 5 are needed.\n"),
        (f"{PULSE} --q1 1,2,3,4,x", "--q1: x is not a whole number, such as 3.\n"),
        (
            f"{PULSE} --counts 1,1,1,1,1 --forms -",
            "Give counts, or forms to count with --forms; not both.\n",
        ),
        (
            f"printf '4,4,4\\n4,9,4\\n' | {PULSE} --forms -",
            (
                "Line 2, `4,9,4`: write three scores from 1 to 5, such as 4,5,3; "
                "leave an open one empty.\n"
            ),
        ),
        (f"printf 'a,b,c\\n\\n' | {PULSE} --forms -", "There is no form in it.\n"),
        (
            f"{PULSE} --q1 0,0,0,0,0 --q2 0,0,0,0,0 --q3 '0 0 0 0 0'",
            "Every count is 0: nobody answered, so there is no pulse yet.\n",
        ),
        (f"printf '\\377' | {PULSE} --forms -", "- can't be read as a text.\n"),
        (f"{PULSE} --forms nowhere.csv", "nowhere.csv can't be read as a text.\n"),
    ],
)
def test_what_can_t_be_counted_is_refused(typed: str, says: str) -> None:
    assert run(typed, NOORDZEE) == (2, says)


def test_a_form_names_nobody_and_asks_only_for_departments_that_hide_who_answered() -> None:
    code, page = run(FORM, NOORDZEE)
    data = json.loads(run(f"{FORM} --json", NOORDZEE)[1])["data"]
    teams = [team["id"] for team in data["departments"]]

    assert code == 0
    assert "p-" not in page
    assert teams == ["weg", "zee-export", "zee-import"]
    assert page.count("☐") == 3 * 5 + len(teams) + 1
    assert [one["id"] for one in data["questions"]] == ["q1", "q2", "q3"]
    assert "A figure about fewer than 5 people is shown to nobody." in page


def test_a_message_to_one_department_or_to_managers_asks_for_none() -> None:
    for one in ("idms", "frans-l"):
        page = run(f"opleiding engage form {one} --moment after", NOORDZEE)[1]
        assert page.count("☐") == 3 * 5


def test_the_tally_sheet_ends_in_the_command_for_each_department() -> None:
    page = run(f"{FORM} --tally", NOORDZEE)[1]
    commands = [row for row in page.splitlines() if row.startswith("opleiding engage pulse ")]

    assert [row.split(" --q1")[0].rpartition("before")[2] for row in commands] == [
        *(" --department weg", " --department zee-export", " --department zee-import", ""),
    ]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_form_fits_on_one_page(language: str) -> None:
    shelf = DiskShelf(NOORDZEE)
    policy = Policy(shelf, today=TODAY)
    for message in policy.all(Engagement):
        for moment in Moment:
            form = pulse_form(policy, engagement=message.id, moment=moment)
            page = render(
                "pulse_form", form, language=language, root=None, locate=lambda where: where
            )

            assert len(page.splitlines()) <= 45
            assert len(page) <= 2200


def test_another_moment_is_refused() -> None:
    typed = "opleiding --language en engage form tms --moment later"

    assert run(typed, NOORDZEE) == (2, "--moment later: choose before, after.\n")


def test_on_a_terminal_the_three_questions_are_asked(tmp_path: Path) -> None:
    (tmp_path / "engagements").mkdir()
    (tmp_path / "engagements/one.yaml").write_text(
        "goals: [french]\naudience: participant\nlog:\n- {date: 2026-02-13, did: drafted}\n"
    )
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals/french.yaml").write_text(
        "title: French\nlog:\n- {date: 2026-02-05, by: p-7f3k, did: set}\n"
    )
    typed = ["engage", "pulse", "one", "--moment", "before", "--by", "p-7f3k"]
    code, shown = talk(repo(tmp_path), typed, ["1 2 3", "0,1,2,2,0", "0 0 0 3 2", "1,1,1,1,1"])

    assert code == 0
    assert "I know why we do this. How many answered 1, 2, 3, 4 and 5?" in shown
    assert "Error: Write five numbers, such as 0,1,4,3,1." in shown
    assert (
        (tmp_path / "engagements/one.yaml")
        .read_text("utf-8")
        .endswith(
            "did: pulsed, moment: before, "
            "q1: [0, 1, 2, 2, 0], q2: [0, 0, 0, 3, 2], q3: [1, 1, 1, 1, 1]}\n"
        )
    )
