import { listErreichbar } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { loadAnhaenge } from "../../anhang/views/anhaenge.ts";
import { loadStaende } from "../../sachstand/views/stand.ts";
import { emailSchema } from "#src/shared/email.ts";
import {
  type AbfrageId,
  type AbfragerundeId,
  type Abfragestand,
  geschlossenMoeglich,
  istGesendet,
  moegliche,
  standOf,
  wartetAufAntwort,
} from "../rules/abfrage.ts";
import { telefonGrund } from "../rules/erinnerung.ts";
import { angefragtName } from "../rules/gefragte.ts";
import { mayManageAbfragen } from "../rules/permissions.ts";
import { findAbfrage, listAbfragen } from "../store/abfragen.ts";
import { loadAuswahl } from "../store/auswahl.ts";
import { listEmpfaenger } from "../store/empfaenger.ts";
import { countStaende, findRunde, listRunden } from "../store/runden.ts";
import { loadZuErinnern } from "../store/zu-erinnern.ts";

function requireManage(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAbfragen(ctx.actor)) throw new NotAllowed();
}

/**
 * All rounds with how many were asked and have answered.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewRunden(ctx: Ctx) {
  requireManage(ctx);
  return ctx.db.read(async (db) => {
    const counts = Map.groupBy(await countStaende(db), (one) => one.rundeId);
    return (await listRunden(db)).map((runde) => {
      const of = counts.get(runde.id) ?? [];
      const sum = (which: (stand: Abfragestand) => boolean) =>
        of.reduce((all, one) => (which(one.stand) ? all + one.n : all), 0);
      return {
        ...runde,
        gefragt: sum((stand) => stand !== "zurueckgezogen"),
        geantwortet: sum(istGesendet),
        zuPruefen: sum((stand) => stand === "eingegangen"),
      };
    });
  });
}

/**
 * Who would be asked if a round was opened now, by which way, and about which Maßnahmen nobody.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewRundeNeu(ctx: Ctx) {
  requireManage(ctx);
  return ctx.db.read(async (db) => {
    const all = await loadAuswahl(db);
    const gefragt = all.filter((one) => one.grund === null);
    const erreichbar = await listErreichbar(
      db,
      gefragt.flatMap((one) => one.leadStelleId ?? []),
      gefragt.flatMap((one) => one.leadGemeindeId ?? []),
    );
    const zeilen = gefragt.flatMap((one) => {
      const key = one.leadStelleId ?? one.leadGemeindeId;
      const wer = key ? erreichbar.get(key) : undefined;
      if (!wer) return [];
      const { id, kennung, titel, handlungsfeld, sachstandAm } = one;
      const email = emailSchema.safeParse(wer.email);
      return [
        {
          id,
          kennung,
          titel,
          handlungsfeld,
          sachstandAm,
          angefragt: angefragtName(wer),
          email: email.success ? email.data : null,
          telefon: wer.telefon,
        },
      ];
    });
    const ohne = all
      .filter((one) => one.grund === "ohne-federfuehrung" || one.grund === "schon-gefragt")
      .map(({ id, kennung, titel, grund }) => ({ id, kennung, titel, grund }));
    return { zeilen, ohne };
  });
}

/**
 * One round: who has answered, who has not, whom to telephone.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewRunde(ctx: Ctx, id: AbfragerundeId) {
  requireManage(ctx);
  return ctx.db.read(async (db) => {
    const runde = await findRunde(db, id);
    if (!runde) throw new NotFound();
    const fragen = await listAbfragen(db, id);
    const wege = new Map((await loadZuErinnern(db, fragen)).map((one) => [one.abfrageId, one]));
    const zeilen = fragen.map((one) => {
      const weg = wege.get(one.id);
      const stand = standOf(one.stand, runde.geschlossenAm !== null);
      return {
        id: one.id,
        massnahmeId: one.massnahmeId,
        kennung: one.kennung,
        titel: one.titel,
        angefragt: one.angefragt,
        anWen: weg?.empfaenger.name ?? one.angefragt,
        weitergegeben: one.weitergegebenAnId !== null,
        stand,
        wartet: wartetAufAntwort(stand),
        telefon: weg?.empfaenger.telefon ?? "",
        telefonGrund: weg && !runde.geschlossenAm ? telefonGrund(weg, ctx.today) : null,
        letzteMail: weg?.letzteMail?.tag ?? null,
        eingereichtAm: one.eingereichtAm?.getTime() ?? null,
      };
    });
    return {
      runde,
      zeilen,
      gefragt: zeilen.filter((one) => one.stand !== "zurueckgezogen").length,
      geantwortet: zeilen.filter((one) => istGesendet(one.stand)).length,
      zuPruefen: zeilen.filter((one) => one.stand === "eingegangen").length,
      wartend: zeilen.filter((one) => one.wartet).length,
    };
  });
}

/**
 * One answer beside the last Sachstand, with what the Fachstelle can do.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewAntwort(ctx: Ctx, id: AbfrageId) {
  requireManage(ctx);
  return ctx.db.read(async (db) => {
    const abfrage = await findAbfrage(db, id);
    if (!abfrage) throw new NotFound();
    const stand = standOf(abfrage.stand, abfrage.geschlossenAm !== null);
    const bisher = (await loadStaende(db, [abfrage.massnahmeId], "intern", ctx.today)).get(abfrage.massnahmeId);
    const [weg] = await loadZuErinnern(db, [abfrage]);
    const empfaenger = await listEmpfaenger(db, [abfrage.empfaengerId]);
    const letzte = bisher?.verlauf.find((one) => one.berichtigtDurch === null && one.id !== abfrage.sachstandId);
    return {
      ...abfrage,
      stand,
      eingereichtAm: abfrage.eingereichtAm?.getTime() ?? null,
      archiviert: abfrage.archiviertAm !== null,
      kann: abfrage.geschlossenAm
        ? moegliche(stand).filter(geschlossenMoeglich)
        : moegliche(stand).filter((one) => one !== "erinnern" || (weg?.erreichbar === true && !weg.erinnerungenAus)),
      anhaenge: await loadAnhaenge(db, id),
      letzte: letzte ?? null,
      leistungen: bisher?.leistungen ?? [],
      weg: weg
        ? {
            name: weg.empfaenger.name,
            email: weg.empfaenger.email,
            telefon: weg.empfaenger.telefon || (empfaenger.get(abfrage.empfaengerId)?.telefon ?? ""),
            letzteMail: weg.letzteMail,
            telefonGrund: abfrage.geschlossenAm ? null : telefonGrund(weg, ctx.today),
          }
        : null,
    };
  });
}
