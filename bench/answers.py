"""Times answers that come in: `python bench/answers.py [--answers 10000] [--sessions 1 500]`."""

import csv
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from random import Random

from compare import program, timed

PLACES = 20
ITEMS = [f"r{number}" for number in range(1, 11)]
SETTINGS = (
    "schema: 1\nname: Voorbeeld NV\nlanguage: en\ntoday: 2026-11-20\ndepartments: {x: {name: X}}\n"
)
PERSON = "department: x\nfunction: y\nentered: 2020-01-01\n"
TRAINING = "title: Incoterms\nform: classroom_external\nkind: formal\norganised: external\nhours: 8\nlog: [{date: 2026-01-05, by: p-0000, did: proposed}]\n"


def make(answers: int, sessions: int, root: Path) -> Path:
    """A policy of sessions that were held, and the export of a form about them."""
    draw, each = Random(answers), max(PLACES, answers // sessions)
    _write(root / "opleiding.yaml", SETTINGS)
    _write(root / "trainings/incoterms.yaml", TRAINING)
    for number in range(each):
        _write(root / f"people/p-{number:04d}.yaml", PERSON)
    people = "".join(f"- {{person: p-{number:04d}}}\n" for number in range(each))
    for number in range(sessions):
        _write(root / f"sessions/incoterms-{number}.yaml", _session(people))
    form = root / "form.csv"
    with form.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Timestamp", "Session id", *ITEMS, "Remarks"])
        for number in range(answers):
            moment = f"2026-03-{10 + number % 5:02d} 09:{number // 60 % 60:02d}:{number % 60:02d}"
            scores = [draw.randint(1, 5) for _ in ITEMS]
            remark = "Meer oefenen op echte dossiers, graag." if number % 4 == 0 else ""
            out.writerow([moment, f"incoterms-{number % sessions}", *scores, remark])
    return form


def _session(people: str) -> str:
    return (
        "training: incoterms\nslots: [2026-03-10T09:00/2026-03-10T17:00]\n"
        f"participants:\n{people}"
        "log:\n- {date: 2026-01-05, by: p-0000, did: planned}\n- {date: 2026-03-10, by: p-0000, did: held}\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Import, report, and the same file again, each a process of its own."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--answers", type=int, default=10_000)
    options.add_argument("--sessions", type=int, nargs="*", default=[1, 500])
    asked = options.parse_args()
    print("| sessions | command | seconds | of the processor |\n|---|---|---|---|")
    for sessions in asked.sessions:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "policy"
            form = make(asked.answers, sessions, root)
            for line in (
                ["effect", "import", str(form), "--yes"],
                ["report", "effect"],
                ["effect", "import", str(form)],
            ):
                wall, cpu, code = timed([program(), "-C", str(root), *line])
                shown = " ".join(line[:2])
                print(
                    f"| {sessions} | `{shown}`{f' (exit code {code})' if code else ''} | {wall:.2f} | {cpu:.2f} |"
                )


if __name__ == "__main__":
    main()
