// Improves the site's own forms; every one of them works without it.

// A form that is on its way says so, and is not sent twice. Nothing is disabled: a button's own value must travel too.
const PATIENCE = 8_000;
const ready = form => form.removeAttribute("aria-busy");

addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.ariaBusy === "true") return event.preventDefault();
  form.ariaBusy = "true";
  // A download, a lost network or a stopped page leaves it here: it may be sent again
  setTimeout(ready, PATIENCE, form);
});
// Back to a page kept as it was left
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(ready));

// Screen readers announce what changes in a live region, not what a page came with
for (const words of document.querySelectorAll(".notice[role] > p")) {
  words.ariaHidden = "true";
  setTimeout(() => words.removeAttribute("aria-hidden"), 100);
}
