// What every calculator shares: reading what was typed, walking a formula's tree, wording the answer.
// Pure functions; nothing here touches the page. The formulas themselves come from seeds/formulas.

const KILOGRAMS_IN_A_POUND = 0.45359237;
const CENTIMETRES_IN_AN_INCH = 2.54;

const UNITS = {
  metric: { mass: ["kg", 1], length: ["cm", 1] },
  imperial: { mass: ["lb", KILOGRAMS_IN_A_POUND], length: ["in", CENTIMETRES_IN_AN_INCH] },
};
const NAMED = { minutes: "minutes", years: "years", percent: "%", score: "" };
const SAME = /(?<![\d.,])(\d[\d.,]*)(?: to |\u2013)\1(?![\d.,])/g; // a range without width is one number
const COUNTED = ["reps", "rises", "sets"];

// Formulas

const OPERATIONS = {
  "+": (a, b) => a + b,
  "-": (a, b) => (b === undefined ? -a : a - b),
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
  min: Math.min,
  max: Math.max,
  round: rounded,
};

/** The value of a tree, or null where it has none. */
export function evaluate(tree, values) {
  if (typeof tree === "number") return tree;
  if (typeof tree === "string") return values[tree] ?? null;
  const parts = tree.slice(1).map((part) => evaluate(part, values));
  if (parts.includes(null)) return null;
  const result = OPERATIONS[tree[0]](...parts);
  return Number.isFinite(result) ? result : null;
}

/** Round half up, as one does by hand. */
export function rounded(value, digits = 0) {
  const scale = 10 ** digits;
  return Math.floor(value * scale + 0.5) / scale;
}

/** Work a calculator out for these inputs: {values, readings, refused}. */
export function compute(spec, given) {
  const chosen = { ...Object.fromEntries(spec.inputs.map((input) => [input.id, input.default])), ...given };
  const values = {};
  for (const input of spec.inputs) {
    const value = chosen[input.id];
    if (input.kind === "choice") Object.assign(values, input.options.find((option) => option.id === value)?.sets);
    else values[input.id] = value;
  }
  const holds = (only) => Object.entries(only).every(([name, wanted]) => (values[name] ?? chosen[name]) === wanted);
  for (const step of spec.steps) {
    if (!holds(step.only)) values[step.name] = null;
    else if (step.look_up) values[step.name] = lookUp(step.look_up, spec.table, values, chosen);
    else values[step.name] = evaluate(step.value, values);
  }
  for (const refusal of spec.refusals) {
    const value = evaluate(refusal.of, values);
    if (value === null || !holds(refusal.only)) continue;
    if (value < (refusal.low ?? -Infinity) || value > (refusal.high ?? Infinity)) {
      return { values: {}, readings: [], refused: refusal.says };
    }
  }
  const readings = spec.readings.filter((reading) => holds(reading.only)).flatMap((reading) => {
    const value = evaluate(reading.of, values);
    return (value === null ? null : bandOf(reading.bands, value)) ?? [];
  });
  return { values, readings, refused: "" };
}

/** The first band that holds the value. */
export function bandOf(bands, value) {
  return bands.find((band) => value <= (band.upto ?? Infinity) && (band.below === undefined || value < band.below));
}

function lookUp(wanted, table, values, chosen) {
  if (!table) return null;
  const column = table.columns.indexOf(wanted.columns[chosen[wanted.by]]);
  const key = table.columns.indexOf(wanted.key);
  const at = values[wanted.at] ?? null;
  if (column < 0 || at === null) return null;
  const points = table.rows
    .map((row) => [row[key], row[column]])
    .filter((point) => !point.includes(null))
    .sort((one, other) => one[0] - other[0]);
  for (let i = 1; i < points.length; i += 1) {
    const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
    if (x0 <= at && at <= x1) return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
  }
  return null;
}

/** Each muscle's hard sets in a week of lines {exercise, sets, days}; an unknown exercise counts for nothing. */
export function weeklySets(tally, week) {
  const total = Object.fromEntries(tally.muscles.map(({ id }) => [id, 0]));
  for (const { exercise, sets, days } of week) {
    for (const [muscle, share] of Object.entries(tally.exercises[exercise]?.counts ?? {})) total[muscle] += share * sets * days;
  }
  return total;
}

// What was typed

/**
 * Read a number as people write it: digits of any script, decimal point or comma, spaces around or between
 * thousands, its unit behind it. Returns {value} or {problem}: "empty", "text" or "thousands".
 */
export function readNumber(typed, unit = "") {
  let text = westernDigits(typed).replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, "-").replaceAll("\uff0b", "+");
  text = text.replace(/[\u066b\uff0e]/g, ".").replace(/[\u060c\u3001\uff0c]/g, ",");
  text = text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ""); // marks of direction and joining
  text = text.replace(/[\s\u066c'\u2019_]+/g, " ").trim();
  if (!text) return { problem: "empty" };
  if (unit && text.toLowerCase().endsWith(unit.toLowerCase())) text = text.slice(0, -unit.length).trim();
  text = text.replace(/^([-+]) /, "$1");
  if (/^[-+]?\d{1,3}( \d{3})+([.,]\d+)?$/.test(text)) text = text.replaceAll(" ", "");
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return { problem: "thousands", instead: text.replaceAll(",", "") };
  }
  text = text.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return { problem: "text" };
  return { value: Number(text) };
}

function westernDigits(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0);
    let zero = code; // runs of digits stand together in Unicode, ten by ten
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}

/** Read one field: {value} in kg, cm or plain, or {message} for the reader, `unfinished` where typing on may mend it. */
export function readField(input, typed, units, kind = input.kind) {
  const [unit, factor] = unitOf(kind, units);
  const read = readNumber(typed, unit);
  if (read.value !== undefined) return judge(input, read.value * factor, units, kind);
  if (read.problem === "empty" && input.empty !== undefined) return { value: input.empty };
  if (read.problem === "empty") return { message: `Type a number ${span(input, units, kind)}.`, unfinished: true };
  if (read.problem === "thousands") {
    return { message: `One number or thousands? Write ${read.instead}, or a point for decimals.` };
  }
  return { message: `That is not a number. Use digits, ${span(input, units, kind)}.` };
}

/** Hold a value in kg, cm or plain against its bounds: {value} or {message}. */
export function judge(input, value, units, kind = input.kind) {
  const use = `Use a number ${span(input, units, kind)}.`;
  const slack = 1e-9 * input.high; // what a change of units may add
  if (value < 0) return { message: `Less than nothing cannot be right here. ${use}` };
  if (input.kind === "count" && !Number.isInteger(value)) return { message: `Use a whole number, ${span(input, units, kind)}.` };
  if (value > input.high + slack) return { message: `That is too much. ${use}` };
  if (value >= input.low - slack) return { value };
  return { message: `${value === 0 ? "Zero gives no answer here" : "That is too little"}. ${use}`, unfinished: true };
}

function span(input, units, kind) {
  const [unit, factor] = unitOf(kind, units);
  const low = number(Math.ceil(input.low / factor), 0);
  return `from ${low} to ${number(Math.floor(input.high / factor), 0)}${spaced(unit)}`;
}

/** The kind of an input, which may hang on a choice made above it. */
export function kindOf(input, chosen) {
  for (const [choice, kinds] of Object.entries(input.kind_of)) {
    if (kinds[chosen[choice]]) return kinds[chosen[choice]];
  }
  return input.kind;
}

/** The unit that a kind of value is shown in, and how many kg or cm it holds. */
export function unitOf(kind, units) {
  return UNITS[units][kind] ?? [NAMED[kind] ?? "", 1];
}

/** A value in kg or cm as the reader would type it. */
export function shown(value, kind, units) {
  return String(rounded(value / unitOf(kind, units)[1], kind === "mass" || kind === "length" ? 1 : 3));
}

// The answer in words

/** A number with its decimals, thousands apart. */
export function number(value, digits) {
  const text = rounded(value, digits).toFixed(digits);
  return text.replace("-", "\u2212").replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** A value with its unit, in the reader's units. */
export function quantity(value, unit, digits, units) {
  const [name, factor] = UNITS[units][unit] ?? [NAMED[unit] ?? unit, 1];
  const text = number(value / factor, digits);
  return text + spaced(text === "1" && COUNTED.includes(name) ? name.slice(0, -1) : name);
}

/** Put values in the places of a text; null where one has no value. */
export function fill(text, spec, values, units) {
  let whole = true;
  const filled = text.replace(/\{([a-z][a-z0-9_-]*)(:bare)?\}/g, (_, name, bare) => {
    const step = spec.steps.find((one) => one.name === name);
    const value = values[name] ?? null;
    if (value === null) whole = false;
    if (!whole) return "";
    if (!bare) return quantity(value, step.unit ?? "", step.digits, units);
    return number(value / unitOf(step.unit, units)[1], step.digits);
  });
  return whole ? filled.replace(SAME, "$1") : null;
}

function spaced(unit) {
  if (!unit) return "";
  return unit === "%" ? unit : `\u00a0${unit}`;
}
