// Keeps the encyclopedia on the reader's device, and tells how things stand. The reader decides
// when a new version takes over: nothing but that button loads a page again.

/** On an iPhone or iPad, in a browser, an app is made by hand: nothing else has `standalone`. */
const INSTALL = navigator.standalone === false ? " To have it as an app, open the Share menu and choose “Add to Home Screen”." : "";

/** Whether everything is on the device; undefined until that is known. */
let ready;

/** Whether sw.js is registered. */
let registered = false;

/** Why the encyclopedia, or its new version, could not be kept: what sw.js tells. */
let missing;

/** What the host answered for the page that was opened, if that is shown from the copy. */
let hostStatus;

const WHY = {
  "no room": ["There is no room on this device", "tomorrow"],
  "other bytes": ["The host sent a file that is not as it was published", "later"],
};

/** What the foot of the page says. */
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
 * Tells of what sw.js noted, once the page has its own title: the program says "No such page" at any address that
 * doesn't exist, and nothing of that is in the copy.
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

/** Offers the version that waits: `apply` makes it take over. */
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
  // Filled in the page, so that it is announced.
  toast.append("There is a new version. ", button);
}

/**
 * Registers the worker of the encyclopedia below `root`. `worker` is the address of its script: a
 * `TrustedScriptURL` where the page's policy asks for one.
 *
 * Rejected if the worker could not be had. Then it may be called again.
 */
export async function keep(root, worker = `${root}sw.js`) {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  // Absent in a file, refused in a sandbox.
  const workers = navigator.serviceWorker;
  if (!workers) ready = false;
  // Only a worker that has kept everything is given pages.
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
  // The one that waits now: since it was offered, a still newer version may have come in its place.
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
  // One that another tab is installing.
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  await workers.ready;
  ready = true;
  tell();
}
