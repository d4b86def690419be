// Shows the page anew when the sources have changed. A tab out of sight lets its connection go: browsers allow six.
const script = document.currentScript;
let changes;

const listen = () => {
  changes?.close();
  if (document.visibilityState === "visible") {
    changes = new EventSource(`/.preview/changes?since=${script.dataset.version}`);
    changes.onmessage = () => {
      changes.close();
      location.reload();
    };
  }
};

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => changes?.close());
listen();
