// Prints the page as it stands. Without a script the browser's own menu does it, so the button waits for this one.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
