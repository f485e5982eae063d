import { NotFound } from "#src/platform/errors.ts";
import type { Tx } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import { saveArtikelText } from "../../artikel/store/artikel.ts";
import { lockHaeufigeFrage, updateHaeufigeFrage } from "../../fragen/store/fragen.ts";
import type { Methode } from "../../rules/uebersetzung.ts";
import { lockAnlaufstelle, updateAnlaufstelle } from "../../store/anlaufstellen.ts";
import { lockBesuchshinweis, updateBesuchshinweis } from "../../store/besuchshinweise.ts";
import { lockLebenslage, updateLebenslage } from "../../store/lebenslagen.ts";
import { saveUebersetzungRow } from "../../store/uebersetzungen.ts";
import { lockUnterlage, updateUnterlage } from "../../store/unterlagen.ts";
import { lockVeranstaltung, updateVeranstaltung } from "../../veranstaltungen/store/veranstaltungen.ts";
import type { Teile, TextBezug, Uebersetzbar, Ziel } from "../rules/text.ts";
import { pruefsumme, saveSprachstand } from "./sprachstaende.ts";

export type Fassungsstand = {
  readonly methode: Methode;
  readonly ausTextstand: number;
  readonly geprueftAm: Datum | null;
};

/** Writes the words of a text in one language to where its subject keeps them. */
export async function saveFassung(
  tx: Tx,
  text: Uebersetzbar,
  sprache: Ziel,
  teile: Teile,
  stand: Fassungsstand,
): Promise<void> {
  const titel = teile.titel ?? "";
  if (text.art === "leistung") {
    const { kurz = "", schritte = "", tipp = "" } = teile;
    const lines = schritte.split("\n").filter(Boolean);
    await saveUebersetzungRow(tx, { leistungId: text.id, sprache, titel, kurz, schritte: lines, tipp, ...stand });
    return;
  }
  if (text.art === "artikel") {
    await saveArtikelText(tx, { artikelId: text.id, sprache, titel, text: teile.text ?? "", ...stand });
    return;
  }
  await saveKurz(tx, text, sprache, titel, teile.antwort ?? "");
  const [quelle, ziel] = [pruefsumme(text.art, text.deutsch), pruefsumme(text.art, teile)];
  await saveSprachstand(tx, text.id, sprache, { quelle, ziel, geprueftAm: stand.geprueftAm });
}

/** @throws NotFound when it was taken away meanwhile */
async function saveKurz(
  tx: Tx,
  bezug: Exclude<TextBezug, { art: "leistung" | "artikel" }>,
  sprache: Ziel,
  titel: string,
  antwort: string,
): Promise<void> {
  const there = <Row>(row: Row | null): Row => {
    if (row === null) throw new NotFound();
    return row;
  };
  switch (bezug.art) {
    case "frage": {
      const { thema, fragen, antworten, geprueftAm } = there(await lockHaeufigeFrage(tx, bezug.id));
      const neu = { fragen: { ...fragen, [sprache]: titel }, antworten: { ...antworten, [sprache]: antwort } };
      return updateHaeufigeFrage(tx, bezug.id, { thema, geprueftAm, ...neu });
    }
    case "lebenslage": {
      const { namen, zeichen, position } = there(await lockLebenslage(tx, bezug.id));
      return updateLebenslage(tx, bezug.id, { namen: { ...namen, [sprache]: titel }, zeichen, position });
    }
    case "unterlage": {
      const { name, namen, hinweis } = there(await lockUnterlage(tx, bezug.id));
      return updateUnterlage(tx, bezug.id, { name, namen: { ...namen, [sprache]: titel }, hinweis });
    }
    case "anlaufstelle": {
      const row = there(await lockAnlaufstelle(tx, bezug.id));
      const namen = { ...row.namen, [sprache]: titel };
      return updateAnlaufstelle(tx, bezug.id, { ...without(row, "id", "rev"), namen });
    }
    case "besuchshinweis": {
      const row = there(await lockBesuchshinweis(tx, bezug.id));
      const texte = { ...row.texte, [sprache]: titel };
      return updateBesuchshinweis(tx, bezug.id, { ...without(row, "id", "rev"), texte });
    }
    case "veranstaltung": {
      const row = there(await lockVeranstaltung(tx, bezug.id));
      const angaben = without(row, "id", "slug", "veroeffentlichtAm", "rev", "updatedAt");
      return updateVeranstaltung(tx, bezug.id, { ...angaben, titel: { ...row.titel, [sprache]: titel } });
    }
  }
}
