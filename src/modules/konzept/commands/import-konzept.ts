import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type GanzeKette, insertKette } from "../kette/commands/insert-kette.ts";
import { freeSlug, type HandlungsfeldAngaben, type KonzeptAngaben } from "../rules/handlungsfeld.ts";
import type { HandlungsfeldId, MassnahmeId, QuerschnittsthemaId, ZielgruppeId } from "../rules/massnahme.ts";
import { auditOf } from "../rules/massnahme-audit.ts";
import { acceptInhalt, type MassnahmeInhalt, numberOfKennung, suchtextOf } from "../rules/massnahme-inhalt.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { insertHandlungsfelder, listHandlungsfelder, listTakenSlugs } from "../store/handlungsfelder.ts";
import { lockKonzept, saveKonzept, saveLetzteNummer } from "../store/konzepte.ts";
import { saveMassnahmeDates, saveMassnahmen } from "../store/massnahmen.ts";
import { insertQuerschnittsthemen, insertZielgruppen } from "../store/themen.ts";
import { acceptBezuege } from "./accept-bezuege.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/** A whole Konzept with the ids it shall have. */
export type GanzesKonzept = {
  readonly angaben: KonzeptAngaben;
  readonly handlungsfelder: readonly (HandlungsfeldAngaben & { readonly id: HandlungsfeldId })[];
  readonly zielgruppen: readonly {
    readonly id: ZielgruppeId;
    readonly name: string;
    readonly beschreibung: string;
    /** How many people, estimated; sizes are never added (R088). */
    readonly groesse?: number | null;
    readonly groesseHinweis?: string;
  }[];
  readonly querschnittsthemen: readonly {
    readonly id: QuerschnittsthemaId;
    readonly name: string;
    readonly leitfrage: string;
  }[];
  readonly massnahmen: readonly {
    readonly id: MassnahmeId;
    readonly kennung: string;
    readonly inhalt: MassnahmeInhalt;
    readonly zustand: "oeffentlich" | "entwurf" | "archiviert";
    readonly archiviertGrund: string;
  }[];
  /** Bedarfe, Wirkungsziele and everything else around the Maßnahmen. */
  readonly kette?: GanzeKette;
};

/**
 * Writes a whole Konzept into a county that has none, in one transaction. Refused as soon as there is a Handlungsfeld.
 *
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function importKonzept(ctx: Ctx, neu: GanzesKonzept) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if ((await listHandlungsfelder(tx, { auchArchivierte: true })).length > 0) return refuse("hat-handlungsfelder");
    const slugs = new Set(await listTakenSlugs(tx, konzept.id));
    const felder = neu.handlungsfelder.map((feld, at) => {
      const slug = freeSlug(feld.name, slugs);
      slugs.add(slug);
      return { ...feld, konzeptId: konzept.id, slug, position: at + 1 };
    });
    const positioned = <T>(rows: readonly T[]) =>
      rows.map((row, at) => ({ ...row, konzeptId: konzept.id, position: at + 1 }));
    await saveKonzept(tx, konzept.id, neu.angaben);
    await insertHandlungsfelder(tx, felder);
    await insertZielgruppen(tx, positioned(neu.zielgruppen));
    await insertQuerschnittsthemen(tx, positioned(neu.querschnittsthemen));
    for (const { inhalt } of neu.massnahmen) {
      const accepted = acceptInhalt(inhalt);
      if (!accepted.ok) return accepted;
      const bezuege = await acceptBezuege(tx, inhalt, namen);
      if (!bezuege.ok) return bezuege;
    }
    const now = new Date(ctx.now);
    await saveMassnahmen(
      tx,
      neu.massnahmen.map(({ id, kennung, inhalt, zustand }) => ({
        id,
        konzeptId: konzept.id,
        kennung,
        inhalt,
        suchtext: suchtextOf(kennung, inhalt),
        veroeffentlichtAm: zustand === "oeffentlich" ? now : null,
      })),
    );
    for (const { id, zustand, archiviertGrund } of neu.massnahmen) {
      if (zustand === "archiviert") await saveMassnahmeDates(tx, id, { archiviertAm: now, archiviertGrund });
    }
    const highest = Math.max(0, ...neu.massnahmen.map(({ kennung }) => numberOfKennung(kennung) ?? 0));
    await saveLetzteNummer(tx, konzept.id, highest);
    const kette = neu.kette ? await insertKette(tx, ctx, konzept.id, neu.kette) : accept([]);
    if (!kette.ok) return kette;
    const changes: Change[] = [
      ...felder.map(({ id, name, slug }) => ({ kind: "handlungsfeld", id, after: { name, slug } })),
      ...neu.zielgruppen.map(({ id, name }) => ({ kind: "zielgruppe", id, after: { name } })),
      ...neu.querschnittsthemen.map(({ id, name }) => ({ kind: "querschnittsthema", id, after: { name } })),
      ...neu.massnahmen.map(({ id, kennung, inhalt }) => ({
        kind: "massnahme",
        id,
        after: { kennung, ...auditOf(inhalt) },
      })),
      ...kette.value,
    ];
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.konzept.imported", changes);
    return accept({ massnahmen: neu.massnahmen.length });
  });
}
