/** Asks for the page again while work goes on and takes over what changed. The link in the region does the same by hand. */

const REGION = '[data-enhance="auto-refresh"]';

async function refresh(region: HTMLElement): Promise<void> {
  const address = region.dataset["href"];
  if (!address) return;
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(region.id);
  if (!fresh) {
    location.assign(address);
    return;
  }
  // Only what differs, else a screen reader would say the same words every two seconds.
  const parts = region.querySelectorAll("[data-part]");
  for (const old of parts) {
    const next = fresh.querySelector(`[data-part="${old.getAttribute("data-part")}"]`);
    if (!next) old.replaceChildren();
    else if (next.innerHTML !== old.innerHTML) old.replaceChildren(...document.adoptNode(next).childNodes);
  }
  if (!fresh.matches(REGION)) region.removeAttribute("data-enhance");
}

async function watch(region: HTMLElement, pause: number): Promise<void> {
  if (document.visibilityState === "visible") await refresh(region).catch(() => undefined);
  if (region.matches(REGION)) setTimeout(() => void watch(region, pause), pause);
}

for (const region of document.querySelectorAll<HTMLElement>(REGION)) {
  const pause = Math.max(1, Number(region.dataset["seconds"]) || 2) * 1000;
  setTimeout(() => void watch(region, pause), pause);
}
