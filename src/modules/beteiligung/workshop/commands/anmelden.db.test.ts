import { expect, test } from "vitest";
import { valueOf } from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { workshopIcs } from "../exchange/termin.ts";
import { anmeldemail } from "../jobs/index.ts";
import { listAnmeldungen } from "../store/anmeldungen.ts";
import { viewWorkshopForm, viewWorkshopIntern } from "../views/intern.ts";
import { viewAbsage, viewWorkshop } from "../views/oeffentlich.ts";
import {
  type AnmeldungEingabe,
  cancelByLink,
  cancelForSomebody,
  deleteDueAnmeldungen,
  registerForWorkshop,
  writeToAngemeldete,
} from "./anmelden.ts";
import { issueAnmeldemail } from "./issue-anmeldemail.ts";
import { addKarten } from "./karten.ts";
import { changeWorkshop, createWorkshop } from "./plan-workshop.ts";
import { moveWorkshop } from "./run-workshop.ts";
import { aWorkshop, LESENDE } from "../test/fixtures.ts";

const database = testDatabase();

const eingabe = (email: string, overrides: Partial<AnmeldungEingabe> = {}): AnmeldungEingabe => ({
  funktion: "Elternbeirat",
  email,
  gruppeId: null,
  dolmetschen: "Arabisch",
  kinderbetreuung: true,
  hinweis: "",
  einwilligung: true,
  falle: "",
  gestartet: "",
  ...overrides,
});

type Da = Awaited<ReturnType<typeof aWorkshop>>;

const mails = async ({ ctx, system, id }: Da) => {
  const rows = await ctx.db.read((db) => listAnmeldungen(db, [id]));
  return Promise.all(rows.map((one) => issueAnmeldemail(system, one.id)));
};

test("somebody registers, another waits, cancels by her link, moves up; what belongs to them goes on its day", async () => {
  const da = await aWorkshop(database);
  const { mandant, ctx, system, citizen, id, workshop, rev } = da;
  await expect(viewWorkshop(citizen, workshop.slug)).rejects.toThrow(NotFound);
  await expect(registerForWorkshop(citizen, workshop.slug, eingabe("a@example.org"))).rejects.toThrow(NotFound);
  valueOf(await moveWorkshop(ctx, id, await rev(), "anmeldung"));
  expect(workshopIcs(citizen, await viewWorkshop(citizen, workshop.slug))).toContain("DTSTART;TZID=Europe/Berlin:");

  const send = (email: string, more: Partial<AnmeldungEingabe> = {}) =>
    registerForWorkshop(citizen, workshop.slug, eingabe(email, more));
  expect(await send("a@example.org", { einwilligung: false })).toMatchObject({ reason: "einwilligung-fehlt" });
  expect(await send("a@example.org", { falle: "x" })).toMatchObject({ reason: "wie-maschine" });
  expect(await send("a@example.org", { gruppeId: newRandomId<"Workshopgruppe">() })).toMatchObject({
    reason: "gruppe-fehlt",
  });
  expect(valueOf(await send("a@example.org"))).toEqual({ stand: "angemeldet" });
  expect(valueOf(await send("A@example.org", { funktion: "Jemand anderes" }))).toBeDefined();
  expect(valueOf(await send("b@example.org"))).toEqual({ stand: "warteliste" });
  expect((await viewWorkshop(citizen, workshop.slug)).anmeldung).toEqual({ art: "warteliste", frei: 0, wartend: 1 });
  expect(JSON.stringify(await viewWorkshop(citizen, workshop.slug))).not.toContain("example.org");
  expect((await da.intern()).anmeldungen.map((one) => [one.funktion, one.stand])).toEqual([
    ["Elternbeirat", "angemeldet"],
    ["Elternbeirat", "warteliste"],
  ]);

  const [first, second] = await mails(da);
  if (!first || !second) throw new Error("No mails.");
  const mail = await anmeldemail(system, first, "bestaetigung");
  expect(mail).toMatchObject({ to: "a@example.org" });
  expect(mail.text).toContain(`/absagen/${first.token}`);
  expect((await anmeldemail(system, second, "bestaetigung")).subject).toContain("Warteliste");
  expect(await viewAbsage(citizen, "anderer", first.token)).toBeNull();
  expect(await viewAbsage(citizen, workshop.slug, first.token)).toMatchObject({ angemeldet: true });
  expect(valueOf(await cancelByLink(citizen, first.token))).toEqual({ nachgerueckt: 1 });
  expect(await cancelByLink(citizen, first.token)).toMatchObject({ reason: "schon-abgesagt" });
  await expect(cancelByLink(citizen, "gibt-es-nicht")).rejects.toThrow(NotFound);
  expect((await da.intern()).anmeldungen).toMatchObject([
    { stand: "abgesagt", email: null, funktion: "" },
    { stand: "angemeldet", email: "b@example.org" },
  ]);
  expect(valueOf(await writeToAngemeldete(ctx, id, { betreff: "Raum", text: "Es ist Saal 2." }))).toEqual({
    anzahl: 1,
  });
  expect(await moveWorkshop(ctx, id, await rev(), "geplant")).toMatchObject({ reason: "schon-angemeldete" });

  const at = (days: number): Ctx => ({ ...system, today: addDays(ctx.today, days) });
  expect(await deleteDueAnmeldungen(at(39))).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await deleteDueAnmeldungen(at(40)))).toBe(1);
  const left = (await da.intern()).anmeldungen[1];
  expect(left).toMatchObject({ stand: "angemeldet", email: null, funktion: "", dolmetschen: "" });
  await expect(deleteDueAnmeldungen(ctx)).rejects.toThrow(NotAllowed);

  const lesende = database.ctxFor(mandant, LESENDE);
  if (!left) throw new Error("No registration.");
  await expect(cancelForSomebody(lesende, id, left.id)).rejects.toThrow(NotAllowed);
  await expect(writeToAngemeldete(lesende, id, { betreff: "x", text: "x" })).rejects.toThrow(NotAllowed);
  await expect(viewWorkshopIntern(lesende, id)).rejects.toThrow(NotAllowed);
  await expect(viewWorkshopForm(citizen, id)).rejects.toThrow(SignInNeeded);
  valueOf(await cancelForSomebody(ctx, id, left.id));
});

test("more places go to the waiting list; a group with cards stays; two officers do not overwrite each other", async () => {
  const da = await aWorkshop(database);
  const { ctx, citizen, id, workshop, angaben, familien, frauen, rev } = da;
  valueOf(await moveWorkshop(ctx, id, await rev(), "anmeldung"));
  for (const email of ["a@example.org", "b@example.org"])
    valueOf(await registerForWorkshop(citizen, workshop.slug, eingabe(email)));
  const bleiben = [familien, frauen].map(({ id: gruppeId, name, bezugId, thema, handlungsfeldId }) => ({
    id: gruppeId,
    name,
    bezugId,
    thema,
    handlungsfeldId,
  }));
  const neu = { ...angaben, gruppen: bleiben, plaetze: 5, tag: addDays(angaben.tag, 1) };
  expect(await changeWorkshop(ctx, id, 1, neu)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await changeWorkshop(ctx, id, await rev(), neu));
  expect((await da.intern()).anmeldungen.map((one) => one.stand)).toEqual(["angemeldet", "angemeldet"]);
  valueOf(await moveWorkshop(ctx, id, await rev(), "laeuft"));
  const wer = { art: "fachstelle", id } as const;
  valueOf(await addKarten(ctx, wer, { gruppeId: frauen.id, clusterId: null, texte: ["Bus"], sendung: null }));
  const ohne = { ...neu, gruppen: bleiben.slice(0, 1) };
  expect(await changeWorkshop(ctx, id, await rev(), ohne)).toMatchObject({ reason: "gruppe-hat-karten" });
  expect(await changeWorkshop(ctx, id, await rev(), { ...neu, runde: 2 })).toMatchObject({
    reason: "runde-hat-karten",
  });
  await expect(changeWorkshop(database.ctxFor(da.mandant, LESENDE), id, 1, neu)).rejects.toThrow(NotAllowed);
  await expect(createWorkshop(citizen, angaben)).rejects.toThrow(SignInNeeded);
});
