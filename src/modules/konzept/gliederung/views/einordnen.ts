import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayEditHandlungsfeld } from "../../rules/permissions.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { findMitziehende, type Gliedart } from "../rules/ordnung.ts";
import { mayOrdnen } from "../rules/permissions.ts";
import { WAHLFELDER } from "../rules/zusammenfuehren.ts";
import { findGlied, type GliedRow, listGeschwister, loadUmfeld } from "../store/glieder.ts";
import { countVerbindungen, listVerbindungen } from "../store/verbindungen.ts";
import { findOrdnbar } from "./find-ordnbar.ts";
import { readTexte } from "./glied-texte.ts";

type Wahl = { readonly value: string; readonly label: string };

const present = (glied: GliedRow) => ({
  id: glied.id,
  kennung: glied.kennung,
  titel: glied.titel,
  name: `${glied.kennung} ${glied.titel}`.trim(),
  rev: glied.rev,
  archiviert: glied.archiviert,
  oeffentlich: glied.veroeffentlicht,
});
export type GliedKopf = ReturnType<typeof present>;

/**
 * Where an element stands and where it could go.
 *
 * @throws SignInNeeded, NotFound, NotAllowed as `findOrdnbar`
 */
export async function viewEinordnen(ctx: Ctx, art: Gliedart, id: string) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const glied = await findOrdnbar(ctx, db, art, id);
    const there = await listGeschwister(db, art, glied);
    const felder = art === "handlungsfeld" ? [] : await listHandlungsfelder(db);
    const along =
      art === "handlungsfeld"
        ? { zielIds: [], massnahmeIds: [] }
        : findMitziehende(
            { art, id, handlungsfeldId: glied.handlungsfeldId },
            await loadUmfeld(db, glied.handlungsfeldId),
          );
    const mit: string[] = [];
    for (const one of along.zielIds) mit.push((await findGlied(db, "wirkungsziel", one))?.kennung ?? "");
    for (const one of along.massnahmeIds) mit.push((await findGlied(db, "massnahme", one))?.kennung ?? "");
    return {
      art,
      glied: present(glied),
      feld: felder.find((feld) => feld.id === glied.handlungsfeldId)?.name ?? null,
      platz: there.findIndex((one) => one.id === id) + 1,
      anzahl: there.length,
      felder: felder
        .filter((feld) => feld.id !== glied.handlungsfeldId && mayEditHandlungsfeld(ctx.actor, feld.id))
        .map(({ id: value, name: label }): Wahl => ({ value, label })),
      mitziehend: mit,
    };
  });
}

/**
 * Two elements beside each other, or the choice of the second.
 *
 * @param mitId the other one; null while nobody chose it
 * @throws SignInNeeded, NotFound, NotAllowed as `findOrdnbar`, for either of them
 */
export async function viewZusammenfuehrung(ctx: Ctx, art: Gliedart, id: string, mitId: string | null) {
  requireIntern(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const glied = await findOrdnbar(ctx, db, art, id);
    const felder = await listHandlungsfelder(db);
    const andere: { label: string; options: Wahl[] }[] = [];
    const groups = art === "handlungsfeld" ? [glied] : felder.map((feld) => ({ ...glied, handlungsfeldId: feld.id }));
    for (const group of groups) {
      const there = await listGeschwister(db, art, group);
      const options = there
        .filter((one) => one.id !== id && mayOrdnen(ctx.actor, { art, handlungsfeldId: one.handlungsfeldId }))
        .map((one) => ({ value: one.id, label: present(one).name }));
      const label = felder.find((feld) => feld.id === group.handlungsfeldId)?.name ?? "";
      if (options.length > 0) andere.push({ label: art === "handlungsfeld" ? "" : label, options });
    }
    const mit = mitId === null ? null : await findOrdnbar(ctx, db, art, mitId);
    const a = mit ? await readTexte(db, art, id, namen) : {};
    const b = mit ? await readTexte(db, art, mit.id, namen) : {};
    return {
      art,
      glied: present(glied),
      andere,
      mit: mit ? present(mit) : null,
      /** Only where they differ: the rest is the same whoever stays. */
      felder: WAHLFELDER[art].flatMap((feld) => {
        const [x, y] = [a[feld], b[feld]];
        return x && y && (x.code !== y.code || x.text !== y.text) ? [{ feld, a: x, b: y }] : [];
      }),
      verbindungen: mit ? await countVerbindungen(db, art, [id, mit.id]) : 0,
    };
  });
}

/**
 * What hangs on an element and can be distributed when it is split.
 *
 * @throws SignInNeeded, NotFound, NotAllowed as `findOrdnbar`
 */
export async function viewTeilung(ctx: Ctx, art: Gliedart, id: string) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const glied = await findOrdnbar(ctx, db, art, id);
    if (art !== "handlungsfeld") {
      return { art, glied: present(glied), teile: await listVerbindungen(db, art, id), beide: true };
    }
    const teile = [];
    for (const kind of ["bedarf", "wirkungsziel", "massnahme"] as const) {
      const there = await listGeschwister(db, kind, glied);
      teile.push(...there.map((one) => ({ art: kind, andere: one.id, text: present(one).name })));
    }
    return { art, glied: present(glied), teile, beide: false };
  });
}
