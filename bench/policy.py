"""Makes a policy of N needs, with people and goals: `python bench/policy.py N FOLDER`."""

import sys
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 20)
DEPARTMENTS = ("logistiek", "zorg", "winkel", "productie", "onthaal")
SOURCES = ("daily_work", "performance_interview", "incident", "complaint", "legislation")
THEMES = ("klanten", "techniek", "veiligheid", "taal", "software", "wetgeving")
SETTINGS = """schema: 1
name: Voorbeeld NV
language: nl
today: {today}
departments:
{departments}
wage_classes:
  A: 32.50
"""
INDICATOR = "name: Fouten per maand\nunit: fouten\nper: month\nbetter: lower\n"


def titles(many: int, draw: Random) -> Iterator[str]:
    """Needs in one line: mostly Dutch, some French, a few in English."""
    for _ in range(many):
        words = WORDS[draw.choices(("nl", "fr", "en"), (7, 2, 1))[0]]
        trouble, place = draw.choice(words["trouble"]), draw.choice((*words["place"], ""))
        subject = draw.choice(words["subject"])
        if "first" in words and draw.random() < 0.7:  # noqa: PLR2004 - Dutch makes new words
            subject = draw.choice(words["first"]) + draw.choice(words["second"])
        title = trouble.format(subject, place).strip()
        yield title[0].upper() + title[1:]


def make(many: int, root: Path) -> None:
    """The same policy for the same number, whenever and wherever it is made."""
    draw = Random(many)
    people = [f"p-{number:04d}" for number in range(max(20, many // 10))]
    departments = "\n".join(f"  {one}: {{name: {one.title()}}}" for one in DEPARTMENTS)
    _write(root / "opleiding.yaml", SETTINGS.format(today=TODAY, departments=departments))
    _write(root / "indicators/fouten.yaml", INDICATOR)
    for person in people:
        _write(root / f"people/{person}.yaml", _person(draw))
    needs = list(titles(many, draw))
    for number, title in enumerate(needs):
        _write(root / f"needs/behoefte-{number:05d}.yaml", _need(title, people, draw))
    for number in range(many // 5):
        _write(root / f"goals/doel-{number:05d}.yaml", _goal(number, needs[number], people[0]))


def _person(draw: Random) -> str:
    entered = TODAY - timedelta(days=draw.randrange(400, 9000))
    return f"department: {draw.choice(DEPARTMENTS)}\nfunction: medewerker\nentered: {entered}\nwage_class: A\n"


def _need(title: str, people: list[str], draw: Random) -> str:
    raised = TODAY - timedelta(days=draw.randrange(5, 50))
    who, by = draw.choice(people), draw.choice(people)
    lines = [
        f'title: "{title}"',
        "problem: Dit komt geregeld terug en kost elke week uren; nieuwe collega's lopen er het eerst op vast.",
        f"source: {{kind: {draw.choice(SOURCES)}, date: {raised}}}",
        f"raised_by: {who}",
        f"affects: {{departments: [{draw.choice(DEPARTMENTS)}]}}",
        *([f"theme: {draw.choice(THEMES)}"] if draw.random() < 0.5 else []),  # noqa: PLR2004 - half
        f"impact: {draw.randint(1, 5)}",
        f"urgency: {draw.randint(1, 5)}",
        "log:",
        f"- {{date: {raised}, by: {by}, did: raised}}",
    ]
    if draw.random() < 0.6:  # noqa: PLR2004 - three in five
        lines += [
            f"- {{date: {raised + timedelta(days=2)}, by: {by}, did: analysed, remedy: train}}"
        ]
        lines += [f"- {{date: {raised + timedelta(days=4)}, by: {by}, did: accepted}}"]
    return "\n".join(lines) + "\n"


def _goal(number: int, need: str, by: str) -> str:
    return (
        f'title: "Tegen de zomer: {need[0].lower()}{need[1:]} komt half zo vaak voor"\n'
        f"answers: [behoefte-{number:05d}]\n"
        "behaviour: Handelt het zelfstandig af.\n"
        "criterion: {indicator: fouten, baseline: 40, target: 20}\n"
        f"deadline: 2027-06-30\n"
        f"log:\n- {{date: {TODAY - timedelta(days=3)}, by: {by}, did: set}}\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
