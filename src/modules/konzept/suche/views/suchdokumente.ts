import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Suchdokument } from "#src/platform/suche/index.ts";
import { plainFussnoten } from "../../beleg/rules/fussnote.ts";
import { mayReadOffice } from "../../kette/rules/permissions.ts";
import { angebotDokumente } from "../../angebote/views/suchdokumente.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { listProzesse } from "../../prozess/store/prozesse.ts";
import { listUnterlagen } from "../../prozess/store/teile.ts";
import { listKapitelRows } from "../../kette/store/kapitel.ts";
import { OEFFENTLICHER_BLICK, type ReadScope, readScope } from "../../rules/permissions.ts";
import { type Namen, nameOf } from "../../rules/wortlaut.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { loadMassnahmen } from "../../store/massnahmen.ts";
import type { Blick } from "../../views/massnahmen.ts";
import { listBedarfTexte, listIndikatorTexte, listMassnahmeTexte, listZielTexte } from "../store/suchtexte.ts";

/**
 * Everything of the Konzept that the reader can find: on public pages what is published, in the office also the drafts
 * this actor may read. Archived elements are not searched.
 */
export async function listSuchdokumente(ctx: Ctx, blick: Blick): Promise<Suchdokument[]> {
  const namen = await viewNamen(ctx);
  const scope = blick === "oeffentlich" ? OEFFENTLICHER_BLICK : readScope(ctx.actor);
  const angebote = await angebotDokumente(ctx, blick);
  const office = blick === "intern" && mayReadOffice(ctx.actor);
  return ctx.db.read(async (db) => [
    ...(await felder(db, blick)),
    ...(await kapitel(db, blick, office)),
    ...(await bedarfe(db, scope, blick)),
    ...(await ziele(db, scope, blick)),
    ...(await massnahmen(db, scope, blick, namen)),
    ...(await indikatoren(db, blick, office)),
    ...(await fassungen(db)),
    ...(await unterlagen(db, blick)),
    ...angebote,
  ]);
}

async function felder(db: Db, blick: Blick): Promise<Suchdokument[]> {
  return (await listHandlungsfelder(db)).map((feld) => ({
    art: "handlungsfeld",
    id: feld.id,
    titel: feld.name,
    zusammenfassung: feld.zusammenfassung,
    text: `${feld.aktuelleSituation}\n${feld.trend}`,
    adresse: blick === "intern" ? `/intern/handlungsfelder/${feld.id}` : `/konzept/handlungsfelder/${feld.slug}`,
    gewicht: 1.3,
  }));
}

async function kapitel(db: Db, blick: Blick, office: boolean): Promise<Suchdokument[]> {
  return (await listKapitelRows(db, { nurOeffentliche: !office })).map((one) => ({
    art: "kapitel",
    id: one.id,
    titel: one.titel,
    text: plainFussnoten(one.text),
    adresse: blick === "intern" && office ? `/intern/kapitel/${one.id}` : `/konzept/kapitel/${one.slug}`,
    gewicht: 0.9,
    entwurf: one.veroeffentlichtAm === null,
  }));
}

/** Adopted ones are public and the same for everybody. */
async function fassungen(db: Db): Promise<Suchdokument[]> {
  return (await listFassungen(db)).map((one) => ({
    art: "fassung",
    id: one.id,
    titel: one.bezeichnung,
    zusammenfassung: one.beschluss,
    text: one.gremium,
    adresse: `/konzept/fassungen/${one.slug}`,
    gewicht: 0.8,
  }));
}

/** Found by their title, on the page of their process. */
async function unterlagen(db: Db, blick: Blick): Promise<Suchdokument[]> {
  const found: Suchdokument[] = [];
  for (const prozess of await listProzesse(db)) {
    for (const one of await listUnterlagen(db, prozess.id)) {
      if (!one.oeffentlich && blick !== "intern") continue;
      found.push({
        art: "unterlage",
        id: one.id,
        titel: one.titel,
        text: prozess.titel,
        adresse: `/konzept/prozess?prozess=${prozess.slug}`,
        gewicht: 0.7,
        entwurf: !one.oeffentlich,
      });
    }
  }
  return found;
}

async function bedarfe(db: Db, scope: ReadScope, blick: Blick): Promise<Suchdokument[]> {
  return (await listBedarfTexte(db, scope)).map((one) => ({
    art: "bedarf",
    id: one.id,
    nummer: one.kennung,
    titel: one.titel,
    zusammenfassung: one.beschreibung,
    text: one.empfehlungen.join("\n"),
    adresse: blick === "intern" ? `/intern/bedarfe/${one.id}` : `/konzept/bedarfe/${one.kennung}`,
    gewicht: 1,
    entwurf: one.veroeffentlichtAm === null,
  }));
}

async function ziele(db: Db, scope: ReadScope, blick: Blick): Promise<Suchdokument[]> {
  return (await listZielTexte(db, scope)).map((one) => ({
    art: "wirkungsziel",
    id: one.id,
    nummer: one.kennung,
    titel: one.aussage,
    text: `${one.ausgangslage}\n${one.annahmen}`,
    adresse: blick === "intern" ? `/intern/ziele/${one.id}` : `/konzept/ziele/${one.kennung}`,
    gewicht: 1,
    entwurf: one.veroeffentlichtAm === null,
  }));
}

/** A Maßnahme is also found by who is responsible for it and where it takes place. */
async function massnahmen(db: Db, scope: ReadScope, blick: Blick, namen: Namen): Promise<Suchdokument[]> {
  const rows = await listMassnahmeTexte(db, scope);
  const whole = await loadMassnahmen(
    db,
    rows.map(({ id }) => id),
  );
  const inhalte = new Map(whole.map((one) => [one.id, one.inhalt]));
  return rows.map((one) => {
    const inhalt = inhalte.get(one.id);
    const wer = inhalt?.zustaendigkeiten.map((part) => nameOf(part, namen));
    const wo = inhalt?.gemeindeIds.map((id) => namen.gemeinden.get(id) ?? "");
    return {
      art: "massnahme",
      id: one.id,
      nummer: one.kennung,
      titel: one.titel,
      zusammenfassung: one.beschreibung,
      text: [...(wer ?? []), ...(wo ?? [])].filter(Boolean).join(", "),
      adresse: blick === "intern" ? `/intern/massnahmen/${one.id}` : `/konzept/massnahmen/${one.kennung}`,
      gewicht: 1.1,
      entwurf: one.veroeffentlichtAm === null,
    };
  });
}

async function indikatoren(db: Db, blick: Blick, office: boolean): Promise<Suchdokument[]> {
  return (await listIndikatorTexte(db, office)).map((one) => ({
    art: "indikator",
    id: one.id,
    titel: one.name,
    text: [one.zaehler, one.nenner, one.methode].filter(Boolean).join("\n"),
    adresse: blick === "intern" && office ? `/intern/indikatoren/${one.id}` : `/konzept/indikatoren/${one.slug}`,
    gewicht: 0.9,
    entwurf: !one.oeffentlich,
  }));
}
