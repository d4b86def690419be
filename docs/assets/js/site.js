// What every page can do with a script: choose its colours, and fetch the rest at the first sign that it is wanted.

const page = document.documentElement;

// Colours: as the device has them, until the reader chooses; choosing what the device has takes the choice back.

const dark = matchMedia("(prefers-color-scheme: dark)");
const colours = document.getElementById("ld-colours");

const device = () => (dark.matches ? "dark" : "light");
const shown = () => page.dataset.colours ?? device();
const tell = () => colours.setAttribute("aria-pressed", String(shown() === "dark"));

colours.addEventListener("click", () => {
  const choice = shown() === "dark" ? "light" : "dark";
  if (choice === device()) delete page.dataset.colours;
  else page.dataset.colours = choice;
  try {
    if (choice === device()) localStorage.removeItem("legday.colours");
    else localStorage.setItem("legday.colours", choice);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  tell();
});
dark.addEventListener("change", tell);
tell();

// The contents open over the page on phones, and make way for the heading that was chosen.

const contents = document.getElementById("ld-contents");
contents?.addEventListener("click", ({ target }) => {
  if (target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
});

// Search and studies: fetched when a pointer or the focus comes near, opened by the tap that asked for them.

const search = document.getElementById("ld-search");
const cited = (event) => event.target.closest?.('a.ld-cite[href^="#study-"]');
const near = (event) => {
  if (search.contains(event.target)) import("./search.js");
  else if (cited(event)) import("./studies.js").then((module) => module.fetchAll());
};

let keys; // those pressed since the search was asked for, until it is open to take them itself
const openSearch = () => {
  keys ??= [];
  import("./search.js")
    .then((module) => module.open(keys))
    .catch(() => location.assign(new URL("../../evidence/claims/", import.meta.url)))
    .finally(() => (keys = undefined));
};

search.addEventListener("click", openSearch);
addEventListener("keydown", (event) => {
  if (event.altKey) return;
  const { key, target } = event;
  const command = event.ctrlKey || event.metaKey;
  if (keys && !command && (key.length === 1 || key === "Enter")) keys.push(key);
  else if (command ? key.toLowerCase() === "k" : key === "/" && !target.closest("input, textarea, select")) openSearch();
  else return;
  event.preventDefault();
});
addEventListener("pointerover", near, { passive: true });
addEventListener("focusin", near);
addEventListener("click", (event) => {
  const link = cited(event);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import("./studies.js").then((module) => module.show(link)).catch(() => location.assign(link.href));
});

// What a reader did before this script came, done now; links have led where they lead.

const before = page.early;
delete page.early;
for (const event of before) {
  if (event.type === "keydown") event.target.dispatchEvent(new KeyboardEvent("keydown", event));
  else event.target.closest(".ld-scripted")?.click();
}

// Keep what is read for a place without a network, once the page itself is done.

addEventListener("load", () => {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => import("./offline.js").then((module) => module.register()).catch(() => {}));
});
