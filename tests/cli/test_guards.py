"""What would be written is looked at first: what makes no sense is refused, and nothing is written."""

import subprocess
from pathlib import Path
from shutil import copytree

import pytest

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
BY = "--by p-h2vr --language en"
EFFECT = "meelopen-op-douane-2026-08-17"


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guards") / "repo"
    copytree(NOORDZEE, folder)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (
            (
                f"effect answer {EFFECT} --months 0 --role participant --level reaction"
                " --person p-7f3k --score r1=4"
            ),
            2,
            "A reaction is anonymous: leave --person out, give --token instead.",
        ),
        (
            f"effect answer {EFFECT} --months 3 --role participant --level behaviour --score q1=4",
            2,
            (
                "--score q1=4: `q1` is no item. They are: r1, r2, r3, r4, r5, r6, r7, r8, r9, r10,"
                " l1, l2, l3, l4, b1, b2, b3, b4, b5, b6, b8, m1, m2, m3, m4, m5."
            ),
        ),
        (
            f"effect answer {EFFECT} --months 3 --role participant --level behaviour --score b1=6",
            2,
            "--score b1=6: an answer goes from 1 to 5; 0 is not applicable.",
        ),
        (
            f"effect answer {EFFECT} --months 3 --role participant --level behaviour --person p-y2dk",
            2,
            "Nothing is answered on this form yet: add --score b1=4, --remark or another answer.",
        ),
        (
            (
                f"effect answer {EFFECT} --months 3 --role participant --level behaviour"
                " --person p-7f3k --score b1=4"
            ),
            2,
            f"p-7f3k didn't take part in {EFFECT}: only who attended is asked.",
        ),
        (
            (
                f"effect answer {EFFECT} --months 0 --role participant --level reaction"
                " --token ABCD-2345 --score r1=4"
            ),
            2,
            (
                "“ABCD-2345” is no code of a form: compare it with the form, and mind that neither"
                " 0, O, 1 nor I occur."
            ),
        ),
        (
            (
                "effect answer incoterms-basis-2025-10-07 --months 0 --role participant"
                " --level reaction --token M9V8-YF3Z --score r1=4"
            ),
            2,
            (
                "This is the code of a form of incoterms-in-een-dag-2026-10-06, not of"
                " incoterms-basis-2025-10-07."
            ),
        ),
        (
            (
                "--today 2027-01-25 effect conclude incoterms-in-een-dag --months 9"
                f" --outcome achieved --evidence x {BY}"
            ),
            5,
            (
                "9 months after incoterms-in-een-dag-2026-10-06 is 2027-07-06: conclude it from"
                " then on."
            ),
        ),
        (
            (
                "--today 2027-03-25 effect conclude tms-aan-de-slag-2026-11-24 --months 3"
                f" --outcome achieved --evidence x {BY}"
            ),
            5,
            (
                "tms-aan-de-slag-2026-11-24 can't be measured yet: note first that it took place,"
                " and who was there."
            ),
        ),
        (
            f"effect ask {EFFECT} --months 4",
            2,
            "--months 4: effects are measured after 0, 3, 6, 9 months here.",
        ),
        (
            f"sessions move adr-bewustwording-2027-01 held {BY}",
            2,
            None,
        ),
        (
            f"next propose --kind refresh --because nakijken {BY}",
            2,
            "For whom is this next step? Say --person, --team, --goal or --effect.",
        ),
        (f"align year twenty {BY}", 2, "twenty is no year, such as 2027."),
        (
            f"next propose --kind close --because klaar --goal juiste --leads-to nope {BY}",
            2,
            "`nope` names no record: write it as folder/id, such as needs/frans.",
        ),
        (f'needs add "" --raised-by p-7f3k {BY}', 2, None),
        (
            f"engage pulse frans-aan-de-telefoon --moment before --counts 1 {BY}",
            2,
            None,
        ),
        (
            "check --output-format nope --language en",
            2,
            "--output-format can be one of: full, concise, json.\nHelp: opleiding check --help",
        ),
        ("trace juiste-incoterm-kizen --language en", 2, None),
    ],
)
def test_what_makes_no_sense_is_refused(
    repo: Path, typed: str, code: int, said: str | None
) -> None:
    language = "" if "--language" in typed else " --language en"
    ended, shown = run(f"opleiding {typed}{language}", repo)

    assert ended == code, shown
    assert said is None or shown == f"{said}\n"
    left = subprocess.run(
        ["git", "status", "--porcelain"], cwd=repo, capture_output=True, text=True, check=True
    )
    assert [line for line in left.stdout.splitlines() if not line.startswith("A ")] == []


def test_a_session_is_not_held_before_its_last_day(repo: Path) -> None:
    code, shown = run(f"opleiding sessions move adr-bewustwording-2027-01-19 held {BY}", repo)

    assert (code, shown) == (
        5,
        (
            "adr-bewustwording-2027-01-19 lasts until 2027-01-19:"
            " it can't have been held on 2026-11-20.\n"
        ),
    )


def test_the_next_who_signs_is_named(repo: Path) -> None:
    command = f"opleiding plan create p-7f3k --period 2027-01-01/2027-06-30 {BY} --dry-run"
    assert run(command, repo)[0] == 0

    run(command.replace(" --dry-run", ""), repo)
    _, first = run(f"opleiding plan sign p-7f3k-2027 --as participant {BY}", repo)
    _, second = run(f"opleiding plan sign p-7f3k-2027 --as manager {BY}", repo)
    _, third = run(f"opleiding plan sign p-7f3k-2027 --as trainer {BY}", repo)

    assert [said.splitlines()[-1] for said in (first, second, third)] == [
        "Next: opleiding plan sign p-7f3k-2027 --as trainer",
        "Next: opleiding plan sign p-7f3k-2027 --as trainer",
        "Next: opleiding plan move p-7f3k-2027 running",
    ]
