"""The policy report: what management reads first, and what stays between those whom it concerns."""

import re
from json import dumps

import pytest

from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.policy import policy_report
from tests.conftest import policy_of


def test_the_conclusion_comes_first_and_has_only_figures_that_exist(policy: Policy) -> None:
    """
    needs/a:
      title: Foute Incoterms
      raised_by: p-1
      theme: incoterms
      impact: 4
      urgency: 4
      log: [{date: 2026-01-12, did: raised}, {date: 2026-01-20, did: analysed, remedy: train}, {date: 2026-02-01, did: accepted}]
    needs/b:
      title: Te veel mails
      raised_by: p-1
      theme: mails
      log:
      - {date: 2026-01-12, did: raised}
      - {date: 2026-01-20, did: analysed, remedy: simplify_task}
      - {date: 2026-02-01, did: redirected, owner: p-1, action: nieuwe mailregels, due: 2026-12-01}
    goals/g: {title: Juiste Incoterm, answers: [a], deadline: 2026-12-31, log: [{date: 2026-02-05, did: set}]}
    cases/c:
      title: Incoterms
      goals: [g]
      options: [{name: o, costs: [{category: delivery, amount: 1000}]}]
      chosen: o
      log: [{date: 2026-02-10, did: submitted}]
    """
    lines = shown(policy).splitlines()

    assert lines[6:11] == [
        "- **What people ran into.** 2 needs came up. Most often about: incoterms (1), mails (1).",
        "- **What was decided.** 1 became a learning goal; for 1 need changing the work serves better than a training. 0 of 1 business cases are approved.",
        "- **What it changed.** No effect has a conclusion yet.",
        "- **What we ask now.** Your decision on: Incoterms.",
        "",
    ]
    assert (
        "| 1 | Juiste Incoterm | do first | 16 | A | impact 4, urgency 4 | set | [goals/g.yaml] |"
        in lines
    )
    assert (
        "| Te veel mails | simplify task | nieuwe mailregels | 1 Dec 2026 | – | – | redirected | [needs/b.yaml] |"
        in lines
    )


def test_what_came_of_one_small_group_is_not_told(policy: Policy) -> None:
    """
    trainings/t: {title: Incoterms, form: coaching, kind: formal, organised: internal, hours: 4, log: [{date: 2026-01-02, did: proposed}]}
    sessions/s:
      training: t
      slots: [2026-03-10T09:00/2026-03-10T13:00]
      participants: [{person: p-1}]
      log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]
    effects/s: {session: s, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: not_yet, evidence: over p-1}]}
    """
    report = policy_report(policy)
    [row] = report.effects.rows

    assert (row.concluded, row.small, row.outcome, row.months, row.evidence) == (
        True,
        True,
        None,
        None,
        None,
    )
    assert report.effects.outcomes == ()


def test_small_groups_that_hide_each_other_are_counted(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 3}}
    sessions/a: {training: t, slots: [2026-03-10T09:00/2026-03-10T13:00], participants: [{person: p-1}], log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]}
    sessions/b: {training: t, slots: [2026-03-10T09:00/2026-03-10T13:00], participants: [{person: p-2}, {person: p-3}], log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]}
    effects/a: {session: a, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: not_yet}]}
    effects/b: {session: b, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: achieved}]}
    """
    outcomes = policy_report(policy).effects.outcomes

    assert [(one.what, one.n) for one in outcomes] == [("achieved", 1), ("not_yet", 1)]


def test_a_late_plan_is_counted_and_not_named(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      log: [{date: 2026-02-14, did: drafted}]
    """
    report = policy_report(policy)

    assert (report.late, report.personal_late) == ((), 1)


def shown(policy: Policy) -> str:
    return render(
        "policy", policy_report(policy), language="en", root=None, locate=lambda where: where
    )


RAISED = "raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]"
POINT = re.compile(r'    "[A-Y]": \[0\.[13579], 0\.[13579]\]')


def picture(text: str) -> list[str]:
    return text.split("```mermaid\nquadrantChart\n")[1].split("\n```", maxsplit=1)[0].splitlines()


def test_the_list_is_weighted_as_the_company_says_and_says_so(policy: Policy) -> None:
    """
    opleiding: {priorities: {urgency: 2}}
    needs/heavy: {title: Zwaar, impact: 5, urgency: 2, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/soon: {title: Gauw, impact: 3, urgency: 3, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    needs/bare: {title: Kaal, raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]}
    """
    text = shown(policy)

    assert [line for line in text.splitlines() if line.endswith(("soon.yaml] |", "heavy.yaml] |", "bare.yaml] |"))] == [
        "| 1 | Gauw | plan | 27 | A | impact 3, urgency 3 | raised | [needs/soon.yaml] |",
        "| 2 | Zwaar | plan | 20 | B | impact 5, urgency 2 | raised | [needs/heavy.yaml] |",
        "| 3 | Kaal | not weighed yet | – | – |  | raised | [needs/bare.yaml] |",
    ]  # fmt: skip
    assert "with our own weights: impact 1, urgency 2, reach 0, cost of delay 0." in text
    assert picture(text)[-2:] == ['    "A": [0.5, 0.5]', '    "B": [0.3, 0.9]']


def test_many_at_one_spot_are_one_letter() -> None:
    same = (f"needs/n-{at}: {{title: n, impact: 4, urgency: 5, {RAISED}}}" for at in range(40))
    text = shown(policy_of("\n".join(same)))

    assert picture(text)[7:] == ['    "A": [0.9, 0.7]']
    assert text.count("| do first | 20 | A |") == 40


def test_every_spot_has_a_letter_of_its_own() -> None:
    all_of_them = (
        f"needs/n-{at}: {{title: n, impact: {at // 5 + 1}, urgency: {at % 5 + 1}, {RAISED}}}"
        for at in range(25)
    )
    lines = picture(shown(policy_of("\n".join(all_of_them))))[7:]

    assert all(POINT.fullmatch(line) for line in lines)
    assert len({line[4:7] for line in lines}) == len({line[8:] for line in lines}) == 25


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_title_can_break_the_picture(language: str) -> None:
    hostile = ['"]: [9, 9]', "```", "quadrant-1 x", "%%{init: {}}%%", "]\n```\n", "é🙂;`|"]
    some = (
        f"needs/n-{at}: {{title: {dumps(title, ensure_ascii=False)}, impact: {at % 5 + 1}, urgency: 3, {RAISED}}}"
        for at, title in enumerate(hostile)
    )
    text = render(
        "policy", policy_report(policy_of("\n".join(some))), language=language, root=None, locate=lambda w: w
    )  # fmt: skip
    lines = picture(text)

    assert len([line for line in lines if POINT.fullmatch(line)]) == 5
    assert len(lines) == 7 + 5
    assert text.count("```") % 2 == 0


def test_where_nothing_is_weighed_there_is_no_picture() -> None:
    text = shown(policy_of(f"needs/n: {{title: n, {RAISED}}}"))

    assert "quadrantChart" not in text
    assert "| 1 | n | not weighed yet |" in text
