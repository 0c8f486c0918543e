"""The POP: everything that three people agree on, on one sheet."""

import opleiding
from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.plan import plan_report

SHEET = f"""\
# Personal training plan

**Noordzee Expeditie NV** · 1 Mar 2026 – 31 Dec 2026

| For | Function | Department | Your guide |
|---|---|---|---|
| **p-7f3k** | dossierbeheerder | Expeditie | p-2mmd (mentor) |

> **This plan changed after it was signed: read it again together, and sign again.**
>
> - The participant signed an older version, on 20 February 2026.

## Why this plan, and why now

De expeditie groeit met twee nieuwe bestemmingen.

## Where you start

| Competence | Level | What that means |
|---|--:|---|
| Incoterms | 1 | kent de regels van naam |

Levels go from 0, new to it, over 2, on your own, to 4, coaching others.

## What you will be able to do

### 1. Zelfstandig de juiste Incoterm kiezen · by 31 Dec 2026

- What you do: kiest de Incoterm die bij het contract past (zonder hulp, met de Incoterms-kaart)
- How we see it: Schadegevallen, from 4.7 to 2 gevallen/maand
- The level you reach: Incoterms, level 3 (kiest zelfstandig de juiste regel)
- It helps us with: Minder schadegevallen

## What we expect of each other

| Who | What you can count on |
|---|---|
| You | oefenen op eigen dossiers |
| Your trainer or mentor | twee feedbackmomenten |
| Your manager | vier uur per maand vrij |

## Timetable

| Activity | Form | Hours | When |
|---|---|--:|---|
| Incoterms, de basis | in class, outside trainer | 15.2 | 1 Apr 2026 – 30 Jun 2026 |
| **Together** | | **15.2** | |

| Session | When | Where | With |
|---|---|---|---|
| Incoterms, de basis | 21 Apr 2026, 28 Apr 2026, 09:00–16:30 | Antwerpen, zaal 2 | – |

| Hours a month | 4/2026 |
|---|--:|
| planned | 15 |

Followed so far: 15.2 hours of 15.2 hours.

## Are we on course?

We look at it together on these days, so that we can still adjust: 15 May 2026, 15 Sept 2026.

| Checked on | How far | Expected | Course |
|---|--:|--:|---|
| 15 May 2026 | 55% | 50% | on course |

## What happens with this page

It is read by the three who sign it, and by who looks after training here. It is about learning: what you can do, what you will learn and when; nothing about your health stands in it. In reports for management people have no name, and small groups are left out. Ask for your own copy, or have something put right, whenever you like.

## Agreed

We agree on this plan. When something changes, we talk about it first and sign again.

| | participant | trainer | manager |
|---|---|---|---|
| Name | p-7f3k | p-2mmd | p-9xq2 |
| Date | ____________ | ____________ | ____________ |
| Signature | ✍ | ✍ | ✍ |

Fingerprint of what is agreed here: `FINGERPRINT` · signed [plans/p-7f3k-2026.yaml]

---

As seen on 20 November 2026, by opleiding {opleiding.__version__}. Names are left out. Groups smaller than 5 are hidden.
"""


def test_a_plan_is_a_sheet_to_sign(policy: Policy) -> None:
    """
    opleiding:
      departments: {expeditie: {name: Expeditie, manager: p-9xq2}}
    people/p-7f3k: {department: expeditie, function: dossierbeheerder, entered: 2019-03-01}
    skills/incoterms:
      name: Incoterms
      kind: knowledge
      levels: {1: kent de regels van naam, 3: kiest zelfstandig de juiste regel}
    indicators/schadegevallen: {name: Schadegevallen, unit: gevallen/maand, better: lower}
    objectives/minder-schade: {title: Minder schadegevallen, level: company}
    goals/juiste-incoterm:
      title: Zelfstandig de juiste Incoterm kiezen
      objectives: [minder-schade]
      behaviour: kiest de Incoterm die bij het contract past
      condition: zonder hulp, met de Incoterms-kaart
      skill: {id: incoterms, level: 3}
      criterion: {indicator: schadegevallen, baseline: 4.7, target: 2.0}
      deadline: 2026-12-31
      log: [{date: 2026-02-05, did: set}]
    trainings/incoterms-basis:
      title: Incoterms, de basis
      form: classroom_external
      kind: formal
      organised: external
      hours: 15.2
      log: [{date: 2026-02-10, did: proposed}]
    sessions/incoterms-basis-2026-04-21:
      training: incoterms-basis
      slots: [2026-04-21T09:00/2026-04-21T16:30, 2026-04-28T09:00/2026-04-28T16:30]
      place: Antwerpen, zaal 2
      participants: [{person: p-7f3k, hours: 15.2}]
      log: [{date: 2026-03-02, did: planned}, {date: 2026-04-28, did: held}]
    plans/p-7f3k-2026:
      person: p-7f3k
      period: 2026-03-01/2026-12-31
      context: De expeditie groeit met twee nieuwe bestemmingen.
      goals: [juiste-incoterm]
      start: [{skill: incoterms, level: 1}]
      expectations: {person: oefenen op eigen dossiers, trainer: twee feedbackmomenten, manager: vier uur per maand vrij}
      guide: {person: p-2mmd, as: mentor}
      activities: [{training: incoterms-basis, hours: 15.2, between: 2026-04-01/2026-06-30}]
      checks: [2026-05-15, 2026-09-15]
      log:
      - {date: 2026-02-14, by: p-9xq2, did: drafted}
      - {date: 2026-02-20, by: p-7f3k, did: signed, as: participant, of: sha256:0123456789abcdef}
      - {date: 2026-05-15, by: p-2mmd, did: checked, score: 55, expected: 50}
    """
    report = plan_report(policy, plan="p-7f3k-2026")

    sheet = render("plan", report, language="en", root=None, locate=lambda where: where)

    assert sheet.replace(report.fingerprint[:23], "FINGERPRINT") == SHEET


def test_a_bare_plan_says_what_is_still_to_agree(policy: Policy) -> None:
    """
    plans/p-7f3k-2026:
      person: p-7f3k
      period: 2026-03-01/2026-12-31
      log: [{date: 2026-02-14, did: drafted}]
    """
    sheet = render(
        "plan",
        plan_report(policy, plan="p-7f3k-2026"),
        language="en",
        root=None,
        locate=lambda where: where,
    )

    assert [line for line in sheet.splitlines() if line.endswith(("down.", "yet.", "agreed."))] == [
        "The company's context still has to be written down.",
        "The starting level still has to be written down.",
        "This plan names no goal yet.",
        "Who guides you still has to be agreed.",
        "No activity is planned yet.",
        "No check days are agreed yet.",
    ]


def test_a_signature_holds_for_what_was_signed(policy: Policy) -> None:
    """
    plans/a:
      person: p-7f3k
      period: 2026-03-01/2026-12-31
      log:
      - {date: 2026-02-14, did: drafted}
      - {date: 2026-02-20, by: p-7f3k, did: signed, as: participant}
      - {date: 2026-02-21, by: p-9xq2, did: signed, as: manager, of: "sha256:00000000"}
    """
    assert [(s.party, s.by, s.changed) for s in plan_report(policy, plan="a").signatures] == [
        ("participant", "p-7f3k", None),
        ("trainer", None, None),
        ("manager", "p-9xq2", True),
    ]
