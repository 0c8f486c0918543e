"""The site in a real browser: no accessibility errors, no sideways scrolling, a search that finds."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from opleiding.cli.desk import Desk
from opleiding.cli.site import made_site
from opleiding.store.site import write_site

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, SCREEN = (390, 844), (1280, 900)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "public"
    write_site(NOORDZEE, folder, made_site(Desk(NOORDZEE)))
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def sampled(site: Path) -> list[Path]:
    """The pages at the top, and two of each kind."""
    folders = [folder for folder in sorted(site.iterdir()) if folder.is_dir()]
    return sorted(site.glob("*.html")) + [
        page for folder in folders for page in sorted(folder.glob("*.html"))[:2]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
def test_everybody_can_read_it(
    site: Path, browser: Any, scheme: str, size: tuple[int, int]
) -> None:
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe isn't installed")
    axe = (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
    view = {"width": size[0], "height": size[1]}
    tab = browser.new_context(color_scheme=scheme, viewport=view, bypass_csp=True).new_page()
    for page in sampled(site):
        tab.goto(page.as_uri())
        tab.evaluate(axe)
        judged = tab.evaluate("rules => axe.run({preload: false, runOnly: rules})", RULES)
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")

        assert [(one["id"], one["nodes"][0]["html"]) for one in judged["violations"]] == [], page
        assert wide <= 0, page


def test_search_finds_from_a_folder_on_disk_and_lists_all_without_a_script(
    site: Path, browser: Any
) -> None:
    tab = browser.new_page()
    trouble: list[str] = []
    tab.on("console", lambda message: trouble.append(message.text))
    tab.goto((site / "search.html").as_uri())
    every = tab.locator("#all li:visible").count()
    tab.fill("#q", "INCOTERM kiezen")
    found = tab.locator("#all li:visible").all_inner_texts()
    told = tab.locator("#how-many").inner_text()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto((site / "search.html").as_uri())

    assert any("Zelfstandig de juiste Incoterm kiezen" in one for one in found)
    assert 0 < len(found) < every
    assert str(len(found)) in told or len(found) == 1
    assert plain.locator("#all li:visible").count() == every
    assert not plain.locator("#q").is_visible()
    assert trouble == []


def test_the_first_key_leads_past_the_menu(site: Path, browser: Any) -> None:
    tab = browser.new_page()
    tab.goto((site / "index.html").as_uri())
    tab.keyboard.press("Tab")
    shown = tab.locator(".skip").bounding_box()
    tab.keyboard.press("Enter")

    assert shown is not None
    assert shown["y"] >= 0
    assert tab.evaluate("document.activeElement.id") == "content"
