import type { Ctx } from "#src/platform/ctx.ts";
import { type Datum, datumOf } from "#src/shared/datum.ts";
import type { Einschaetzung, Umsetzung } from "../../sachstand/rules/sachstand.ts";
import { type Leitbeschluss, listLeitbeschluesse } from "../../beschluss/views/beschluesse.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import { type KonzeptView, viewKonzept } from "../../views/konzept.ts";
import { type Lagebild, countLagen } from "../rules/lage.ts";
import { summarizeNeues, type NeuesEintrag } from "../rules/neues.ts";
import { listNeues } from "../store/neues.ts";
import { listOeffentlicheIndikatoren } from "../store/oeffentlich-elemente.ts";
import { loadNetz } from "../store/oeffentlich-netz.ts";
import { listNeuesteSachstaende } from "../store/oeffentlich-sachstand.ts";
import { type KapitelName, listKapitelNamen } from "./kapitel-seite.ts";

export type FeldLage = {
  readonly name: string;
  readonly slug: string;
  readonly zusammenfassung: string;
  readonly bedarfe: number;
  readonly massnahmen: number;
  /** Null while nothing was taken up. */
  readonly lage: Lagebild | null;
};

export type NeuerSachstand = {
  readonly kennung: string;
  readonly titel: string;
  readonly tag: Datum;
  readonly umsetzung: Umsetzung;
  readonly einschaetzung: Einschaetzung | null;
  readonly bericht: string;
};

export type Lageseite = {
  readonly felder: readonly FeldLage[];
  readonly lage: Lagebild | null;
  readonly anzahl: {
    readonly bedarfe: number;
    readonly ziele: number;
    readonly massnahmen: number;
    readonly indikatoren: number;
  };
  /** Bedarfe of high Vorrang. */
  readonly hoch: number;
  readonly sachstaende: readonly NeuerSachstand[];
};

export type KonzeptSeite = Lageseite & {
  readonly konzept: KonzeptView;
  /** Which way the work goes, in the words of the bodies (R031). */
  readonly leitbeschluesse: readonly Leitbeschluss[];
  readonly kapitel: readonly KapitelName[];
  readonly neues: readonly NeuesEintrag<"bedarf" | "wirkungsziel" | "massnahme">[];
  readonly zielgruppen: readonly { readonly slug: string; readonly name: string }[];
  readonly themen: readonly { readonly slug: string; readonly name: string }[];
};

/** How everything stands, field by field, and what was reported last. Everybody sees the same. */
export async function viewLage(ctx: Ctx, konzept: KonzeptView): Promise<Lageseite> {
  return ctx.db.read(async (db) => {
    const netz = await loadNetz(db, { alles: true });
    const of = <T extends { readonly handlungsfeldId: string }>(rows: readonly T[], id: string) =>
      rows.filter((row) => row.handlungsfeldId === id);
    return {
      felder: konzept.handlungsfelder.map(({ id, name, slug, zusammenfassung }) => ({
        name,
        slug,
        zusammenfassung,
        bedarfe: of(netz.bedarfe, id).length,
        massnahmen: of(netz.massnahmen, id).length,
        lage: countLagen(of(netz.massnahmen, id)),
      })),
      lage: countLagen(netz.massnahmen),
      anzahl: {
        bedarfe: netz.bedarfe.length,
        ziele: netz.ziele.length,
        massnahmen: netz.massnahmen.length,
        indikatoren: (await listOeffentlicheIndikatoren(db)).length,
      },
      hoch: netz.bedarfe.filter((one) => one.vorrang === "hoch").length,
      sachstaende: await listNeuesteSachstaende(db, 5),
    };
  });
}

/** The whole Konzept in plain words: where it stands, what is new, and the ways into it. */
export async function viewKonzeptSeite(ctx: Ctx): Promise<KonzeptSeite> {
  const konzept = await viewKonzept(ctx);
  const lage = await viewLage(ctx, konzept);
  const kapitel = await listKapitelNamen(ctx);
  const leitbeschluesse = await listLeitbeschluesse(ctx, null);
  return ctx.db.read(async (db) => {
    const name = ({ slug, name: own }: { slug: string; name: string }) => ({ slug, name: own });
    return {
      ...lage,
      konzept,
      leitbeschluesse,
      kapitel,
      neues: summarizeNeues(
        (await listNeues(db, 60)).map(({ am, ...row }) => ({ ...row, tag: datumOf(am.getTime()) })),
      ).slice(0, 6),
      zielgruppen: (await listZielgruppen(db)).map(name),
      themen: (await listQuerschnittsthemen(db)).map(name),
    };
  });
}
