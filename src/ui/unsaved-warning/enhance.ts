/** Asks before somebody leaves a changed form. The browser has the words for it. */

const changed = new Set<HTMLFormElement>();

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="unsaved-warning"]')) {
  form.addEventListener("input", () => changed.add(form));
  form.addEventListener("submit", () => changed.clear());
}

addEventListener("beforeunload", (event) => {
  if (changed.size > 0) event.preventDefault();
});
