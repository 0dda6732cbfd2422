// Stores the encyclopedia on the reader's device, and reports its state. The reader decides when a new version
// takes over: only that button reloads a page.

/** In a browser on an iPhone or iPad, readers install an app themselves; no other system has `standalone`. */
const INSTALL = navigator.standalone === false ? " To have it as an app, open the Share menu and choose “Add to Home Screen”." : "";

/** Whether everything is on the device; undefined until that is known. */
let ready;

/** Whether sw.js is registered. */
let registered = false;

/** Why the encyclopedia, or its new version, could not be stored, as reported by sw.js. */
let missing;

/** The host's status for the page that was opened, if that is shown from the copy instead. */
let hostStatus;

const WHY = {
  "no room": ["There is no room on this device", "tomorrow"],
  "other bytes": ["The host sent a file that is not as it was published", "later"],
};

/** The message in the footer. */
function words() {
  if (!navigator.onLine) {
    if (ready === undefined) return "";
    return ready ? "You are offline. The whole encyclopedia is on this device." : "You are offline. Other pages may not open.";
  }
  if (hostStatus) return `The host answered ${hostStatus} for the page that you opened. It is shown from the copy on this device.`;
  if (missing in WHY) {
    const [why, when] = WHY[missing];
    const kept = ready ? "a new version could not be kept. The one before is." : "the encyclopedia is not kept, and is read online.";
    return `${why}: ${kept} It will be tried again ${when}.`;
  }
  return ready ? `Ready to be read offline.${INSTALL}` : "";
}

function tell() {
  document.getElementById("kept").textContent = words();
}

/**
 * Shows the status that sw.js noted, once the page has its own title. Not on the program's page "No such page",
 * which it shows at any address that doesn't exist: the copy has nothing for that.
 */
function tellOfHost(root) {
  const { hostStatus: noted } = document.documentElement.dataset;
  const titled = () => {
    if (location.pathname !== root && !document.title.includes(" · ")) return false;
    if (!document.title.startsWith("No such ")) hostStatus = noted;
    tell();
    return true;
  };
  if (!noted || titled()) return;
  new MutationObserver((_, observer) => titled() && observer.disconnect()).observe(document.head, { childList: true, subtree: true, characterData: true });
}

/** Offers the waiting version: `apply` makes it take over. */
function offer(apply) {
  if (document.getElementById("version")) return;
  const toasts = document.createElement("div");
  toasts.id = "version";
  toasts.className = "toasts";
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Use it now";
  button.onclick = () => {
    button.disabled = true;
    apply();
  };
  document.body.append(toasts);
  toasts.append(toast);
  // Filled after it is in the page, so that it is announced.
  toast.append("There is a new version. ", button);
}

/**
 * Registers the worker of the encyclopedia below `root`. `worker` is the address of its script: a
 * `TrustedScriptURL` if the page's policy requires one.
 *
 * Rejects if the worker could not be registered. It may then be called again.
 */
export async function keep(root, worker = `${root}sw.js`) {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  // Absent in a file, refused in a sandbox.
  const workers = navigator.serviceWorker;
  if (!workers) ready = false;
  // A page is only controlled by a worker that has stored everything.
  if (workers?.controller) ready = true;
  tell();
  if (!workers || registered) return;
  tellOfHost(root);
  workers.addEventListener("message", ({ data }) => {
    missing = data;
    tell();
  });
  const asked = workers.register(worker, { scope: root, updateViaCache: "none" });
  const registration = await asked.catch((error) => {
    ready ??= false;
    tell();
    throw error;
  });
  registered = true;
  ready ||= !!registration.active;
  tell();
  let applied = false;
  workers.addEventListener("controllerchange", () => {
    document.getElementById("version")?.remove();
    if (applied) location.reload();
    applied = false;
  });
  // The worker that waits now: a newer version may have replaced the one that was offered.
  const apply = () => {
    applied = true;
    registration.waiting?.postMessage("apply");
  };
  const offerInstalled = (worker) => {
    if (worker?.state === "installed" && registration.active) offer(apply);
  };
  const watch = (worker) => {
    offerInstalled(worker);
    worker?.addEventListener("statechange", () => offerInstalled(worker));
  };
  watch(registration.waiting);
  // A worker that another tab is installing.
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  await workers.ready;
  ready = true;
  tell();
}
