import {
  findByName,
  listFoerderprogramme,
  listGemeinden,
  listStellenForMatching,
} from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { FindWer } from "../rules/massnahme-eingabe.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import { mayCreateMassnahme } from "../rules/permissions.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";

type Wahl = { readonly value: string; readonly label: string };

/** What the form of a Maßnahme offers to choose from. */
export type FormAuswahl = {
  /** Only those in which the actor may write. */
  readonly handlungsfelder: readonly (Wahl & { readonly slug: string })[];
  /** Names of Stellen and Gemeinden, as suggestions. */
  readonly namen: readonly string[];
  readonly gemeinden: readonly Wahl[];
  readonly programme: readonly Wahl[];
  readonly zielgruppen: readonly Wahl[];
  readonly themen: readonly Wahl[];
};

const option = ({ id, name }: { id: string; name: string }): Wahl => ({ value: id, label: name });

/** @param inhalt the Maßnahme that is edited: archived topics that it names stay to choose from */
export async function viewFormAuswahl(ctx: Ctx, inhalt: MassnahmeInhalt | null): Promise<FormAuswahl> {
  const gemeinden = await listGemeinden(ctx);
  const programme = await listFoerderprogramme(ctx);
  return ctx.db.read(async (db) => {
    const stellen = await listStellenForMatching(db);
    const zielgruppen = await listZielgruppen(db, { auchArchivierte: true });
    const themen = await listQuerschnittsthemen(db, { auchArchivierte: true });
    return {
      handlungsfelder: (await listHandlungsfelder(db))
        .filter((feld) => mayCreateMassnahme(ctx.actor, feld.id))
        .map((feld) => ({ ...option(feld), slug: feld.slug })),
      namen: [...stellen, ...gemeinden].map((one) => one.name).toSorted((a, b) => a.localeCompare(b, "de")),
      gemeinden: gemeinden.map(option),
      programme: programme.map(option),
      zielgruppen: zielgruppen.filter((z) => !z.archiviertAm || inhalt?.zielgruppeIds.includes(z.id)).map(option),
      themen: themen.filter((q) => !q.archiviertAm || inhalt?.querschnittsthemaIds.includes(q.id)).map(option),
    };
  });
}

/** Looks up Stellen by any of their names, and Gemeinden. */
export async function viewWerSuche(ctx: Ctx): Promise<FindWer> {
  const gemeinden = await listGemeinden(ctx);
  const stellen = await ctx.db.read(listStellenForMatching);
  return (name) => {
    const stelle = findByName(stellen, name);
    if (stelle) return { stelleId: stelle.id };
    const gemeinde = gemeinden.find((one) => suchtext(one.name) === suchtext(name));
    return gemeinde ? { gemeindeId: gemeinde.id } : null;
  };
}
