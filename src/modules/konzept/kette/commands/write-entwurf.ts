import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { insertIdee, saveIdee } from "../../ideen/store/ideen.ts";
import type { HandlungsfeldId, ZielgruppeId } from "../../rules/massnahme.ts";
import { mayEditGlied } from "../rules/permissions.ts";
import type { BedarfId, WirkungszielId } from "../rules/kette.ts";
import { writeBedarf } from "./create-bedarf.ts";
import { writeZiel } from "./create-ziel.ts";

/** What people worked out together and what shall be written on in the Konzept. */
export type Beteiligungsentwurf = {
  readonly art: "bedarf" | "wirkungsziel" | "idee";
  readonly titel: string;
  readonly text: string;
  readonly handlungsfeldId: HandlungsfeldId;
  /** A Zielgruppe of a Bedarf, the Bedarf of a Wirkungsziel, the Wirkungsziel of an idea. */
  readonly bezugId: string | null;
};

export type EntwurfNamen = Awaited<ReturnType<typeof viewNamen>>;

/**
 * Writes what came out of taking part as a draft, in the transaction of whoever keeps where it came from.
 *
 * @returns its id, what it is called (`B12`, `Idee 4`) and what the audit entry says of it
 * @throws NotFound when what it refers to does not exist
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking
 */
export async function writeEntwurf(tx: Tx, ctx: Ctx, entwurf: Beteiligungsentwurf, namen: EntwurfNamen) {
  const { art, titel, text, handlungsfeldId, bezugId } = entwurf;
  if (!mayEditGlied(ctx.actor, { handlungsfeldId })) throw new NotAllowed();
  if (art === "bedarf")
    return writeBedarf(
      tx,
      ctx,
      {
        handlungsfeldId,
        titel,
        beschreibung: text,
        stand: "vorgeschlagen",
        vorrang: null,
        vorrangGrund: "",
        vorrangDurch: "",
        umfang: "kreisweit",
        gemeindeIds: [],
        zielgruppeIds: bezugId ? [bezugId as ZielgruppeId] : [],
        querschnittsthemaIds: [],
        empfehlungen: [],
      },
      namen,
    );
  if (art === "wirkungsziel")
    return writeZiel(
      tx,
      ctx,
      {
        handlungsfeldId,
        aussage: titel,
        wirkungsebene: null,
        ebene: "landkreis",
        zieljahr: null,
        ausgangslage: text,
        annahmen: "",
        stand: "vorgeschlagen",
        vereinbartAm: null,
        vereinbartDurch: "",
        querschnittsthemaIds: [],
      },
      bezugId as BedarfId | null,
      namen,
    );
  if (titel === "") return refuse("ohne-titel");
  const sender = {
    fuerWen: "",
    werKoennte: "",
    organisation: "",
    email: null,
    sprache: ctx.locale,
    einwilligungAm: null,
    loeschenAm: null,
  };
  const { id, nummer } = await insertIdee(tx, ctx, { titel, idee: text, ...sender });
  if (bezugId) await saveIdee(tx, id, { wirkungszielId: bezugId as WirkungszielId });
  const changes: Change[] = [{ kind: "idee", id, before: null, after: { nummer } }];
  return accept({ id, kennung: `Idee ${nummer}`, changes });
}
