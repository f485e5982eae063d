import { expect, test } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { mails } from "#src/platform/db/tables.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { closeProzess } from "../../prozess/commands/change-prozess.ts";
import { createProzess } from "../../prozess/commands/create-prozess.ts";
import { keepGruppe } from "../../prozess/commands/keep-teile.ts";
import { aProzess } from "../../prozess/test/fixtures.ts";
import { benutzer, FACHSTELLE, SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import { BEITRITTE_JE_STUNDE, LOESCHFRIST_TAGE } from "../rules/beitritt.ts";
import { viewBeitritt, viewBeitritte, viewMitmachen } from "../views/beitritte.ts";
import { answerBeitritt, deleteDueBeitritte, requestBeitritt } from "./beitritte.ts";

const database = testDatabase();
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });

async function eineGruppe() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  await createLandkreis(
    { ...ctx, actor: SYSTEM },
    {
      name: "Landkreis Erlengrund",
      kurzname: "Erlengrund",
      verwaltungsname: "Landratsamt Erlengrund",
      land: "99",
      kreisschluessel: "99901",
    },
  );
  const prozess = valueOf(await createProzess(ctx, aProzess({ gremiumId: null, gremium: "Kreistag" })));
  const gruppe = (name: string, mitmachen: string) =>
    keepGruppe(ctx, prozess.id, null, { gremiumId: null, name, auftrag: "Wohnen", handlungsfeldId: null, mitmachen });
  const { id } = valueOf(await gruppe("Redaktionsrunde", "Jeden Dienstag"));
  const zu = valueOf(await gruppe("Geschlossene Runde", "")).id;
  const eingabe = (anders: object = {}) => ({
    name: "Vorsitz",
    organisation: "Mieterverein",
    email: "vorsitz@verein.example",
    nachricht: "Gern dabei",
    einwilligung: true,
    falle: "",
    gestartet: String(ctx.now - 60_000),
    ...anders,
  });
  return { ctx, fremd: { ...ctx, actor: OEFFENTLICH }, prozess, id, zu, eingabe };
}

test("R057 anybody asks, the Fachstelle confirms or declines with a mail, and what is personal goes on its day", async () => {
  const { ctx, fremd, prozess, id, zu, eingabe } = await eineGruppe();
  expect(await viewMitmachen(fremd, id)).toMatchObject({ name: "Redaktionsrunde", offen: true });
  await expect(viewMitmachen(fremd, newId<"Prozessgruppe">())).rejects.toThrow(NotFound);
  for (const [anders, reason] of [
    [{ falle: "x" }, "wie-maschine"],
    [{ gestartet: String(ctx.now) }, "wie-maschine"],
    [{ name: "" }, "fehlt"],
    [{ email: "" }, "fehlt"],
    [{ nachricht: "x".repeat(2_001) }, "zu-lang"],
    [{ einwilligung: false }, "beitritt-einwilligung"],
  ] as const)
    expect(await requestBeitritt(fremd, id, eingabe(anders))).toMatchObject({ reason });
  expect(await requestBeitritt(fremd, zu, eingabe())).toMatchObject({ reason: "gruppe-geschlossen" });
  await expect(requestBeitritt(fremd, newId<"Prozessgruppe">(), eingabe())).rejects.toThrow(NotFound);
  const eins = valueOf(await requestBeitritt(fremd, id, eingabe())).id;
  const zwei = valueOf(await requestBeitritt(fremd, id, eingabe({ email: "zwei@verein.example" }))).id;

  await expect(viewBeitritte(fremd)).rejects.toThrow(SignInNeeded);
  for (const run of [
    () => viewBeitritte({ ...ctx, actor: REDAKTION }),
    () => viewBeitritt({ ...ctx, actor: REDAKTION }, eins),
    () => answerBeitritt({ ...ctx, actor: REDAKTION }, eins, 1, true, ""),
    () => deleteDueBeitritte(ctx),
  ])
    await expect(run()).rejects.toThrow(NotAllowed);
  await expect(viewBeitritt(ctx, newId<"Beitritt">())).rejects.toThrow(NotFound);
  expect(await answerBeitritt(ctx, eins, 2, true, "")).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await answerBeitritt(ctx, eins, 1, false, "")).toMatchObject({ reason: "ohne-grund" });
  valueOf(await answerBeitritt(ctx, eins, 1, true, "Dienstag, 17 Uhr"));
  expect(await answerBeitritt(ctx, eins, 2, false, "Doch nicht")).toMatchObject({ reason: "schon-beantwortet" });
  valueOf(await answerBeitritt(ctx, zwei, 1, false, "Die Gruppe ist voll."));
  const sent = await ctx.db.read((db) => db.select({ to: mails.recipient, subject: mails.subject }).from(mails));
  expect(sent).toEqual(
    expect.arrayContaining([
      { to: "vorsitz@verein.example", subject: "Sie sind dabei: Redaktionsrunde" },
      { to: "zwei@verein.example", subject: "Es klappt leider nicht: Redaktionsrunde" },
    ]),
  );
  const { rows } = await ctx.db.read((db) => db.execute("select * from platform_audit_changes"));
  expect(JSON.stringify(rows)).not.toMatch(/verein\.example|Vorsitz|Gern dabei/);

  const system = (tage: number) => ({ ...ctx, actor: SYSTEM, today: addDays(ctx.today, tage) });
  expect(await deleteDueBeitritte(system(LOESCHFRIST_TAGE - 1))).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await deleteDueBeitritte(system(LOESCHFRIST_TAGE)))).toBe(2);
  expect(await viewBeitritt(ctx, eins)).toMatchObject({ name: "", email: null, nachricht: "", stand: "bestaetigt" });
  valueOf(await closeProzess(ctx, prozess.id, 1, "abschliessen"));
  expect(await requestBeitritt(fremd, id, eingabe())).toMatchObject({ reason: "gruppe-geschlossen" });
  expect((await verbsOf(ctx)).filter((one) => one.startsWith("konzept.beitritt"))).toHaveLength(5);
});

test("no more in an hour than people send", async () => {
  const { fremd, id, eingabe } = await eineGruppe();
  for (let n = 0; n < BEITRITTE_JE_STUNDE; n += 1) valueOf(await requestBeitritt(fremd, id, eingabe()));
  expect(await requestBeitritt(fremd, id, eingabe())).toMatchObject({ reason: "zu-viele-anfragen" });
});
