import { listGremien } from "#src/modules/gremien/index.ts";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { yearOf } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { draftFassungVorlage, draftFinanzen, type Schreibweise } from "../rules/entwurf.ts";
import { draftBeratungsfolge } from "../rules/beratungsfolge.ts";
import type { VorlageAngaben, Vorlageart, VorlageId } from "../rules/vorlage.ts";
import { loadAnlagen } from "../store/anlagen.ts";
import { insertBeratung, insertVorlage, nextLaufend } from "../store/vorlagen.ts";
import { requireWriting } from "./lock-vorlage.ts";

/**
 * Begins a paper: number, text and order of the bodies are drafted from the data, everything can be changed.
 *
 * @param kennungen numbers of the public Maßnahmen that a resolution is about; ignored for a Fassung
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function createVorlage(
  ctx: Ctx,
  { art, titel, kennungen }: { art: Vorlageart; titel: string; kennungen: readonly string[] },
) {
  requireWriting(ctx);
  const namen = await viewNamen(ctx);
  const gremien = await listGremien(ctx);
  const { woerter } = await viewLandkreis({ ...ctx, locale: "de" });
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const wunsch = { art, kennungen: art === "fassung" ? [] : kennungen, mitAenderungen: true, mitTabellen: true };
    const { anlagen, unbekannt } = await loadAnlagen(tx, namen, wunsch);
    if (unbekannt.length > 0) return refuse("massnahme-unbekannt");
    if (art === "beschluss" && titel === "") return refuse("ohne-titel");
    const s = schreibweise(woerter.massnahme.mehrzahl, woerter.handlungsfeld.mehrzahl);
    const draft = art === "fassung" ? draftFassungVorlage(anlagen, s) : EMPTY;
    const angaben: VorlageAngaben = {
      ...draft,
      titel: titel || draft.titel,
      ...(art === "beschluss"
        ? {
            kennungen,
            mitTabellen: kennungen.length > 0,
            finanzen: kennungen.length > 0 ? draftFinanzen(anlagen.geld, s) : "",
          }
        : {}),
    };
    const id: VorlageId = newId<"Vorlage">();
    const jahr = yearOf(ctx.today);
    const laufend = await nextLaufend(tx, jahr);
    await insertVorlage(tx, { id, art, jahr, laufend, ...angaben });
    for (const one of draftBeratungsfolge(gremien)) await insertBeratung(tx, id, newId<"Beratung">(), one);
    await record(tx, ctx, "konzept.vorlage.created", [
      { kind: "vorlage", id, after: { art, jahr, laufend, titel: angaben.titel, kennungen: [...angaben.kennungen] } },
    ]);
    return accept({ id });
  });
}

const EMPTY: VorlageAngaben = {
  titel: "",
  sachverhalt: "",
  vorschlag: "",
  finanzen: "",
  vertraulich: "",
  oeffentlich: true,
  kennungen: [],
  mitAenderungen: false,
  mitTabellen: false,
};

function schreibweise(massnahmen: string, felder: string): Schreibweise {
  const f = formatsFor("de");
  return { euro: f.money, tag: (datum) => f.date(datum as Parameters<typeof f.date>[0]), massnahmen, felder };
}
