import { expect, it } from "vitest";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import type { Tiles } from "#src/platform/tiles/tiles.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { FACHSTELLE, LESEND } from "../../../landkreis/test/fixtures.ts";
import { valueOf } from "../../test/fixtures.ts";
import { kleinsterZoom, mittlereKachel } from "../rules/kacheln.ts";
import { findKachelAdresse, viewKartendienst, viewStrassenkarte } from "../views/strassenkarte.ts";
import { changeKartendienst, removeKartendienst } from "./change-kartendienst.ts";

const database = testDatabase();

const DIENST = {
  adresse: "https://karten.example/{z}/{x}/{y}.png",
  anbieter: "Kartenamt",
  quelle: "© Kartenamt",
  quelleAdresse: "",
  groessterZoom: 17,
};

/** A map service that remembers what it was asked. */
function aService(answers = true): Tiles & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    internalHosts: [],
    async find(_, address) {
      asked.push(address);
      return answers ? accept({ bytes: new Uint8Array(1), type: "image/png" as const }) : refuse("failed");
    },
  };
}

it("W93 W94 a map service is tried, kept, used for pictures of the county only, changed and switched off", async () => {
  const mandant = await database.aDemoMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const visitor = database.ctxFor(mandant);
  const reader = database.ctxFor(mandant, LESEND);
  const service = aService();
  expect(await viewStrassenkarte(visitor)).toBeNull();
  expect(await findKachelAdresse(visitor, { z: 10, x: 540, y: 340 })).toBeNull();

  await expect(changeKartendienst(visitor, 0, DIENST, service)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(changeKartendienst(reader, 0, DIENST, service)).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewKartendienst(reader)).rejects.toBeInstanceOf(NotAllowed);
  const clear = { ...DIENST, adresse: "http://karten.example/{z}/{x}/{y}.png" };
  expect(await changeKartendienst(office, 0, clear, service)).toMatchObject({ reason: "unverschluesselt" });
  expect(service.asked, "nobody is asked for what is refused").toEqual([]);
  expect(await changeKartendienst(office, 0, DIENST, aService(false))).toMatchObject({ reason: "kein-bild" });
  const bare = database.ctxFor(await database.aMandant(), FACHSTELLE);
  expect(await changeKartendienst(bare, 0, DIENST, service)).toMatchObject({ reason: "grenzen-fehlen" });

  valueOf(await changeKartendienst(office, 0, DIENST, service));
  expect(service.asked).toHaveLength(1);
  const shown = await viewStrassenkarte(visitor);
  expect(shown).toMatchObject({ anbieter: "Kartenamt", quelle: "© Kartenamt", groessterZoom: 17 });
  expect(JSON.stringify(shown), "readers are not told where it is").not.toContain("karten.example");
  const { umgebung } = shown ?? { umgebung: { westen: 0, sueden: 0, osten: 0, norden: 0 } };
  const middle = mittlereKachel(umgebung, 14);
  expect(await findKachelAdresse(visitor, middle)).toBe(`https://karten.example/14/${middle.x}/${middle.y}.png`);
  expect(await findKachelAdresse(visitor, { ...middle, x: middle.x + 500 })).toBeNull();
  expect(await findKachelAdresse(visitor, mittlereKachel(umgebung, 18))).toBeNull();
  expect(shown?.kleinsterZoom).toBeGreaterThan(kleinsterZoom(umgebung));

  expect(await changeKartendienst(office, 0, DIENST, service)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await changeKartendienst(office, 1, { ...DIENST, anbieter: "Landesamt" }, service));
  expect((await viewKartendienst(office)).dienst).toMatchObject({ anbieter: "Landesamt", rev: 2 });

  await expect(removeKartendienst(reader, 2)).rejects.toBeInstanceOf(NotAllowed);
  expect(await removeKartendienst(office, 1)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await removeKartendienst(office, 2));
  await expect(removeKartendienst(office, 2)).rejects.toBeInstanceOf(NotFound);
  expect(await viewStrassenkarte(visitor)).toBeNull();
  const { rows } = await database.admin.query<{ verb: string }>(
    "select verb from platform_audit_events where tenant_id = $1 and verb like 'wegweiser.kartendienst.%' order by id",
    [mandant.id],
  );
  expect(rows.map(({ verb }) => verb.split(".").at(-1))).toEqual(["changed", "changed", "removed"]);
});
