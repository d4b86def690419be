// The index of the site's words: loads it, and finds in it the pages and parts that a reader most likely wants.

import MiniSearch from "./vendor/minisearch.js";
import { fold, readings, swapped, wordsOf } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
const CHUNK = 60; // entries taken in at a time, so that typing goes on meanwhile
const MOST = 8; // pages found

// What a page is, and how likely it is wanted: the first whose address begins so.
const PAGES = [
  { start: "benefits/", label: "Benefit", weight: 2 },
  { start: "train/exercises/", label: "Exercise", weight: 2 },
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
const PARTS = { page: 1.6, claim: 1.3, section: 1, term: 1, study: 0.8 };
const FIELDS = { title: 4, words: 1 };
const MATCHES = { prefix: true, weights: { prefix: 0.5, fuzzy: 0.25 }, boost: FIELDS };
const TYPOS = { fuzzy: (word) => (word.length > 4 ? 0.2 : false) }; // of a word's letters

/** Loads the index. Returns `pages`, and `find`, which groups what fits a query by page; rejects without a network. */
export async function load() {
  const answer = await fetch(new URL("search/index.json", ROOT));
  if (!answer.ok) throw new Error(`The search index answers ${answer.status}.`);
  const { entries, words, names, stop } = await answer.json();
  const common = new Set(stop);
  const isCommon = (word) => common.has(word.toLowerCase());
  const parts = readParts(entries, words);
  const index = new MiniSearch({
    fields: Object.keys(FIELDS),
    processTerm: (word) => (isCommon(word) ? null : fold(word)),
    searchOptions: { ...MATCHES, ...TYPOS, boostDocument: (id) => parts[id].weight },
  });
  await index.addAllAsync(parts, { chunkSize: CHUNK });
  return {
    pages: parts.filter((part) => part.kind === "page"),
    find: (query) => grouped(search(index, wordsOf(query).filter((word) => !isCommon(word)), names), parts),
  };
}

/** Gives each entry its page, its address, its weight and its words: those that its title does not have. */
function readParts(entries, words) {
  let page;
  const parts = entries.map((entry, id) => {
    const isPage = "at" in entry;
    const kind = isPage ? "page" : (entry.kind ?? "section");
    const titled = wordsOf(entry.title).map(fold);
    const part = { ...entry, id, kind, words: wordsOf(entry.opening).filter((word) => !titled.includes(fold(word))) };
    if (isPage) {
      page = part;
      page.sort = PAGES.find(({ start }) => entry.at.startsWith(start));
    }
    const url = new URL(page.at + (entry.place ? `#${entry.place}` : ""), ROOT).href;
    return Object.assign(part, { page, url, weight: page.sort.weight * PARTS[kind] });
  });
  for (const [word, distances] of Object.entries(words)) {
    let number = 0;
    for (const distance of distances) {
      number += distance;
      parts[number].words.push(word);
    }
  }
  for (const part of parts) part.words = part.words.join(" ");
  return parts;
}

/** Returns what holds all words, or one of their other names; else with letters changed over; else any of the words. */
function search(index, words, names) {
  const every = (queries) => ({ combineWith: "AND", queries });
  const any = (queries) => ({ combineWith: "OR", queries });
  const attempts = [
    () => any(readings(words, names).map((reading) => every([reading.join(" ")]))),
    () => every(words.map((word) => any([word, ...swapped(word)]))),
    () => any(words),
  ];
  for (const attempt of attempts) {
    const found = index.search(attempt());
    if (found.length) return found;
  }
  return [];
}

/** Groups what was found by page, the best first: further finds on a page count less and less. */
function grouped(found, parts) {
  const groups = new Map();
  for (const { id, score, terms } of found) {
    const part = parts[id];
    const group = groups.get(part.page) ?? { page: part.page, score: 0, hits: [] };
    group.hits.push({ part, terms });
    group.score += score / group.hits.length ** 2;
    groups.set(part.page, group);
  }
  return [...groups.values()].sort((one, other) => other.score - one.score).slice(0, MOST);
}
