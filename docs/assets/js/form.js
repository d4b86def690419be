// A calculator's form: what is typed becomes an answer at once, the address keeps it, the units are remembered.

import { answer } from "./answer.js";
import { judge, kindOf, readField, readNumber, shown, unitOf } from "./kernel.js";
import { calculators, complain, keep, redraw } from "./tool.js";

const UNITS_KEY = "legday-units"; // the one thing that is stored
const WAITING = ["p", { class: "ld-tool__waiting" }, "The answer appears when every field holds a number it can use."];

class Form {
  constructor(section, spec) {
    Object.assign(this, { spec, values: {}, form: section.querySelector("form") });
    this.answer = this.form.querySelector("[data-answer]");
    this.units = remembered();
    for (const radio of this.form.querySelectorAll("[data-units]")) {
      radio.checked = radio.value === this.units;
      radio.addEventListener("change", () => this.switchUnits(radio.value));
    }
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.typed(event.target, true));
    this.form.addEventListener("change", (event) => this.typed(event.target, false));
    this.form.querySelector("[data-again]").addEventListener("click", () => this.again());
    document.addEventListener("legday:units", (event) => this.followUnits(event.detail));
  }

  /** Fill the form from the address, or with its defaults as the build did, and answer. */
  show() {
    const address = new URLSearchParams(location.search);
    for (const input of this.spec.inputs) {
      const given = address.get(input.id);
      if (input.kind === "choice") {
        const known = input.options.some((option) => option.id === given);
        this.control(input, known ? given : input.default).checked = true;
      } else {
        const fallback = input.empty === undefined ? String(input.default) : "";
        this.values[input.id] = readNumber(given ?? fallback).value ?? null;
        this.control(input).value = given ?? fallback;
      }
    }
    this.writeValues();
    this.update();
  }

  again() {
    keep(Object.fromEntries(this.spec.inputs.map((input) => [input.id, null])));
    this.show();
  }

  control(input, option = "") {
    const found = this.form.querySelectorAll(`[name="${input.id}"]`);
    return option ? [...found].find((one) => one.value === option) : found[0];
  }

  chosen() {
    const choices = this.spec.inputs.filter((input) => input.kind === "choice");
    return Object.fromEntries(choices.map((input) => [input.id, this.form.elements[input.id].value]));
  }

  /** Take in what the reader changed. A number that more typing may mend is not complained of while typing. */
  typed(target, typing) {
    const input = this.spec.inputs.find((one) => one.id === target.name);
    if (!input) return;
    if (input.kind === "choice") {
      keep({ [input.id]: target.value });
      this.writeValues(); // the choice may have changed what they are measured in
      this.update();
      return;
    }
    const read = readField(input, target.value, this.units, kindOf(input, this.chosen()));
    const empty = !target.value.trim();
    this.values[input.id] = empty ? null : (read.value ?? null);
    if (read.value !== undefined) keep({ [input.id]: empty ? null : String(+read.value.toFixed(4)) });
    this.update(typing && read.unfinished ? input.id : "");
  }

  /** Answer, or say what is missing. */
  update(patient = "") {
    const chosen = this.chosen();
    const given = { ...chosen };
    let complete = true;
    for (const input of this.spec.inputs.filter((one) => one.kind !== "choice")) {
      const control = this.control(input);
      const kind = kindOf(input, chosen);
      this.form.querySelector(`[data-unit="${input.id}"]`).textContent = unitOf(kind, this.units)[0];
      const exact = this.values[input.id];
      const kept = exact !== null && control.value === shown(exact, kind, this.units);
      const read = kept ? judge(input, exact, this.units, kind) : readField(input, control.value, this.units, kind);
      given[input.id] = read.value;
      complete &&= read.message === undefined;
      complain(control, this.form.querySelector(`[data-message="${input.id}"]`), input.id === patient ? "" : (read.message ?? ""));
    }
    this.form.querySelector("[data-share]").href = location.href;
    redraw(this.answer, complete ? answer(this.spec, given, this.units) : [WAITING]);
    this.answer.toggleAttribute("data-waiting", !complete);
  }

  switchUnits(units) {
    remember(units);
    document.dispatchEvent(new CustomEvent("legday:units", { detail: units }));
  }

  followUnits(units) {
    if (units === this.units) return;
    this.units = units;
    for (const radio of this.form.querySelectorAll("[data-units]")) radio.checked = radio.value === units;
    this.writeValues();
    this.update();
  }

  /** Write each number as the reader's units have it; what is not a number stays as it was typed. */
  writeValues() {
    const chosen = this.chosen();
    for (const input of this.spec.inputs) {
      const value = this.values[input.id];
      if (input.kind === "choice" || value === null) continue;
      this.control(input).value = shown(value, kindOf(input, chosen), this.units);
    }
  }
}

function remembered() {
  try {
    return localStorage.getItem(UNITS_KEY) === "imperial" ? "imperial" : "metric";
  } catch {
    return "metric"; // storage is switched off
  }
}

function remember(units) {
  try {
    localStorage.setItem(UNITS_KEY, units);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

for (const { section, spec } of calculators("inputs")) new Form(section, spec).show();
