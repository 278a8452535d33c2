// A kiosk that nobody touches forgets by itself: three quiet minutes, a warning of thirty seconds,
// then the visit is ended. Nothing is stored in the browser.
const QUIET = 3 * 60_000;
const WARNING = 30_000;

const dialog = document.querySelector("dialog.idle");
const endOfVisit = document.querySelector("form.end-of-visit");
const seconds = dialog.querySelector("b");
const gauge = dialog.querySelector("progress");

let lastSign = Date.now();
const touched = () => { if (!dialog.open) lastSign = Date.now(); };
const goOn = () => { dialog.close(); touched(); };

for (const sign of ["keydown", "pointerdown", "pointermove", "scroll", "input"])
  addEventListener(sign, touched, { capture: true, passive: true });
// A lesson that is being listened to is not idle
for (const sign of ["timeupdate", "speaking"])
  addEventListener(sign, touched, { capture: true });

dialog.querySelector("[data-go-on]").addEventListener("click", goOn);
dialog.querySelector("[data-end]").addEventListener("click", () => end());
dialog.addEventListener("cancel", event => { event.preventDefault(); goOn(); });

// Dates are compared rather than ticks counted: a sleeping or hidden tab must not stop the clock
setInterval(() => {
  const left = Math.ceil((lastSign + QUIET + WARNING - Date.now()) / 1000);
  if (left * 1000 > WARNING) return;
  if (left <= 0) return end();
  if (!dialog.open) dialog.showModal();
  seconds.textContent = gauge.value = left;
}, 500);

// The form that ends it, with its token, stands on the page that "Terminer ma visite" opens
let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  try {
    const asked = await fetch(`${endOfVisit.action}?${new URLSearchParams(new FormData(endOfVisit))}`);
    const page = new DOMParser().parseFromString(await asked.text(), "text/html");
    document.body.appendChild(page.querySelector("main form[method=post]")).submit();
  } catch {
    // The network is away: asked again in half a second
    ending = false;
  }
}

// The back button must not show the former person's page
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
