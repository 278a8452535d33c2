// The arrows turn the page: a lesson's neighbours, a kiosk's steps, the screens on a room's wall.
// Page Up and Page Down turn what a presenter's remote turns, and scroll elsewhere.
const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
const backward = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
const onTheWall = document.body.classList.contains("wall");
// There the arrows have a meaning of their own
const BUSY = "input, textarea, select, [tabindex], [role], dialog[open], :popover-open";

const turns = {
  [forward]: "next",
  [backward]: "prev",
  ...onTheWall && { PageDown: "next", PageUp: "prev" },
};

addEventListener("keydown", event => {
  const turn = turns[event.key];
  if (!turn || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (event.target.closest(BUSY) || document.querySelector("dialog[open]") || scrollWidth > clientWidth) return;
  document.querySelector(`a[rel=${turn}]`)?.click();
});
