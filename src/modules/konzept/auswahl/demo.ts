import { z } from "zod";
import { listGremien } from "#src/modules/gremien/index.ts";
import { listBenutzerLabels } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { addDays, datumSchema, yearOf } from "#src/shared/datum.ts";
import type { Cent } from "#src/shared/geld.ts";
import datei from "../../../../demo/konzept/auswahl.json" with { type: "json" };
import { saveEintrag, submitStimmzettel } from "./commands/fill-stimmzettel.ts";
import { importRunde } from "./commands/import-runde.ts";
import { openRunde } from "./commands/open-runde.ts";
import { changeRunde, createRunde } from "./commands/prepare-runde.ts";
import { assignSitze, type Konten } from "./commands/run-runde.ts";
import type { AuswahlrundeId, SitzId } from "./rules/runde.ts";
import { readAnteile, TOPFARTEN } from "./rules/toepfe.ts";
import { viewRunde, viewRunden } from "./views/runden.ts";

const cent = z.int().transform((value) => value as Cent);
const schema = z.strictObject({
  hinweis: z.string(),
  gremium: z.string(),
  kriterien: z.array(
    z.strictObject({ key: z.string(), name: z.string(), frage: z.string(), gewicht: z.int(), nutzen: z.boolean() }),
  ),
  frueher: z.array(
    z.strictObject({
      jahr: z.int(),
      rahmenCent: cent,
      rahmenStellen: z.int().nullable(),
      beschlossenAm: datumSchema,
      beschluss: z.string(),
      stimmen: z.strictObject({ ja: z.int(), nein: z.int(), enthaltung: z.int() }),
      ausgewaehlt: z.array(z.strictObject({ kennung: z.string(), uebertragGrund: z.string() })),
    }),
  ),
  laufend: z.strictObject({
    jahr: z.int(),
    fristAm: datumSchema,
    rahmenCent: cent,
    rahmenStellen: z.int().nullable(),
    toepfe: z.array(z.strictObject({ key: z.string(), name: z.string(), art: z.enum(TOPFARTEN), grenze: z.int() })),
    vorschlaege: z.array(
      z.strictObject({
        kennung: z.string(),
        stellenHundertstel: z.int().nullable(),
        toepfe: z.record(z.string(), z.string()),
        noten: z.record(z.string(), z.int()),
      }),
    ),
    abgegeben: z.array(z.string()),
    befangen: z.array(
      z.strictObject({ sitz: z.string(), kennung: z.string(), grund: z.string(), bewertet: z.boolean() }),
    ),
    anmerkungen: z.array(z.strictObject({ sitz: z.string(), kennung: z.string(), text: z.string() })),
    konten: z.array(z.strictObject({ konto: z.string(), sitz: z.string() })),
  }),
});
type Datei = z.infer<typeof schema>;

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Demo: ${outcome.reason}`);
  return outcome.value;
}

/** How far the ballots of eight members lie from the mean, one after the other: together nothing. */
const ABSTAND = [0, 1, 0, -1, 0, 0, 1, -1];

/**
 * Two published rounds and one that is open: 13 candidates, a frame of 520.000 €, 8 of 12 ballots in (AS2). All invented,
 * written through the commands. Leaves a county alone that has selected already, or has other Maßnahmen.
 */
export async function loadAuswahl(ctx: Ctx): Promise<void> {
  const demo = schema.parse(datei);
  if ((await viewRunden(ctx)).runden.length > 0) return;
  const gremium = (await listGremien(ctx)).find((one) => one.name === demo.gremium);
  if (!gremium) return;
  const { laufend } = demo;
  const jahr = Math.max(laufend.jahr, yearOf(ctx.today));
  // A draft to look up by which number which Maßnahme goes.
  const entwurf = done(await createRunde(ctx, { jahr, gremiumId: gremium.id }));
  const { kandidaten } = await viewRunde(ctx, entwurf.id);
  const ids = new Map(kandidaten.map((one) => [one.kennung, one.massnahmeId]));
  const idOf = (kennung: string) => {
    const id = ids.get(kennung);
    if (!id) throw new Error(`The demo files name ${kennung}, which does not exist.`);
    return id;
  };
  for (const { ausgewaehlt, ...runde } of demo.frueher) {
    const chosen = new Map(ausgewaehlt.map(({ kennung, uebertragGrund }) => [idOf(kennung), { uebertragGrund }]));
    done(await importRunde(ctx, { ...runde, gremiumId: gremium.id, kriterien: demo.kriterien, ausgewaehlt: chosen }));
  }
  await fillEntwurf(ctx, entwurf.id, demo);
  await fillStimmzettel(ctx, entwurf.id, demo);
}

async function fillEntwurf(ctx: Ctx, id: AuswahlrundeId, { kriterien, laufend }: Datei): Promise<void> {
  const { runde, kandidaten } = await viewRunde(ctx, id);
  const { fristAm, rahmenCent, rahmenStellen, toepfe } = laufend;
  const vorschlaege = new Map(laufend.vorschlaege.map((one) => [one.kennung, one]));
  const wahl = kandidaten
    .flatMap((one) => {
      const vorschlag = vorschlaege.get(one.kennung);
      return vorschlag ? [{ one, vorschlag }] : [];
    })
    .map(({ one, vorschlag }) => {
      const fordert = {
        betragCent: one.betragCent as Cent | null,
        stellenHundertstel: vorschlag.stellenHundertstel ?? one.stellenHundertstel,
      };
      const drawn = readAnteile(
        Object.fromEntries(toepfe.map(({ key, name }) => [key, vorschlag.toepfe[name]])),
        toepfe,
        fordert,
      );
      if (!drawn.ok) throw new Error(`Demo: ${one.kennung} ${drawn.fehler}`);
      const uebertragGrund =
        one.uebertragGrund === null || one.einschaetzung === "im-plan" ? "" : one.einschaetzungGrund;
      return [one.massnahmeId, { ...fordert, anteile: drawn.anteile, uebertragGrund }] as const;
    });
  done(
    await changeRunde(ctx, id, runde.rev, {
      fristAm: fristAm >= ctx.today ? fristAm : addDays(ctx.today, 18),
      rahmenCent,
      rahmenStellen,
      toepfe,
      kriterien,
      wahl: new Map(wahl),
    }),
  );
  done(await openRunde(ctx, id, runde.rev + 1));
}

async function fillStimmzettel(ctx: Ctx, id: AuswahlrundeId, { laufend, kriterien }: Datei): Promise<void> {
  const { sitze, vorschlaege } = await viewRunde(ctx, id);
  const kennungen = new Map(laufend.vorschlaege.map((one) => [one.kennung, one]));
  for (const [at, name] of laufend.abgegeben.entries()) {
    const sitz = sitze.find((one) => one.name === name);
    if (!sitz) throw new Error(`The demo files name the seat ${name}, which does not exist.`);
    let rev = 1;
    for (const [place, vorschlag] of vorschlaege.entries()) {
      if (vorschlag.ausGrund !== "") continue;
      const noten = kennungen.get(vorschlag.kennung)?.noten ?? {};
      const declared = laufend.befangen.find((one) => one.sitz === name && one.kennung === vorschlag.kennung);
      const said = laufend.anmerkungen.find((one) => one.sitz === name && one.kennung === vorschlag.kennung);
      const werte = Object.fromEntries(
        kriterien.map(({ key }, column) => {
          const note = (noten[key] ?? 3) + (ABSTAND[(at + place + column) % ABSTAND.length] ?? 0);
          return [key, Math.min(5, Math.max(1, note))];
        }),
      );
      done(
        await saveEintrag(ctx, id, sitz.id as SitzId, rev, vorschlag.id, {
          werte: declared && !declared.bewertet ? {} : werte,
          befangen: declared !== undefined,
          befangenGrund: declared?.grund ?? "",
          anmerkung: said?.text ?? "",
        }),
      );
      rev += 1;
    }
    done(await submitStimmzettel(ctx, id, sitz.id as SitzId, rev));
  }
}

/** Gives two demo accounts their seats in the open round, once they exist. */
export async function assignAuswahlKonten(ctx: Ctx): Promise<void> {
  const { laufend } = schema.parse(datei);
  const open = (await viewRunden(ctx)).runden.find((one) => one.stand === "offen");
  if (!open) return;
  const { runde, sitze } = await viewRunde(ctx, open.id);
  if (sitze.some((one) => one.benutzerId !== null)) return;
  const labels = new Map((await ctx.db.read(listBenutzerLabels)).map((one) => [one.name, one.id]));
  const konten = laufend.konten.flatMap(({ konto, sitz }): [SitzId, Konten][] => {
    const benutzerId = labels.get(konto);
    const found = sitze.find((one) => one.name === sitz);
    return benutzerId && found ? [[found.id as SitzId, { benutzerId, vertretungBenutzerId: null }]] : [];
  });
  done(await assignSitze(ctx, open.id, runde.rev, new Map(konten)));
}
