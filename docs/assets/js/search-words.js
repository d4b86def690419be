// Words as the search compares them: without their endings, and again by the other names of a term.

export const WORD = /[\p{L}\p{N}]+/gu;

const folded = new Map(); // every word of the site comes by many times

/** Returns a word without its usual ending: "calories" is "calorie", "lifting" is "lifts", "raised" is "raise". */
export function fold(word) {
  if (!folded.has(word)) folded.set(word, bare(word));
  return folded.get(word);
}

function bare(word) {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/alves$/, "alf")
    .replace(/(?<=...)ies?$/, "y")
    .replace(/(?<=..[^aeiousy])s$|(?<=..[aeoy])s$/, "")
    .replace(/(?<=[aeiouy].*[^er])(ing|ed)$/, "")
    .replace(/([bdgmnpt])\1$/, "$1")
    .replace(/(?<=...)e$/, "");
}

/** Returns the words of a text in their order. */
export function wordsOf(text = "") {
  return text.match(WORD) ?? [];
}

/** Returns `words`, and again for each term in them by each of its other names; `names` are those of each term. */
export function readings(words, names) {
  const said = words.map(fold);
  const others = names.flatMap((group) => {
    const forms = group.map(wordsOf);
    const form = forms.find((form) => form.join("").length > 2 && startOf(form.map(fold), said) >= 0);
    if (!form) return [];
    const start = startOf(form.map(fold), said);
    return forms.filter((other) => other !== form).map((other) => words.toSpliced(start, form.length, ...other));
  });
  return [words, ...others];
}

/** Returns the word with each two neighbouring letters changed over, as hasty fingers do. */
export function swapped(word) {
  return [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
}

function startOf(some, all) {
  return all.findIndex((_, at) => some.every((word, offset) => word === all[at + offset]));
}
