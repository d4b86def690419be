"""The budgets of the real project, and what is weighed."""

import gzip
import hashlib
from pathlib import Path

import pytest

from legday.checks.site.budgets import Budgets, check_budgets, read_budgets
from legday.checks.site.loads import loads
from legday.checks.site.site import read_site
from tests.checks_site.test_cases import make
from tests.conftest import ROOT

SCRIPTS = {
    "site/a.js": 'import { b } from "./b.js";\nimport "./d.js";\nimport("./c.js");\n',
    "site/b.js": 'export { d } from "./d.js";\n',
    "site/c.js": "",
    "site/d.js": "",
}


def test_a_page_loads_what_its_scripts_import_at_once_and_nothing_that_waits(tmp_path: Path) -> None:
    site = make({"files": SCRIPTS, "put": {"frame": '<script src="a.js" type="module"></script>'}}, tmp_path)
    home = loads(read_site(site))["index.html"]
    assert home == {"index.html", "assets/page.css", "assets/pixel.png", "a.js", "b.js", "d.js"}


def test_a_page_too_many_bytes_of_each_kind_is_told_with_figures(tmp_path: Path) -> None:
    text = '- {type: home, pages: ["*"], html: 0, css: 0, js: 0, images: 0, other: 0}\n'
    site = make({"files": SCRIPTS | {"budgets.yml": text}}, tmp_path)
    budgets, unread = read_budgets(tmp_path)
    assert budgets
    assert not unread
    told = [finding.message for finding in check_budgets(read_site(site), budgets) if finding.file == "index.html"]
    assert [message.partition(" bytes of ")[2].partition(";")[0] for message in told] == ["css", "html", "images"]
    assert all("of type home it may load 0." in message for message in told)


def test_what_an_owner_sets_is_not_weighed(tmp_path: Path) -> None:
    noise = "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(90))
    sheet = '<link rel="stylesheet" href="assets/css/settings.0a1b.css">'
    plain = make({"files": {}}, tmp_path / "plain")
    owned = make(
        {
            "files": {"site/assets/css/settings.0a1b.css": f".ld-{noise}{{color:red}}"},
            "put": {
                "frame": f'{sheet}<aside class="ld-announce"><p>{noise}</p></aside><ul class=ld-social>{noise}</ul>'
            },
        },
        tmp_path / "owned",
    )
    heavy = make({"files": {}, "put": {"frame": f'<aside class="note">{noise}</aside>'}}, tmp_path / "heavy")
    most = {"css": 1000, "js": 0, "images": 1000, "other": 0}
    size = len(gzip.compress((plain / "index.html").read_bytes(), 9)) + 200
    budgets = Budgets.model_validate([{"type": "page", "pages": ["*"], "html": size, **most}])
    assert list(check_budgets(read_site(plain), budgets)) == []
    assert list(check_budgets(read_site(owned), budgets)) == []
    assert [finding.code for finding in check_budgets(read_site(heavy), budgets)][:1] == ["page-overweight"]


def test_the_project_has_budgets_for_every_type_of_page() -> None:
    budgets, unread = read_budgets(ROOT)
    assert not unread
    assert budgets
    types = {"home", "benefit", "claim list", "exercise", "plan", "calculator", "post", "list", "404"}
    assert types <= {budget.type for budget in budgets.root}
    [benefit] = [budget for budget in budgets.root if budget.type == "benefit"]
    assert benefit.html + benefit.css + benefit.js + benefit.images + benefit.other <= 40 * 1024


@pytest.mark.parametrize(
    "text", ["a: !!python/name:os.system", "- {html: 1:59:59}", "- {html: 9" + "9" * 5000 + "}", "["]
)
def test_budgets_that_cannot_be_read_are_a_finding(tmp_path: Path, text: str) -> None:
    (tmp_path / "budgets.yml").write_text(text, encoding="utf-8")
    budgets, findings = read_budgets(tmp_path)
    assert (budgets, {finding.code for finding in findings}) == (None, {"budgets-unreadable"})
