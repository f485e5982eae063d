import type { Sprachtexte } from "../rules/sprachen.ts";
import type { Feiertag } from "../rules/zeiten.ts";
import type { LeistungDaten, OrtDaten, WegweiserDaten } from "../views/daten.ts";

/** One Leistung for other programs; field by field, so that nothing internal slips out. */
export function leistungJson(row: LeistungDaten, origin: string) {
  return {
    id: row.id,
    titel: row.titel,
    kurz: row.kurz,
    schritte: row.schritte,
    tipp: row.tipp,
    fuerHelfende: row.helfende,
    adresse: `${origin}/wegweiser/leistungen/${row.slug}`,
    lebenslagen: row.lebenslagen.map(({ slug, namen, fristTage }) => ({
      name: namen.de ?? "",
      adresse: `${origin}/wegweiser/lebenslagen/${slug}`,
      fristTage,
    })),
    unterlagen: row.unterlagen.map(({ name, namen, hinweis }) => ({ name, namen, hinweis })),
    kostenfrei: row.kostenfrei,
    kosten: row.kosten,
    dauer: row.dauer,
    termin: row.termin,
    online: row.online || null,
    gebiet: row.gebiet,
    anbieter: row.anbieter
      ? { name: row.anbieter.name, adresse: row.anbieter.slug ? `${origin}/netzwerk/${row.anbieter.slug}` : null }
      : null,
    anlaufstelle: row.anlaufstelle ? ortJson(row.anlaufstelle) : null,
    raum: row.raum,
    sprachenVorOrt: row.sprachen,
    verantwortlich: row.verantwortlich,
    geprueftAm: row.geprueftAm,
    pruefenBis: row.pruefenBis,
    uebersetzungen: row.uebersetzungen.map(({ sprache, titel, kurz, schritte, tipp, stand, methode, geprueftAm }) => ({
      sprache,
      titel,
      kurz,
      schritte,
      tipp,
      stand,
      methode,
      geprueftAm,
    })),
  };
}

export function leistungenJson({ leistungen }: WegweiserDaten, origin: string) {
  return { format: "wirkungskreis/wegweiser/1", leistungen: leistungen.map((row) => leistungJson(row, origin)) };
}

export function lebenslagenJson({ lebenslagen }: WegweiserDaten, origin: string) {
  return {
    format: "wirkungskreis/lebenslagen/1",
    lebenslagen: lebenslagen.map(({ slug, ...lage }) => ({
      ...lage,
      adresse: `${origin}/wegweiser/lebenslagen/${slug}`,
    })),
  };
}

/** One situation with its Leistungen, what is urgent first. Null when there is none under this address. */
export function lebenslageJson({ lebenslagen, leistungen }: WegweiserDaten, slug: string, origin: string) {
  const lage = lebenslagen.find((one) => one.slug === slug);
  if (!lage) return null;
  const steps = leistungen.flatMap((row) => {
    const found = row.lebenslagen.find((one) => one.slug === slug);
    return found ? [{ fristTage: found.fristTage, ...leistungJson(row, origin) }] : [];
  });
  return {
    format: "wirkungskreis/lebenslage/1",
    namen: lage.namen,
    adresse: `${origin}/wegweiser/lebenslagen/${slug}`,
    leistungen: steps.toSorted((a, b) => (a.fristTage ?? 9_999) - (b.fristTage ?? 9_999)),
  };
}

export function anlaufstellenJson(orte: readonly OrtDaten[], feiertage: readonly Feiertag[]) {
  return { format: "wirkungskreis/anlaufstellen/1", anlaufstellen: orte.map(ortJson), feiertage };
}

function ortJson(ort: OrtDaten) {
  const { id, name, art, gemeinde, barrierefrei, merkmale, zugang, haltestelle, gehminuten, zeiten, ausnahmen } = ort;
  const namen: Sprachtexte = ort.namen;
  return {
    id,
    name,
    namen,
    art,
    gemeinde,
    anschrift: ort.geschuetzt ? null : { strasse: ort.strasse, plz: ort.plz, ort: ort.ort },
    lage: ort.breite === null || ort.laenge === null ? null : { breite: ort.breite, laenge: ort.laenge },
    barrierefrei,
    merkmale,
    zugang,
    haltestelle,
    gehminuten,
    zeiten,
    ausnahmen,
  };
}
