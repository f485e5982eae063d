import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Bezuege, compareInhalte, type Unterschied } from "../rules/feld-texte.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import type { MassnahmeEinordnung } from "../rules/massnahme-einordnung.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";
import { viewMassnahmeForm } from "./massnahme.ts";

/** The names of everything a Maßnahme may point at. */
export async function viewBezuege(ctx: Ctx): Promise<Bezuege> {
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => ({
    ...namen,
    handlungsfelder: new Map((await listHandlungsfelder(db, { auchArchivierte: true })).map((f) => [f.id, f.name])),
    zielgruppen: new Map((await listZielgruppen(db, { auchArchivierte: true })).map((z) => [z.id, z.name])),
    querschnittsthemen: new Map(
      (await listQuerschnittsthemen(db, { auchArchivierte: true })).map((q) => [q.id, q.name]),
    ),
  }));
}

export type Konflikt = {
  readonly rev: number;
  readonly unterschiede: readonly (Omit<Unterschied, "feld"> & {
    readonly feld: Unterschied["feld"] | keyof MassnahmeEinordnung;
  })[];
};

/**
 * When somebody else was faster: what is saved now beside what the person typed.
 *
 * @throws NotFound, NotAllowed as `viewMassnahmeForm`
 */
export async function viewKonflikt(
  ctx: Ctx,
  id: MassnahmeId,
  mein: MassnahmeInhalt,
  meine?: MassnahmeEinordnung,
): Promise<Konflikt> {
  const { rev, inhalt, einordnung } = await viewMassnahmeForm(ctx, id);
  const bezuege = await viewBezuege(ctx);
  const wortlautfrei = { ...inhalt, zustaendigkeitWortlaut: "", finanzierungWortlaut: "" };
  const eingeordnet = (["einstufung", "ohneZielGrund"] as const).map((feld) => ({
    feld,
    vorher: einordnung[feld] ?? "",
    nachher: (meine ?? einordnung)[feld] ?? "",
  }));
  return {
    rev,
    unterschiede: [
      ...compareInhalte(wortlautfrei, mein, bezuege),
      ...eingeordnet.filter((one) => one.vorher !== one.nachher),
    ],
  };
}
