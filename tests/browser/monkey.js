// Acts at random for some milliseconds: clicks, keys, words, steps back. The
// same seed repeats the same actions on the same pages. Leaves what would leave the program.
const [seed, duration, done] = arguments;

let state = seed >>> 0 || 1;
const random = (below) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
};
const pick = (list) => list[random(list.length)];

const KEYS = ["Escape", "Enter", "Tab", "/", "?", "k", "a", "ArrowDown", "Home"];
const WORDS = ["", "gallitep", "<b>", "2357", "2350..2360", "x".repeat(300), "é🛰️", "..", "999999999999"];

/** Elements on a page, and in what we draw into the page of another site. */
function find(css) {
  const scope = document.querySelector("dialog[open]") ?? document;
  const drawn = [...document.querySelectorAll("lore-view, lore-card, lore-embed")].map((one) => one.shadowRoot);
  return [scope, ...drawn].flatMap((root) => [...(root?.querySelectorAll(css) ?? [])]);
}

/** Gives a field what a reader may give it. */
function fill(field) {
  if (field.type === "file") {
    const files = new DataTransfer();
    files.items.add(new File([pick(WORDS)], "reader.json"));
    field.files = files.files;
  } else {
    field.value = field instanceof HTMLSelectElement ? pick([...field.options]).value : pick(WORDS);
  }
}

/** Whether a step through the history ends in this document: one that leads out of it ends the play. */
function isHere(steps) {
  const { currentEntry } = navigation;
  return navigation.entries()[currentEntry.index + steps]?.sameDocument === true;
}

function act() {
  const dialog = document.querySelector("dialog[open]");
  const whim = random(20);
  if (whim < 10) {
    const targets = find("a[href], button, summary").filter(
      (one) => !one.hasAttribute("download") && one.id !== "retry" && one.checkVisibility(),
    );
    const target = pick(targets);
    target?.focus();
    // What is drawn can be clicked, too, but has no method for it.
    target?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
  } else if (whim < 14) {
    const field = pick(find("input, select"));
    if (!field) return;
    field.focus();
    fill(field);
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    // Nobody submits a form that is folded away.
    if (field.form && field.checkVisibility() && random(4) === 0) field.form.requestSubmit();
  } else if (whim < 17) {
    const key = pick(KEYS);
    const options = { key, bubbles: true, cancelable: true, ctrlKey: random(4) === 0 };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", options));
    if (key === "Escape") dialog?.close();
  } else if (whim < 18) {
    const link = pick(find("main a[href]"));
    link?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: pick(["mouse", "touch"]) }));
  } else if (whim < 19) {
    scrollTo(0, random(document.documentElement.scrollHeight));
  } else if (!window.stays) {
    const steps = pick([-1, 1]);
    // The page may be on its way a step back itself, which would make two of one.
    if (travels || !isHere(steps) || (steps < 0 && !isHere(steps - 1))) return;
    travels = true;
    addEventListener("popstate", () => (travels = false), { once: true });
    history.go(steps);
  }
}

/** Whether a step through the history is under way. */
let travels = false;

// A page that is loaded again has forgotten this.
window.acts ??= 0;
const end = performance.now() + duration;
const step = () => {
  window.acts += 1;
  try {
    act();
  } catch (fault) {
    return done(`after ${window.acts} acts: ${fault.stack ?? fault}`);
  }
  if (document.querySelector("#fault:not([hidden])")) {
    return done(`after ${window.acts} acts: ${document.getElementById("fault-details").textContent}`);
  }
  if (performance.now() < end) setTimeout(step, random(30));
  else done(null);
};
step();
