import { z } from "zod";
import { listGremien } from "#src/modules/gremien/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { readDemoDatei } from "#src/platform/files/demo-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { addDays, type Datum, datumSchema } from "#src/shared/datum.ts";
import datei from "../../../../demo/konzept/prozess.json" with { type: "json" };
import { parseZeitangabe } from "../rules/zeitangabe.ts";
import { listHandlungsfelderAuswahl } from "../views/handlungsfelder.ts";
import { changeHinweis, closeProzess } from "./commands/change-prozess.ts";
import { enterFruehereFassung } from "./commands/keep-fruehere.ts";
import { createProzess } from "./commands/create-prozess.ts";
import { keepGruppe, keepSchritt } from "./commands/keep-teile.ts";
import { keepUnterlage } from "./commands/keep-unterlage.ts";
import { type ProzessId, SCHRITTARTEN, type SchrittId, UNTERLAGENARTEN } from "./rules/prozess.ts";
import { viewProzesse } from "./views/intern.ts";

const text = z.string();
const schritt = z.strictObject({
  art: z.enum(SCHRITTARTEN),
  titel: text,
  beschreibung: text,
  wer: text,
  beginn: text,
  ende: text,
  erreicht: z.boolean(),
});
const kopf = {
  titel: text,
  beschreibung: text,
  beschlossenAm: datumSchema,
  gremium: text,
  beschluss: text,
  schritte: z.array(schritt),
};
const schema = z.strictObject({
  hinweis: text,
  frueher: z.strictObject(kopf),
  ...kopf,
  moderation: text,
  begleitung: text,
  aktuell: z.strictObject({ text, tage: z.int() }),
  gruppen: z.array(z.strictObject({ gremium: text, name: text, feld: text, auftrag: text, mitmachen: text })),
  unterlagen: z.array(
    z.strictObject({
      titel: text,
      art: z.enum(UNTERLAGENARTEN),
      datum: datumSchema,
      phase: text,
      datei: text,
      adresse: text,
      oeffentlich: z.boolean(),
    }),
  ),
});

function done<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string },
): T {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}

/** A PDF of the demo county, by its name. */
export const readDemoPdf = (name: string) => readDemoDatei(`konzept/unterlagen/${name}.pdf`);

/**
 * How Landkreis Erlengrund writes its next Konzept, and how it wrote the one of 2019. All invented, written through the
 * commands. Leaves a county alone that has a process already.
 *
 * @param files where files lie
 */
export async function loadProzess(ctx: Ctx, files: FileStore): Promise<void> {
  const { prozesse, fassungen } = await viewProzesse(ctx);
  if (prozesse.length > 0) return;
  const demo = schema.parse(datei);
  const gremien = await listGremien(ctx);
  const felder = await listHandlungsfelderAuswahl(ctx);
  const [vorgaenger] = fassungen;
  const gremiumOf = (name: string) => gremien.find((one) => one.name === name)?.id ?? null;
  const begin = async (
    one: typeof demo.frueher,
    rest: { moderation: string; begleitung: string; fassung: boolean },
  ) => {
    const { titel, beschreibung, beschlossenAm, beschluss } = one;
    const gremiumId = gremiumOf(one.gremium);
    return done(
      await createProzess(ctx, {
        titel,
        beschreibung,
        beschlossenAm,
        beschluss,
        gremiumId,
        gremium: gremiumId ? "" : one.gremium,
        vorgaengerId: rest.fassung ? (vorgaenger?.id ?? null) : null,
        moderation: rest.moderation,
        begleitung: rest.begleitung,
      }),
    ).id;
  };
  const leitbild = { bezeichnung: "Leitbild Integration 2012", beschlossenAm: "2012-06-18" as Datum };
  done(
    await enterFruehereFassung(
      ctx,
      files,
      { ...leitbild, gremium: "Kreistag", beschluss: "Der Kreistag beschließt das Leitbild Integration." },
      await readDemoPdf("leitbild-integration-2012"),
    ),
  );
  const frueher = await begin(demo.frueher, { moderation: "", begleitung: "", fassung: false });
  await addSchritte(ctx, frueher, demo.frueher.schritte);
  done(await closeProzess(ctx, frueher, 1, "abschliessen", "2019-12-09" as Datum));
  const id = await begin(demo, { ...demo, fassung: true });
  const phasen = await addSchritte(ctx, id, demo.schritte);
  const { text: words, tage } = demo.aktuell;
  done(await changeHinweis(ctx, id, 1, { text: words, adresse: "", bis: addDays(ctx.today, tage) }));
  for (const { gremium, name, feld, ...rest } of demo.gruppen) {
    const gremiumId = gremiumOf(gremium);
    const handlungsfeldId = felder.find((one) => one.slug === feld)?.id ?? null;
    done(
      await keepGruppe(ctx, id, null, { ...rest, gremiumId, name: gremiumId ? "" : name || gremium, handlungsfeldId }),
    );
  }
  for (const { phase, datei: name, ...rest } of demo.unterlagen) {
    const angaben = { ...rest, phaseId: phasen.get(phase) ?? null };
    done(await keepUnterlage(ctx, files, id, null, angaben, name ? await readDemoPdf(name) : null));
  }
}

async function addSchritte(ctx: Ctx, id: ProzessId, schritte: readonly z.infer<typeof schritt>[]) {
  const phasen = new Map<string, SchrittId>();
  for (const { beginn, ende, ...rest } of schritte) {
    const von = parseZeitangabe(beginn, "beginn");
    if (!von) throw new Error(`Demo: ${beginn}`);
    const made = done(await keepSchritt(ctx, id, null, { ...rest, beginn: von, ende: parseZeitangabe(ende, "ende") }));
    if (rest.art === "phase") phasen.set(rest.titel, made.id);
  }
  return phasen;
}
