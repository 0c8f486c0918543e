"""Where one question has several answers, each says its own."""

import pytest

from opleiding.rules.check import check
from opleiding.text.words import words
from tests.conftest import policy_of

SAID = {
    "another kind": (
        "followups/a: {kind: close, because: x, leads_to: french, log: [{date: 2026-10-12, did: proposed}]}",
        "`french` is no folder of records.",
        "Write the folder and the id, such as needs/french-on-the-phone.",
    ),
    "nearly": (
        (
            "followups/a: {kind: close, because: x, goal: grow, log: [{date: 2026-10-12, did: proposed}]}\n"
            "goals/grows: {title: G, log: [{date: 2026-10-12, did: set}, {date: 2026-10-12, did: withdrawn}]}"
        ),
        "There is no `grow` in goals/.",
        "Did you mean grows? Else add that record to goals/.",
    ),
    "a section": (
        "people/p-1: {department: office, function: clerk, entered: 2019-03-01}",
        "There is no `office` under `departments:` in opleiding.yaml.",
        "Add it under `departments:` in opleiding.yaml, or write one that stands there.",
    ),
}


@pytest.mark.parametrize(("records", "says", "mend"), SAID.values(), ids=SAID)
def test_a_reference_that_leads_nowhere_says_what_is_near(
    records: str, says: str, mend: str
) -> None:
    [finding] = check(policy_of(f"\n{records}"))
    say = words("en").say

    assert finding.code == "OP0006"
    assert say(finding.sentence, **finding.values) == says
    assert say(finding.mend, **finding.values) == mend


def said(records: str, code: str) -> list[str]:
    say = words("en").say
    found = (finding for finding in check(policy_of(f"\n{records}")) if finding.code == code)
    return [f"{say(f.sentence, **f.values)} {say(f.mend, **f.values)}" for f in found]


def test_an_illegal_move_says_what_could_follow_or_that_nothing_can() -> None:
    goal = (
        "goals/a: {title: A, log: [{date: 2026-02-05, did: set}, {date: 2026-02-06, did: WHAT}%s]}"
    )
    ended = goal.replace("WHAT", "withdrawn") % ", {date: 2026-02-07, did: approved}"
    skipped = goal.replace("WHAT", "achieved") % ""

    assert said(ended, "OP0007") == [
        (
            "`approved` can't follow `withdrawn`: that is where this record ended. "
            "Take this entry out, or write the entry that belongs before it."
        )
    ]
    assert said(skipped, "OP0007") == [
        (
            "`achieved` can't follow `set`; what can: approved, withdrawn. "
            "Take this entry out, or write the entry that belongs before it."
        )
    ]


@pytest.mark.parametrize(("until", "verb"), [("2026-11-19", "was"), ("2026-11-20", "is")])
def test_a_certificate_is_or_was_valid(until: str, verb: str) -> None:
    person = "{department: o, function: f, entered: 2019-03-01, certificates: [CERTIFICATE]}"
    certificate = f"{{skill: adr, obtained: 2021-01-01, valid_until: {until}}}"

    assert said(f"people/p-1: {person.replace('CERTIFICATE', certificate)}", "OP1003") == [
        (
            f"The certificate `adr` {verb} valid until {until}, and no refresher is planned yet. "
            "opleiding next propose --person p-1 --kind refresh"
        )
    ]


@pytest.mark.parametrize(
    ("log", "mend"),
    [
        ("{date: 2026-10-01, did: proposed}", "opleiding next decide a"),
        (
            "{date: 2026-10-01, did: proposed}, {date: 2026-10-02, did: decided}",
            "Write a new `due:`, or say how it went: `opleiding next move a done`.",
        ),
    ],
    ids=["proposed", "decided"],
)
def test_a_next_step_is_decided_first_and_done_then(log: str, mend: str) -> None:
    [line] = said(
        f"followups/a: {{kind: close, because: x, due: 2026-10-20, log: [{log}]}}", "OP1005"
    )

    assert line.endswith(f". {mend}")
