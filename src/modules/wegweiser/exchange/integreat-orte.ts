import { z } from "zod";
import { escapeXml } from "#src/shared/escape-xml.ts";
import type { Sprache } from "../rules/sprachen.ts";
import type { OrtDaten } from "../views/daten.ts";
import { hex, numberOf, type Region } from "./integreat.ts";

/** The word of the format for what we call Öffnungszeiten. */
const ZEITEN = "opening_hours";

export const locationSchema = z.looseObject({
  id: z.int(),
  path: z.string(),
  title: z.string(),
  location: z.looseObject({ address: z.string(), latitude: z.number().nullable(), longitude: z.number().nullable() }),
  [ZEITEN]: z.array(z.looseObject({ closed: z.boolean(), timeSlots: z.array(z.looseObject({})) })).length(7),
});

export const categorySchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  color: z.string(),
  icon: z.string(),
  icon_url: z.null(),
  icon_color: z.string(),
});

/** The kinds of places in the shape of `…/location-categories/`. */
export function integreatCategories(orte: readonly OrtDaten[]): z.infer<typeof categorySchema>[] {
  return [...new Set(orte.filter((ort) => !ort.geschuetzt).map(({ art }) => art))].toSorted().map(categoryOf);
}

/** Clients show no place without one. */
function categoryOf(art: OrtDaten["art"]): z.infer<typeof categorySchema> {
  const name = art.slice(0, 1).toUpperCase() + art.slice(1);
  return { id: numberOf(hex(art)), name, color: "#585858", icon: "other", icon_url: null, icon_color: "DARK_BLUE" };
}

/** Places in the shape of `…/locations/`. What protects somebody is not among them. */
export function integreatLocations(orte: readonly OrtDaten[], region: Region, sprache: Sprache) {
  return orte
    .filter((ort) => !ort.geschuetzt)
    .map((ort) => ({
      id: numberOf(ort.id),
      url: `${region.origin}/wegweiser`,
      path: `/${region.key}/${sprache}/locations/${ort.id}/`,
      title: ort.namen[sprache] ?? ort.name,
      last_updated: null,
      excerpt: ort.zugang,
      meta_description: null,
      content: ort.zugang ? `<p>${escapeXml(ort.zugang)}</p>` : "",
      available_languages: {},
      icon: null,
      thumbnail: null,
      category: categoryOf(ort.art),
      contacts: [],
      temporarily_closed: false,
      [ZEITEN]: [1, 2, 3, 4, 5, 6, 7].map((day) => {
        const slots = ort.zeiten.filter((one) => one.tag === day && one.art !== "telefon");
        return {
          allDay: false,
          closed: slots.length === 0,
          appointmentOnly: slots.length > 0 && slots.every((one) => one.art === "nur-termin"),
          timeSlots: slots.map(({ von, bis }) => ({ start: von, end: bis })),
        };
      }),
      appointment_url: null,
      location: {
        id: numberOf(ort.id),
        name: ort.name,
        address: ort.strasse,
        town: ort.ort,
        state: "",
        postcode: ort.plz,
        region: "",
        country: "Deutschland",
        latitude: ort.breite,
        longitude: ort.laenge,
      },
      organization: null,
      barrier_free: ort.barrierefrei === "ja" ? true : ort.barrierefrei === "nein" ? false : null,
    }));
}
