"""A timetable as a Gantt chart in Mermaid, one section a training, and its load by department and week."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from opleiding.planning.price import load
from opleiding.planning.problem import Week, week_of
from opleiding.planning.timetable import Timetable

_BARS = " ▁▂▃▄▅▆▇█"
_UNFIT = str.maketrans({":": "", ";": "", "#": "", ",": " ", "\n": " ", "%": ""})
"""What Mermaid takes for its own in the name of a task."""


@dataclass(frozen=True, slots=True)
class Load:
    """A department's hours of training by week, and how many it carries with ease."""

    department: str
    hours: Mapping[Week, float]
    ease: Mapping[Week, float]

    def bars(self, weeks: tuple[Week, ...]) -> str:
        """One bar a week: full where it reaches what is carried with ease, or more."""
        return "".join(self._bar(week) for week in weeks)

    def _bar(self, week: Week) -> str:
        hours, ease = self.hours.get(week, 0), self.ease.get(week, 0)
        if not hours:
            return _BARS[0]
        share = min(1.0, hours / ease) if ease else 1.0
        return _BARS[max(1, round(share * (len(_BARS) - 1)))]


def loads(found: Timetable, since: date) -> tuple[Load, ...]:
    """Every department that learns, from the week of that day on."""
    hours: dict[str, dict[Week, float]] = {}
    for (department, week), number in load(found.problem, found.assignment).items():
        if week >= week_of(since):
            hours.setdefault(department, {})[week] = number
    ease: dict[str, dict[Week, float]] = {}
    for (department, week), number in found.problem.ease.items():
        ease.setdefault(department, {})[week] = number
    return tuple(Load(one, weeks, ease.get(one, {})) for one, weeks in sorted(hours.items()))


def gantt(found: Timetable, title: str, names: Mapping[str, str], since: date) -> str:
    """A Mermaid block of what lies ahead; `names` are the titles of trainings."""
    lines = ["```mermaid", "gantt", f"    title {title.translate(_UNFIT)}"]
    lines += ["    dateFormat YYYY-MM-DDTHH:mm", "    axisFormat %d/%m", "    excludes weekends"]
    lines += _sections(found, names, since)
    return "\n".join([*lines, "```"]) + "\n"


def _sections(found: Timetable, names: Mapping[str, str], since: date) -> Iterator[str]:
    by_training: dict[str, list[str]] = {}
    for index, wants in found.held.items():
        candidate = found.problem.candidates[index]
        ahead = [slot for slot in candidate.slots if slot.start.date() >= since]
        for slot in ahead:
            name = f"{len(wants)} × {slot.start:%d/%m}"
            span = f"{slot.start:%Y-%m-%dT%H:%M}, {slot.end:%Y-%m-%dT%H:%M}"
            by_training.setdefault(candidate.training, []).append(f"    {name} :{span}")
    for training, tasks in sorted(by_training.items()):
        yield f"    section {names.get(training, training).translate(_UNFIT)}"
        yield from tasks
