import { afterAll, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { acceptRueckmeldung } from "../../abfrage/commands/accept-rueckmeldung.ts";
import { withdrawAbfrage } from "../../abfrage/commands/change-abfrage.ts";
import { closeRunde } from "../../abfrage/commands/close-runde.ts";
import { submitRueckmeldung } from "../../abfrage/commands/rueckmelden.ts";
import { tidyAbfragen } from "../../abfrage/commands/tidy-abfragen.ts";
import { briefe, eineRunde, MELDUNG } from "../../abfrage/test/fixtures.ts";
import { viewRueckmeldung } from "../../abfrage/views/durch-link.ts";
import { viewAntwort } from "../../abfrage/views/runden.ts";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import { benutzer, FACHSTELLE, SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import { mayAttachByLink, viewAnhang, viewAnhangByLink } from "../views/anhaenge.ts";
import { keepAnhaenge, showAnhaenge } from "./keep-anhaenge.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });
const datei = (name: string, bytes: Uint8Array = PDF) => ({ name, bytes });

async function einFall() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const runde = await eineRunde(ctx);
  const [brief] = await briefe(ctx);
  const [frage, andere] = brief?.fragen ?? [];
  if (!frage || !andere) throw new Error("no mail");
  return { ctx, fremd: { ...ctx, actor: OEFFENTLICH }, runde, ...frage, andere };
}
const abgelaufen = async (ctx: Ctx) =>
  (await ctx.db.read((db) => db.execute("select 1 from platform_dateien where expires_at <= now()"))).rows.length;

test("files come with a draft by its link, are taken away before it is sent, and never after", async () => {
  const { ctx, fremd, id, token, andere, kennung } = await einFall();
  expect(await mayAttachByLink(fremd, token, id)).toBe(true);
  expect(await mayAttachByLink(fremd, token, andere.id)).toBe(false);
  expect(await mayAttachByLink(fremd, "falsch", id)).toBe(false);
  const keep = (
    rev: number,
    neue: ReturnType<typeof datei>[],
    entfernen: Parameters<typeof keepAnhaenge>[5]["entfernen"] = [],
  ) => keepAnhaenge(fremd, files, token, id, rev, { neue, entfernen });
  expect(await keepAnhaenge(fremd, files, "falsch", id, 1, { neue: [datei("a.pdf")], entfernen: [] })).toMatchObject({
    reason: "link-ungueltig",
  });
  expect(await keep(1, [datei("a.html", new TextEncoder().encode("<script>"))])).toMatchObject({
    reason: "dateiart-falsch",
  });
  const boese = new TextEncoder().encode("%PDF-1.7\n1 0 obj << /S /JavaScript >> endobj");
  expect(await keep(1, [datei("gut.pdf"), datei("b.pdf", boese)])).toMatchObject({ reason: "pdf-mit-programm" });
  expect((await viewRueckmeldung(fremd, token, id))?.anhaenge).toEqual([]);
  valueOf(await keep(1, [datei("C:\\Plan.pdf"), datei("Foto.pdf")]));
  const view = await viewRueckmeldung(fremd, token, id);
  expect(view).toMatchObject({ stand: "entwurf", rev: 2, anhaenge: [{ name: "Plan.pdf" }, { name: "Foto.pdf" }] });
  const [plan, foto] = view?.anhaenge ?? [];
  if (!plan || !foto) throw new Error("no files");
  expect(await keep(1, [])).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(
    await keep(
      2,
      Array.from({ length: 4 }, () => datei("x.pdf")),
    ),
  ).toMatchObject({ reason: "zu-viele-anhaenge" });
  valueOf(await keep(2, [], [foto.id]));
  expect(await abgelaufen(ctx)).toBe(1);
  expect((await viewAnhangByLink(fremd, files, token, id, plan.id))?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await viewAnhangByLink(fremd, files, token, andere.id, plan.id)).toBeNull();
  expect(await viewAnhangByLink(fremd, files, andere.token, andere.id, plan.id)).toBeNull();
  valueOf(await submitRueckmeldung(fremd, token, id, 3, MELDUNG, kennung));
  expect(await keep(4, [], [plan.id])).toMatchObject({ reason: "schon-gesendet" });
  expect(await mayAttachByLink(fremd, token, id)).toBe(false);
  expect((await viewRueckmeldung(fremd, token, id))?.anhaenge).toHaveLength(1);
  expect((await verbsOf(ctx)).filter((one) => one === "konzept.abfrage.attached")).toHaveLength(2);
});

test("a file is internal until the Fachstelle shows it, and can be hidden again", async () => {
  const { ctx, fremd, id, token, kennung } = await einFall();
  const neue = [datei("Plan.pdf"), datei("Foto.pdf")];
  valueOf(await keepAnhaenge(fremd, files, token, id, 1, { neue, entfernen: [] }));
  valueOf(await submitRueckmeldung(fremd, token, id, 2, MELDUNG, kennung));
  const { anhaenge } = await viewAntwort(ctx, id);
  const [plan, foto] = anhaenge;
  if (!plan || !foto) throw new Error("no files");
  const as = (actor: Ctx["actor"], which = plan.id) => viewAnhang({ ...ctx, actor }, files, which);
  await expect(as(OEFFENTLICH)).rejects.toThrow(NotFound);
  await expect(as(REDAKTION)).rejects.toThrow(NotFound);
  expect((await as(FACHSTELLE)).datei.name).toBe("Plan.pdf");
  expect(await acceptRueckmeldung(ctx, id, 3, null, true, [newId<"Anhang">()])).toMatchObject({
    reason: "anhang-unbekannt",
  });
  valueOf(await acceptRueckmeldung(ctx, id, 3, null, true, [plan.id]));
  expect((await as(OEFFENTLICH)).oeffentlich).toBe(true);
  await expect(as(OEFFENTLICH, foto.id)).rejects.toThrow(NotFound);
  expect((await as(REDAKTION, foto.id)).oeffentlich).toBe(false);
  await expect(showAnhaenge({ ...ctx, actor: REDAKTION }, id, 4, [])).rejects.toThrow(NotAllowed);
  expect(await showAnhaenge(ctx, id, 3, [])).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await showAnhaenge(ctx, id, 4, [foto.id]));
  await expect(as(OEFFENTLICH)).rejects.toThrow(NotFound);
  expect((await as(OEFFENTLICH, foto.id)).oeffentlich).toBe(true);
  expect((await verbsOf(ctx)).at(-1)).toBe("konzept.abfrage.attachments-shown");
});

test("what nobody will take over leaves with its round", async () => {
  const { ctx, fremd, id, token, andere, runde } = await einFall();
  for (const one of [{ id, token }, andere])
    valueOf(await keepAnhaenge(fremd, files, one.token, one.id, 1, { neue: [datei("a.pdf")], entfernen: [] }));
  valueOf(await submitRueckmeldung(fremd, andere.token, andere.id, 2, MELDUNG, andere.kennung));
  valueOf(await withdrawAbfrage(ctx, id, 2, "Andere Stelle"));
  const system = { ...ctx, actor: SYSTEM };
  await tidyAbfragen(system);
  expect(await abgelaufen(ctx)).toBe(0);
  valueOf(await closeRunde(ctx, runde.rundeId, 1));
  await tidyAbfragen(system);
  expect(await abgelaufen(ctx)).toBe(1);
  expect((await viewAntwort(ctx, andere.id)).anhaenge).toHaveLength(1);
});
