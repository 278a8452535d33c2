// A kiosk that nobody touches forgets by itself: three quiet minutes, a warning of thirty seconds,
// then the visit is ended. Nothing is stored in the browser.
const QUIET = 3 * 60_000;
const WARNING = 30_000;
const LONGEST_PAUSE = 30_000;

const dialog = document.querySelector("dialog.idle");
const endOfVisit = document.querySelector("form.end-of-visit");
const seconds = dialog.querySelector("b");
const gauge = dialog.querySelector("progress");

// The tabs of a browser are one visit: a sign of life in one is heard in all, and so is the end (kiosk-over.js)
const visit = new BroadcastChannel("visit");
const TOLD_EVERY = 1_000;

let lastSign = Date.now();
let lastTold = 0;
let ending = false;

function live() {
  lastSign = Date.now();
  if (lastSign - lastTold < TOLD_EVERY) return;
  lastTold = lastSign;
  visit.postMessage("alive");
}
const touched = () => { if (!dialog.open) live(); };
const goOn = () => { if (ending) return; dialog.close(); lastTold = 0; live(); };

visit.addEventListener("message", ({ data }) => {
  if (data === "over") return location.replace("/borne/terminer?fini=True");
  if (ending) return;
  lastSign = Date.now();
  if (dialog.open) dialog.close();
});

for (const sign of ["keydown", "pointerdown", "pointermove", "scroll", "input"])
  addEventListener(sign, touched, { capture: true, passive: true });
// A lesson that is being listened to is not idle
for (const sign of ["timeupdate", "speaking"])
  addEventListener(sign, touched, { capture: true });

dialog.querySelector("[data-go-on]").addEventListener("click", goOn);
dialog.querySelector("[data-end]").addEventListener("click", () => end());
dialog.addEventListener("cancel", event => { event.preventDefault(); goOn(); });
// A second Escape closes it whatever we say
dialog.addEventListener("close", () => { if (ending) dialog.showModal(); });

// A page that opens is a sign of life too
live();

// What was typed to come here stays in no history: reloaded or gone back to, the page is asked for anew
history.replaceState(null, "");

// Dates are compared rather than ticks counted: a sleeping or hidden tab must not stop the clock
setInterval(() => {
  const left = Math.ceil((lastSign + QUIET + WARNING - Date.now()) / 1000);
  if (left * 1000 > WARNING) return;
  if (left <= 0) return end();
  if (!dialog.open) dialog.showModal();
  seconds.textContent = gauge.value = left;
}, 500);

// Whoever comes finds nothing of who was here, also while the server cannot be told: it is asked again, less and less often
async function end() {
  if (ending) return;
  ending = true;
  document.querySelector("main").replaceChildren();
  dialog.querySelector("[data-asking]").hidden = true;
  dialog.querySelector("[data-ending]").hidden = false;
  dialog.setAttribute("aria-labelledby", "ending");
  dialog.removeAttribute("aria-describedby");
  if (!dialog.open) dialog.showModal();

  for (let pause = 1_000; !await isOver(); pause = Math.min(2 * pause, LONGEST_PAUSE))
    await new Promise(wake => setTimeout(wake, pause));
  location.replace("/borne/terminer?fini=True");
}

// The form that ends it, with its token, stands on the page that "Terminer ma visite" opens
async function isOver() {
  try {
    const asked = await fetch(`${endOfVisit.action}?${new URLSearchParams(new FormData(endOfVisit))}`, { signal: AbortSignal.timeout(LONGEST_PAUSE) });
    const page = new DOMParser().parseFromString(await asked.text(), "text/html");
    const form = page.querySelector("main form[method=post][action='/borne/terminer']");
    const body = new URLSearchParams(new FormData(form));
    return (await fetch(endOfVisit.action, { method: "POST", body, signal: AbortSignal.timeout(LONGEST_PAUSE) })).ok;
  } catch {
    // The network is away or hangs, or another page than ours answered
    return false;
  }
}

// The back button must not show the former person's page
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
