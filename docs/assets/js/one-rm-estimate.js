// One-rep max, with the weights that go with each share of it.

import { compute, number, quantity, unitOf } from "./kernel.js";
import { make, start } from "./form.js";

start("one-rm-estimate", ({ spec, outcome, given, units }) => {
  if (outcome.readings.some((band) => band.level === "too-high")) return []; // the weights would be too heavy
  const { companion } = spec;
  const rows = companion.rows.values.map((percent) => {
    const at = { exercise: given.lift, percent };
    const low = compute(companion, { ...at, one_rm: outcome.values.low });
    const high = compute(companion, { ...at, one_rm: outcome.values.high });
    if (low.refused || low.values.reps === null) return null;
    const { reps, few, many } = low.values;
    const factor = unitOf("mass", units)[1];
    const load = `${number(low.values.load / factor, 0)}–${quantity(high.values.load, "mass", 0, units)}`;
    const spread = few === null ? "not known" : `${number(few, 0)} to ${number(many, 0)}`;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, `${percent}%`),
      make("td", {}, load),
      make("td", {}, number(reps, 0)),
      make("td", {}, spread),
    );
  });
  const head = ["Share", "Weight", "Reps, on average", "Two people in three"];
  const table = make(
    "table",
    {},
    make("caption", {}, "What to load, and how many repetitions to failure people manage with it"),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...rows),
  );
  return [make("div", { class: "ld-tool__table" }, table)];
});
