import { translator } from "#src/platform/i18n/texts.ts";
import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { type Schreiber, sendDueEingangsmail } from "../commands/send-eingangsmail.ts";
import { countEingaenge, type EingangArt } from "../rules/eingang.ts";
import { eingangTexts } from "../texts/index.ts";

/** Where each kind waits. */
const SEITEN: Readonly<Record<EingangArt, string>> = {
  rueckmeldung: "/intern/wegweiser/rueckmeldungen",
  meldung: "/intern/wegweiser/pflege#antworten",
  gegenlesen: "/intern/wegweiser/uebersetzen#vorschlaege",
};

/** How many of each kind and where they wait, never the words; what is urgent by its title. */
export function eingangsmail(origin: string): Schreiber {
  const text = translator(eingangTexts, "de");
  return (anlass, neu) => {
    const titel = [...new Set(neu.flatMap((one) => (one.dringend && one.titel ? [one.titel] : [])))];
    return {
      subject: text(`mail.betreff.${anlass}`, { anzahl: neu.length }),
      text: [
        ...(titel.length > 0 ? [text("mail.dringend"), titel.map((one) => `– ${one}`).join("\n")] : []),
        text("mail.text", { anzahl: neu.length }),
        ...countEingaenge(neu).map(([art, anzahl]) => `${text(`mail.${art}`, { anzahl })}\n${origin}${SEITEN[art]}`),
        text("mail.fuss"),
      ].join("\n\n"),
    };
  };
}

/** Once on a working day; the hours after the first are for a machine that was off. */
const taeglich: ScheduledJob<unknown> = {
  kind: "wegweiser.eingang-tag",
  cron: "11 7-10 * * 1-5",
  async handle(ctx) {
    await sendDueEingangsmail(ctx, "tag", eingangsmail(ctx.mandant.origin));
  },
};

const dringend: ScheduledJob<unknown> = {
  kind: "wegweiser.eingang-dringend",
  cron: "*/10 * * * *",
  async handle(ctx) {
    await sendDueEingangsmail(ctx, "dringend", eingangsmail(ctx.mandant.origin));
  },
};

export const eingangScheduled = [taeglich, dringend] as const;
