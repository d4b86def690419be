// The index as it is sent, made into the parts that are found: what each is, where it stands, which words it holds.

import { fold, wordsOf } from "./search-words.js";

// What a page is, and how likely it is wanted: the first whose address begins so.
const PAGES = [
  { start: "benefits/", label: "Benefit", weight: 2 },
  { start: "train/exercises/", label: "Exercise", weight: 2.3 },
  { start: "train/plans/", label: "Plan", weight: 1.2 },
  { start: "train/", label: "Training", weight: 1.7 },
  { start: "tools/", label: "Tool", weight: 1.7 },
  { start: "blog/archive/", label: "Posts", weight: 0.2 },
  { start: "blog/tags/", label: "Posts", weight: 0.3 },
  { start: "blog/", label: "Post", weight: 1.1 },
  { start: "evidence/studies/", label: "Studies", weight: 0.4 },
  { start: "evidence/glossary/", label: "Terms", weight: 0.35 },
  { start: "evidence/", label: "Evidence", weight: 0.6 },
  { start: "about/", label: "About", weight: 0.5 },
  { start: "", label: "Start", weight: 1 },
];
const PARTS = { page: 1.6, claim: 1.3, sign: 1.3, section: 1, term: 1, study: 0.8 };

/**
 * Returns the entries of the index as parts: each with its kind, its page, its address (`root` is that of the site), its weight, and
 * its terms, which are words folded: those of its title, and further ones of its opening and its text.
 */
export function partsOf({ entries, words }, root, isCommon) {
  const termsOf = (text) => wordsOf(text).filter((word) => !isCommon(word)).map(fold);
  let page;
  const parts = entries.map((entry, id) => {
    const isPage = "at" in entry;
    const part = { ...entry, id, kind: isPage ? "page" : (entry.kind ?? "section") };
    if (isPage) page = Object.assign(part, { sort: PAGES.find(({ start }) => entry.at.startsWith(start)) });
    const url = root + page.at + (entry.place ? `#${entry.place}` : "");
    const titled = termsOf(entry.title);
    const terms = { title: titled, words: termsOf(entry.opening).filter((term) => !titled.includes(term)) };
    return Object.assign(part, { page, url, weight: page.sort.weight * PARTS[part.kind], terms });
  });
  for (const [word, distances] of Object.entries(words)) {
    const term = fold(word);
    let number = 0;
    for (const distance of distances) parts[(number += distance)].terms.words.push(term);
  }
  return parts;
}
