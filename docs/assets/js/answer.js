// What a calculator answers, as parts of a page: [tag, attributes, ...children]. A browser draws them, and so does the build.

import { compute, fill, number, quantity, unitOf } from "./kernel.js";

/** The answer for what was put in, in the reader's units. */
export function answer(spec, given, units) {
  const outcome = compute(spec, given);
  if (outcome.refused) return [refusal(outcome.refused)];
  const lines = spec.results
    .map((result) => [result, fill(result.says, spec, outcome.values, units)])
    .filter(([, text]) => text !== null)
    .map(([{ label, lead }, text]) => {
      const css = lead ? "ld-tool__line ld-tool__line--lead" : "ld-tool__line";
      return ["div", { class: css }, ["dt", {}, label], ["dd", {}, text]];
    });
  if (!lines.length) return [refusal("These numbers give no answer. Check them.")];
  const readings = outcome.readings.map((band) => ["p", { class: "ld-tool__reading", "data-level": band.level }, band.says]);
  return [["dl", { class: "ld-tool__results" }, ...lines], ...readings, ...loads(spec.companion, given, outcome, units)];
}

function refusal(text) {
  return ["p", { class: "ld-tool__refusal" }, text];
}

/** The weights that go with each share of a one-rep max, where a companion tells of repetitions at that share. */
function loads(companion, given, outcome, units) {
  if (!companion || outcome.readings.some((band) => band.level === "too-high")) return []; // they would be too heavy
  const rows = companion.rows.values.flatMap((percent) => {
    const at = { exercise: given.lift, percent };
    const low = compute(companion, { ...at, one_rm: outcome.values.low });
    const high = compute(companion, { ...at, one_rm: outcome.values.high });
    if (low.refused || low.values.reps === null) return [];
    const { reps, few, many } = low.values;
    const load = `${number(low.values.load / unitOf("mass", units)[1], 0)}\u2013${quantity(high.values.load, "mass", 0, units)}`;
    const spread = few === null ? "not known" : `${number(few, 0)} to ${number(many, 0)}`;
    const cells = [load, number(reps, 0), spread].map((text) => ["td", {}, text]);
    return [["tr", {}, ["th", { scope: "row" }, `${percent}%`], ...cells]];
  });
  const heads = ["Share", "Weight", "Reps, on average", "Two people in three"].map((text) => ["th", { scope: "col" }, text]);
  const caption = "What to load, and how many repetitions to failure people manage with it";
  const table = ["table", {}, ["caption", {}, caption], ["thead", {}, ["tr", {}, ...heads]], ["tbody", {}, ...rows]];
  return [["div", { class: "ld-tool__table" }, table]];
}
