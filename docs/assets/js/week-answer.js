// What a week of hard sets gives each muscle, as parts of a page (see answer.js). A browser draws them, and so does the build.

import { bandOf, quantity, weeklySets } from "./kernel.js";

/** The scale, a line for each muscle, and why an exercise of the week is not counted. */
export function weekAnswer(tally, week) {
  const sets = weeklySets(tally, week);
  const marks = tally.bands.filter((band) => band.below).map((band) => band.below);
  const full = Math.max(...tally.bands.map((band) => band.upto ?? 0));
  const scale = `The marks stand at ${marks.join(" and ")} hard sets a week, the end of a bar at ${full}.`;
  const chosen = [...new Set(week.map((line) => line.exercise))].map((name) => tally.exercises[name]);
  return [
    ["p", { class: "ld-week__scale" }, scale],
    ["ul", { class: "ld-week__muscles" }, ...tally.muscles.flatMap((muscle) => line(muscle, sets[muscle.id], tally, marks, full))],
    ...chosen
      .filter((exercise) => exercise && !Object.keys(exercise.counts).length)
      .map(({ name, why }) => ["p", { class: "ld-tool__reading" }, `${name} is not counted. ${why}`]),
  ];
}

function line(muscle, sets, tally, marks, full) {
  const band = bandOf(tally.bands, sets);
  if (!band) return [];
  const places = marks.map((mark, i) => [`--mark-${i}`, `${(100 * mark) / full}%`]);
  const style = { "--part": `${Math.min(sets / full, 1)}`, ...Object.fromEntries(places) };
  return [
    [
      "li",
      { class: "ld-week__muscle", "data-muscle": muscle.id, "data-level": band.level },
      ["span", { class: "ld-week__name" }, ["b", {}, muscle.name], ` ${muscle.where}`],
      ["span", { class: "ld-week__sets" }, quantity(sets, "sets", Number.isInteger(sets) ? 0 : 1, "metric")],
      ["span", { class: "ld-week__bar", "aria-hidden": "true", style }],
      ["span", { class: "ld-week__level" }, band.says],
    ],
  ];
}
