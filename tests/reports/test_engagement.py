"""A message to an audience: all that the records have for it, in its own language."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from opleiding.errors import WrongUse
from opleiding.policy import Policy
from opleiding.records.engagements import Audience, Engagement
from opleiding.render.mail import mail
from opleiding.render.markdown import render
from opleiding.reports.engagement import Contact, engagement_report
from opleiding.store.shelf import DiskShelf
from tests.conftest import TODAY, policy_of

RECORDS = """
opleiding:
  language: en
  privacy: {minimum_group: 2}
  departments: {desk: {name: Front desk, manager: p-3}, yard: {name: Yard, manager: p-4}}
people/p-1: {department: desk, function: clerk, entered: 2019-03-01, language: nl}
people/p-2: {department: yard, function: driver, entered: 2019-03-01, language: fr}
people/p-3: {department: desk, function: team lead, entered: 2019-03-01, language: nl}
people/p-4: {department: yard, function: team lead, entered: 2019-03-01, language: nl}
people/p-5: {department: desk, function: clerk, entered: 2019-03-01, left: 2020-01-01}
goals/french: {title: Answer the phone in French, log: [{date: 2026-02-05, by: p-1, did: set}], concerns: {departments: [desk]}}
cases/french:
  title: French
  goals: [french]
  options: [{name: phone, costs: [{category: delivery, amount: 400}]}]
  chosen: phone
  log: [{date: 2026-02-20, did: submitted}, {date: 2026-03-01, did: approved}]
years/2025:
  consultation: {body: workers, submitted: 2025-02-15}
  log: [{date: 2025-01-05, did: drafted}]
years/2026:
  budget: 5000
  consultation: {body: workers, submitted: 2026-02-15, meeting: 2026-03-01, advice: 2026-03-15}
  evaluation_method: In November.
  log: [{date: 2026-01-05, did: drafted}]
trainings/phone:
  title: On the phone
  form: coaching
  kind: informal
  organised: internal
  hours: 3
  goals: [french]
  log: [{date: 2026-02-10, by: p-1, did: proposed}]
trainings/other:
  title: Other
  form: coaching
  kind: informal
  organised: internal
  hours: 3
  goals: [incoterms]
  log: [{date: 2026-02-10, by: p-1, did: proposed}]
sessions/later:
  training: phone
  slots: [2026-12-08T09:00/2026-12-08T12:00, 2026-12-15T09:00/2026-12-15T12:00]
  place: Room 2
  log: [{date: 2026-10-10, did: planned}]
sessions/sooner:
  training: phone
  slots: [2026-12-01T09:00/2026-12-01T12:00]
  participants: [{person: p-1}, {person: p-2}, {person: p-3, absent: ill}]
  log: [{date: 2026-10-10, did: planned}, {date: 2026-10-12, did: confirmed}]
sessions/held:
  training: phone
  slots: [2026-11-01T09:00/2026-11-01T12:00]
  log: [{date: 2026-10-10, did: planned}, {date: 2026-11-02, did: held}]
sessions/off:
  training: phone
  slots: [2026-12-02T09:00/2026-12-02T12:00]
  log: [{date: 2026-10-10, did: planned}, {date: 2026-11-02, did: cancelled}]
sessions/other:
  training: other
  slots: [2026-12-02T09:00/2026-12-02T12:00]
  log: [{date: 2026-10-10, did: planned}]
engagements/desk:
  goals: [french]
  audience: AUDIENCE
  departments: DEPARTMENTS
  why: Half of our callers speak French.
  value: {participant: calmer calls, colleagues: fewer transfers, company: happier customers}
  asked: Bring one call to mind.
  objections:
  - {objection: I have no time., answer: It is working time.}
  - {objection: Why me?}
  log: [{date: 2026-02-13, by: p-1, did: drafted}, {date: 2026-02-14, by: p-3, did: sent}]
engagements/bare: {goals: [french], audience: works_council, log: [{date: 2026-02-13, did: drafted}]}
"""

LETTER = """\
# Answer the phone in French

This is for you. Here you read why we do it, what it brings, and what you can count on.

## Why we do this

Half of our callers speak French.

## What it brings

- **For you:** calmer calls
- **For your colleagues:** fewer transfers
- **For the company:** happier customers

## What we ask of you

Bring one call to mind.

## When

- **On the phone**: 1 Dec 2026, 09:00–12:00
- **On the phone** (Room 2): 8 Dec 2026, 09:00–12:00; 15 Dec 2026, 09:00–12:00

## What you may be thinking

**I have no time.**

It is working time.

Questions? Just ask p-3, team lead.

Noordzee Expeditie NV
"""

BOARD = """\
# Answer the phone in French

- **For you:** calmer calls
- **For your colleagues:** fewer transfers
- **For the company:** happier customers

## When

- **On the phone**: 1 Dec 2026, 09:00–12:00
- **On the phone** (Room 2): 8 Dec 2026, 09:00–12:00; 15 Dec 2026, 09:00–12:00

**Questions? Just ask Ann (p-3), team lead.**

Noordzee Expeditie NV
"""

BARE = """\
# Answer the phone in French

We gladly tell you what we want to learn this time, why, and what it brings. Your remarks make it better.

## People, time and money

- **People:** 2
- **On the phone**: coaching, 3\u00a0hours for each person
- **Budget:** €400 (French), approved (1 Mar 2026)
- **How we follow it:** 3, 6, 9 months after each training we ask the participants, and then their managers, what it changed.

## The training plan of 2026

- **Budget of the year:** €5,000
- **Draft handed over:** 15 February 2026
- **We talk about it on:** 1 March 2026
- **Your advice by:** 15 March 2026
- **Looking back together:** In November.

## When

- **On the phone**: 1 Dec 2026, 09:00–12:00
- **On the phone** (Room 2): 8 Dec 2026, 09:00–12:00; 15 Dec 2026, 09:00–12:00

Questions? Just ask.

Noordzee Expeditie NV
"""


def company(audience: Audience = Audience.PARTICIPANT, departments: str = "[desk]") -> Policy:
    return policy_of(RECORDS.replace("AUDIENCE", audience).replace("DEPARTMENTS", departments))


def shown(policy: Policy, engagement: str, name: str = "engagement", **names: str) -> str:
    report = engagement_report(policy, engagement=engagement)
    return render(name, report, language="en", root=None, locate=lambda x: x, names=names)


def test_a_letter_says_all_that_there_is_and_only_what_was_answered() -> None:
    assert shown(company(), "desk") == LETTER


def test_the_notice_board_has_the_three_values_and_who_to_ask() -> None:
    assert shown(company(), "desk", "engagement_board", **{"p-3": "Ann"}) == BOARD


def test_what_is_still_to_be_written_is_left_out_and_named() -> None:
    missing = ("why", "value.participant", "value.colleagues", "value.company", "asked")

    assert shown(company(), "bare") == BARE
    assert engagement_report(company(), engagement="bare").missing == missing
    assert engagement_report(company(), engagement="desk").missing == ()


@pytest.mark.parametrize(
    ("audience", "opening", "first"),
    [
        (Audience.PARTICIPANT, "This is for you. Here", "For you:"),
        (Audience.COLLEAGUES, "Colleagues of yours are", "For those who take part:"),
        (Audience.MANAGER, "People in your team are", "For those who take part:"),
        (Audience.WORKS_COUNCIL, "We gladly tell you", "For those who take part:"),
    ],
)
def test_each_audience_is_spoken_to_as_itself(audience: Audience, opening: str, first: str) -> None:
    lines = shown(company(audience), "desk").splitlines()

    assert lines[2].startswith(opening)
    assert lines[10].startswith(f"- **{first}**")


def headings(audience: Audience) -> list[str]:
    return [row[3:] for row in shown(company(audience), "desk").splitlines() if row[:3] == "## "]


def test_each_audience_reads_what_is_its_own() -> None:
    everybody = ["Why we do this", "What it brings", "What we ask of you"]
    end = ["When", "What you may be thinking"]
    council = ["People, time and money", "The training plan of 2026"]

    assert headings(Audience.PARTICIPANT) == [*everybody, *end]
    assert headings(Audience.COLLEAGUES) == [*everybody, *end]
    assert headings(Audience.MANAGER) == [*everybody, "What helps most", *end]
    assert headings(Audience.WORKS_COUNCIL) == [*everybody, *council, *end]
    assert "who takes over what can't wait" in shown(company(Audience.COLLEAGUES), "desk")


def test_only_a_manager_reads_who_is_away_from_the_own_departments() -> None:
    told = "- **On the phone**: 1 Dec 2026, 09:00–12:00 · away: Bo (p-1)"

    for audience in Audience:
        rows = shown(company(audience), "desk", **{"p-1": "Bo"}).splitlines()
        assert (told in rows) is (audience is Audience.MANAGER)


def test_a_long_row_of_days_is_told_by_its_first_and_last() -> None:
    days = ", ".join(f"2026-12-{day:02}T09:00/2026-12-{day:02}T10:00" for day in range(1, 9))
    text = RECORDS.replace("2026-12-01T09:00/2026-12-01T12:00", days)
    policy = policy_of(text.replace("AUDIENCE", "participant").replace("DEPARTMENTS", "[]"))

    told = "- **On the phone**: 1 Dec 2026, 09:00–10:00; then 7 more times until 8 Dec 2026"
    assert told in shown(policy, "desk").splitlines()


@pytest.mark.parametrize(
    ("audience", "departments", "language"),
    [
        (Audience.PARTICIPANT, "[desk]", "nl"),
        (Audience.PARTICIPANT, "[yard]", "en"),
        (Audience.PARTICIPANT, "[desk, yard]", "en"),
        (Audience.MANAGER, "[desk, yard]", "nl"),
        (Audience.WORKS_COUNCIL, "[]", "en"),
    ],
)
def test_people_are_addressed_in_the_language_that_they_share(
    audience: Audience, departments: str, language: str
) -> None:
    report = engagement_report(company(audience, departments), engagement="desk")

    assert report.language == language


def test_whoever_sent_it_answers_questions() -> None:
    assert engagement_report(company(), engagement="desk").contact == Contact("p-3", "team lead")


def test_a_message_that_isn_t_there_is_refused() -> None:
    with pytest.raises(WrongUse):
        engagement_report(company(), engagement="nowhere")


def test_no_text_becomes_markdown() -> None:
    nasty = "goals/french: {title: '# <b>x</b>  [y](z)', log: [{date: 2026-02-05, did: set}]}"
    plain = next(line for line in RECORDS.splitlines() if line.startswith("goals/french"))
    text = RECORDS.replace("AUDIENCE", "participant").replace("DEPARTMENTS", "[]")
    first = shown(policy_of(text.replace(plain, nasty)), "desk").splitlines()[0]

    assert first == r"# \# \<b\>x\</b\> \[y\](z)"


NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_message_of_a_whole_company_can_be_read_mailed_and_hung_up(language: str) -> None:
    shelf = DiskShelf(NOORDZEE)
    policy = Policy(shelf, today=TODAY)
    for message in policy.all(Engagement):
        report = engagement_report(policy, engagement=message.id)
        for name in ("engagement", "engagement_board"):
            text = render(name, report, language=language, root=NOORDZEE, locate=shelf.locate)
            read = message_from_bytes(mail(text, language=language, day=TODAY), policy=default)

            assert text.startswith(f"# {read['Subject'][:9]}")
            assert name == "engagement" or (len(text) <= 2000 and text.count("\n") <= 40)
            assert "None" not in text
            assert not read.defects
