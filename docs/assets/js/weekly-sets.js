// Hard sets per muscle from a week that the reader puts together.
//
// The build draws the map of the muscles and the words beside it; each change here lights them anew.

import { bandOf, quantity, readField, weeklySets } from "./kernel.js";
import { complain, find, keep, make, redraw } from "./form.js";

const FIELDS = {
  sets: { kind: "count", low: 1, high: 20, kind_of: {} },
  days: { kind: "count", low: 1, high: 7, kind_of: {} },
};

class Week {
  constructor(section, spec) {
    Object.assign(this, { spec, form: section.querySelector("form") });
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
      message.id = `weekly-sets-${name}-${this.made}`;
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
    const sets = weeklySets(this.spec, week);
    const levels = new Map();
    const marks = this.spec.bands.filter((band) => band.below).map((band) => band.below);
    const full = Math.max(...this.spec.bands.map((band) => band.upto ?? 0));
    const list = make("ul", { class: "ld-week__muscles" });
    const scale = `The marks stand at ${marks.join(" and ")} hard sets a week, the end of a bar at ${full}.`;
    for (const muscle of this.spec.muscles) {
      const band = bandOf(this.spec.bands, sets[muscle.id]);
      levels.set(muscle.id, band.level);
      list.append(this.line(muscle, sets[muscle.id], band, marks, full));
    }
    const chosen = [...new Set(week.map((line) => line.exercise))].map((name) => this.spec.exercises[name]);
    const notes = chosen
      .filter(({ counts }) => !Object.keys(counts).length)
      .map(({ name, why }) => make("p", { class: "ld-tool__reading" }, `${name} is not counted. ${why}`));
    redraw(this.answer, [make("p", { class: "ld-week__scale" }, scale), list, ...notes]);
    if (remember) keep({ week: week.map((line) => [line.exercise, line.sets, line.days].join(".")).join("_") || null });
    this.form.querySelector("[data-share]").href = location.href;
    this.light(levels);
  }

  /** Light the map, and name the muscles of each level beside it. */
  light(levels) {
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

  line(muscle, sets, band, marks, full) {
    const bar = make("span", { class: "ld-week__bar", "aria-hidden": "true" });
    bar.style.setProperty("--part", Math.min(sets / full, 1));
    marks.forEach((mark, i) => bar.style.setProperty(`--mark-${i}`, `${(100 * mark) / full}%`));
    return make(
      "li",
      { class: "ld-week__muscle", "data-muscle": muscle.id, "data-level": band.level },
      make("span", { class: "ld-week__name" }, make("b", {}, muscle.name), ` ${muscle.where}`),
      make("span", { class: "ld-week__sets" }, quantity(sets, "sets", Number.isInteger(sets) ? 0 : 1, "metric")),
      bar,
      make("span", { class: "ld-week__level" }, band.says),
    );
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

const found = find("weekly-sets");
if (found) new Week(found.section, found.spec).show();
