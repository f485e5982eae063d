import { createHash } from "node:crypto";
import type { Merkmal } from "../orte/rules/filter.ts";
import type { z } from "zod";
import type { Dauer } from "../rules/leistung.ts";
import { type Sprache, SPRACHNAMEN, isSprache } from "../rules/sprachen.ts";
import type { OeffnungArt, Wochentag } from "../rules/zeiten.ts";
import type { LeistungDaten, OrtDaten, WegweiserDaten } from "../views/daten.ts";
import {
  type hsdsLocationSchema,
  type hsdsOrganizationSchema,
  type hsdsPageSchema,
  type hsdsServiceSchema,
  UNTERLAGEN,
} from "./hsds-schema.ts";

type Service = z.infer<typeof hsdsServiceSchema>;
type Location = z.infer<typeof hsdsLocationSchema>;
type Organization = z.infer<typeof hsdsOrganizationSchema>;

export type HsdsKreis = {
  readonly name: string;
  /** ISO 3166-2 of the Land; HSDS asks for one with every address. */
  readonly land: string;
};

/** The same thing has the same id in every export, so that others can follow it. */
function idFrom(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const DAYS: Record<Wochentag, string> = { 1: "MO", 2: "TU", 3: "WE", 4: "TH", 5: "FR", 6: "SA", 7: "SU" };
const ATTENDING: Record<OeffnungArt, string> = { offen: "in_person", "nur-termin": "by_appointment", telefon: "phone" };

/**
 * All Leistungen after HSDS 3.0 (Open Referral), as the answer of `/services` with everything they hang on. HSDS has no
 * translations: whoever wants another language asks for it; what was not translated stays German.
 */
export function hsdsServices(
  { leistungen }: WegweiserDaten,
  sprache: Sprache,
  origin: string,
  kreis: HsdsKreis,
): z.infer<typeof hsdsPageSchema> {
  return {
    total_items: leistungen.length,
    total_pages: 1,
    page_number: 1,
    size: leistungen.length,
    first_page: true,
    last_page: true,
    empty: leistungen.length === 0,
    contents: leistungen.map((row) => service(row, sprache, origin, kreis)),
  };
}

function service(row: LeistungDaten, sprache: Sprache, origin: string, kreis: HsdsKreis): Service {
  const text = row.uebersetzungen.find((one) => one.sprache === sprache);
  const steps = text && text.schritte.length > 0 ? text.schritte : row.schritte;
  const telefon = row.anbieter?.stelle?.telefon;
  const email = row.anbieter?.stelle?.email;
  return {
    id: row.id,
    ...(row.anbieter ? { organization_id: row.anbieter.id, organization: organization(row, origin) } : {}),
    name: text?.titel ?? row.titel,
    ...(text ? { alternate_name: row.titel } : {}),
    description: text?.kurz || row.kurz,
    url: `${origin}/wegweiser/leistungen/${row.slug}`,
    ...(email ? { email } : {}),
    status: "active",
    ...(steps.length > 0
      ? { application_process: steps.map((step, place) => `${place + 1}. ${step}`).join("\n") }
      : {}),
    ...(row.kostenfrei || row.kosten ? { fees_description: row.kostenfrei ? "kostenfrei" : row.kosten } : {}),
    ...(row.dauer ? { wait_time: waitTime(row.dauer) } : {}),
    assured_date: row.geprueftAm,
    languages: row.sprachen.map((code) => ({
      id: idFrom(row.id, "language", code),
      service_id: row.id,
      code,
      name: isSprache(code) ? SPRACHNAMEN[code] : code,
    })),
    [UNTERLAGEN]: row.unterlagen.map((paper) => ({
      id: idFrom(row.id, "document", paper.id),
      service_id: row.id,
      document: withGerman(paper.namen[sprache], paper.name),
    })),
    phones: telefon ? [{ id: idFrom(row.id, "phone"), service_id: row.id, number: telefon, type: "voice" }] : [],
    service_areas: [
      { id: idFrom(row.id, "area"), service_id: row.id, name: kreis.name, description: `Landkreis: ${kreis.name}` },
    ],
    service_at_locations: row.anlaufstelle
      ? [
          {
            id: idFrom(row.id, "at", row.anlaufstelle.id),
            service_id: row.id,
            location_id: row.anlaufstelle.id,
            ...(row.raum ? { description: row.raum } : {}),
            location: location(row.anlaufstelle, sprache, kreis),
          },
        ]
      : [],
  };
}

function organization({ anbieter }: LeistungDaten, origin: string): Organization {
  const stelle = anbieter?.stelle;
  const name = anbieter?.name ?? "";
  return {
    id: anbieter?.id ?? idFrom("nobody"),
    name,
    ...(stelle?.kurzname ? { alternate_name: stelle.kurzname } : {}),
    description: stelle?.aufgabe || name,
    ...(stelle?.email ? { email: stelle.email } : {}),
    ...(stelle?.website ? { website: stelle.website } : {}),
    ...(anbieter?.slug ? { uri: `${origin}/netzwerk/${anbieter.slug}` } : {}),
  };
}

function location(ort: OrtDaten, sprache: Sprache, kreis: HsdsKreis): Location {
  const way = ort.haltestelle ? [ort.haltestelle, ort.gehminuten === null ? "" : `${ort.gehminuten} min`] : [];
  return {
    id: ort.id,
    location_type: "physical",
    name: ort.namen[sprache] ?? ort.name,
    ...(ort.namen[sprache] ? { alternate_name: ort.name } : {}),
    ...(ort.zugang ? { description: ort.zugang } : {}),
    ...(way.length > 0 ? { transportation: way.filter(Boolean).join(", ") } : {}),
    ...(ort.breite === null || ort.laenge === null ? {} : { latitude: ort.breite, longitude: ort.laenge }),
    addresses: ort.geschuetzt
      ? []
      : [
          {
            id: idFrom(ort.id, "address"),
            location_id: ort.id,
            address_1: ort.strasse,
            city: ort.ort,
            state_province: kreis.land,
            postal_code: ort.plz,
            country: "DE",
            address_type: "physical",
          },
        ],
    accessibility: [
      ...(ort.barrierefrei === "unbekannt" ? [] : [["access", ACCESS[ort.barrierefrei]] as const]),
      ...ort.merkmale.map((one) => [`access ${one}`, HELPS[one]] as const),
    ].map(([key, description]) => ({ id: idFrom(ort.id, key), location_id: ort.id, description })),
    schedules: [...weekly(ort), ...exceptions(ort)],
  };
}

const HELPS: Record<Merkmal, string> = {
  dolmetschen: "interpreter",
  beraterin: "female adviser",
  kinderbetreuung: "childcare",
  aufzug: "lift",
  wc: "accessible toilet",
  hoeranlage: "induction loop",
};
const ACCESS = { ja: "step-free", teilweise: "partly step-free", nein: "not step-free" } as const;

function weekly(ort: OrtDaten) {
  return ort.zeiten.map(({ tag, von, bis, art }) => ({
    id: idFrom(ort.id, "week", String(tag), von, art),
    location_id: ort.id,
    freq: "WEEKLY" as const,
    wkst: "MO" as const,
    byday: DAYS[tag],
    opens_at: von,
    closes_at: bis,
    attending_type: ATTENDING[art],
  }));
}

/** Days that differ. Without `opens_at` a place is closed; the notes say so in words. */
function exceptions(ort: OrtDaten) {
  return ort.ausnahmen.map(({ von, bis, art, zeitVon, zeitBis, grund }) => ({
    id: idFrom(ort.id, "except", von, bis, art, zeitVon ?? ""),
    location_id: ort.id,
    valid_from: von,
    valid_to: bis,
    ...(art === "geschlossen" || zeitVon === null || zeitBis === null
      ? { notes: "closed" }
      : { opens_at: zeitVon, closes_at: zeitBis, attending_type: ATTENDING[art] }),
    description: grund,
  }));
}

const EINHEIT = { tage: "days", wochen: "weeks", monate: "months" } as const;

function waitTime({ von, bis, einheit }: Dauer): string {
  return bis === 0 ? "immediately" : `${von === bis ? bis : `${von}-${bis}`} ${EINHEIT[einheit]}`;
}

/** The word that stands in letters stays beside its translation. */
function withGerman(translated: string | undefined, german: string): string {
  return translated && translated !== german ? `${translated} (${german})` : german;
}
