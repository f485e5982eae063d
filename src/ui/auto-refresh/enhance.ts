/**
 * Asks for the page again while work goes on and takes over what changed: every few seconds, or when `data-live` says so.
 * The link in the region does the same by hand.
 */

const REGION = '[data-enhance="auto-refresh"]';

/** Somebody is in it, has opened, typed or ticked something: it stays as it is for now. */
function isInUse(part: Element): boolean {
  if (part.contains(document.activeElement) || part.querySelector("details[open]")) return true;
  return hasTyped(part);
}

function hasTyped(part: Element): boolean {
  return [...part.querySelectorAll<HTMLInputElement>("input, textarea")].some((field) =>
    field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  );
}

/** @returns whether a part was left for later */
async function refresh(region: HTMLElement): Promise<boolean> {
  const address = region.dataset["href"];
  if (!address) return false;
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(region.id);
  if (!fresh || fresh.dataset["stand"] !== region.dataset["stand"]) {
    // Nobody loses what she is writing: the form says what is wrong once it is sent.
    if (hasTyped(document.body)) return true;
    location.assign(address);
    return false;
  }
  let left = false;
  // Only what differs, else a screen reader would say the same words every two seconds.
  for (const old of region.querySelectorAll("[data-part]")) {
    const next = fresh.querySelector(`[data-part="${old.getAttribute("data-part")}"]`);
    if (next && next.innerHTML === old.innerHTML) continue;
    if (isInUse(old)) left = true;
    else old.replaceChildren(...(next ? document.adoptNode(next).childNodes : []));
  }
  if (!fresh.matches(REGION)) region.removeAttribute("data-enhance");
  return left;
}

async function watch(region: HTMLElement, pause: number): Promise<void> {
  if (document.visibilityState === "visible") await refresh(region).catch(() => undefined);
  if (region.matches(REGION)) setTimeout(() => void watch(region, pause), pause);
}

/** A room full of screens hears the same word at once: each waits a moment of its own. */
function listen(region: HTMLElement, address: string, pause: number): void {
  const source = new EventSource(address);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number) => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void refresh(region).then(
        (left) => left && later(pause),
        () => later(pause),
      );
    }, ms);
  };
  source.addEventListener("message", () => later(100 + Math.random() * 900));
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) void watch(region, pause);
  });
}

for (const region of document.querySelectorAll<HTMLElement>(REGION)) {
  const pause = Math.max(1, Number(region.dataset["seconds"]) || 2) * 1000;
  const live = region.dataset["live"];
  if (live) listen(region, live, pause);
  else setTimeout(() => void watch(region, pause), pause);
}
