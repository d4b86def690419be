// What the forms of all calculators do to the page and its address.

/** The calculators of this page whose formula has that part, each with all that its formula says. */
export function calculators(part) {
  const sections = [...document.querySelectorAll("[data-calculator]")];
  return sections
    .map((section) => ({ section, spec: JSON.parse(section.dataset.spec) }))
    .filter(({ spec }) => part in spec);
}

/** Put these parts, as answer.js writes them, into a place, unless it holds the same: what the build drew stays, and is not announced. */
export function redraw(place, parts) {
  const elements = parts.map(drawn);
  const there = [...place.childNodes];
  const same = there.length === elements.length && elements.every((one, i) => one.isEqualNode(there[i]));
  if (!same) place.replaceChildren(...elements);
}

function drawn(part) {
  if (typeof part === "string") return part;
  const [tag, { style = {}, ...attributes }, ...children] = part;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  element.append(...children.map(drawn));
  return element;
}

/** Write values into the address without a new entry in the history; null takes one out. */
export function keep(values) {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString();
  history.replaceState(history.state, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

/** Say what is wrong with a field beside it, or take it back. */
export function complain(control, place, message) {
  if (place.textContent !== message) place.textContent = message;
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}
