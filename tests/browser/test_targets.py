"""What is to be pressed is 24 by 24 pixels, stands in a sentence, or stands alone (WCAG 2.2, 2.5.8)."""

from playwright.sync_api import Page

from tests.browser.every import OF_TYPES, faults_of_pages, faults_of_states
from tests.browser.fit import UNFOLDED
from tests.browser.visit import Visit

# A label is a part of its field's target; a link spread over its card takes the card. A target stands alone where the
# circle of 24 pixels around its middle meets no other target, nor the circle of another small one.
TOO_SMALL = """() => {
  const shown = node => node.checkVisibility() && getComputedStyle(node).clipPath === "none";
  const around = (one, two) => {
    const [x, y] = [Math.min(one.x, two.x), Math.min(one.y, two.y)];
    return new DOMRect(x, y, Math.max(one.right, two.right) - x, Math.max(one.bottom, two.bottom) - y);
  };
  const area = node => {
    if (getComputedStyle(node, "::after").position === "absolute") return node.closest("li").getBoundingClientRect();
    return [node, ...(node.labels ?? [])].map(each => each.getBoundingClientRect()).reduce(around);
  };
  const selector = "a[href], button, input, select, textarea, summary, [role=option]";
  const inline = node => getComputedStyle(node).display.startsWith("inline");
  const block = node => inline(node) ? block(node.parentElement) : node;
  const ownWords = node => [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE
    ? /\\p{L}{2}/u.test(child.data) : child.nodeType === Node.ELEMENT_NODE && !child.matches(selector) && shown(child)
      && inline(child) && ownWords(child));
  const inSentence = node => inline(node) && ownWords(block(node.parentElement));
  const all = [...document.querySelectorAll(selector)].filter(shown).map(node => ({ node, area: area(node) }));
  const small = new Set(all.filter(({ area }) => Math.min(area.width, area.height) < 23.9));
  const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const meets = ([x, y], { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < 12;
  const apart = ([x, y], [otherX, otherY]) => Math.hypot(x - otherX, y - otherY) >= 24;
  const crowded = one => all.some(other => other !== one && !one.node.contains(other.node)
    && !other.node.contains(one.node) && (meets(middle(one.area), other.area)
      || small.has(other) && !apart(middle(one.area), middle(other.area))));
  return [...small].filter(({ node }) => !inSentence(node)).filter(crowded)
    .map(({ node, area }) => `${area.width} by ${area.height}: ${node.outerHTML}`);
}"""
CROWD = """() => document.querySelector("main").insertAdjacentHTML("afterbegin",
  '<p style="font-size: 12px; line-height: 1"><a href="#a">a</a> <a href="#b">b</a></p>')"""


def too_small(page: Page) -> list[str]:
    """The targets that are too small."""
    found: list[str] = page.evaluate(TOO_SMALL)
    return found


def too_small_unfolded(page: Page) -> list[str]:
    """The targets that are too small, those in what unfolds among them."""
    page.evaluate(UNFOLDED)
    return too_small(page)


@OF_TYPES
def test_every_target_of_a_page_is_large_enough(visit: Visit, paths: list[str]) -> None:
    assert faults_of_pages(visit("404.html", 360, 640), paths, too_small_unfolded) == {}


def test_so_is_every_target_of_what_opens(visit: Visit) -> None:
    assert faults_of_states(visit("404.html", 360, 640), 360, too_small) == {}


def test_small_targets_side_by_side_are_found(visit: Visit) -> None:
    page = visit("about/", 360, 640)
    page.evaluate(CROWD)
    assert len(page.evaluate(TOO_SMALL)) == 2
