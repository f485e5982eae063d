/** Searches the kept guide with the same search as the server's, when the page came from it. */
import { buildIndex, search, type Suchdokument } from "#src/platform/suche/index.ts";
import { SYNONYME } from "#src/shared/synonyme.ts";
import { CACHE, GESPEICHERT } from "../../rules/ausgabe.ts";

const MOST = 30;

const area = document.querySelector<HTMLElement>('article:not([hidden]) > [data-enhance="wegweiser-suche"]');
if (area) void answer(area);

async function answer(here: HTMLElement) {
  const part = (name: string) => here.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) field.value = asked;
  const { sprache = "de" } = here.dataset;
  const kept = await caches.open(CACHE).then((cache) => cache.match(GESPEICHERT));
  const whole = new DOMParser().parseFromString(kept ? await kept.text() : "", "text/html");
  const index = await buildIndex(documentsOf(whole, sprache), { synonyms: SYNONYME, locale: sprache });
  const found = search(index, asked, { jeGruppe: MOST }).gruppen.flatMap(({ treffer }) => treffer);
  const gefunden = part("gefunden");
  if (gefunden) gefunden.textContent = (gefunden.dataset["worte"] ?? "").replace("#", String(found.length));
  part("nichts")?.toggleAttribute("hidden", found.length > 0);
  const prefix = /^\/[a-z]{2}(?=\/)/.exec(location.pathname)?.[0] ?? "";
  const asks = new URLSearchParams(location.search).get("sprache");
  const query = asks ? `?sprache=${encodeURIComponent(asks)}` : "";
  part("treffer")?.replaceChildren(
    ...found.map(({ id, adresse }) => {
      const entry = whole.querySelector(`[data-teil="${CSS.escape(id)}"], [data-fund="${CSS.escape(id)}"]`);
      const title = entry?.querySelector<HTMLElement>("h2, h3, strong [lang], strong");
      const link = document.createElement("a");
      link.className = "wk-a";
      const [path, place] = adresse.split("#", 2);
      link.href = `${prefix}${path}${query}${place ? `#${place}` : ""}`;
      link.textContent = title?.textContent ?? adresse;
      if (title?.lang) [link.lang, link.dir] = [title.lang, title.dir];
      const line = document.createElement("li");
      line.append(link, document.createElement("br"), entry?.querySelector('[data-part="kurz"]')?.textContent ?? "");
      return line;
    }),
  );
}

function documentsOf(whole: Document, sprache: string): Suchdokument[] {
  return [...whole.querySelectorAll<HTMLElement>('article[data-teil*="/"], [data-fund]')].map((entry) => {
    const { teil = "", fund, titel = "", worte } = entry.dataset;
    const leistung = teil.startsWith("leistungen/");
    return {
      art: fund ? "weiteres" : (teil.split("/", 1)[0] ?? ""),
      id: fund ?? teil,
      titel,
      zusammenfassung: entry.querySelector('[data-part="kurz"]')?.textContent ?? "",
      text: leistung
        ? [...entry.querySelectorAll("li, td")].map((one) => one.textContent ?? "").join("\n")
        : (entry.textContent ?? ""),
      stichworte: worte ? [worte] : [],
      adresse: fund ?? `/wegweiser/${teil}`,
      gewicht: leistung ? 1 : 0.8,
      sprache: entry.lang || entry.querySelector<HTMLElement>("h2, h3, strong [lang]")?.lang || sprache,
    };
  });
}
