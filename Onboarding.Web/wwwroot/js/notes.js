// The trainer's notes stay as they were left from one screen to the next: the address says it, and the links to the others
const notes = document.querySelector(".wall-notes");

notes.addEventListener("toggle", () => {
  history.replaceState(null, "", notes.open ? "?notes=ouvertes" : location.pathname);
  for (const screen of document.querySelectorAll(".wall-bar a[rel]")) screen.search = location.search;
});
