// Enter on an answer goes on to the next question. Without a script it sends what is chosen so far, and the page asks for the rest.
document.querySelector("form.screens")?.addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.target.type !== "radio") return;
  event.preventDefault();
  event.target.closest(".screen").querySelector(".button-next").click();
});
