"""What does not fit a page: parts that reach beyond the window, words that are cut off, controls over one another."""

from __future__ import annotations

from playwright.sync_api import Page

UNFOLDED = "document.querySelectorAll('main details').forEach(one => one.open = true)"
# The innermost elements that reach beyond the window, but for what scrolls in a frame of its own and the menus.
TOO_WIDE = """() => {
  const { clientWidth: width, scrollWidth } = document.documentElement;
  if (scrollWidth <= width) return [];
  const framed = node => node !== document.body
    && (getComputedStyle(node).overflowX !== "visible" || framed(node.parentElement));
  const reaches = node => node.getBoundingClientRect().right > width && !node.closest("[popover]")
    && !framed(node.parentElement);
  const reaching = [...document.querySelectorAll("body *")].filter(reaches);
  const innermost = reaching.filter(node => ![...node.children].some(reaches));
  return [`it takes ${scrollWidth}`, ...innermost.map(node => node.cloneNode().outerHTML)];
}"""
# Words in a box that hides what it has no room for; what is there for screen readers alone is one pixel wide.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(node => {
  const { overflowX, overflowY } = getComputedStyle(node);
  const hides = overflow => overflow === "hidden" || overflow === "clip";
  return node.innerText?.trim() && node.checkVisibility() && node.clientWidth > 1
    && (hides(overflowX) && node.scrollWidth > node.clientWidth + 1
      || hides(overflowY) && node.scrollHeight > node.clientHeight + 1);
}).map(node => `cut off: ${node.cloneNode().outerHTML}`)"""
OVERLAPPING = """() => {
  const shown = node => node.checkVisibility() && getComputedStyle(node).clipPath === "none";
  const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(shown);
  const lines = new Map(controls.map(node => [node, [...node.getClientRects()]]));
  const over = (one, two) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2
    && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 2;
  const meet = (one, two) => !one.contains(two) && !two.contains(one)
    && lines.get(one).some(line => lines.get(two).some(other => over(line, other)));
  return controls.flatMap((one, at) => controls.slice(at + 1).filter(two => meet(one, two))
    .map(two => `over one another: ${one.cloneNode().outerHTML} ${two.cloneNode().outerHTML}`));
}"""


def misfits(page: Page) -> list[str]:
    """Unfold everything and describe what does not fit, seen from the top."""
    page.evaluate(UNFOLDED)
    page.evaluate("scrollTo(0, 0)")
    return [each for question in (TOO_WIDE, CUT_OFF, OVERLAPPING) for each in page.evaluate(question)]
