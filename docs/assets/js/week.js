// Hard sets per muscle from a week that the reader puts together.
//
// The build draws the map of the muscles and the words beside it; each change here lights them anew.

import { bandOf, readField, weeklySets } from "./kernel.js";
import { calculators, complain, keep, redraw } from "./tool.js";
import { weekAnswer } from "./week-answer.js";

const FIELDS = {
  sets: { kind: "count", low: 1, high: 20, kind_of: {} },
  days: { kind: "count", low: 1, high: 7, kind_of: {} },
};

class Week {
  constructor(section, spec) {
    Object.assign(this, { spec, id: section.dataset.calculator, form: section.querySelector("form") });
    this.rows = this.form.querySelector("[data-rows]");
    this.answer = this.form.querySelector("[data-answer]");
    this.map = this.form.querySelector("[data-muscle-map]");
    this.made = 0;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.update(event.target));
    this.form.addEventListener("change", () => this.update());
    this.form.querySelector("[data-add]").addEventListener("click", () => this.add().querySelector("select").focus());
    this.form.querySelector("[data-again]").addEventListener("click", () => this.fill(this.spec.default));
  }

  /** Wire the rows that the build drew for the default week, or put those of the address in their place. */
  show() {
    const week = this.fromAddress();
    if (week) return this.fill(week, true);
    for (const row of this.rows.children) this.wire(row);
    this.update(null, false);
  }

  fill(week, first = false) {
    this.rows.replaceChildren();
    for (const line of week) this.addLine(line);
    this.update(null, !first);
  }

  add() {
    const used = new Set(this.lines().map((line) => line.exercise));
    const all = Object.keys(this.spec.exercises);
    const exercise = all.find((name) => !used.has(name)) ?? all[0];
    const row = this.addLine({ exercise, sets: 3, days: 1 });
    this.update();
    return row;
  }

  addLine(line) {
    const row = this.form.querySelector("template").content.querySelector("li").cloneNode(true);
    row.querySelector("select").value = line.exercise;
    for (const name of Object.keys(FIELDS)) row.querySelector(`[data-field="${name}"]`).value = line[name];
    this.wire(row);
    this.rows.append(row);
    return row;
  }

  wire(row) {
    this.made += 1;
    for (const name of Object.keys(FIELDS)) {
      const message = row.querySelector(`[data-message="${name}"]`);
      message.id = `${this.id}-${name}-${this.made}`;
      row.querySelector(`[data-field="${name}"]`).setAttribute("aria-describedby", message.id);
    }
    row.querySelector("[data-remove]").addEventListener("click", () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector("select") ?? this.form.querySelector("[data-add]")).focus();
      this.update();
    });
  }

  /** The lines of the form that can be used; complaints stand beside the others. */
  lines(typing = null) {
    return [...this.rows.children].flatMap((row) => {
      const line = { exercise: row.querySelector("select").value };
      for (const [name, field] of Object.entries(FIELDS)) {
        const control = row.querySelector(`[data-field="${name}"]`);
        const read = readField(field, control.value, "metric");
        const patient = read.unfinished && control === typing;
        const message = read.message && !patient ? `${control.labels[0].textContent}: ${read.message} This row is not counted yet.` : "";
        complain(control, row.querySelector(`[data-message="${name}"]`), message);
        line[name] = read.value;
      }
      this.name(row, line.exercise);
      return line.sets && line.days ? [line] : [];
    });
  }

  /** Name the row's exercise on its button and its link; the link is the one in the table of what a set counts for. */
  name(row, exercise) {
    const { name } = this.spec.exercises[exercise];
    const page = document.querySelector(`a[data-guide="${exercise}"]`);
    const guide = row.querySelector("a[data-guide]");
    row.querySelector("[data-remove]").setAttribute("aria-label", `Take out: ${name}`);
    if (page) guide.href = page.href;
    guide.setAttribute("aria-label", `How to do it: ${name}`);
  }

  update(typing = null, remember = true) {
    const week = this.lines(typing);
    redraw(this.answer, weekAnswer(this.spec, week));
    if (remember) keep({ week: week.map((line) => [line.exercise, line.sets, line.days].join(".")).join("_") || null });
    this.form.querySelector("[data-share]").href = location.href;
    this.light(weeklySets(this.spec, week));
  }

  /** Light the map by the muscles' sets, and name the muscles of each level beside it. */
  light(sets) {
    const levels = new Map(this.spec.muscles.map(({ id }) => [id, bandOf(this.spec.bands, sets[id]).level]));
    for (const shape of this.map.querySelectorAll("[data-muscle]")) {
      const level = levels.get(shape.dataset.muscle);
      const filling = this.map.querySelector(`pattern[id$="-${level}"]`);
      shape.dataset.level = level;
      if (filling) shape.setAttribute("fill", `url(#${filling.id})`);
      else shape.removeAttribute("fill");
    }
    for (const row of this.map.querySelectorAll("li[data-level]")) {
      const said = row.querySelector("[data-names]");
      const names = this.spec.muscles.filter(({ id }) => levels.get(id) === row.dataset.level).map(({ name }) => name.toLowerCase()).join(", ");
      row.hidden = !names;
      if (said.textContent !== names) said.textContent = names; // the region is announced where it changes
    }
  }

  fromAddress() {
    const given = new URLSearchParams(location.search).get("week");
    const lines = (given ?? "").split("_").map((part) => {
      const [exercise, sets, days] = part.split(".");
      return { exercise, sets: Number(sets), days: Number(days) };
    });
    const known = lines.filter((line) => Object.hasOwn(this.spec.exercises, line.exercise));
    return known.length ? known.slice(0, 30) : null;
  }
}

for (const { section, spec } of calculators("muscles")) new Week(section, spec).show();
