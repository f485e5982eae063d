import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { without } from "#src/shared/without.ts";
import type { GremienKey } from "../texts/index.ts";
import type { GremiumView, MitgliedView } from "../views/gremien.ts";
import type { GremiumInList } from "../views/liste.ts";
import type { MandatKurz, MandatView } from "../views/mandate.ts";

type Text = Translate<GremienKey>;

/** Public bodies for other programs; field by field, so that nothing internal slips out. */
export function gremienJson(rows: readonly GremiumInList[], origin: string) {
  return {
    format: "wirkungskreis/gremien/1",
    gremien: rows.map((row) => ({ ...gremiumOf(row, origin), stimmen: row.stimmen, mitglieder: row.mitglieder })),
  };
}

/** One body by function. A name of a person only while consent holds. */
export function gremiumJson(view: GremiumView, origin: string) {
  return {
    format: "wirkungskreis/gremium/1",
    ...gremiumOf(view.gremium, origin),
    stimmen: view.stimmen,
    stimmenFuerBeschluss: view.noetig,
    mitglieder: view.mitglieder.map(mitgliedOf),
    chronik: view.chronik.map(({ am, text }) => ({ am, text })),
    mandate: view.mandate.map((one) => mandatOf(one, origin)),
  };
}

export function gremienCsv(rows: readonly GremiumInList[], text: Text): string {
  const head = ["name", "ebene", "art", "stand", "gegruendet", "anlass", "stimmen", "mitglieder", "turnus", "rechte"];
  return writeCsv([
    head.map((key) => text(`csv.${key}` as GremienKey)),
    ...rows.map((row): CsvCell[] => [
      row.name,
      text(`ebene.${row.ebene}`),
      text(`art.${row.art}`),
      text(`stand.${row.stand}`),
      row.gegruendetAm,
      row.anlass,
      row.stimmen,
      row.mitglieder,
      row.turnus,
      row.rechte.map((recht) => text(`recht.${recht}`)).join(", "),
    ]),
  ]);
}

export function mitgliederCsv(view: GremiumView, text: Text): string {
  const head = ["funktion", "ort", "rolle", "teilnahme", "vertritt", "vertretung", "von", "bis"];
  return writeCsv([
    head.map((key) => text(`csv.${key}` as GremienKey)),
    ...view.mitglieder.map((row): CsvCell[] => [
      row.titel ?? row.ort?.name ?? "",
      row.titel ? (row.ort?.name ?? "") : "",
      text(`rolle.${row.rolle}`),
      text(`teilnahme.${row.teilnahme}`),
      row.vertritt,
      row.vertretung ?? "",
      row.von,
      row.bis,
    ]),
  ]);
}

export function mandateJson(rows: readonly MandatKurz[], origin: string) {
  return { format: "wirkungskreis/mandate/1", mandate: rows.map((row) => mandatOf(row, origin)) };
}

export function mandatJson(view: MandatView, origin: string) {
  const { wortlaut, umfang, dokumentTitel, dokumentAdresse, handlungsfelder, datei } = view;
  return {
    format: "wirkungskreis/mandat/1",
    ...mandatOf(view, origin),
    wortlaut,
    umfang,
    dokument: dokumentTitel ? { titel: dokumentTitel, adresse: dokumentAdresse || null } : null,
    datei: datei?.oeffentlich
      ? { art: datei.art, bytes: datei.bytes, adresse: `${origin}/mandate/${view.slug}/dokument` }
      : null,
    handlungsfelder: handlungsfelder.map(({ name, href }) => ({ name, adresse: origin + href })),
  };
}

export function mandateCsv(rows: readonly MandatKurz[], text: Text): string {
  const head = ["mandat", "beschlossen", "gremium", "zustaendig"];
  return writeCsv([
    head.map((key) => text(`csv.${key}` as GremienKey)),
    ...rows.map((row): CsvCell[] => [
      row.titel,
      row.beschlossenAm,
      row.gremium?.name ?? "",
      row.stelle?.name ?? row.fuerGremium?.name ?? "",
    ]),
  ]);
}

function gremiumOf(row: Omit<GremiumInList, "stimmen" | "mitglieder">, origin: string) {
  return { ...without(row, "id", "slug", "oeffentlich", "updatedAt"), adresse: `${origin}/gremien/${row.slug}` };
}

function mitgliedOf(row: MitgliedView) {
  const { titel, titelUebersetzt, ort, personName, rolle, teilnahme, zugang, vertritt, vertretung, von, bis } = row;
  return {
    funktion: titel,
    funktionUebersetzt: titelUebersetzt,
    ort: ort?.name ?? null,
    personName,
    rolle,
    teilnahme,
    zugang,
    vertritt,
    vertretung,
    von,
    bis,
  };
}

function mandatOf(row: MandatKurz, origin: string) {
  return {
    titel: row.titel,
    adresse: `${origin}/mandate/${row.slug}`,
    beschlossenAm: row.beschlossenAm,
    gremium: row.gremium?.name ?? null,
    zustaendig: row.stelle?.name ?? row.fuerGremium?.name ?? null,
  };
}
