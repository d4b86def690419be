// Opens the study behind a citation in a popover beside it. The popovers of a page lie in a file beside the page; in the
// preview, in the page itself.

const PATIENCE = 4000; // milliseconds; after that the link leads to the page's own list, as without scripts

let coming;
let opened; // the citation whose popover is open
let pressed; // the same, where the pointer went down on it: the browser closes the popover before the click comes

/** Bring the popovers of the page, once; try again after a failure. */
export function fetchAll() {
  coming ??= bring().catch(() => (coming = undefined));
  return coming;
}

async function bring() {
  const kept = document.getElementById("ld-popovers");
  const popovers = kept ? kept.content : await fetched(new URL("studies.htm", location.href));
  document.querySelector("article").append(popovers);
}

async function fetched(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const popovers = document.createDocumentFragment();
  popovers.append(...page.body.children);
  return popovers;
}

/** Open the popover of the citation `link`, or close it; where there is none, follow the link. */
export async function show(link) {
  const again = link === pressed;
  pressed = undefined;
  await fetchAll();
  const popover = document.getElementById(link.hash.replace("#study-", "cite-"));
  if (!popover) {
    location.assign(link.href);
  } else if (popover.matches(":popover-open")) {
    popover.hidePopover();
  } else if (!again) {
    popover.addEventListener("toggle", closed);
    popover.showPopover({ source: link });
    opened = link;
    link.setAttribute("aria-expanded", "true");
    uncover(link.getBoundingClientRect(), popover.getBoundingClientRect());
  }

  function closed({ newState }) {
    if (newState !== "closed") return;
    popover.removeEventListener("toggle", closed);
    link.setAttribute("aria-expanded", "false");
    if (opened === link) opened = undefined;
  }
}

/** Scroll a citation out from under its popover, where the browser cannot place one beside the other. */
function uncover(cited, popover) {
  const apart = cited.bottom <= popover.top || cited.top >= popover.bottom || cited.right <= popover.left;
  if (!apart) scrollBy(0, cited.bottom - popover.top + cited.height);
}

document.addEventListener("pointerdown", ({ target }) => {
  pressed = target.closest("a.ld-cite") === opened ? opened : undefined;
});
