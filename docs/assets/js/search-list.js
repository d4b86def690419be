// What was found, as a list of options: grouped by page, each with its words marked; a claim with its verdict.

import { fold, WORD } from "./search-words.js";

const PARTS = 3; // shown of a page

/** Returns an element with properties and children. */
export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Returns a link. */
export function anchor(href, ...children) {
  return element("a", { href }, ...children);
}

// Classes stand here in full: a rule for a class that no page and no script names is not published.

/** Returns the groups as elements for a listbox. Options are links, so that a reader may open one beside. */
export function draw(groups) {
  let number = 0;
  return groups.map(({ page, hits }) => {
    const whole = hits.find(({ part }) => part === page);
    const parts = hits.filter((hit) => hit !== whole).slice(0, PARTS);
    const shown = [...(whole ? [whole] : []), ...parts];
    const group = element("div", { className: "ld-find__group", role: "group", ariaLabel: page.title });
    if (!whole) group.append(element("p", { className: "ld-find__page", ariaHidden: "true" }, label(page), page.title));
    group.append(...shown.map((hit) => option(hit, `ld-find-option-${number++}`)));
    return group;
  });
}

function option({ part, terms }, id) {
  const made = anchor(part.url);
  Object.assign(made, { className: "ld-find__option", id, role: "option", tabIndex: -1, ariaSelected: "false" });
  made.dataset.kind = part.kind;
  made.append(span("ld-find__title", part.kind === "page" ? label(part) : "", ...marked(part.title, terms)));
  if (part.verdict) made.append(grade(part));
  if (part.opening) made.append(span("ld-find__opening", ...marked(part.opening, terms)));
  return made;
}

function label(page) {
  return span("ld-find__label", `${page.sort.label} `);
}

/** Returns sign, verdict, certainty and the article's statement, as a card shows them. */
function grade({ verdict, certainty, statement }) {
  return span(
    "ld-find__grade",
    element("span", { className: `ld-verdict ld-verdict--${verdict}` }, verdict.replace("-", " ")),
    ", ",
    element("span", { className: `ld-certainty ld-certainty--${certainty}` }, `${certainty.replace("-", " ")} certainty`),
    statement ? span("ld-find__label", ` Statement ${statement}`) : "",
  );
}

function span(className, ...children) {
  return element("span", { className }, ...children);
}

/** Returns the text in pieces, with the words that were searched for as marks. */
function marked(text, terms) {
  const pieces = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.includes(fold(word))) continue;
    pieces.push(text.slice(last, index), element("mark", {}, word));
    last = index + word.length;
  }
  return [...pieces, text.slice(last)];
}
