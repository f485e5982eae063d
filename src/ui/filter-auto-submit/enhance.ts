/** Takes over the filtered list as soon as a choice changes. Focus and page stay where they are; the button still works. */

let running: AbortController | undefined;

async function update(form: HTMLFormElement, results: Element): Promise<void> {
  running?.abort();
  running = new AbortController();
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") address.searchParams.append(name, value);
  }
  const answer = await fetch(address, { signal: running.signal, headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(results.id);
  if (!fresh) return;
  results.replaceChildren(...document.adoptNode(fresh).childNodes);
  history.replaceState(null, "", address);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="filter-auto-submit"]')) {
  const results = document.getElementById(form.dataset["results"] ?? "");
  if (results) form.addEventListener("change", () => void update(form, results).catch(() => undefined));
}
