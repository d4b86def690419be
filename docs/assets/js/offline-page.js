// The page about reading without a network: what is kept, keeping all of it, keeping nothing.

import { able, choose, isOff, ours, register, registration, root } from "./offline.js";

const PATIENCE = 60_000; // milliseconds without a file; a browser may end a worker that takes long
const ENDS = {
  "": "Saved: you can read the whole site without a network.",
  AbortError: "Cancelled. What was kept before is still there, and nothing else.",
  QuotaExceededError: "There is not enough room on this device. Nothing new was kept.",
  TimeoutError: "Nothing has arrived for a minute. Try again where the network is better: it goes on from here.",
};
const FAILED = "A file did not arrive, so nothing new was kept. Try again where the network is better.";

const section = document.querySelector("[data-offline]");
const part = (name) => section.querySelector(`[data-part="${name}"]`);
const button = (name) => section.querySelector(`button[data-do="${name}"]`);
const count = (number, one, many) => (number === 1 ? `one ${one}` : `${number.toLocaleString("en")} ${many}`);
const weight = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** The site's files by path, and which of them are kept. */
async function survey() {
  const url = new URL("offline.json", root);
  const list = await fetch(url).catch(() => caches.match(url));
  const files = Object.entries((await list.json()).files).map(([path, file]) => ({ path, ...file }));
  const requests = await Promise.all((await ours()).map(async (name) => (await caches.open(name)).keys()));
  const held = new Set(requests.flat().map(({ url }) => url));
  return { files, held: files.filter(({ path }) => held.has(root + path)) };
}

/** Show how things stand; `said` is what has just happened. */
async function show(said = "") {
  if (isOff()) return tell("Turned off: this site keeps nothing on this device.", said, ["on"]);
  const { files, held } = await survey();
  const pages = held.filter(({ title }) => title !== undefined);
  const size = (some) => some.reduce((sum, file) => sum + file.size, 0);
  const left = size(files) - size(held);
  const all = left === 0 ? "The whole site is kept on this device: " : "Kept on this device: ";
  button("all").textContent = `Save all for the gym (${weight(left)})`;
  tell(`${all}${count(pages.length, "page", "pages")}.`, said, left ? ["all", "off"] : ["off"]);
  part("pages").replaceChildren(...pages.map(({ path, title }) => item(path, title)));
  part("list").hidden = !pages.length;
  showWanted(files);
}

/** Say what a reader came for in vain. */
function showWanted(files) {
  const wanted = new URLSearchParams(location.search).get("wanted");
  const url = wanted === null ? null : new URL(wanted, root);
  if (!url?.href.startsWith(root.href)) return;
  const link = part("wanted").querySelector("a");
  link.href = url;
  link.textContent = files.find(({ path }) => path === wanted)?.title ?? wanted;
  part("wanted").hidden = false;
}

function item(path, title) {
  const link = Object.assign(document.createElement("a"), { href: new URL(path, root), textContent: title });
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function tell(state, said, buttons) {
  part("state").textContent = state;
  part("said").textContent = said;
  part("list").hidden = true;
  part("progress").hidden = !buttons.includes("cancel");
  const before = document.activeElement;
  for (const one of section.querySelectorAll("button")) one.hidden = !buttons.includes(one.dataset.do);
  if (section.contains(before) && before.hidden) button(buttons[0])?.focus();
}

async function saveAll() {
  const { port1: port, port2 } = new MessageChannel();
  let timer;
  const ended = new Promise((resolve) => {
    const wait = () => (timer = setTimeout(resolve, PATIENCE, "TimeoutError"));
    button("cancel").onclick = () => port.postMessage("cancel");
    port.onmessage = ({ data }) => {
      clearTimeout(timer);
      if ("end" in data) return resolve(data.end);
      part("state").textContent = `Saving: ${data.done} of ${count(data.of, "file", "files")}.`;
      Object.assign(part("progress"), { max: data.of, value: data.done });
      wait();
    };
    wait();
  });
  tell("Looking at what is missing.", "", ["cancel"]);
  navigator.storage?.persist?.();
  (await newest()).postMessage("all", [port2]);
  const end = await ended;
  port.close();
  await show(ENDS[end] ?? FAILED);
}

/** The newest version's worker; one that is on its way is awaited. */
async function newest() {
  const it = await registration();
  await it.update().catch(() => {});
  const coming = it.installing ?? it.waiting;
  if (coming) {
    await new Promise((resolve) => {
      const look = () => ["activated", "redundant"].includes(coming.state) && resolve();
      coming.addEventListener("statechange", look);
      look();
    });
  }
  return it.active;
}

const deeds = {
  all: saveAll,
  on: () => choose(true).then(() => show("Turned on. Pages that you read are kept from now on.")),
  off: () => choose(false).then(() => show("What was kept on this device is deleted.")),
};

if (section) section.hidden = !able;
if (section && able) {
  for (const [name, deed] of Object.entries(deeds)) button(name).addEventListener("click", deed);
  await (isOff() ? undefined : register());
  await show().catch(() => tell("This copy of the site keeps nothing.", "", []));
}
