// The index of the site's words: loads it, and finds in it the pages and parts that a reader most likely wants.

import MiniSearch from "./vendor/minisearch.js";
import { partsOf } from "./search-parts.js";
import { fold, readings, swapped, wordsOf } from "./search-words.js";

const ROOT = new URL("../../", import.meta.url);
const MOST = 8; // pages found
const CHUNK = 100; // parts taken in at a time, so that typing goes on meanwhile
const FIELDS = { title: 4, words: 1 };
const TERMS = { stringifyField: same, tokenize: same, processTerm: same }; // parts bring theirs folded
const MATCHES = { prefix: true, weights: { prefix: 0.5, fuzzy: 0.25 }, boost: FIELDS };
const TYPOS = { fuzzy: (word) => (word.length > 4 ? 0.2 : false) }; // of a word's letters

/** Loads the index. Returns `pages`, and `find`, which groups what fits a query by page; rejects without a network. */
export async function load() {
  const answer = await fetch(new URL("search/index.json", ROOT));
  if (!answer.ok) throw new Error(`The search index answers ${answer.status}.`);
  const sent = await answer.json();
  const common = new Set(sent.stop);
  const isCommon = (word) => common.has(word.toLowerCase());
  const parts = partsOf(sent, ROOT.href, isCommon);
  const index = new MiniSearch({
    ...TERMS,
    fields: Object.keys(FIELDS),
    extractField: (part, field) => (field === "id" ? part.id : part.terms[field]),
    searchOptions: {
      ...MATCHES,
      ...TYPOS,
      boostDocument: (id) => parts[id].weight,
      tokenize: wordsOf,
      processTerm: (word) => (isCommon(word) ? null : fold(word)),
    },
  });
  await index.addAllAsync(parts, { chunkSize: CHUNK });
  return {
    pages: parts.filter((part) => part.kind === "page"),
    find: (query) => grouped(search(index, wordsOf(query).filter((word) => !isCommon(word)), sent.names), parts),
  };
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

function same(terms) {
  return terms;
}
