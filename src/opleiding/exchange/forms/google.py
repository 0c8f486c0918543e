"""A form as a script for Google Apps Script that builds it in Google Forms."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from opleiding.exchange.forms.spoken import SpokenForm
from opleiding.facts.effects.items import Scale

_GRIDS = frozenset({Scale.AGREE, Scale.FREQUENCY, Scale.ABLE, Scale.SUCCESS, Scale.GRADE})
_KINDS = {
    Scale.OPEN: "paragraph",
    Scale.POINTS: "number",
    Scale.PERCENT: "number",
    Scale.FACTORS: "checkbox",
}

_SCRIPT = """// Paste this into a new project on script.google.com and run `build`.
// It makes one form for each language, and writes in the log where they are and a link for each code.
const FORMS = {forms};
const CODES = {codes};

function build() {{
  FORMS.forEach(function (told) {{
    const form = FormApp.create(told.title);
    form.setTitle(told.title).setDescription(told.intro + "\\n\\n" + told.privacy);
    form.setCollectEmail(false).setLimitOneResponsePerUser(false);
    const rule = FormApp.createTextValidation()
      .requireTextMatchesPattern("^\\\\s*[0-9A-Za-z]{{4}}[- ]?[0-9A-Za-z]{{4}}\\\\s*$").build();
    const code = form.addTextItem().setTitle(told.code).setHelpText(told.code_help)
      .setRequired(true).setValidation(rule);
    told.blocks.forEach(function (block) {{ add(form, block, told.tick); }});
    Logger.log(told.language + ": " + form.getEditUrl());
    CODES.forEach(function (one) {{
      const link = form.createResponse().withItemResponse(code.createResponse(one)).toPrefilledUrl();
      Logger.log(told.language + " " + one + ": " + link);
    }});
  }});
}}

function add(form, block, tick) {{
  const words = block.choices.map(function (choice) {{ return choice[1]; }});
  if (block.kind === "grid") {{
    form.addGridItem().setTitle(block.title).setColumns(words)
      .setRows(block.questions.map(function (one) {{ return one.text; }}));
    return;
  }}
  block.questions.forEach(function (one) {{
    if (block.kind === "paragraph") form.addParagraphTextItem().setTitle(one.text);
    else if (block.kind === "number") form.addTextItem().setTitle(one.text)
      .setValidation(FormApp.createTextValidation().requireNumber().build());
    else if (block.kind === "checkbox") form.addCheckboxItem().setTitle(one.text)
      .setHelpText(tick).setChoiceValues(words);
    else form.addMultipleChoiceItem().setTitle(one.text).setChoiceValues(words);
  }});
}}
"""


def google(forms: Sequence[SpokenForm], codes: Sequence[str]) -> bytes:
    """The script, for forms in several languages. Texts stand in it as data, whatever they hold."""
    return _SCRIPT.format(forms=_data([_told(form) for form in forms]), codes=_data(codes)).encode()


def _told(form: SpokenForm) -> dict[str, Any]:
    told = asdict(form)
    for block, shown in zip(form.blocks, told["blocks"], strict=True):
        shown["kind"] = _KINDS.get(block.scale, "choice")
        if block.scale in _GRIDS and len(block.questions) > 1:
            shown["kind"] = "grid"
    return told


def _data(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, indent=1)
