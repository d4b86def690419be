// Starts keeping what is read, for a place without a network; sw.js at the site's root does it. A reader can say no.

export const root = new URL("../../", import.meta.url);
export const able = "serviceWorker" in navigator && "caches" in window;
const CHOICE = "legday.offline";

/** Keep this page, unless readers chose that nothing is kept. */
export async function register() {
  if (!able) return;
  if (isOff()) return clear();
  try {
    await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.href });
    (await navigator.serviceWorker.ready).active.postMessage("keep");
  } catch {
    // Where the worker cannot come (no network, a copy of the site without it), pages are read as ever.
  }
}

export function isOff() {
  try {
    return localStorage.getItem(CHOICE) === "off";
  } catch {
    return false;
  }
}

/** Remember the choice, and remove all that is kept where it is no. */
export async function choose(on) {
  try {
    if (on) localStorage.removeItem(CHOICE);
    else localStorage.setItem(CHOICE, "off");
  } catch {
    // A browser that remembers nothing still does it now.
  }
  await (on ? register() : clear());
}

/** The caches that hold this site. */
export const ours = async () => (await caches.keys()).filter((name) => name.startsWith(`legday ${root} `));

export async function registration() {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root.href ? found : undefined;
}

async function clear() {
  await (await registration())?.unregister();
  await Promise.all((await ours()).map((name) => caches.delete(name)));
}
