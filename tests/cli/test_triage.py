"""`needs triage` on a terminal and in one line."""

import subprocess
from pathlib import Path

import pytest

from opleiding.facts.triage import QUESTIONS, Question, next_turn
from opleiding.records.needs import Remedy
from opleiding.text.words import LANGUAGES, words
from tests.cli.test_guided import COMMAND, INTERRUPT, repo, talk

RAISED = (
    "title: Frans\n"
    "raised_by: p-7f3k  # wie het zei\n"
    "log:\n"
    "- {date: 2026-11-02, by: p-7f3k, did: raised}\n"
)
TRIAGE = ["needs", "triage", "frans", "--by", "p-9xq2"]


def need(folder: Path, text: str = RAISED) -> Path:
    (repo(folder) / "needs").mkdir()
    (folder / "needs/frans.yaml").write_text(text)
    return folder / "needs/frans.yaml"


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def analysed(answers: str, *lines: str, raised: str = RAISED) -> str:
    log = "".join(f"- {{date: 2026-11-20, by: p-9xq2, did: {line}}}\n" for line in lines)
    return raised.replace("log:\n", f"analysis: {{{answers}}}\nlog:\n") + log


def paths(given: dict[str, bool] | None = None) -> list[tuple[dict[str, bool], Remedy]]:
    """Every way through the questions."""
    given = given or {}
    turn = next_turn(given)
    if isinstance(turn, Remedy):
        return [(given, turn)]
    return [end for answer in (True, False) for end in paths({**given, turn.field: answer})]


def test_every_remedy_can_be_reached_and_every_question_is_asked() -> None:
    walked = paths()

    assert {remedy for _, remedy in walked} == set(Remedy)
    assert {field for answers, _ in walked for field in answers} == set(QUESTIONS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", QUESTIONS)
def test_every_question_has_its_reason_in_every_language(field: str, language: str) -> None:
    walked = next(answers for answers, _ in paths() if field in answers)
    before = dict(list(walked.items())[: list(walked).index(field)])
    turn = next_turn(before)

    assert isinstance(turn, Question)
    assert turn.field == field
    said = words(language).say(turn.text), words(language).say(turn.why)
    assert all(said)
    assert language == "en" or set(said).isdisjoint({turn.text, turn.why})


@pytest.mark.parametrize(("answers", "remedy"), list(paths()), ids=str)
def test_every_way_through_can_be_typed_in_one_line(
    tmp_path: Path, answers: dict[str, bool], remedy: Remedy
) -> None:
    if list(answers.values()).count(False) > 5:  # a handful of ways to each remedy will do
        return
    file = need(tmp_path)
    typed = [
        word
        for field, yes in answers.items()
        for word in ("--" + field.replace("_", "-"), "yes" if yes else "no")
    ]

    code, shown = run(tmp_path, *TRIAGE, *typed)

    assert code == 0, shown
    assert file.read_text().endswith(f"did: analysed, remedy: {remedy}}}\n")


def test_the_dialogue_ends_with_who_does_what_by_when(tmp_path: Path) -> None:
    file = need(tmp_path)

    code, shown = talk(tmp_path, TRIAGE, ["yes", "no", "p-7f3k", "Eén blad", "2026-12-31"])

    assert code == 0, shown
    assert shown == (
        "`later` stops here, and keeps what was answered.\n"
        "What costs little may stay as it is.\n"
        "Is it worth solving? [yes/no/later]: yes\n"
        "People often can, but don't know that they should.\n"
        "Is it clear what is expected? [yes/no/later]: no\n"
        "Remedy: clarify expectations.\n"
        "Somebody takes this on, instead of a training. Enter: that is for later.\n"
        "Who takes the other remedy on.\n"
        "   1  p-7f3k  \n"
        "   2  p-9xq2  \n"
        "Number or name: p-7f3k\n"
        "What will be done instead of a training.: Eén blad\n"
        "By when.: 2026-12-31\n"
        "Changed: needs/frans.yaml\n"
        "Next: opleiding needs move frans acted\n"
    )
    assert file.read_text() == analysed(
        "worth_solving: yes, expectations_clear: no",
        "analysed, remedy: clarify_expectations",
        "redirected, owner: p-7f3k, action: Eén blad, due: 2026-12-31, remedy: clarify_expectations",
    )


def test_the_same_in_one_line(tmp_path: Path) -> None:
    file = need(tmp_path)

    code, shown = run(
        tmp_path,
        *TRIAGE,
        *("--worth-solving", "yes", "--expectations-clear", "no", "--owner", "p-7f3k"),
        *("--action", "Eén blad", "--due", "2026-12-31"),
    )

    assert code == 0, shown
    assert file.read_text() == analysed(
        "worth_solving: yes, expectations_clear: no",
        "analysed, remedy: clarify_expectations",
        "redirected, owner: p-7f3k, action: Eén blad, due: 2026-12-31, remedy: clarify_expectations",
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ["--expectations-clear", "no", "--owner", "p-7f3k"],
            "--action is missing: What will be done instead of a training.\n",
        ),
        (
            ["--expectations-clear", "no", "--owner", "p-7f3k", "--action", "x", "--due", "morgen"],
            "--due: morgen is not a date",
        ),
        (["--expectations-clear", "maybe"], "maybe"),
        (["--expectations-clear", "yes"], "--resources-adequate yes or no is missing:"),
        (
            [
                "--expectations-clear",
                "yes",
                "--resources-adequate",
                "yes",
                "--feedback-given",
                "no",
                "--owner",
                "p-7f3k",
            ],
            "--owner, --action and --due go with another remedy; this is provide feedback.\n",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, typed: list[str], said: str
) -> None:
    file = need(tmp_path)

    code, shown = run(tmp_path, *TRIAGE, "--worth-solving", "yes", *typed)

    assert code == 2
    assert said in shown
    assert file.read_text() == RAISED


def test_breaking_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = need(tmp_path)

    code, shown = talk(tmp_path, TRIAGE, ["yes", INTERRUPT])

    assert code == 130
    assert shown.endswith("Stopped. Nothing was written.\n")
    assert file.read_text() == RAISED


def test_later_keeps_the_answers_and_the_next_time_goes_on_from_there(tmp_path: Path) -> None:
    file = need(tmp_path)

    code, shown = talk(tmp_path, TRIAGE, ["yes", "yes", "later"])

    assert code == 0, shown
    assert shown.endswith(
        "It goes on at “Are time, tools and information sufficient?”\n"
        "Changed: needs/frans.yaml\n"
        "Next: opleiding needs triage frans\n"
    )
    assert file.read_text() == analysed("worth_solving: yes, expectations_clear: yes")

    code, shown = talk(tmp_path, TRIAGE, ["no", ""])

    assert code == 0, shown
    assert shown.count("[yes/no/later]") == 1
    assert file.read_text() == analysed(
        "worth_solving: yes, expectations_clear: yes, resources_adequate: no",
        "analysed, remedy: provide_resources",
    )


def test_a_finished_analysis_is_walked_again_with_its_answers_at_hand(tmp_path: Path) -> None:
    before = analysed(
        "worth_solving: yes, expectations_clear: no",
        "analysed, remedy: clarify_expectations",
        "redirected, owner: p-7f3k, action: Eén blad, due: 2026-12-31",
    )
    file = need(tmp_path, before)

    code, shown = talk(tmp_path, TRIAGE, ["", "yes", "no", ""])

    assert code == 0, shown
    assert "Is it worth solving? [yes/no/later] [yes]: \n" in shown
    assert file.read_text() == (
        before.replace("clear: no", "clear: yes, resources_adequate: no")
        + "- {date: 2026-11-20, by: p-9xq2, did: analysed, remedy: provide_resources}\n"
    )


def test_one_answer_can_be_revised_in_one_line(tmp_path: Path) -> None:
    before = analysed(
        "worth_solving: yes, expectations_clear: no", "analysed, remedy: clarify_expectations"
    )
    file = need(tmp_path, before)

    code, shown = run(
        tmp_path, *TRIAGE, "--expectations-clear", "yes", "--resources-adequate", "no"
    )

    assert code == 0, shown
    assert file.read_text() == (
        before.replace("clear: no", "clear: yes, resources_adequate: no")
        + "- {date: 2026-11-20, by: p-9xq2, did: analysed, remedy: provide_resources}\n"
    )


def test_half_a_new_analysis_leaves_the_old_one_standing(tmp_path: Path) -> None:
    before = analysed(
        "worth_solving: yes, expectations_clear: no", "analysed, remedy: clarify_expectations"
    )
    file = need(tmp_path, before)

    code, shown = talk(tmp_path, TRIAGE, ["", "yes", "later"])

    assert code == 0
    assert shown.endswith(
        "Nothing was changed: it stopped at “Are time, tools and information sufficient?”\n"
    )
    assert file.read_text() == before


def test_comments_among_the_answers_are_left_to_people(tmp_path: Path) -> None:
    before = RAISED.replace(
        "log:\n",
        "analysis:\n  worth_solving: yes  # zegt de chef\n  expectations_clear: no\nlog:\n",
    )
    file = need(tmp_path, before)

    code, shown = run(
        tmp_path, *TRIAGE, "--expectations-clear", "yes", "--resources-adequate", "no"
    )

    assert code == 5
    assert shown == (
        "Remedy: provide resources.\n"
        "needs/frans.yaml has comments inside `analysis`: change it in the file, so that they stay.\n"
    )
    assert file.read_text() == before
