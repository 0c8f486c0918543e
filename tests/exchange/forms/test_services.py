"""Forms for LimeSurvey, Google Forms and Microsoft Forms: read back as those services would."""

import csv
import json
import shutil
import subprocess
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from opleiding.exchange.forms.google import google
from opleiding.exchange.forms.limesurvey import limesurvey
from opleiding.exchange.forms.microsoft import microsoft
from opleiding.exchange.forms.spoken import SpokenForm, spoken
from opleiding.facts.effects.forms import forms, shared
from opleiding.policy import Policy
from opleiding.records.effects import Role
from opleiding.records.sessions import Session
from opleiding.text.words import words
from tests.conftest import policy_of

NASTY = "</script> \"x\" 'y' `${z}` {code} \\ & <b>\ttab\nline \u2028 שלום"
RECORDS = """
goals/incoterm:
  title: Juiste Incoterm
  behaviour: kiest de juiste {Incoterm}
  criterion: {indicator: geschillen, target: 2}
  log: [{date: 2026-01-01, did: set}]
goals/uitleg: {title: Legt uit waarom, log: [{date: 2026-01-01, did: set}]}
indicators/geschillen:
  name: Geschillen
  unit: per maand
  better: lower
  log: [{date: 2026-01-01, did: read, value: 6}]
trainings/t:
  title: TITLE
  form: classroom_external
  kind: formal
  organised: external
  hours: 7
  goals: [incoterm, uitleg]
  log: [{date: 2026-01-01, did: proposed}]
sessions/s:
  training: t
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}, {person: p-2}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
"""


def company(title: str = "Incoterms") -> Policy:
    return policy_of(RECORDS.replace("TITLE", json.dumps(title)))


def told(policy: Policy, role: Role, months: int) -> list[SpokenForm]:
    session = policy.find(Session, "s")
    assert session is not None
    [form] = shared(forms(policy, session, role, months))
    return [spoken(form, words(language)) for language in ("nl", "fr", "en")]


def rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter="\t"))


def test_limesurvey_gets_an_array_for_a_scale_with_the_items_as_its_codes() -> None:
    found = rows(limesurvey(told(company(), Role.PARTICIPANT, 3)[2:]))
    shape = [(row["class"], row["type/scale"], row["name"]) for row in found if row["class"] == "Q"]

    assert shape == [
        ("Q", "S", "code"),
        ("Q", "F", "block1"),
        ("Q", "L", "b8"),
        ("Q", "F", "block3"),
        ("Q", "M", "hinders"),
        ("Q", "M", "helps"),
        ("Q", "T", "b7"),
    ]
    first = [row["name"] for row in found if row["class"] in {"SQ", "A"}][:12]
    assert first == ["b1", "b2", "b3", "b4", "b5", "b6", "1", "2", "3", "4", "5", "0"]


def test_limesurvey_gets_the_same_rows_in_every_language_under_one_number() -> None:
    found = rows(limesurvey(told(company(), Role.MANAGER, 6)))
    by_language = {
        language: [
            tuple(row[name] for name in ("id", "class", "type/scale", "name"))
            for row in found
            if row["language"] == language and row["class"] in {"Q", "SQ", "A"}
        ]
        for language in ("nl", "fr", "en")
    }

    assert by_language["nl"] == by_language["fr"] == by_language["en"] != []
    assert [r["text"] for r in found if r["name"] == "additional_languages"] == ["fr en"]


def test_limesurvey_s_names_are_what_it_takes_and_each_once() -> None:
    for role, months in ((Role.PARTICIPANT, 0), (Role.PARTICIPANT, 3), (Role.MANAGER, 9)):
        found = rows(limesurvey(told(company(), role, months)[:1]))
        questions = [row["name"] for row in found if row["class"] == "Q"]

        assert all(name.isalnum() and name[0].isalpha() and len(name) <= 20 for name in questions)
        assert len(set(questions)) == len(questions)
        assert all(len(row["name"]) <= 5 for row in found if row["class"] in {"SQ", "A"})


def test_hostile_text_stays_text_in_limesurvey() -> None:
    found = rows(limesurvey(told(company(NASTY), Role.PARTICIPANT, 3)[2:]))
    [title] = [row["text"] for row in found if row["name"] == "surveyls_title"]

    assert "<" not in title
    assert "{" not in title
    assert all(None not in row and None not in row.values() for row in found)
    assert any("&#123;Incoterm&#125;" in row["text"] for row in found)


@pytest.mark.skipif(shutil.which("node") is None, reason="no node to run the script with")
def test_the_script_for_google_builds_each_form_and_a_link_for_each_code(tmp_path: Path) -> None:
    stage = tmp_path / "stage.js"
    script = google(told(company(NASTY), Role.PARTICIPANT, 3)[1:], ["6QNB-GQAR"]).decode()
    stage.write_text(_STAGE + script + "\nbuild();\nconsole.log(JSON.stringify(done));\n", "utf-8")

    out = subprocess.run(["node", str(stage)], capture_output=True, check=True, text=True)
    done = json.loads(out.stdout)

    assert [one[0] for one in done] == [
        kind
        for _language in ("fr", "en")
        for kind in (
            "create", "addTextItem", "addGridItem", "addMultipleChoiceItem", "addGridItem",
            "addCheckboxItem", "addCheckboxItem", "addParagraphTextItem", "link",
        )
    ]  # fmt: skip
    assert done[0][1] == f"{NASTY} · Noordzee Expeditie NV"
    assert done[9 + 2][1:] == [
        "How often is it so?",
        ["never", "rarely", "sometimes", "often", "always", "no opportunity yet"],
        [
            "I use what I learned in my work.",
            "I do it well, without help.",
            "I get the chance to use it.",
            "My manager supports me in it.",
            "My colleagues support me in it.",
            "I have the time and the tools for it.",
        ],
    ]
    assert done[8][1:] == ["6QNB-GQAR"]


_STAGE = """
const done = [];
const fluent = (seen) => new Proxy({}, {
  get(_, name) {
    return (...given) => {
      if (name === "setTitle" || name === "setColumns" || name === "setRows" || name === "setChoiceValues") seen.push(given[0]);
      if (name === "createResponse") return given[0] || fluent([]);
      if (name === "toPrefilledUrl" || name === "getEditUrl") return "https://example.com";
      return fluent(seen);
    };
  },
});
const FormApp = {
  create(title) {
    done.push(["create", title]);
    return new Proxy({}, {
      get(_, name) {
        return (...given) => {
          if (name.startsWith("add")) { const seen = [name]; done.push(seen); return fluent(seen); }
          if (name === "createResponse") return { withItemResponse(code) { done.push(["link", code]); return { toPrefilledUrl: () => "x" }; } };
          if (name === "getEditUrl") return "x";
          return fluent([]);
        };
      },
    });
  },
  createTextValidation: () => fluent([]),
};
const Logger = { log() {} };
"""


def test_microsoft_gets_numbered_questions_with_lettered_answers_the_code_first() -> None:
    docx = pytest.importorskip("docx")
    [form] = told(company(), Role.PARTICIPANT, 3)[2:]
    document = docx.Document(BytesIO(microsoft(form, docx, date(2026, 9, 2))))
    lines = [paragraph.text for paragraph in document.paragraphs]

    assert lines[0] == "Incoterms · Noordzee Expeditie NV"
    assert lines[2:10] == [
        "1. The code on your slip",
        "2. I use what I learned in my work.",
        "A. never",
        "B. rarely",
        "C. sometimes",
        "D. often",
        "E. always",
        "F. no opportunity yet",
    ]
    assert lines[-1] == "13. What stops you at times, and what would help?"


def test_hostile_text_makes_no_broken_document() -> None:
    docx = pytest.importorskip("docx")
    [form] = told(company(NASTY), Role.PARTICIPANT, 0)[2:]

    document = docx.Document(BytesIO(microsoft(form, docx, date(2026, 9, 2))))

    assert document.paragraphs[0].text.startswith("</script>")
