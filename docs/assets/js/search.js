// The search: a dialog with a field and a list of what fits, by mouse, touch or keyboard (WAI-ARIA combobox pattern).

import { load } from "./search-index.js";
import { draw, element } from "./search-list.js";

const ROOT = new URL("../../", import.meta.url);
const STYLE = new URL("assets/css/search.css", ROOT);
const CLAIMS = new URL("evidence/claims/", ROOT);
const START = /^(benefits\/.+|train\/|tools\/|evidence\/claims\/)$/; // where one may begin without a question
const QUIET = 400; // milliseconds without a key, after which the count is said

let find; // the dialog's parts, once it is there
let loading; // the index, or the promise of it
let said; // the timer of the count

/** Opens the search, with the focus in its field. */
export function open() {
  find ??= build();
  if (!find.dialog.open) find.dialog.showModal();
  find.field.select();
  update();
}

function build() {
  const label = element("label", "ld-find__name", "Search");
  const field = element("input", "ld-find__field");
  const close = element("button", "ld-find__close", "Close");
  const count = element("p", "ld-find__count");
  const list = element("div", "ld-find__list");
  const start = element("div", "ld-find__start");
  const dialog = element("dialog", "ld-find", element("div", "ld-find__head", label, field, close), count, list, start);
  label.id = "ld-find-name";
  field.id = label.htmlFor = "ld-find-field";
  list.id = "ld-find-list";
  close.type = "button";
  count.role = "status";
  list.role = "listbox";
  list.ariaLabel = "Results";
  dialog.setAttribute("aria-labelledby", label.id);
  const attributes = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" };
  const manners = { type: "text", inputmode: "search", enterkeyhint: "go", autocomplete: "off", autocapitalize: "off", spellcheck: "false" };
  for (const [name, value] of Object.entries({ ...attributes, ...manners })) field.setAttribute(name, value);
  field.addEventListener("input", update);
  field.addEventListener("keydown", onKey);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // A click beside the panel, or on a link, which may lead to a place on this very page.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  dress(dialog);
  return { dialog, field, count, list, start };
}

/** Keeps the dialog unseen, yet ready to be typed into, until its style sheet is there. */
function dress(dialog) {
  const link = element("link");
  link.rel = "stylesheet";
  link.href = STYLE;
  dialog.style.opacity = "0";
  link.onload = link.onerror = () => (dialog.style.opacity = "");
  document.head.append(link);
}

/** Shows what fits the words in the field as they are once the index is there. */
async function update() {
  try {
    loading ??= load();
    show(await loading);
  } catch {
    loading = undefined;
    show();
    say("The search could not be loaded. See that you are online, then type again.");
  }
}

function show(index) {
  const query = find.field.value.trim();
  const groups = index && query ? index.find(query) : [];
  find.list.replaceChildren(...draw(groups));
  options().forEach((option, number) => (option.id = `ld-find-option-${number}`));
  find.field.ariaExpanded = String(groups.length > 0);
  find.field.removeAttribute("aria-activedescendant");
  find.start.replaceChildren(...(groups.length ? [] : query || !index ? [toClaims()] : places(index.pages)));
  clearTimeout(said);
  if (query && index) said = setTimeout(say, QUIET, counted(query, groups.length));
  else say("");
  if (find.enter && index) go();
}

function counted(query, pages) {
  const results = options().length;
  if (!results) return `Nothing found for “${query}”.`;
  return `${results} ${results > 1 ? "results" : "result"} on ${pages} ${pages > 1 ? "pages" : "page"}`;
}

function say(text) {
  find.count.textContent = text;
}

function places(pages) {
  const links = pages.filter(({ at }) => START.test(at)).map(({ url, title }) => element("li", "", anchor(url, title)));
  return [element("p", "", "Or begin here:"), element("ul", "", ...links)];
}

function toClaims() {
  return element("p", "", "Look through ", anchor(CLAIMS, "every claim"), ".");
}

function anchor(url, text) {
  const made = element("a", "", text);
  made.href = url;
  return made;
}

function options() {
  return [...find.list.querySelectorAll("[role=option]")];
}

function active() {
  return options().find((option) => option.ariaSelected === "true");
}

function onKey(event) {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === "Enter") {
    event.preventDefault();
    go();
  }
}

function move(step) {
  const all = options();
  if (!all.length) return;
  const before = all.indexOf(active());
  const next = all[before < 0 && step < 0 ? all.length - 1 : (before + step + all.length) % all.length];
  for (const option of all) option.ariaSelected = String(option === next);
  find.field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

/** Opens the chosen result or the first; waits for it where the index is still on its way. */
function go() {
  const chosen = active() ?? options()[0];
  find.enter = false;
  chosen?.click();
}
