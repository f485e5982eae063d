/** The street map itself. Loaded by a tap only; fails as a whole when the first picture does not come. */
import { Map as Karte, LngLatBounds, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";
import maplibreStil from "maplibre-gl/dist/maplibre-gl.css?inline";
import type { KartenDaten, KartenOrt } from "../../rules/karten-daten.ts";
import { KACHEL_BREITE } from "../../rules/kacheln.ts";
import eigenerStil from "./karte.css?inline";

const NAH = 15;
/** Of a map on which all pictures are as bright as paper. */
const IM_DUNKELN = 0.7;
/** Pixels between two numbers that can be told apart by a finger. */
const DICHT = 56;
const FIT = { padding: 56, maxZoom: NAH } as const;

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

type Mark = { readonly ort: KartenOrt; readonly button: HTMLButtonElement };

/**
 * The numbers of the list as buttons on the map, and a way from each entry of the list to its number. Numbers that would
 * lie on one another are one button, which comes closer until they part.
 */
function putPlaces(map: Karte, { orte, worte }: KartenDaten) {
  const marks: readonly Mark[] = orte.map((ort) => ({ ort, button: putMark(map, ort) }));
  let groups: { first: Mark; all: Mark[] }[] = [];
  let onlyHere = false;
  let chosen = "";

  function regroup() {
    const at = ({ laenge, breite }: KartenOrt) => map.project([laenge, breite]);
    groups = [];
    for (const mark of marks) {
      const seen = !onlyHere || mark.ort.hier;
      const near = groups.find(({ first }) => at(first.ort).dist(at(mark.ort)) < DICHT);
      if (seen && near) near.all.push(mark);
      else if (seen) groups.push({ first: mark, all: [mark] });
      mark.button.hidden = !seen || near !== undefined;
    }
    for (const { first, all } of groups) {
      const names = all.map(({ ort }) => `${ort.nummer} ${ort.name}`).join("; ");
      const more = `${first.ort.nummer} +${all.length - 1}`;
      first.button.textContent = all.length > 1 ? more : String(first.ort.nummer);
      first.button.setAttribute("aria-label", all.length > 1 ? `${more}: ${names}` : names);
      first.button.setAttribute("aria-pressed", String(all.some(({ ort }) => ort.id === chosen)));
    }
  }

  function press(mark: Mark) {
    const { all } = groups.find(({ first }) => first === mark) ?? { all: [mark] };
    if (all.length > 1 && map.getZoom() < map.getMaxZoom()) {
      map.fitBounds(boundsOf(all.map(({ ort }) => ort)), { padding: FIT.padding });
      return;
    }
    chosen = mark.ort.id;
    regroup();
    const heading = entryOf(mark.ort)?.querySelector<HTMLElement>("h2, h3");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  function showOnMap({ ort }: Mark) {
    chosen = ort.id;
    map.once("moveend", () => {
      regroup();
      groups.find(({ all }) => all.some((one) => one.ort === ort))?.first.button.focus({ preventScroll: true });
    });
    map.easeTo({ center: [ort.laenge, ort.breite], zoom: Math.max(map.getZoom(), Math.min(NAH, map.getMaxZoom())) });
    map.getContainer().scrollIntoView({ block: "center" });
  }

  for (const mark of marks) mark.button.addEventListener("click", () => press(mark));
  map.on("zoomend", regroup);
  regroup();
  return {
    show(only: boolean) {
      onlyHere = only;
      map.fitBounds(boundsOf(orte.filter((ort) => !only || ort.hier)), FIT);
      regroup();
    },
    linkList() {
      for (const mark of marks) {
        const label = document.createElement("span");
        label.className = "kern-label";
        label.textContent = worte.zeigen;
        const show = document.createElement("button");
        show.type = "button";
        show.className = "kern-btn kern-btn--tertiary kern-btn--x-small";
        show.dataset["show"] = mark.ort.id;
        show.setAttribute("aria-label", `${worte.zeigen}: ${mark.ort.name}`);
        show.append(label);
        show.addEventListener("click", () => showOnMap(mark));
        entryOf(mark.ort)?.lastElementChild?.append(show);
      }
    },
  };
}

/** Where a place stands in the list. */
const entryOf = ({ id }: KartenOrt) => document.querySelector(`#ort-${CSS.escape(id)}`);

function putMark(map: Karte, { laenge, breite }: KartenOrt): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  new Marker({ element }).setLngLat([laenge, breite]).addTo(map);
  return element;
}

const here = document.querySelector<HTMLElement>('[data-enhance="wegweiser-strassenkarte"]');
if (here) await drawMap(here);
