import { expect, test } from "vitest";
import { findErzeugnis, findFertig, findUnterwegs } from "#src/platform/erzeugnisse/erzeugnisse.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { dateien } from "#src/platform/db/tables.ts";
import { testDatabase } from "../../../../test/database.ts";
import { viewKonzeptPdfKey } from "../exchange/konzept-pdf-input.ts";
import { pdfKindOf } from "../rules/konzept-pdf.ts";
import { aHandlungsfeld, anInhalt, benutzer, FACHSTELLE, valueOf, verbsOf } from "../test/fixtures.ts";
import { cancelKonzeptPdf } from "./cancel-konzept-pdf.ts";
import { createMassnahme } from "./create-massnahme.ts";
import { giveUpKonzeptPdf, keepKonzeptPdf } from "./keep-konzept-pdf.ts";
import { publishMassnahme } from "./publish-massnahme.ts";
import { requestKonzeptPdf } from "./request-konzept-pdf.ts";

const database = testDatabase();
const KIND = pdfKindOf("de");

/** Keeps the row, not the bytes: what is tested is what becomes of the PDF, not the disk. */
// Of the store of files only what is asked of it here.
const files = {
  save: async (
    tx: Parameters<typeof findErzeugnis>[0],
    _tenant: unknown,
    file: { name: string; bytes: Uint8Array },
  ) => {
    const id = newId<"Datei">();
    await tx
      .insert(dateien)
      .values({ id, name: file.name, mediaType: "application/pdf", bytes: file.bytes.length, sha256: "x" });
    return id;
  },
} as never;
const PDF = { bytes: new Uint8Array([37, 80, 68, 70]), name: "konzept.pdf" };

async function aKonzept() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const feld = await aHandlungsfeld(ctx, "Wohnen");
  const { id } = valueOf(await createMassnahme(ctx, anInhalt(feld, { titel: "Lotsen" })));
  const key = () => viewKonzeptPdfKey(ctx, "de");
  return { ctx, feld, id, key };
}

test("made once per content and one at a time, whoever asks", async () => {
  const { ctx, id, key } = await aKonzept();
  const citizen = database.ctxFor(ctx.mandant);
  const draft = await key();
  valueOf(await publishMassnahme(ctx, id));
  const content = await key();
  expect(content).not.toBe(draft);
  const first = valueOf(await requestKonzeptPdf(citizen, "de", content));
  expect(valueOf(await requestKonzeptPdf(ctx, "de", content))).toEqual(first);
  valueOf(await keepKonzeptPdf(ctx, files, first.id, PDF));
  expect(await requestKonzeptPdf(citizen, "de", content)).toMatchObject({ reason: "schon-aktuell" });
  expect(await ctx.db.read((db) => findFertig(db, KIND))).toMatchObject({ contentKey: content, progressPercent: 100 });
  expect(await verbsOf(ctx)).toContain("konzept.pdf.made");
});

test("two at the same moment begin one", async () => {
  const { ctx, key } = await aKonzept();
  const content = await key();
  const both = await Promise.all([requestKonzeptPdf(ctx, "de", content), requestKonzeptPdf(ctx, "de", content)]);
  const { rows } = await ctx.db.read((db) => db.execute("select 1 from platform_erzeugnisse"));
  expect([rows.length, both.some((one) => one.ok)]).toEqual([1, true]);
});

test("cancelled: not kept, though it was finished a moment later; and the next may begin", async () => {
  const { ctx, key } = await aKonzept();
  const content = await key();
  const { id } = valueOf(await requestKonzeptPdf(ctx, "de", content));
  const lesend = { ...ctx, actor: benutzer({ rolle: "lesende", bezugId: null }) };
  await expect(cancelKonzeptPdf(lesend, id)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await cancelKonzeptPdf(ctx, id));
  expect(await cancelKonzeptPdf(ctx, id)).toMatchObject({ reason: "schon-beendet" });
  expect(await keepKonzeptPdf(ctx, files, id, PDF)).toMatchObject({ reason: "schon-beendet" });
  expect(await ctx.db.read((db) => findFertig(db, KIND))).toBeNull();
  expect(valueOf(await requestKonzeptPdf(ctx, "de", content)).id).not.toBe(id);
});

test("given up: people are told why; a machine that died is not waited for", async () => {
  const { ctx, key } = await aKonzept();
  const content = await key();
  const { id } = valueOf(await requestKonzeptPdf(ctx, "de", content));
  const later = { ...ctx, now: ctx.now + 6 * 60 * 1000 };
  expect(await ctx.db.read((db) => findUnterwegs(db, KIND, Date.now() + 6 * 60 * 1000))).toBeNull();
  valueOf(await giveUpKonzeptPdf(later, id, "zeit-ueberschritten"));
  expect(await ctx.db.read((db) => findErzeugnis(db, id))).toMatchObject({ failedReason: "zeit-ueberschritten" });
  expect(await giveUpKonzeptPdf(later, id, "verloren")).toMatchObject({ reason: "schon-beendet" });
});

test("the file of an earlier PDF goes after a day", async () => {
  const { ctx, id, key } = await aKonzept();
  const first = valueOf(await requestKonzeptPdf(ctx, "de", await key()));
  valueOf(await keepKonzeptPdf(ctx, files, first.id, PDF));
  valueOf(await publishMassnahme(ctx, id));
  const second = valueOf(await requestKonzeptPdf(ctx, "de", await key()));
  valueOf(await keepKonzeptPdf(ctx, files, second.id, PDF));
  const { rows } = await ctx.db.read((db) =>
    db.execute("select expires_at is not null as goes from platform_dateien order by created_at, id"),
  );
  expect(rows).toEqual([{ goes: true }, { goes: false }]);
});
