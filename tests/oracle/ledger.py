"""The records of a policy repo, read with nothing but libyaml: every scalar stays the text it was."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

EXAMPLE = Path(__file__).parents[2] / "examples" / "noordzee"

MOVES = {
    "needs": {
        "raised": "analysed dropped merged",
        "analysed": "analysed accepted redirected dropped merged",
        "accepted": "met dropped merged",
        "redirected": "analysed met dropped merged",
        "merged": "raised",
    },
    "goals": {"set": "approved withdrawn", "approved": "achieved missed withdrawn"},
    "engagements": {"drafted": "sent closed", "sent": "closed"},
    "cases": {
        "drafted": "submitted",
        "submitted": "approved rejected deferred",
        "deferred": "submitted rejected",
    },
    "trainings": {"proposed": "chosen retired", "chosen": "retired"},
    "plans": {
        "drafted": "signed stopped",
        "signed": "running stopped",
        "running": "completed stopped",
    },
    "sessions": {"planned": "confirmed held cancelled", "confirmed": "held cancelled"},
    "years": {"drafted": "consulted", "consulted": "adopted"},
    "followups": {"proposed": "decided dropped", "decided": "done dropped"},
    "effects": {
        "due": "asked answered concluded",
        "asked": "asked answered concluded",
        "answered": "asked answered concluded",
        "concluded": "asked answered concluded",
    },
}
STARTS = {
    "needs": "raised",
    "goals": "set",
    "engagements": "drafted",
    "cases": "drafted submitted",
    "trainings": "proposed",
    "plans": "drafted",
    "sessions": "planned",
    "years": "drafted",
    "followups": "proposed",
}


def load(path: Path) -> dict[str, Any]:
    """One file; CBaseLoader resolves no types, so `no` and `7.6` are text."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}


class Ledger:
    """All records by folder and id, and the day the example is seen on."""

    def __init__(self, root: Path = EXAMPLE, today: str = "") -> None:
        self.root = root
        self.settings = load(root / "opleiding.yaml")
        self.today = date.fromisoformat(today or self.settings["today"])
        self.of = {
            folder.name: {path.stem: load(path) for path in sorted(folder.glob("*.yaml"))}
            for folder in sorted(root.iterdir())
            if folder.is_dir()
        }

        if today:
            for folder, records in self.of.items():
                self.of[folder] = {i: r for i, r in records.items() if self._was_there(folder, r)}

    def _was_there(self, folder: str, record: dict[str, Any]) -> bool:
        """Takes out what came later; says whether anything had happened to the record yet."""
        for key in ("log", "answers") if folder != "goals" else ("log",):
            if key in record:
                past = [line for line in record[key] if line["date"] <= self.today.isoformat()]
                record[key] = past
        return folder not in STARTS or bool(record["log"])

    def wage(self, wage_class: str) -> Decimal:
        """EUR an hour."""
        return Decimal(self.settings["wage_classes"][wage_class])

    def state(self, folder: str, record_id: str) -> str:
        """The last verb in the log, by date, that may follow the one before."""
        state = "due" if folder == "effects" else ""
        log = self.of[folder][record_id].get("log") or []
        for entry in sorted(log, key=lambda entry: entry["date"]):
            may = MOVES[folder].get(state, "") if state else STARTS[folder]
            if entry["did"] in may.split():
                state = entry["did"]
        return state

    def states(self, folder: str) -> dict[str, int]:
        """How many records stand in each state."""
        counted: dict[str, int] = {}
        for record_id in self.of[folder]:
            state = self.state(folder, record_id)
            counted[state] = counted.get(state, 0) + 1
        return counted

    def counted(self, folder: str) -> dict[str, dict[str, Any]]:
        """The records that count: a need that was merged counts as the one it goes on in."""
        of = self.of[folder]
        return {one: of[one] for one in of if self.state(folder, one) != "merged"}

    def sessions(
        self, *trainings: str, state: str = "held"
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """The sessions in that state, of these trainings or of all."""
        for session_id, session in self.of["sessions"].items():
            if trainings and session["training"] not in trainings:
                continue
            if self.state("sessions", session_id) == state:
                yield session_id, session


def first_day(session: dict[str, Any]) -> date:
    """The day of the first slot."""
    return min(date.fromisoformat(slot.split("/")[0][:10]) for slot in session["slots"])


def last_day(session: dict[str, Any]) -> date:
    """The day of the last slot."""
    return max(date.fromisoformat(slot.split("/")[1][:10]) for slot in session["slots"])


def words(text: Any, language: str = "en") -> str:
    """A text of the company: in that language, else in the company's own."""
    if isinstance(text, str):
        return " ".join(text.split())
    return " ".join((text.get(language) or text.get("nl") or next(iter(text.values()))).split())
