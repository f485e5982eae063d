/** The street map itself. Loaded by a tap only; fails as a whole when the first picture does not come. */
import { Map as Karte, LngLatBounds, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";
import maplibreStil from "maplibre-gl/dist/maplibre-gl.css?inline";
import type { KartenDaten, KartenOrt } from "../../rules/karten-daten.ts";
import { KACHEL_BREITE } from "../../rules/kacheln.ts";
import eigenerStil from "./karte.css?inline";

const NAH = 15;
/** Of a map on which all pictures are as bright as paper. */
const IM_DUNKELN = 0.7;
const FIT = { padding: 56, maxZoom: NAH } as const;

const here = document.querySelector<HTMLElement>('[data-enhance="wegweiser-strassenkarte"]');
if (here) await drawMap(here);

/** @throws when there is no WebGL, or no picture came */
async function drawMap(area: HTMLElement): Promise<void> {
  const part = (name: string) => area.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [frame, picture] = [part("karte"), part("bild")];
  if (!frame || !picture) return;
  const daten = JSON.parse(area.dataset["karte"] ?? "") as KartenDaten;
  dress(maplibreStil, eigenerStil);
  setWorkerUrl(new URL(area.dataset["arbeiter"] ?? "", location.href).href);
  frame.hidden = false;
  const map = openMap(picture, daten);
  const arrived = new Promise<void>((done, failed) => {
    let any = false;
    map.on("sourcedata", ({ tile }) => (any ||= tile !== undefined));
    map.on("load", () => (any ? done() : failed(new Error("no picture"))));
  });
  // Single pictures may be missing; whether any came is asked above.
  map.on("error", () => {});
  const places = putPlaces(map, daten);
  const only = area.querySelector<HTMLInputElement>('input[name="nur-hier"]');
  only?.addEventListener("change", () => places.show(only.checked));
  try {
    await arrived;
  } catch (error) {
    map.remove();
    throw error;
  }
  places.linkList();
}

/** The stylesheets of the map, put on without an element: the page allows styles of our own files only. */
function dress(...texts: readonly string[]) {
  for (const text of texts) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}

function openMap(container: HTMLElement, daten: KartenDaten): Karte {
  const { westen, sueden, osten, norden } = daten.umgebung;
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  const { worte } = daten;
  const map = new Karte({
    container,
    // Its own steps count pictures of twice the width.
    minZoom: daten.kleinsterZoom - 1,
    maxZoom: daten.groessterZoom - 1,
    maxBounds: [westen, sueden, osten, norden],
    bounds: boundsOf(daten.orte.some((one) => one.hier) ? daten.orte.filter((one) => one.hier) : daten.orte),
    fitBoundsOptions: FIT,
    style: {
      version: 8,
      sources: {
        strassen: {
          type: "raster",
          tiles: [location.origin + daten.kacheln],
          tileSize: KACHEL_BREITE,
          bounds: [westen, sueden, osten, norden],
          minzoom: daten.kleinsterZoom,
          maxzoom: daten.groessterZoom,
        },
      },
      layers: [
        {
          id: "strassen",
          type: "raster",
          source: "strassen",
          paint: { "raster-fade-duration": 0, "raster-brightness-max": dark ? IM_DUNKELN : 1 },
        },
      ],
    },
    // What is on the map stands below it.
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Pictures of a map are the same for everybody: no cookie goes with the question, and browsers may keep them.
    transformRequest: (url) => ({ url, credentials: "omit" }),
    locale: {
      "Map.Title": worte.karte,
      "NavigationControl.ZoomIn": worte.naeher,
      "NavigationControl.ZoomOut": worte.weiter,
      "CooperativeGesturesHandler.WindowsHelpText": worte.rad,
      "CooperativeGesturesHandler.MacHelpText": worte.rad,
      "CooperativeGesturesHandler.MobileHelpText": worte.finger,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  return map;
}

function boundsOf(orte: readonly KartenOrt[]): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const { laenge, breite } of orte) bounds.extend([laenge, breite]);
  return bounds;
}

/** The numbers of the list as buttons on the map, and a way from each entry of the list to its number. */
function putPlaces(map: Karte, { orte, worte }: KartenDaten) {
  const spots = Map.groupBy(orte, ({ breite, laenge }) => `${breite.toFixed(4)} ${laenge.toFixed(4)}`);
  const marks = [...spots.values()].map((at) => ({ at, ...putMark(map, at, (id) => choose(id, true)) }));

  function choose(id: string, toList: boolean) {
    for (const { at, button } of marks) {
      const chosen = at.some((one) => one.id === id);
      button.toggleAttribute("data-chosen", chosen);
      button.setAttribute("aria-pressed", String(chosen));
    }
    if (!toList) return;
    const heading = document.querySelector<HTMLElement>(`#ort-${CSS.escape(id)} :is(h2, h3)`);
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  return {
    show(onlyHere: boolean) {
      const shown = marks.filter(({ at }) => !onlyHere || at.some((one) => one.hier));
      for (const mark of marks) {
        if (shown.includes(mark)) mark.marker.addTo(map);
        else mark.marker.remove();
      }
      map.fitBounds(boundsOf(shown.flatMap(({ at }) => at)), FIT);
    },
    linkList() {
      for (const { at, button } of marks) {
        for (const { id, name, laenge, breite } of at) {
          const show = document.createElement("button");
          show.type = "button";
          show.className = "kern-btn kern-btn--tertiary kern-btn--x-small";
          const label = document.createElement("span");
          label.className = "kern-label";
          label.textContent = worte.zeigen;
          show.append(label);
          show.dataset["show"] = id;
          show.setAttribute("aria-label", `${worte.zeigen}: ${name}`);
          show.addEventListener("click", () => {
            choose(id, false);
            map.easeTo({ center: [laenge, breite], zoom: Math.max(map.getZoom(), NAH - 1) });
            map.getContainer().scrollIntoView({ block: "center" });
            button.focus({ preventScroll: true });
          });
          document.querySelector(`#ort-${CSS.escape(id)} > :last-child`)?.append(show);
        }
      }
    },
  };
}

function putMark(map: Karte, at: readonly KartenOrt[], choose: (id: string) => void) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = at.map(({ nummer }) => nummer).join(", ");
  button.setAttribute("aria-label", at.map(({ nummer, name }) => `${nummer} ${name}`).join("; "));
  button.setAttribute("aria-pressed", "false");
  const [first] = at;
  if (first) button.addEventListener("click", () => choose(first.id));
  const marker = new Marker({ element: button }).setLngLat([first?.laenge ?? 0, first?.breite ?? 0]).addTo(map);
  return { marker, button };
}
