"""Popovers of studies are moved out of a page, whole, into a file beside it."""

from pathlib import Path

from legday.site.popovers import extract_popovers

PAGE = "<article><p>Words</p>{}</article>"
POPOVER = '<div popover="auto" id="cite-a"><p>A</p><div>Found</div></div>'


def test_popovers_move_beside_their_page(tmp_path: Path) -> None:
    template = f'\n<template id="ld-popovers">{POPOVER}\n</template>'
    pages = {"index.html": PAGE.format(""), "a/index.html": PAGE.format(template)}
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert extract_popovers(tmp_path) == []
    files = {path.relative_to(tmp_path).as_posix(): path.read_text() for path in tmp_path.rglob("*.htm*")}
    assert files == {name: PAGE.format("") for name in pages} | {"a/studies.htm": POPOVER}
