/** Keeps the guide on this device when asked to, says which one is kept, and takes it away again. */
import { ausgabeOf, CACHE, GESPEICHERT } from "../../rules/ausgabe.ts";

const area = document.querySelector<HTMLElement>('[data-enhance="wegweiser-mitnehmen"]');
if (area && "serviceWorker" in navigator && "caches" in window) start(area);

function start(here: HTMLElement) {
  const { dokument = "", arbeiter = "", bereich = "", ausgabe = "" } = here.dataset;
  const part = (name: string) => here.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const show = (name: string, shown: boolean) => part(name)?.toggleAttribute("hidden", !shown);

  async function tell() {
    const kept = await caches.open(CACHE).then((cache) => cache.match(GESPEICHERT));
    const text = kept ? await kept.text() : "";
    const stand = kept
      ? new DOMParser().parseFromString(text, "text/html").querySelector<HTMLElement>("[data-datum]")
      : null;
    const datum = part("datum");
    if (datum) {
      const { datum: day = "", sprache = "" } = stand?.dataset ?? {};
      const name = sprache ? (document.querySelector(`nav [lang="${sprache}"]`)?.textContent ?? sprache) : "";
      datum.textContent = stand ? (datum.dataset["worte"] ?? "").replace("#", day).replace("%", name) : "";
    }
    const old = stand !== null && ausgabeOf(text) !== ausgabe;
    show("neu", old);
    show("speichern", stand === null);
    show("erneuern", old);
    show("entfernen", stand !== null);
  }

  async function save() {
    const answer = await fetch(dokument, { credentials: "omit" });
    if (!answer.ok) throw new Error(String(answer.status));
    const html = await answer.text();
    const read = new DOMParser().parseFromString(html, "text/html");
    const files = [
      ...[...read.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"], link[rel="icon"]')].map((one) =>
        one.getAttribute("href"),
      ),
      ...[...read.querySelectorAll("[data-modul]")].map((one) => one.getAttribute("data-modul")),
    ].filter((href) => href !== null);
    // All of the new edition first: a network that ends here leaves the old one whole.
    const loaded = await Promise.all(files.map(async (href) => [href, await fetch(href)] as const));
    if (loaded.some(([, file]) => !file.ok)) throw new Error("file");
    await caches.delete(CACHE);
    const cache = await caches.open(CACHE);
    for (const [href, file] of loaded) await cache.put(href, file);
    await cache.put(GESPEICHERT, new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }));
    await leave(bereich);
    await navigator.serviceWorker.register(arbeiter, { scope: bereich });
  }

  /** Only one language is kept, so only one worker answers. */
  async function leave(except: string) {
    for (const one of await navigator.serviceWorker.getRegistrations()) {
      const scope = new URL(one.scope).pathname;
      if (/^(\/[a-z]{2})?\/wegweiser$/.test(scope) && scope !== except) await one.unregister();
    }
  }

  async function remove() {
    await caches.delete(CACHE);
    await leave("");
  }

  for (const [name, act] of [
    ["speichern", save],
    ["erneuern", save],
    ["entfernen", remove],
  ] as const) {
    part(name)?.addEventListener("submit", (event) => {
      event.preventDefault();
      show("fehler", false);
      show("laeuft", name !== "entfernen");
      void act()
        .catch(() => show("fehler", true))
        .then(tell)
        .finally(() => show("laeuft", false));
    });
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-without="wegweiser-mitnehmen"]')) note.hidden = true;
  here.hidden = false;
  void tell();
}
