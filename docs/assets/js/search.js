// The search: a dialog with a field and a list of what fits, by mouse, touch or keyboard (WAI-ARIA combobox pattern).

import { load } from "./search-index.js";
import { anchor, draw, element } from "./search-list.js";

const ROOT = new URL("../../", import.meta.url);
const START = /^(benefits\/.+|train\/|tools\/|evidence\/claims\/)$/; // where one may begin without a question
const QUIET = 400; // milliseconds without a key, after which the count is said
const FAILED = "The search could not be loaded. See that you are online, then type again.";

let ui; // the dialog and what is in it, from the first opening on
let index; // what finds, once it is loaded
let loading; // the promise of it
let counting; // the timer of the count
let awaited = false; // Enter was pressed before the index was there

/** Opens the search, with the focus in its field, and takes the keys that were pressed before it came. */
export function open(keys = []) {
  ui ??= build();
  if (!ui.dialog.open) ui.dialog.showModal();
  ui.field.select();
  const words = keys.filter((key) => key !== "Enter").join("");
  if (words) ui.field.value = words;
  awaited = keys.includes("Enter");
  update();
}

function build() {
  const name = element("label", { className: "ld-find__name", id: "ld-find-name", htmlFor: "ld-find-field" }, "Search");
  const field = element("input", { className: "ld-find__field", id: "ld-find-field", role: "combobox", type: "text" });
  const close = element("button", { className: "ld-find__close", type: "button" }, "Close");
  const count = element("p", { className: "ld-find__count", role: "status" });
  const list = element("div", { className: "ld-find__list", id: "ld-find-list", role: "listbox", ariaLabel: "Results" });
  const start = element("div", { className: "ld-find__start" });
  const head = element("div", { className: "ld-find__head" }, name, field, close);
  const dialog = element("dialog", { className: "ld-find" }, head, count, list, start);
  dialog.setAttribute("aria-labelledby", name.id);
  field.setAttribute("aria-controls", list.id);
  const manners = { ariaAutoComplete: "list", ariaExpanded: "false", autocomplete: "off", autocapitalize: "off" };
  Object.assign(field, manners, { enterKeyHint: "go", inputMode: "search", spellcheck: false });
  field.addEventListener("input", update);
  field.addEventListener("keydown", onKey);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    // Beside the panel, or on a link: it may lead to a place on this very page.
    if (target === dialog || target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  dress(dialog);
  return { dialog, field, count, list, start };
}

/** Keeps the dialog unseen, yet ready to be typed into, until its style sheet is there. */
function dress(dialog) {
  dialog.style.opacity = "0";
  const shown = () => (dialog.style.opacity = "");
  const href = new URL("../../assets/css/search.css", import.meta.url);
  document.head.append(element("link", { rel: "stylesheet", onload: shown, onerror: shown, href }));
}

/** Shows what fits the words that stand in the field, once the index is there. */
async function update() {
  try {
    index ??= await (loading ??= load());
  } catch {
    loading = undefined;
    ui.start.replaceChildren(toClaims());
    say(FAILED);
    return;
  }
  show();
}

function show() {
  const query = ui.field.value.trim();
  const groups = query ? index.find(query) : [];
  ui.list.replaceChildren(...draw(groups));
  ui.list.scrollTop = 0;
  ui.field.ariaExpanded = String(groups.length > 0);
  ui.field.removeAttribute("aria-activedescendant");
  if (groups.length) ui.start.replaceChildren();
  else ui.start.replaceChildren(...(query ? [toClaims()] : places()));
  clearTimeout(counting);
  counting = setTimeout(say, QUIET, query && counted(query, groups.length));
  if (awaited) go();
}

function counted(query, pages) {
  const results = options().length;
  if (!results) return `Nothing found for “${query}”.`;
  return `${results} ${results > 1 ? "results" : "result"} on ${pages} ${pages > 1 ? "pages" : "page"}`;
}

function say(text) {
  ui.count.textContent = text;
}

function places() {
  const begin = index.pages.filter(({ at }) => START.test(at));
  const links = begin.map(({ url, title }) => element("li", {}, anchor(url, title)));
  return [element("p", {}, "Or begin here:"), element("ul", {}, ...links)];
}

function toClaims() {
  return element("p", {}, "Look through ", anchor(new URL("evidence/claims/", ROOT), "every claim"), ".");
}

function onKey(event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step && event.key !== "Enter") return;
  event.preventDefault();
  if (step) move(step);
  else go();
}

function options() {
  return [...ui.list.querySelectorAll("[role=option]")];
}

function move(step) {
  const all = options();
  if (!all.length) return;
  const before = all.findIndex((option) => option.ariaSelected === "true");
  const next = all.at(before < 0 && step < 0 ? -1 : (before + step) % all.length);
  for (const option of all) option.ariaSelected = String(option === next);
  ui.field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

/** Opens the chosen result, or the first; as soon as the index is there, where it is still on its way. */
function go() {
  const all = options();
  awaited = !index;
  (all.find((option) => option.ariaSelected === "true") ?? all[0])?.click();
}
