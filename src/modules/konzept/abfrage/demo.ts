import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { addDays, yearOf } from "#src/shared/datum.ts";
import { keepAnhaenge } from "../anhang/commands/keep-anhaenge.ts";
import { readDemoPdf } from "../prozess/demo.ts";
import type { SachstandMeldung } from "../sachstand/rules/meldung.ts";
import { endErinnerungen } from "./commands/abbestellen.ts";
import { acceptRueckmeldung } from "./commands/accept-rueckmeldung.ts";
import { returnRueckmeldung } from "./commands/change-abfrage.ts";
import { forwardAbfrage } from "./commands/forward-abfrage.ts";
import { issueBrief } from "./commands/issue-links.ts";
import { openRunde } from "./commands/open-runde.ts";
import { saveEntwurf, submitRueckmeldung } from "./commands/rueckmelden.ts";
import { viewAntwort, viewRundeNeu, viewRunden } from "./views/runden.ts";

/** Asked in the demo; the two of one Träger come in one mail. */
const GEFRAGT = new Set(["M12", "M15", "M16", "M17", "M19", "M42", "M43"]);

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}

/**
 * One round in Landkreis Erlengrund with an answer in every state: to be checked, taken over, given back, begun, passed
 * on and not answered, some with files. All invented, written through the commands. Leaves a county alone that has asked already.
 */
export async function loadAbfragen(ctx: Ctx, files: FileStore): Promise<void> {
  if ((await viewRunden(ctx)).length > 0) return;
  const gefragt = (await viewRundeNeu(ctx)).zeilen.filter((one) => GEFRAGT.has(one.kennung));
  // A county that changed its Maßnahmen has its own things to ask.
  if (gefragt.length < GEFRAGT.size) return;
  const runde = done(
    await openRunde(
      ctx,
      {
        titel: `Sachstand ${yearOf(ctx.today)}, zweites Halbjahr`,
        von: addDays(ctx.today, -180),
        bis: ctx.today,
        faelligAm: addDays(ctx.today, 24),
      },
      gefragt.map((one) => one.id),
    ),
  );
  const links = new Map<string, { readonly id: Parameters<typeof saveEntwurf>[2]; readonly token: string }>();
  const abbestellen = new Map<string, string>();
  for (const mailId of runde.mailIds) {
    const brief = await issueBrief(ctx, mailId);
    for (const one of brief?.fragen ?? []) {
      links.set(one.kennung, one);
      if (brief?.abbestellen) abbestellen.set(one.kennung, brief.abbestellen);
    }
  }
  const link = (kennung: string) => {
    const found = links.get(kennung);
    if (!found) throw new Error(`Demo: no link for ${kennung}`);
    return found;
  };
  const sende = async (kennung: string, bericht: string, anders: Partial<SachstandMeldung> = {}, datei?: string) => {
    const { id, token } = link(kennung);
    const einschaetzung = anders.einschaetzung ?? "im-plan";
    const typed = { umsetzung: "laeuft", einschaetzung, bericht, grund: anders.grund ?? "", neuerTermin: "" };
    done(await saveEntwurf(ctx, token, id, 1, typed));
    let rev = 2;
    if (datei) {
      const neue = [await readDemoPdf(datei)];
      rev = done(await keepAnhaenge(ctx, files, token, id, rev, { neue, entfernen: [] })).rev;
    }
    const meldung: SachstandMeldung = {
      tag: ctx.today,
      umsetzung: "laeuft",
      einschaetzung: "im-plan",
      grund: "",
      neuerTermin: null,
      bericht,
      naechsteSchritte: "",
      gemeldetVon: "",
      oeffentlich: true,
      leistungen: [],
      ...anders,
    };
    done(await submitRueckmeldung(ctx, token, id, rev, meldung, kennung));
    return id;
  };
  await sende(
    "M12",
    "Zwei Sprechtage fielen aus, weil die Stelle nicht besetzt war.",
    { einschaetzung: "gefaehrdet", grund: "Stelle seit September unbesetzt.", neuerTermin: addDays(ctx.today, 100) },
    "auswertung-umfrage",
  );
  const uebernommen = await sende(
    "M15",
    "Die Beratung läuft an vier Tagen in der Woche.",
    {},
    "dokumentation-workshop",
  );
  const { letzte, anhaenge } = await viewAntwort(ctx, uebernommen);
  const zeigen = anhaenge.map((one) => one.id);
  done(await acceptRueckmeldung(ctx, uebernommen, 4, letzte?.id ?? null, true, zeigen));
  const zurueck = await sende("M17", "Läuft.");
  done(await returnRueckmeldung(ctx, zurueck, 3, "Bitte schreiben Sie, wie viele Termine stattfanden."));
  const begonnen = link("M16");
  const entwurf = {
    umsetzung: "laeuft",
    einschaetzung: "im-plan",
    bericht: "Sechs Beratungen im Betrieb, davon zwei mit Sprachmittlung.",
    grund: "",
    neuerTermin: "",
  };
  done(await saveEntwurf(ctx, begonnen.token, begonnen.id, 1, entwurf));
  done(await endErinnerungen(ctx, abbestellen.get("M16") ?? ""));
  const weiter = link("M43");
  const wer = { email: "fahrplan@example.org", funktion: "Fahrplanbüro" };
  done(await forwardAbfrage(ctx, weiter.token, weiter.id, 1, wer));
}
