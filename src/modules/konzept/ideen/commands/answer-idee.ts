import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { localePath } from "#src/shared/locale.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { insertKante } from "../../kette/store/kanten.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import { acceptInhalt, formatKennung, type MassnahmeInhalt, suchtextOf } from "../../rules/massnahme-inhalt.ts";
import { saveEntscheidung } from "../../sachstand/store/sachstaende.ts";
import { findHandlungsfeld } from "../../store/handlungsfelder.ts";
import { lockKonzept, saveLetzteNummer } from "../../store/konzepte.ts";
import { saveMassnahmen } from "../../store/massnahmen.ts";
import { antwortMail } from "../rules/antwort-mail.ts";
import { loeschtagNachAntwort } from "../rules/frist.ts";
import type { IdeeId } from "../rules/idee.ts";
import { mayDecideIdeen } from "../rules/permissions.ts";
import { findPruefluecken } from "../rules/pruefung.ts";
import { deleteIdee, forgetSenders, type Idee, lockIdee, saveIdee } from "../store/ideen.ts";
import { saveIdeeVon } from "../store/idee-von.ts";
import { lockOffeneIdee } from "./lock-offene-idee.ts";

/**
 * Answers an idea with a reason that everybody may read: it does not become a Maßnahme.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such idea
 */
export async function declineIdee(ctx: Ctx, id: IdeeId, rev: number, antwort: string) {
  const { name } = await viewLandkreis(ctx);
  return ctx.db.write(async (tx) => {
    const idee = await lockOffeneIdee(tx, ctx, id, rev, mayDecideIdeen);
    if (!idee.ok) return idee;
    if (idee.value.kurzfassung === "") return refuse("ohne-kurzfassung");
    if (antwort.trim() === "") return refuse("ohne-grund");
    await answer(tx, ctx, idee.value, "nicht-ausgewaehlt", antwort.trim(), null, name);
    const after = { stand: "nicht-ausgewaehlt", antwort: antwort.trim() };
    await record(tx, ctx, "konzept.idee.declined", [{ kind: "idee", id, before: { stand: idee.value.stand }, after }]);
    return accept({ id });
  });
}

/**
 * Makes a Maßnahme of an idea: a draft with the next number, decided as `idee`, led by who would do it, with the Stelle
 * whose idea it was (R050). Publishing and selecting are steps of their own.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such idea
 */
export async function acceptIdee(ctx: Ctx, id: IdeeId, rev: number, handlungsfeldId: HandlungsfeldId, antwort: string) {
  const { name } = await viewLandkreis(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const locked = await lockOffeneIdee(tx, ctx, id, rev, mayDecideIdeen);
    if (!locked.ok) return locked;
    const idee = locked.value;
    if (findPruefluecken(idee).length > 0) return refuse("nicht-geprueft");
    const feld = await findHandlungsfeld(tx, handlungsfeldId);
    if (!feld || feld.archiviertAm) return refuse("bezug-fehlt");
    const accepted = acceptInhalt(inhaltOf(idee, handlungsfeldId));
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const massnahmeId = newId<"Massnahme">();
    const nummer = konzept.letzteNummer + 1;
    const kennung = formatKennung(nummer);
    const suchtext = suchtextOf(kennung, inhalt);
    await saveLetzteNummer(tx, konzept.id, nummer);
    await saveMassnahmen(tx, [
      { id: massnahmeId, konzeptId: konzept.id, kennung, suchtext, veroeffentlichtAm: null, inhalt },
    ]);
    await saveEntscheidung(tx, massnahmeId, { entscheidung: "idee", entscheidungGrund: `Idee ${idee.nummer}` });
    await saveIdeeVon(tx, massnahmeId, idee.vonStelleId);
    if (idee.wirkungszielId) {
      await insertKante(tx, { art: "ziel-massnahme", von: idee.wirkungszielId, nach: massnahmeId, grund: "" });
    }
    await answer(tx, ctx, idee, "uebernommen", antwort.trim(), massnahmeId, name);
    await record(tx, ctx, "konzept.idee.accepted", [
      { kind: "idee", id, before: { stand: idee.stand }, after: { stand: "uebernommen", massnahme: kennung } },
      { kind: "massnahme", id: massnahmeId, before: null, after: { kennung, entscheidung: "idee" } },
    ]);
    return accept({ id, massnahmeId, kennung });
  });
}

function inhaltOf(idee: Idee, handlungsfeldId: HandlungsfeldId): MassnahmeInhalt {
  const lead = idee.zustaendigId;
  return {
    handlungsfeldId,
    titel: idee.titel,
    beschreibung: idee.kurzfassung,
    ebene: "landkreis",
    art: null,
    beginn: null,
    ende: null,
    umfang: "kreisweit",
    gemeindeIds: [],
    zielgruppeIds: [],
    querschnittsthemaIds: [],
    zustaendigkeiten: lead
      ? [{ rolle: "federfuehrung", art: "stelle", stelleId: lead, gemeindeId: null, name: "", wortlaut: "" }]
      : [],
    finanzierungen: [],
    zustaendigkeitWortlaut: "",
    finanzierungWortlaut: "",
  };
}

/** Keeps the answer, makes it public, writes to the sender if she wanted, and sets the day on which she is forgotten. */
async function answer(
  tx: Tx,
  ctx: Ctx,
  idee: Idee,
  stand: "uebernommen" | "nicht-ausgewaehlt",
  antwort: string,
  massnahmeId: Idee["massnahmeId"],
  landkreis: string,
): Promise<void> {
  await saveIdee(tx, idee.id, {
    stand,
    antwort,
    massnahmeId,
    oeffentlich: true,
    beantwortetAm: ctx.today,
    loeschenAm: loeschtagNachAntwort(ctx.today),
  });
  if (idee.email === null) return;
  const adresse = `${ctx.mandant.origin}${localePath(idee.sprache, "/konzept/ideen")}`;
  const { nummer, titel } = idee;
  const uebernommen = stand === "uebernommen";
  const mail = antwortMail(idee.sprache, { nummer, titel, uebernommen, antwort, adresse, landkreis });
  await queueMail(tx, { to: idee.email, ...mail });
}

/**
 * Deletes an idea at once: advertising, insults, or its sender asked for it.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such idea
 */
export function removeIdee(ctx: Ctx, id: IdeeId, rev: number) {
  return ctx.db.write(async (tx) => {
    requireIntern(ctx);
    if (!mayDecideIdeen(ctx.actor)) throw new NotAllowed();
    const idee = await lockIdee(tx, id);
    if (!idee || idee.rev !== rev) return refuse("inzwischen-geaendert");
    if (idee.massnahmeId) return refuse("idee-uebernommen");
    await deleteIdee(tx, id);
    await record(tx, ctx, "konzept.idee.removed", [{ kind: "idee", id, before: {}, after: null }]);
    return accept({ id });
  });
}

/**
 * Deletes what belongs to senders whose day has come: addresses, and the words of answered ideas. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 */
export function deleteDueIdeenAngaben(ctx: Ctx) {
  return expire(ctx, { verb: "konzept.ideen.expired", kind: "idee", forget: forgetSenders });
}
