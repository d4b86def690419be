// Keeps what was read, for reading without a network. `__init__.py` beside says why it is never a mix of versions.
const VERSION = "{version}"; // the hash of the list
const LIST = "offline.json";
const HELP = "about/offline/";
const ROOT = registration.scope;
const OURS = `legday ${ROOT} `; // other sites of the same host see these caches too
const CACHE = OURS + VERSION;
let last = Promise.resolve();
const pathOf = (url) => new URL(url).pathname.slice(new URL(ROOT).pathname.length);
const bare = (path) => path.replace(/[.-]?\b[0-9a-f]{8,}\b/g, ""); // without what a name tells of the content
const others = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
const kept = (path, cacheName) => caches.match(ROOT + path, { cacheName }).catch(() => undefined);
const keep = async (path, response, name = CACHE) => (await caches.open(name)).put(ROOT + path, response);
const pin = (id) => keep(`.open/${id}`, new Response(CACHE)); // the page with this id is of this version
const pinOf = async (id) => (await kept(`.open/${id}`))?.text();
const digest = async (response) => crypto.subtle.digest("SHA-256", await response.arrayBuffer());
const hashOf = async (response) => btoa(String.fromCharCode(...new Uint8Array(await digest(response)))).slice(0, 16);

/** Fetch the file with that hash: from the server, where the browser's own cache holds an older one. */
async function fetched(path, hash, signal) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(ROOT + path, { cache, signal, redirect: "error" });
    if (response.ok && (await hashOf(response.clone())) === hash) return response;
  }
  throw new Error(`The server holds another version of "${path}".`);
}

/** The files of a version by their paths, and which of them are kept. */
async function read(name = CACHE) {
  if (!(await kept(LIST, CACHE))) await keep(LIST, await fetched(LIST, VERSION));
  const list = await ((await kept(LIST, name)) ?? (await kept(LIST, CACHE))).json();
  const files = new Map(Object.entries(list.files));
  const requests = await (await caches.open(name)).keys();
  return { files, held: new Set(requests.map(({ url }) => pathOf(url)).filter((path) => files.has(path))) };
}

/** Keep files and what they need, or everything; all or none. Pages come last in the list: none ever lacks a part. */
async function save(paths, signal, told = () => {}) {
  const { files, held } = await read();
  const wanted = new Set(paths?.flatMap((path) => [path, ...(files.get(path).needs ?? [])]) ?? files.keys());
  const missing = [...files.keys()].filter((path) => wanted.has(path) && !held.has(path));
  try {
    for (let done = 0; done < missing.length; done += 6) {
      told({ done, of: missing.length });
      const some = missing.slice(done, done + 6);
      const found = await Promise.all(some.map((path) => fetched(path, files.get(path).hash, signal)));
      for (const path of some) await keep(path, found.shift());
    }
  } catch (error) {
    await caches.open(CACHE).then((cache) => Promise.all(missing.map((path) => cache.delete(ROOT + path))));
    throw error;
  }
}

/** Keep all that older versions kept; what has not changed is copied. */
async function inherit() {
  const { files } = await read();
  const heirs = new Map([...files.keys()].map((path) => [bare(path), path]));
  const wanted = new Set([HELP]);
  for (const name of await others()) {
    const old = await read(name);
    for (const path of old.held.size === old.files.size ? files.keys() : old.held) {
      const heir = heirs.get(bare(path)) ?? HELP; // which is kept in any case
      wanted.add(heir);
      const same = await kept(heir, name);
      if (same && (await hashOf(same.clone())) === files.get(heir).hash) await keep(heir, same);
    }
  }
  await save([...wanted]);
}

/** Let go of older versions once no open page is of them; a newer one may be on its way in. */
async function tidy() {
  const old = await others();
  if (registration.installing || registration.waiting) return;
  const used = await Promise.all((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => pinOf(id)));
  await Promise.all(old.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}

async function page({ request, resultingClientId }) {
  const path = pathOf(request.url);
  const found = await kept(path, CACHE);
  if (found) await pin(resultingClientId).catch(() => {}); // a full device still shows it
  return found ?? fetch(request).catch(() => Response.redirect(`${ROOT}${HELP}?wanted=${encodeURIComponent(path)}`));
}
async function part({ request, clientId }) {
  const [path, name] = [pathOf(request.url), await pinOf(clientId)];
  const found = name && (await kept(path, name));
  const file = name && !found && (await read(name)).files.get(path);
  if (!file) return found || fetch(request);
  const response = await fetched(path, file.hash);
  await keep(path, response.clone(), name).catch(() => {}); // a full device still shows it
  return response;
}

/** Keep the page that asks; it is of this version if the bytes that the browser has of it are. */
async function keepPage({ id, url }) {
  const file = (await read()).files.get(pathOf(url));
  if (file) await save([pathOf(url)]);
  const seen = file && !(await pinOf(id)) && (await fetch(url, { cache: "force-cache" }));
  if (seen && (await hashOf(seen)) === file.hash) await pin(id);
  await tidy();
}

/** Keep everything; tell the page how far it is, and the name of what went wrong. Any word from the page cancels. */
async function keepAll(port) {
  const stop = new AbortController();
  port.onmessage = () => stop.abort();
  const error = await save(null, stop.signal, (told) => port.postMessage(told)).catch((error) => error);
  port.postMessage({ end: error?.name ?? "" });
}

const obey = ({ data, ports: [port], source }) => (data === "all" ? keepAll(port) : keepPage(source));
const isOurs = ({ method, url }) => method === "GET" && url.startsWith(ROOT);
const answer = (event) => (event.request.mode === "navigate" ? page(event) : part(event));
const undo = (error) => caches.delete(CACHE).then(() => Promise.reject(error));
addEventListener("install", (event) => event.waitUntil(inherit().then(() => skipWaiting(), undo)));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(tidy)));
addEventListener("message", (event) => event.waitUntil((last = last.then(() => obey(event), () => obey(event)))));
addEventListener("fetch", (event) => isOurs(event.request) && event.respondWith(answer(event)));
