// Takes the place of a built site's worker where one was read at the preview's address: the preview keeps nothing.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(`legday ${registration.scope} `));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
  const pages = kept.length ? await clients.matchAll({ type: "window" }) : [];
  for (const page of pages) await page.navigate(page.url);
}
