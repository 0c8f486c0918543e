"""The form as a page: a real browser, the keyboard alone, and what was saved."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import policy_of

from opleiding.facts.effects.forms import forms, shared
from opleiding.facts.effects.tokens import reads, tidy
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Role
from opleiding.records.sessions import Session
from opleiding.render.screen.form import form_page

NASTY = "</script><img src=x onerror=alert(1)> \"quoted\" 'it' {{ x }} & \u202egnikcatta\u202c שלום"
RECORDS = """
opleiding:
  language: en
  privacy: {minimum_group: 4}
trainings/incoterms:
  title: TITLE
  form: classroom_external
  kind: formal
  organised: external
  hours: 7
  goals: [juiste-incoterm]
  certificate: {test: yes}
  questions:
  - {id: q1, ask: 'How many terms can you name?', lowest: 0, highest: 4}
  log: [{date: 2026-01-01, did: proposed}]
goals/juiste-incoterm:
  title: Juiste Incoterm
  behaviour: kiest de juiste Incoterm
  skill: {id: incoterms, level: 3}
  log: [{date: 2026-01-01, did: set}]
people/p-1: {department: zee, function: f, entered: 2020-01-01, manager: p-9}
people/p-2: {department: zee, function: f, entered: 2020-01-01, manager: p-9}
people/p-9: {department: zee, function: f, entered: 2020-01-01}
sessions/incoterms-1:
  training: incoterms
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}, {person: p-2}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
"""
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)  # fmt: skip


def company(title: str = "Incoterms") -> Policy:
    return policy_of(RECORDS.replace("TITLE", json.dumps(title)), today=date(2026, 9, 2))


def page_of(policy: Policy, role: Role, months: int, *, codeless: bool = False) -> str:
    session = policy.find(Session, "incoterms-1")
    assert session is not None
    found = forms(policy, session, role, months)
    form = shared(found)[0] if codeless else found[0]
    return form_page(form, language="en", root=None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM)
        yield found
        found.close()


class Opened:
    """A page in a browser of its own, and what went wrong in it or was asked from elsewhere."""

    def __init__(self, browser: Browser, folder: Path, html: str, **how: Any) -> None:
        file = folder / "form.html"
        file.write_text(html, encoding="utf-8")
        self.trouble: list[str] = []
        self.context = browser.new_context(accept_downloads=True, **how)
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self.trouble.append(message.text))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        self.page.on("request", self._asked)
        self.file = file.as_uri()
        self.page.goto(self.file)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.file, "blob:")):
            self.trouble.append(request.url)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def to(self, name: str) -> None:
        """Tabs on until the field or button of this name or id has the focus."""
        for _ in range(80):
            self.press("Tab")
            if (
                self.page.evaluate("(document.activeElement.name || document.activeElement.id)")
                == name
            ):
                return
        raise AssertionError(name)

    def saved(self) -> Any:
        with self.page.expect_download() as download:
            self.press("Enter")
        path = download.value.path()
        return download.value.suggested_filename, json.loads(path.read_text("utf-8"))


def by_keyboard(opened: Opened) -> dict[str, Any]:
    """Answers a participant's form after three months, and says what they were."""
    opened.to("b1")
    opened.press("Space", "ArrowDown", "ArrowDown")
    opened.to("b2")
    opened.press("Space", "ArrowUp")
    opened.to("b8")
    opened.press("Space", "ArrowRight")
    opened.to("can.juiste-incoterm")
    opened.press("Space", "ArrowDown")
    opened.to("q1")
    opened.press("Space")
    opened.to("hinders")
    opened.press("Space", "Tab", "Tab", "Space")
    opened.to("helps")
    opened.press("Space")
    opened.to("b7")
    opened.page.keyboard.type('Te weinig tijd: "morgen"\nechter </script> & é')
    return {
        "b1": 3,
        "b2": 0,
        "b8": 2,
        "can.juiste-incoterm": 2,
        "q1": 0,
        "hinders": ["opportunity_to_use", "supervisor_sanctions"],
        "helps": ["opportunity_to_use"],
        "b7": 'Te weinig tijd: "morgen"\nechter </script> & é',
    }


def test_it_is_filled_in_by_keyboard_alone_and_what_is_saved_is_what_was_answered(
    browser: Browser, tmp_path: Path
) -> None:
    policy = company()
    opened = Opened(browser, tmp_path, page_of(policy, Role.PARTICIPANT, 3))

    expected = by_keyboard(opened)
    opened.press("Tab", "Tab")
    name, saved = opened.saved()

    token = reads(policy, saved["code"])
    assert token is not None
    assert (token.person, token.months, token.level) == ("p-1", 3, Depth.BEHAVIOUR)
    assert saved == {
        "opleiding": "answers",
        "version": 1,
        "code": token.code,
        "subject": "incoterms-1",
        "months": 3,
        "role": "participant",
        "level": "behaviour",
        "before": False,
        "date": opened.page.evaluate("new Date().toLocaleDateString('sv')"),
        "language": "en",
        "answers": expected,
    }
    assert name == f"answers-{token.code.lower()}.json"
    assert opened.page.get_by_role("status").inner_text().startswith(f"Saved as {name}.")
    assert opened.trouble == []


def test_the_text_says_the_same_one_line_a_question(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, tmp_path, page_of(company(), Role.PARTICIPANT, 3))

    by_keyboard(opened)
    opened.to("copy")
    opened.press("Enter")
    first, *lines = opened.page.locator("#text").input_value().splitlines()

    assert first.split()[0] == "opleiding"
    assert tidy(first.split()[1]) == first.split()[1]
    assert lines == [
        "b1: 3",
        "b2: 0",
        "b8: 2",
        "can.juiste-incoterm: 2",
        "q1: 0",
        "hinders: opportunity_to_use, supervisor_sanctions",
        "helps: opportunity_to_use",
        'b7: Te weinig tijd: "morgen" echter </script> & é',
        ".",
    ]
    assert opened.trouble == []


def test_points_and_a_demonstration_are_saved_as_a_number_and_a_yes(
    browser: Browser, tmp_path: Path
) -> None:
    opened = Opened(browser, tmp_path, page_of(company(), Role.TRAINER, 0))

    for name, typed in (("points", "17.5"), ("out_of", "20")):
        opened.to(name)
        opened.page.keyboard.type(typed)
    opened.to("passed")
    opened.press("Space", "Tab", "Tab")
    _name, saved = opened.saved()

    assert saved["answers"] == {"points": 17.5, "out_of": 20, "passed": True}


def test_a_reaction_wants_a_code_that_fits_and_says_so_in_words(
    browser: Browser, tmp_path: Path
) -> None:
    policy = company()
    opened = Opened(browser, tmp_path, page_of(policy, Role.PARTICIPANT, 0, codeless=True))
    session = policy.find(Session, "incoterms-1")
    assert session is not None
    code = forms(policy, session, Role.PARTICIPANT, 0)[1].code
    assert code is not None
    slip = code[:3] + ("3" if code[3] != "3" else "4") + code[4:]

    opened.to("code")
    opened.page.keyboard.type(slip)
    opened.press("Enter")
    refused = opened.page.get_by_role("status").inner_text()
    opened.page.locator("#code").focus()
    opened.press("Control+a")
    opened.page.keyboard.type(code.lower().replace("-", " "))
    opened.to("r1")
    opened.press("Space", "ArrowUp", "ArrowUp")
    opened.to("draft")
    opened.press("Tab")
    _name, saved = opened.saved()

    assert refused == "This code isn't right: look at it once more, please."
    assert saved["code"] == code
    assert saved["answers"] == {"r1": 5}
    assert "p-" not in json.dumps(saved)


def test_a_link_fills_in_the_code(browser: Browser, tmp_path: Path) -> None:
    policy = company()
    session = policy.find(Session, "incoterms-1")
    assert session is not None
    code = forms(policy, session, Role.PARTICIPANT, 0)[0].code
    opened = Opened(browser, tmp_path, page_of(policy, Role.PARTICIPANT, 0, codeless=True))

    opened.page.goto("about:blank")
    opened.page.goto(f"{opened.file}#{code}")

    assert opened.page.locator("#code").input_value() == code


def test_a_draft_stays_only_where_the_reader_wants_it(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, tmp_path, page_of(company(), Role.PARTICIPANT, 3))

    opened.page.check("input[name=b1][value='4']")
    opened.page.reload()
    forgotten = opened.page.locator("input[name=b1]:checked").count()
    opened.page.check("#draft")
    opened.page.check("input[name=b1][value='4']")
    opened.page.fill("[name=b7]", "later")
    opened.page.reload()
    kept = opened.page.locator("input[name=b1]:checked").get_attribute("value")
    opened.page.uncheck("#draft")
    left = opened.page.evaluate("localStorage.length")

    assert (forgotten, kept, left) == (0, "4", 0)


def test_an_empty_form_is_not_saved(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, tmp_path, page_of(company(), Role.PARTICIPANT, 3))

    opened.page.get_by_role("button", name="Save my answers as a file").click()

    assert opened.page.get_by_role("status").inner_text() == "Nothing is filled in yet."


@pytest.mark.parametrize("look", [(360, "light"), (360, "dark"), (1200, "light"), (1200, "dark")])
@pytest.mark.parametrize(
    ("role", "months"),
    [(Role.PARTICIPANT, 0), (Role.PARTICIPANT, 3), (Role.MANAGER, 6), (Role.TRAINER, 0)],
)
def test_a_checker_of_accessibility_finds_nothing(
    browser: Browser, tmp_path: Path, role: Role, months: int, look: tuple[int, str]
) -> None:
    width, scheme = look
    html = page_of(company(), role, months, codeless=role is Role.PARTICIPANT and not months)
    opened = Opened(
        browser, tmp_path, html, color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    opened.page.evaluate("document.getElementById('by-hand').hidden = false")
    opened.page.evaluate("document.querySelector('input[type=radio]').click()")

    found = Axe().run(opened.page)
    wide = opened.page.evaluate("document.documentElement.scrollWidth")

    assert found.response["violations"] == []
    assert wide <= width
    assert opened.trouble == []


def test_hostile_text_stays_text(browser: Browser, tmp_path: Path) -> None:
    opened = Opened(browser, tmp_path, page_of(company(NASTY), Role.PARTICIPANT, 3))

    assert opened.page.locator("h1").inner_text() == NASTY
    assert opened.page.locator("img").count() == 0
    assert opened.trouble == []


def test_its_policy_lets_no_other_script_run_and_nothing_be_fetched(
    browser: Browser, tmp_path: Path
) -> None:
    html = page_of(company(), Role.PARTICIPANT, 3)
    spoilt = html.replace("</main>", "<script>document.title = 'x'</script><img src='https://example.com/x'></main>")  # fmt: skip
    opened = Opened(browser, tmp_path, spoilt)

    assert opened.page.title() == "Incoterms · Noordzee Expeditie NV"
    assert any("Content Security Policy" in text for text in opened.trouble)
    assert "http" not in html.replace("http-equiv", "")
