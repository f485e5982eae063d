import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { startOfDay } from "#src/shared/moment.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { type Anlass, countEingaenge, type EingangArt, istEingangsmailFaellig } from "../rules/eingang.ts";
import { listNeueEingaenge, readLetzteEingangsmails, saveGemeldet } from "../store/eingaenge.ts";
import { eingangTexts } from "../texts/index.ts";

/** Where each kind waits. */
const SEITEN: Readonly<Record<EingangArt, string>> = {
  rueckmeldung: "/intern/wegweiser/rueckmeldungen",
  meldung: "/intern/wegweiser/pflege#antworten",
  gegenlesen: "/intern/wegweiser/uebersetzen#vorschlaege",
};

/**
 * Tells the office in one mail of everything that arrived since the last one: how many of each kind and where, never the
 * words. May run any number of times (docs/fachliches/wegweiser.md W27, W28).
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function sendDueEingangsmail(
  ctx: Ctx,
  anlass: Anlass,
): Promise<Outcome<{ readonly eingaenge: number }, "nichts-faellig" | "ohne-adresse">> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const to = (await viewLandkreis(ctx)).fachstelle?.email;
  return ctx.db.write(async (tx) => {
    const neu = await listNeueEingaenge(tx);
    const jetzt = { um: ctx.now, tagesbeginn: startOfDay(ctx.today).getTime() };
    const due = istEingangsmailFaellig(anlass, neu, await readLetzteEingangsmails(tx), jetzt);
    if (!due) return refuse("nichts-faellig");
    if (!to) return refuse("ohne-adresse");
    const text = translator(eingangTexts, "de");
    const titel = [...new Set(neu.flatMap((one) => (one.dringend && one.titel ? [one.titel] : [])))];
    const dringend = titel.length > 0 ? [text("mail.dringend"), titel.map((one) => `– ${one}`).join("\n")] : [];
    await queueMail(tx, {
      to,
      subject: text(`mail.betreff.${anlass}`, { anzahl: neu.length }),
      text: [
        ...dringend,
        text("mail.text", { anzahl: neu.length }),
        ...countEingaenge(neu).map(
          ([art, anzahl]) => `${text(`mail.${art}`, { anzahl })}\n${ctx.mandant.origin}${SEITEN[art]}`,
        ),
        text("mail.fuss"),
      ].join("\n\n"),
    });
    await saveGemeldet(tx, ctx, anlass);
    await recordUnseen(tx, ctx, "wegweiser.eingang.mailed", [
      { kind: "mandant", id: ctx.mandant.id, after: { anlass, eingaenge: neu.length } },
    ]);
    return accept({ eingaenge: neu.length });
  });
}
