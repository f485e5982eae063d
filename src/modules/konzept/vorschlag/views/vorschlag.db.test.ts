import { expect, test } from "vitest";
import { NotAllowed } from "#src/platform/errors.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { createMassnahme } from "../../commands/create-massnahme.ts";
import { archiveGlied, publishGlied } from "../../kette/commands/change-glied-stand.ts";
import { createBedarf } from "../../kette/commands/create-bedarf.ts";
import { createZiel } from "../../kette/commands/create-ziel.ts";
import { viewKette } from "../../kette/views/kette.ts";
import { aBedarfInhalt, aZielInhalt } from "../../kette/test/fixtures.ts";
import { OHNE_EINORDNUNG } from "../../rules/massnahme-einordnung.ts";
import {
  aHandlungsfeld,
  anInhalt,
  aStelle,
  benutzer,
  FACHSTELLE,
  fuehrt,
  valueOf,
  verbsOf,
} from "../../test/fixtures.ts";
import { viewVorschlag } from "./vorschlag.ts";

const database = testDatabase();

test("a Maßnahme proposed from a Bedarf: who could lead, what is there already, and it belongs to the Bedarf", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(ctx);
  const stelle = await aStelle(ctx, "Sprachforum");
  const bedarf = valueOf(await createBedarf(ctx, aBedarfInhalt(feld))).id;
  const [z1, z2] = [
    valueOf(await createZiel(ctx, aZielInhalt(feld), bedarf)).id,
    valueOf(await createZiel(ctx, aZielInhalt(feld, { aussage: "Eine andere Wirkung." }))).id,
  ];
  const inhalt = (titel: string) => anInhalt(feld, { titel, zustaendigkeiten: [fuehrt(stelle)] });
  valueOf(await createMassnahme(ctx, inhalt("Wohnlotsen"), { ...OHNE_EINORDNUNG, zielId: z1 }));
  const grund = { bedarfId: bedarf, zielId: null, handlungsfeldId: null };
  const view = await viewVorschlag(ctx, grund);
  expect(view).toMatchObject({
    handlungsfeldId: feld,
    bedarf: { kennung: "B01", zielIds: [z1] },
    schonDa: [{ kennung: "M01", federfuehrung: "Sprachforum", naehe: "bedarf" }],
    federfuehrung: [{ wer: { wer: "Sprachforum", art: "verzeichnis" }, naehe: "bedarf", namen: ["M01"] }],
  });

  // With a Wirkungsziel that was not of this Bedarf yet: both links, one entry in the log.
  valueOf(await createMassnahme(ctx, inhalt("Mietkautionen"), { ...OHNE_EINORDNUNG, zielId: z2, bedarfId: bedarf }));
  expect((await viewKette(ctx)).bedarfZiele).toEqual(
    expect.arrayContaining([
      { von: bedarf, nach: z1 },
      { von: bedarf, nach: z2 },
    ]),
  );
  expect((await verbsOf(ctx)).filter((one) => one === "konzept.kette.linked")).toEqual([]);
  expect((await viewVorschlag(ctx, grund)).schonDa.map((one) => one.kennung)).toEqual(["M01", "M02"]);

  // Whoever may write in another Handlungsfeld only does not link what belongs to others.
  const other = await aHandlungsfeld(ctx, "Arbeit");
  const writer = { ...ctx, actor: benutzer({ rolle: "fachredaktion", bezugId: other }) };
  await publishGlied(ctx, { art: "bedarf", id: bedarf });
  await publishGlied(ctx, { art: "wirkungsziel", id: z2 });
  await expect(
    createMassnahme(writer, anInhalt(other), { ...OHNE_EINORDNUNG, zielId: z2, bedarfId: bedarf }),
  ).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await archiveGlied(ctx, { art: "wirkungsziel", id: z2 }, "erledigt"));
  expect(
    await createMassnahme(ctx, inhalt("Zu spät"), { ...OHNE_EINORDNUNG, zielId: z2, bedarfId: bedarf }),
  ).toMatchObject({ reason: "ende-archiviert" });
  const citizen = database.ctxFor(mandant);
  await expect(viewVorschlag(citizen, grund)).rejects.toThrow();
});
