// The list of contents follows the reading: the part that passes the upper third of the window is the current one.
const links = new Map([...document.querySelectorAll(".contents a[href^='#']")].map(link => [link.hash.slice(1), link]));

const watcher = new IntersectionObserver(entries => {
  const entered = entries.filter(entry => entry.isIntersecting).at(-1);
  if (!entered) return;
  links.forEach(link => link.removeAttribute("aria-current"));
  links.get(entered.target.id).setAttribute("aria-current", "true");
}, { rootMargin: "-25% 0px -70% 0px" });

for (const id of links.keys()) {
  const part = document.getElementById(id);
  if (part) watcher.observe(part);
}
