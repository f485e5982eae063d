import { z } from "zod";
import { viewBelegquelle } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type FormValues, textField } from "#src/platform/http/form.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { parseId } from "#src/shared/id.ts";
import { GRUND_MAX } from "../../rules/interview.ts";
import { interviewTexts } from "../../texts/index.ts";
import { viewKandidaten } from "../../views/kandidaten.ts";
import { listOffeneFragen } from "../../views/offene-fragen.ts";
import { formWithBoxes, tickedOf } from "./kaestchen.ts";

export const vorschlagSchema = formWithBoxes(
  {
    handlung: z.literal("vorschlagen"),
    thema: textField(200),
    grund: textField(GRUND_MAX),
    leitfaden: textField(8_000),
    weitere: textField(200),
  },
  ["stelle.", "antwort.", "frage."],
);

/** Who can be asked, for which reason and what, by the address: a survey with answers, a finding, or a search. */
export async function viewVorschlag(ctx: Ctx, url: URL) {
  const asked = url.searchParams;
  const antworten = ["antwort", "und"].map((name) => asked.get(name)?.slice(0, 100) ?? "");
  const sicht = await viewKandidaten(ctx, {
    suche: asked.get("suche") ?? "",
    umfrage: parseId<"Umfrage">(asked.get("umfrage") ?? ""),
    antworten: antworten.filter(Boolean),
  });
  const befund = asked.get("befund");
  const quelle = befund === null ? null : await viewBelegquelle(ctx, befund);
  const zahlen = quelle?.zahlen ? ` (${quelle.zahlen.anzahl}/${quelle.zahlen.basis})` : "";
  const grund = quelle ? `${quelle.herkunft}: ${quelle.aussage}${zahlen}` : sicht.grund;
  return {
    ...sicht,
    antworten,
    /** Keeps whom the form offers, and the finding, when it comes back. */
    adresse: `/intern/interviews${url.search}`,
    grund,
    /** The first question, in German as guides are. */
    leitfaden: quelle ? translator(interviewTexts, "de")("leitfaden.befund", { befund: grund }) : sicht.leitfaden,
    offen: await listOffeneFragen(ctx),
  };
}
export type Vorschlag = Awaited<ReturnType<typeof viewVorschlag>>;

/** Whom a form ticked or named; null when it ticked somebody whom nobody knows. */
export function partnerOf(vorschlag: Vorschlag, values: FormValues) {
  const known = [...vorschlag.kandidaten, ...vorschlag.verzeichnis];
  const fields = ["stelle.", "antwort."].flatMap((prefix) => tickedOf(values, prefix).map((rest) => prefix + rest));
  const ticked = fields.map((feld) => known.find((one) => one.feld === feld));
  if (ticked.includes(undefined)) return null;
  const { weitere = "" } = values;
  return [
    ...ticked.flatMap((one) => (one ? [{ stelleId: one.stelleId, name: one.verzeichnis ?? one.name }] : [])),
    ...(weitere.trim() === "" ? [] : [{ stelleId: null, name: weitere.trim() }]),
  ];
}
