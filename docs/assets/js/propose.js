// The page where proposals begin. Its address says what one is about: ?correction=CLAIM, ?study=TOPIC, ?edit=FILE, or
// just ?correction, ?study, ?post, ?problem. What is known is filled in; what leaves no choice leads straight on.

const NAME = /^[a-z0-9-]+$/;
const CLAIM = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const FILE = /^(?:docs|seeds)(?:\/[\w-][\w.-]*)+$/;

const frame = document.querySelector("[data-repository]");
const { repository } = frame.dataset;
const [proposal, about] = new URLSearchParams(location.search).entries().next().value ?? ["", ""];
const link = (name) => document.querySelector(`a[data-proposal="${name}"]`);

/** Fill a field of a form on GitHub. */
function fill(name, field, value) {
  if (repository) link(name).href += `&${field}=${encodeURIComponent(value)}`;
}

/** The project file that a proposal is about, and nothing that is none. */
function file() {
  if (proposal === "correction" && CLAIM.test(about)) return `seeds/claims/${about}.yml`;
  return proposal === "edit" && FILE.test(about) ? about : "";
}

/** Show the ways to change one file. */
function show(path) {
  frame.querySelector("[data-part=file]").textContent = path;
  for (const way of frame.querySelectorAll("[data-way]")) {
    way.href = way.dataset.way === "form" ? link("correction").href : `${repository}/${way.dataset.way}/main/${path}`;
  }
  frame.hidden = false;
}

const path = file();
if (proposal === "correction" && path) fill("correction", "claim", about);
else if (path) fill("correction", "page", path);
else if (proposal === "study" && NAME.test(about)) fill("study", "topic", about);

if (path) show(path);
else if (document.getElementById(proposal)?.matches("h2")) location.hash = proposal;

// A page's words and a new post have one way each: GitHub's editor, which needs no Issues.
const on = path.startsWith("docs/") ? `${repository}/edit/main/${path}` : proposal === "post" && link("post")?.href;
if (repository && on && navigator.onLine) location.replace(on);
