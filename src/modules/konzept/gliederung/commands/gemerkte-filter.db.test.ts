import { describe, expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { SYSTEM, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewGemerkte } from "../views/gemerkte-filter.ts";
import { keepFilter, removeFilter, renameFilter } from "./gemerkte-filter.ts";

const database = testDatabase();

/** Two accounts of one county: kept filters point at accounts that exist. */
async function twoPeople(): Promise<{ ctx: Ctx; other: Ctx; anybody: Ctx; machine: Ctx }> {
  const mandant = await database.aMandant();
  const ctxOf = async (funktion: string) => {
    const id = newId<"Benutzer">();
    await database.admin.query("insert into zugang_benutzer (tenant_id, id, funktion) values ($1, $2, $3)", [
      mandant.id,
      id,
      funktion,
    ]);
    const rollen = [{ rolle: "lesende", bezugId: null }] as const;
    return database.ctxFor(mandant, { kind: "benutzer", id, name: funktion, rollen, zweiterFaktor: true });
  };
  return {
    ctx: await ctxOf("Stabsstelle Integration"),
    other: await ctxOf("Gesundheitsamt"),
    anybody: database.ctxFor(mandant),
    machine: database.ctxFor(mandant, SYSTEM),
  };
}
const typed = { liste: "massnahmen", name: "Läuft 2026 aus", abfrage: "laeuft-aus=2026&seite=2" } as const;

describe("kept filters", () => {
  test("are found again by their account on their list, and by nobody else", async () => {
    const { ctx, other } = await twoPeople();
    const { id } = valueOf(await keepFilter(ctx, typed));
    expect(await viewGemerkte(ctx, "massnahmen")).toEqual([
      { id, name: "Läuft 2026 aus", abfrage: "laeuft-aus=2026", path: "/intern/massnahmen?laeuft-aus=2026" },
    ]);
    expect(await viewGemerkte(ctx, "kette")).toEqual([]);
    expect(await viewGemerkte(other, "massnahmen")).toEqual([]);
    await expect(renameFilter(other, id, "Meiner")).rejects.toThrow(NotFound);
    await expect(removeFilter(other, id)).rejects.toThrow(NotFound);
    expect(await keepFilter(other, typed)).toMatchObject({ ok: true });
  });

  test("get another name and are deleted", async () => {
    const { ctx } = await twoPeople();
    const { id } = valueOf(await keepFilter(ctx, typed));
    valueOf(await keepFilter(ctx, { ...typed, name: "Zweiter" }));
    expect(await renameFilter(ctx, id, "zweiter")).toMatchObject({ reason: "name-vergeben" });
    valueOf(await renameFilter(ctx, id, "Läuft aus"));
    expect((await viewGemerkte(ctx, "massnahmen")).map((one) => one.name)).toEqual(["Läuft aus", "Zweiter"]);
    valueOf(await removeFilter(ctx, id));
    await expect(removeFilter(ctx, id)).rejects.toThrow(NotFound);
    expect((await verbsOf(ctx)).filter((verb) => verb.startsWith("konzept.filter."))).toEqual([
      "konzept.filter.kept",
      "konzept.filter.kept",
      "konzept.filter.renamed",
      "konzept.filter.removed",
    ]);
  });

  test("that the list no longer understands lead nowhere", async () => {
    const { ctx } = await twoPeople();
    valueOf(await keepFilter(ctx, typed));
    await database.admin.query("update konzept_gemerkte_filter set abfrage = 'gibtesnicht=1' where tenant_id = $1", [
      ctx.mandant.id,
    ]);
    expect(await viewGemerkte(ctx, "massnahmen")).toMatchObject([{ path: null }]);
  });

  test("are refused when they filter nothing, and are not for strangers or the machine", async () => {
    const { ctx, anybody, machine } = await twoPeople();
    expect(await keepFilter(ctx, { ...typed, abfrage: "" })).toMatchObject({ reason: "kein-filter" });
    await expect(keepFilter(anybody, typed)).rejects.toThrow(NotAllowed);
    await expect(keepFilter(machine, typed)).rejects.toThrow(NotAllowed);
    await expect(viewGemerkte(anybody, "massnahmen")).rejects.toThrow(SignInNeeded);
    expect(await viewGemerkte(machine, "massnahmen")).toEqual([]);
  });
});
