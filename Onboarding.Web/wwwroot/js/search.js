// Lessons proposed while one types in the field of /recherche, as a combobox with a list. The form works without it.
const PAUSE = 150;
const SHORTEST = 2;

const field = document.querySelector("input[data-suggestions]");
const list = document.createElement("ul");
const status = document.createElement("p");
let asked = new AbortController();
let waiting;
let active = -1;

Object.assign(list, { id: "suggestions", role: "listbox", ariaLabel: field.dataset.label, hidden: true });
Object.assign(status, { className: "visually-hidden", role: "status" });
field.after(list, status);
Object.assign(field, { role: "combobox", ariaExpanded: "false", ariaAutoComplete: "list" });
field.setAttribute("aria-controls", list.id);

field.addEventListener("input", () => {
  clearTimeout(waiting);
  asked.abort();
  const words = field.value.trim();
  if (words.length < SHORTEST) return show([]);
  waiting = setTimeout(() => propose(words), PAUSE);
});

field.addEventListener("keydown", event => {
  if (event.isComposing) return;
  if (event.key === "Escape" && !list.hidden) close();
  else if (event.key === "ArrowDown") list.hidden ? reopen() : go(active + 1);
  else if (event.key === "ArrowUp") list.hidden ? reopen() : go(active < 0 ? list.children.length - 1 : active - 1);
  else if (event.key === "Enter" && active >= 0) open(list.children[active]);
  else return;
  event.preventDefault();
});

field.addEventListener("blur", close);
// A press would take the focus away, and the list with it
list.addEventListener("mousedown", event => event.preventDefault());
list.addEventListener("click", event => open(event.target.closest("[role=option]")));

async function propose(words) {
  asked = new AbortController();
  try {
    const answer = await fetch(`${field.dataset.suggestions}?${new URLSearchParams({ q: words })}`, { signal: asked.signal });
    if (answer.ok) show(await answer.json());
  } catch {
    // Overtaken by the next letter, or the network is away: whoever presses Enter still gets an answer
  }
}

function show(lessons) {
  list.replaceChildren(...lessons.map(({ title, address }, rank) => {
    const option = document.createElement("li");
    Object.assign(option, { id: `suggestion-${rank}`, role: "option", lang: "fr", textContent: title, ariaSelected: "false" });
    option.dataset.address = address;
    return option;
  }));
  reopen();
  status.textContent = lessons.length === 0 ? "" : lessons.length === 1 ? field.dataset.one : field.dataset.several.replace("#", lessons.length);
}

function reopen() {
  go(-1);
  list.hidden = list.children.length === 0 || document.activeElement !== field;
  field.ariaExpanded = String(!list.hidden);
}

function close() {
  clearTimeout(waiting);
  asked.abort();
  go(-1);
  list.hidden = true;
  field.ariaExpanded = "false";
  status.textContent = "";
}

// Past the last one is the field itself
function go(rank) {
  list.children[active]?.setAttribute("aria-selected", "false");
  active = rank >= list.children.length ? -1 : rank;
  const option = list.children[active];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function open(option) {
  if (option) location.assign(option.dataset.address);
}
