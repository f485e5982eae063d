import { z } from "zod";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { ZONE } from "#src/shared/datum.ts";
import { escapeXml } from "#src/shared/escape-xml.ts";
import { isLocale } from "#src/shared/locale.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { WOCHENTAGE } from "../rules/zeiten.ts";
import { wegweiserTexts } from "../texts/index.ts";
import type { OrtDaten } from "../views/daten.ts";
import { codeOf, hex, numberOf, pathTo, type Region } from "./integreat.ts";

/** The word of the format for what we call Öffnungszeiten. */
const ZEITEN = "opening_hours";

const reference = z.strictObject({ id: z.int(), url: z.url(), path: z.string() });

export const locationSchema = z.looseObject({
  id: z.int(),
  path: z.string(),
  title: z.string(),
  last_updated: z.iso.datetime(),
  content: z.string(),
  available_languages: z.record(z.string(), reference),
  location: z.looseObject({ address: z.string(), latitude: z.number().nullable(), longitude: z.number().nullable() }),
  [ZEITEN]: z
    .array(
      z.strictObject({
        allDay: z.boolean(),
        closed: z.boolean(),
        appointmentOnly: z.boolean(),
        timeSlots: z.array(z.strictObject({ start: z.string(), end: z.string(), timezone: z.literal(ZONE) })),
      }),
    )
    .length(7)
    .nullable(),
});

export const categorySchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  color: z.string(),
  icon: z.string(),
  icon_url: z.null(),
  icon_color: z.string(),
});

/** In the language of the answer, or German where nobody has translated the interface. */
const languageOf = (sprache: Sprache) => (isLocale(sprache) ? sprache : "de");

/** The kinds of places in the shape of `…/location-categories/`. */
export function integreatCategories(orte: readonly OrtDaten[], sprache: Sprache): z.infer<typeof categorySchema>[] {
  return [...new Set(orte.filter((ort) => !ort.geschuetzt).map(({ art }) => art))]
    .toSorted()
    .map((art) => categoryOf(art, sprache));
}

/** Clients show no place without one. */
function categoryOf(art: OrtDaten["art"], sprache: Sprache): z.infer<typeof categorySchema> {
  const name = translator(wegweiserTexts, languageOf(sprache))(`ortart.${art}`);
  return { id: numberOf(hex(art)), name, color: "#585858", icon: "other", icon_url: null, icon_color: "DARK_BLUE" };
}

/**
 * Places in the shape of `…/locations/`. What protects somebody is not among them.
 *
 * @param mitLage only those that can be drawn on a map, as clients ask for them
 */
export function integreatLocations(
  orte: readonly OrtDaten[],
  region: Region,
  sprache: Sprache,
  sprachen: readonly Sprache[],
  mitLage = false,
) {
  return orte
    .filter((ort) => !ort.geschuetzt && !(mitLage && (ort.breite === null || ort.laenge === null)))
    .map((ort) => {
      const id = numberOf(ort.id);
      const refer = (code: Sprache) => {
        const path = pathTo(region, code, `locations/${ort.id}`);
        return { id, url: `${region.origin}${path}`, path };
      };
      return {
        ...refer(sprache),
        title: ort.namen[sprache] ?? ort.name,
        last_updated: ort.updatedAt.toISOString(),
        excerpt: ort.zugang,
        meta_description: null,
        content: contentOf(ort, sprache),
        available_languages: Object.fromEntries(
          sprachen.filter((code) => code !== sprache).map((code) => [codeOf(code), refer(code)]),
        ),
        icon: null,
        thumbnail: null,
        category: categoryOf(ort.art, sprache),
        contacts: [],
        temporarily_closed: false,
        [ZEITEN]: wocheOf(ort),
        appointment_url: null,
        location: {
          id,
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
      };
    });
}

/** Null where no hours are known: a week without hours would read as closed. */
function wocheOf({ zeiten }: OrtDaten) {
  if (zeiten.length === 0) return null;
  return WOCHENTAGE.map((day) => {
    const slots = zeiten.filter((one) => one.tag === day && one.art !== "telefon");
    return {
      allDay: false,
      closed: slots.length === 0,
      appointmentOnly: slots.length > 0 && slots.every((one) => one.art === "nur-termin"),
      timeSlots: slots.map(({ von, bis }) => ({ start: von, end: bis, timezone: ZONE })),
    };
  });
}

/** What the shape has no field for: how to get in, and the days on which it is otherwise. */
function contentOf({ zugang, ausnahmen }: OrtDaten, sprache: Sprache): string {
  const text = translator(wegweiserTexts, languageOf(sprache));
  const { date } = formatsFor(languageOf(sprache));
  const days = ausnahmen.map(({ von, bis, art, zeitVon, zeitBis, grund }) => {
    const when = von === bis ? date(von) : text("zeiten.von-bis", { von: date(von), bis: date(bis) });
    const hours = zeitVon && zeitBis ? `${zeitVon}–${zeitBis}` : "";
    const how = art === "offen" ? hours : [text(`zeiten.${art}`), hours].filter(Boolean).join(" ");
    return `<li>${escapeXml(`${when}: ${[how, grund].filter(Boolean).join(", ")}`)}</li>`;
  });
  return [zugang ? `<p>${escapeXml(zugang)}</p>` : "", days.length > 0 ? `<ul>${days.join("")}</ul>` : ""].join("");
}
