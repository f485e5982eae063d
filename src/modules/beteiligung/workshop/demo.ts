import { z } from "zod";
import { listHandlungsfelderAuswahl, listProzessNamen } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema } from "#src/shared/datum.ts";
import { must } from "#src/shared/result.ts";
import datei from "../../../../demo/beteiligung/workshops.json" with { type: "json" };
import { registerForWorkshop } from "./commands/anmelden.ts";
import { sortKarten } from "./commands/cluster.ts";
import { addKarten } from "./commands/karten.ts";
import { createWorkshop } from "./commands/plan-workshop.ts";
import { moveWorkshop, openSchritt } from "./commands/run-workshop.ts";
import { joinErgebnis } from "./commands/take-ergebnis.ts";
import { enterAuszaehlung } from "./commands/werten.ts";
import type { WorkshopId } from "./rules/ids.ts";
import { BEZUG, HILFEN, parseAgenda, RUNDEN, SCHRITTE, STAENDE } from "./rules/workshop.ts";
import { listBezuege, viewWorkshopIntern, viewWorkshopsIntern } from "./views/intern.ts";

const zahl = z.int();
const schema = z.strictObject({
  hinweis: z.string(),
  workshops: z.array(
    z.strictObject({
      runde: z.literal(RUNDEN),
      titel: z.string(),
      einleitung: z.string(),
      tag: datumSchema.nullable(),
      /** Counted from today, where no day is given. */
      inTagen: zahl.nullable(),
      von: z.string(),
      bis: z.string(),
      ort: z.string(),
      moderation: z.string(),
      plaetze: zahl,
      hilfen: z.array(z.enum(HILFEN)),
      agenda: z.array(z.string()),
      stand: z.enum(STAENDE),
      schritt: z.enum(SCHRITTE),
      teilnehmende: zahl.nullable(),
      gruppen: z.array(
        z.strictObject({
          name: z.string(),
          thema: z.string(),
          feld: z.string(),
          lose: z.array(z.string()),
          cluster: z.array(
            z.strictObject({
              titel: z.string(),
              kennung: z.string(),
              punkte: zahl,
              ja: zahl,
              nein: zahl,
              enthaltung: zahl,
              karten: z.array(z.string()),
            }),
          ),
        }),
      ),
      anmeldungen: z.array(
        z.strictObject({
          funktion: z.string(),
          email: z.string(),
          gruppe: z.string().nullable(),
          dolmetschen: z.string(),
          kinderbetreuung: z.boolean(),
          hinweis: z.string(),
        }),
      ),
    }),
  ),
});
type Demo = z.infer<typeof schema>["workshops"][number];
type DemoGruppe = Demo["gruppen"][number];

/**
 * Three rounds of Landkreis Erlengrund: one documented, one in the room, one that people can register for. All invented.
 * Leaves a county alone that has workshops.
 */
export async function loadWorkshops(ctx: Ctx): Promise<void> {
  if ((await viewWorkshopsIntern(ctx)).length > 0) return;
  const prozessId = (await listProzessNamen(ctx))[0]?.id ?? null;
  const felder = new Map((await listHandlungsfelderAuswahl(ctx)).map((one) => [one.name, one.id]));
  const bezuege = await listBezuege(ctx);
  for (const demo of schema.parse(datei).workshops) {
    const { runde, titel, einleitung, von, bis, ort, moderation, plaetze, hilfen } = demo;
    const tag = demo.tag ?? addDays(ctx.today, demo.inTagen ?? 0);
    const gruppen = demo.gruppen.map(({ name, thema, feld }) => {
      // Where the county has another Konzept, the topic stays words.
      const bezug = bezuege.find((one) => one.art === BEZUG[runde] && `${one.name} `.startsWith(`${thema} `));
      const handlungsfeldId = felder.get(feld) ?? null;
      return { id: null, name, bezugId: bezug?.id ?? null, thema: bezug?.name ?? thema, handlungsfeldId };
    });
    const { id } = must(
      await createWorkshop(ctx, {
        prozessId,
        runde,
        titel,
        einleitung,
        tag,
        von,
        bis,
        ort,
        moderation,
        plaetze,
        hilfen,
        gruppen,
        anmeldungBis: addDays(tag, -3),
        agenda: parseAgenda(demo.agenda),
        punkteJePerson: 5,
        punkteJeCluster: 3,
      }),
    );
    if (demo.stand === "anmeldung") await fillAnmeldungen(ctx, id, demo);
    else await fillPinnwand(ctx, id, demo);
  }
}

const revOf = async (ctx: Ctx, id: WorkshopId) => (await viewWorkshopIntern(ctx, id)).workshop.rev;

async function fillAnmeldungen(ctx: Ctx, id: WorkshopId, demo: Demo): Promise<void> {
  must(await moveWorkshop(ctx, id, await revOf(ctx, id), "anmeldung"));
  const { workshop, gruppen } = await viewWorkshopIntern(ctx, id);
  for (const { gruppe, ...angaben } of demo.anmeldungen) {
    const gruppeId = gruppen.find((one) => one.name === gruppe)?.id ?? null;
    const bot = { einwilligung: true, falle: "", gestartet: "" };
    must(await registerForWorkshop(ctx, workshop.slug, { ...angaben, gruppeId, ...bot }));
  }
}

async function fillPinnwand(ctx: Ctx, id: WorkshopId, demo: Demo): Promise<void> {
  must(await moveWorkshop(ctx, id, await revOf(ctx, id), "laeuft"));
  for (const [at, gruppe] of demo.gruppen.entries()) await fillGruppe(ctx, id, at, gruppe);
  if (demo.stand === "dokumentiert")
    must(await moveWorkshop(ctx, id, await revOf(ctx, id), "dokumentiert", demo.teilnehmende));
  else must(await openSchritt(ctx, id, await revOf(ctx, id), demo.schritt));
}

async function fillGruppe(ctx: Ctx, id: WorkshopId, at: number, { cluster, lose }: DemoGruppe): Promise<void> {
  const wer = { art: "fachstelle", id } as const;
  const pinnwand = async () => {
    const gruppe = (await viewWorkshopIntern(ctx, id)).pinnwand[at];
    if (!gruppe) throw new Error("Demo: a workshop without groups.");
    return gruppe;
  };
  const gruppeId = (await pinnwand()).id;
  const add = async (texte: readonly string[]) =>
    texte.length === 0 ? null : must(await addKarten(ctx, wer, { gruppeId, clusterId: null, texte, sendung: null }));
  for (const { titel, kennung, karten, punkte, ja, nein, enthaltung } of cluster) {
    await add(karten);
    const nach = { art: "neu", titel } as const;
    const ids = (await pinnwand()).lose.map((one) => one.id);
    must(await sortKarten(ctx, wer, { gruppeId, karten: ids, von: null, nach }));
    const made = (await pinnwand()).cluster.find((one) => one.titel === titel);
    if (!made) throw new Error(`Demo: no cluster ${titel}.`);
    if (punkte > 0) must(await enterAuszaehlung(ctx, id, made.id, made.rev, { punkte, ja, nein, enthaltung }));
    // Where the county has other Bedarfe, the cluster stays without one.
    if (kennung) await joinErgebnis(ctx, id, made.id, made.rev + 1, kennung);
  }
  await add(lose);
}
