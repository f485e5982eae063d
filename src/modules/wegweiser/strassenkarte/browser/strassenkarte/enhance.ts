/** Loads the street map when somebody asks for it, and says how that went. Nothing is fetched before. */
const here = document.querySelector<HTMLElement>('[data-enhance="wegweiser-strassenkarte"]');
const { zeichnen } = here?.dataset ?? {};
if (here && zeichnen) offer(here, zeichnen);

function offer(area: HTMLElement, module: string) {
  const part = (name: string) => area.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const show = (name: string, shown: boolean) => part(name)?.toggleAttribute("hidden", !shown);

  async function load() {
    show("vorher", false);
    show("laeuft", true);
    try {
      await import(/* @vite-ignore */ module);
      const words = part("laeuft");
      if (words) words.textContent = words.dataset["da"] ?? "";
    } catch {
      show("laeuft", false);
      show("karte", false);
      show("fehler", true);
    }
  }

  area.hidden = false;
  part("vorher")
    ?.querySelector("button")
    ?.addEventListener("click", () => void load());
}
