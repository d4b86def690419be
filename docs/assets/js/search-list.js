// What was found, as a list of options: grouped by page, each with its words marked; a claim with its verdict.

import { fold, WORD } from "./search-words.js";

const PARTS = 4; // shown of a page

/** Returns an element with a class and children. */
export function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/** Returns the groups as elements for a listbox. Options are links, so that a reader may open one beside. */
export function draw(groups) {
  return groups.map(({ page, hits }, number) => {
    const whole = hits.find(({ part }) => part === page);
    const parts = hits.filter((hit) => hit !== whole).slice(0, PARTS);
    const name = element("p", "ld-find__page", label(page), page.title);
    name.id = `ld-find-page-${number}`;
    const options = [whole && option(whole, label(page)), ...parts.map((hit) => option(hit, ""))];
    const group = element("div", "ld-find__group", ...(whole ? [] : [name]), ...options.filter(Boolean));
    group.role = "group";
    if (whole) group.ariaLabel = page.title;
    else group.setAttribute("aria-labelledby", name.id);
    return group;
  });
}

function option({ part, terms }, before) {
  const made = element("a", `ld-find__option ld-find__option--${part.kind}`);
  made.role = "option";
  made.href = part.url;
  made.tabIndex = -1;
  made.ariaSelected = "false";
  made.append(element("span", "ld-find__title", before, ...marked(part.title, terms)));
  if (part.verdict) made.append(grade(part));
  if (part.opening) made.append(element("span", "ld-find__opening", ...marked(part.opening, terms)));
  return made;
}

function label(page) {
  return element("span", "ld-find__label", `${page.sort.label} `);
}

/** Returns sign, verdict, certainty and the article's statement, as a card shows them. */
function grade({ verdict, certainty, statement }) {
  const sign = element("span", `ld-sign ld-sign--${verdict}`);
  const bars = element("span", `ld-bars ld-bars--${certainty}`);
  sign.ariaHidden = bars.ariaHidden = "true";
  return element(
    "span",
    "ld-find__grade",
    element("span", `ld-verdict ld-verdict--${verdict}`, sign, verdict.replace("-", " ")),
    ", ",
    element("span", "ld-certainty", bars, `${certainty.replace("-", " ")} certainty`),
    statement ? element("span", "ld-find__label", ` Statement ${statement}`) : "",
  );
}

/** Returns the text in pieces, with the words that were searched for as marks. */
function marked(text, terms) {
  const pieces = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!terms.includes(fold(word))) continue;
    pieces.push(text.slice(last, index), element("mark", "", word));
    last = index + word.length;
  }
  return [...pieces, text.slice(last)];
}
