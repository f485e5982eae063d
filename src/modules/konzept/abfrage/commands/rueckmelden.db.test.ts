import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { viewStand } from "../../sachstand/views/stand.ts";
import { briefe, eineRunde, MELDUNG } from "../test/fixtures.ts";
import { viewAbbestellen, viewRueckmeldung, viewRueckmeldungen } from "../views/durch-link.ts";
import { viewAntwort } from "../views/runden.ts";
import { endErinnerungen } from "./abbestellen.ts";
import { acceptRueckmeldung } from "./accept-rueckmeldung.ts";
import { renewAbfrage, returnRueckmeldung, withdrawAbfrage } from "./change-abfrage.ts";
import { closeRunde } from "./close-runde.ts";
import { forwardAbfrage } from "./forward-abfrage.ts";
import { saveEntwurf, submitRueckmeldung } from "./rueckmelden.ts";

const database = testDatabase();

async function einFall() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const runde = await eineRunde(ctx);
  const [brief] = await briefe(ctx);
  const frage = brief?.fragen[0];
  if (!brief?.alle || !brief.abbestellen || !frage) throw new Error("no mail");
  const fremd = { ...ctx, actor: OEFFENTLICH };
  return { ctx, fremd, ...runde, brief, frage, id: frage.id, token: frage.token, alle: brief.alle };
}

/** Every row of the county that a link could touch. */
async function alles(ctx: Awaited<ReturnType<typeof einFall>>["ctx"]) {
  const { rows } = await ctx.db.read((db) =>
    db.execute(`select (select jsonb_agg(a order by a.id) from konzept_abfragen a) as a,
      (select jsonb_agg(l order by l.id) from konzept_abfrage_links l) as l,
      (select jsonb_agg(e order by e.id) from konzept_abfrage_empfaenger e) as e,
      (select count(*) from platform_audit_events) as n`),
  );
  return rows;
}

describe("a link", () => {
  test("T46 T49 T55 opens its own question and changes nothing by it; its token is nowhere in the database", async () => {
    const { ctx, fremd, id, token, alle, brief, fragen } = await einFall();
    const before = await alles(ctx);
    expect((await viewRueckmeldung(fremd, token, id))?.kennung).toBe(brief.fragen[0]?.kennung);
    expect((await viewRueckmeldungen(fremd, alle))?.zeilen).toHaveLength(2);
    expect((await viewRueckmeldungen(fremd, token))?.nur).toBe(id);
    for (const other of fragen.filter((one) => one.id !== id))
      expect(await viewRueckmeldung(fremd, token, other.id)).toBeNull();
    expect(await viewRueckmeldung(fremd, alle, brief.fragen[1]?.id ?? id)).not.toBeNull();
    expect(await alles(ctx)).toEqual(before);
    expect(JSON.stringify(before)).not.toContain(token);
    expect(JSON.stringify(before)).not.toContain(alle);
  });

  test("T52 T53 one for the reminders answers nothing, and none works after its last day", async () => {
    const { fremd, id, token, brief } = await einFall();
    const ab = brief.abbestellen ?? "";
    expect(await viewRueckmeldung(fremd, ab, id)).toBeNull();
    expect(await viewAbbestellen(fremd, token)).toBeNull();
    expect(await saveEntwurf(fremd, ab, id, 1, {})).toEqual({ ok: false, reason: "link-ungueltig" });
    const spaeter = { ...fremd, today: "2027-01-20" as Datum };
    expect(await viewRueckmeldung(spaeter, token, id)).toBeNull();
    expect(await viewRueckmeldungen(spaeter, token)).toBeNull();
    expect(await submitRueckmeldung(spaeter, token, id, 1, MELDUNG, "M01")).toMatchObject({ reason: "link-ungueltig" });
    expect(await forwardAbfrage(spaeter, token, id, 1, { email: "a@b.example", funktion: "x" })).toMatchObject({
      reason: "link-ungueltig",
    });
    expect(await viewAbbestellen(spaeter, ab)).toBeNull();
  });

  test("fuzz: nothing but the token itself opens anything, whatever its length, letters or county (T22, T48)", async () => {
    const { fremd, id, token, alle } = await einFall();
    const nebenan = await einFall();
    const wrong = [
      "",
      " ",
      token.slice(0, -1),
      `${token}A`,
      ` ${token}`,
      `${token}\n`,
      token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
      encodeURIComponent(`${token}=`),
      `%41${token.slice(1)}`,
      [...token].toReversed().join(""),
      `${token.slice(0, 20)}\u200b${token.slice(20)}`,
      token.replace(/./u, "А"),
      "\u0000",
      "\ud800",
      "null",
      "__proto__",
      "' or true --",
      nebenan.token,
      nebenan.alle,
      ...Array.from({ length: 60 }, (_, n) => randomBytes(n + 1).toString("base64url")),
      "x".repeat(100_000),
    ];
    for (const one of wrong) {
      expect(await viewRueckmeldungen(fremd, one)).toBeNull();
      expect(await viewRueckmeldung(fremd, one, id)).toBeNull();
      expect(await saveEntwurf(fremd, one, id, 1, {})).toEqual({ ok: false, reason: "link-ungueltig" });
    }
    expect(await viewRueckmeldung(fremd, token, newId<"Abfrage">())).toBeNull();
    expect(await viewRueckmeldung(fremd, token, nebenan.id)).toBeNull();
    expect(await viewRueckmeldungen(fremd, alle)).not.toBeNull();
  });
});

describe("an answer", () => {
  test("T47 wrong input is kept as a draft; nothing is sent until somebody types the Kennung; then it is read-only", async () => {
    const { ctx, fremd, id, token, frage } = await einFall();
    const entwurf = { umsetzung: "", bericht: "Angefangen", neuerTermin: "irgendwann" };
    const { rev } = valueOf(await saveEntwurf(fremd, token, id, 1, entwurf));
    expect(await viewRueckmeldung(fremd, token, id)).toMatchObject({ stand: "entwurf", entwurf });
    expect(await saveEntwurf(fremd, token, id, 1, {})).toMatchObject({ reason: "inzwischen-geaendert" });
    for (const typed of ["", "ja", "on", id])
      expect(await submitRueckmeldung(fremd, token, id, rev, MELDUNG, typed)).toMatchObject({
        reason: "kennung-falsch",
      });
    const ohne = { ...MELDUNG, bericht: "" };
    expect(await submitRueckmeldung(fremd, token, id, rev, ohne, frage.kennung)).toMatchObject({
      reason: "bericht-fehlt",
    });
    valueOf(await submitRueckmeldung(fremd, token, id, rev, MELDUNG, frage.kennung.toLowerCase()));
    const view = await viewRueckmeldung(fremd, token, id);
    expect(view).toMatchObject({ stand: "eingegangen", wartet: false });
    expect(view?.eingereicht?.gemeldetVon).toBe("Volkshochschule");
    expect(await saveEntwurf(fremd, token, id, rev + 1, {})).toMatchObject({ reason: "schon-gesendet" });
    expect((await viewStand(ctx, (await viewAntwort(ctx, id)).massnahmeId, "intern")).verlauf).toEqual([]);
    expect((await verbsOf(ctx)).slice(-2)).toEqual(["konzept.abfrage.drafted", "konzept.abfrage.submitted"]);
  });

  test("T51 taken over it becomes a Sachstand, once, and only if nobody reported meanwhile", async () => {
    const { ctx, fremd, id, token, frage } = await einFall();
    valueOf(await submitRueckmeldung(fremd, token, id, 1, MELDUNG, frage.kennung));
    await expect(acceptRueckmeldung(fremd, id, 2, null, true)).rejects.toThrow();
    expect(await acceptRueckmeldung(ctx, id, 1, null, true)).toMatchObject({ reason: "inzwischen-geaendert" });
    expect(await acceptRueckmeldung(ctx, id, 2, newId<"Sachstand">(), true)).toMatchObject({
      reason: "inzwischen-gemeldet",
    });
    const { sachstandId } = valueOf(await acceptRueckmeldung(ctx, id, 2, null, false));
    const { massnahmeId } = await viewAntwort(ctx, id);
    expect(await viewStand(ctx, massnahmeId, "intern")).toMatchObject({
      umsetzung: "laeuft",
      sachstandAm: "2026-11-21",
      verlauf: [{ id: sachstandId, bericht: MELDUNG.bericht, gemeldetVon: "Volkshochschule", oeffentlich: false }],
    });
    expect(await viewRueckmeldung(fremd, token, id)).toMatchObject({ stand: "angenommen" });
    expect(await acceptRueckmeldung(ctx, id, 3, sachstandId, true)).toMatchObject({ reason: "stand-passt-nicht" });
    expect((await verbsOf(ctx)).at(-1)).toBe("konzept.rueckmeldung.accepted");
  });

  test("given back with a reason it can be changed, and whoever wrote it is asked anew", async () => {
    const { ctx, fremd, id, token, frage } = await einFall();
    valueOf(await saveEntwurf(fremd, token, id, 1, { bericht: "Zwei Linien" }));
    valueOf(await submitRueckmeldung(fremd, token, id, 2, MELDUNG, frage.kennung));
    expect(await returnRueckmeldung(ctx, id, 3, " ")).toMatchObject({ reason: "ohne-grund" });
    valueOf(await returnRueckmeldung(ctx, id, 3, "Welche Linien?"));
    const view = await viewRueckmeldung(fremd, token, id);
    expect(view).toMatchObject({
      stand: "zurueckgegeben",
      grund: "Welche Linien?",
      entwurf: { bericht: "Zwei Linien" },
    });
    const [brief] = await briefe(ctx);
    expect(brief).toMatchObject({ anlass: "rueckgabe", fragen: [{ id, grund: "Welche Linien?" }] });
    valueOf(await saveEntwurf(fremd, token, id, 4, { bericht: "Linien 3 und 7" }));
    expect(await viewRueckmeldung(fremd, token, id)).toMatchObject({ stand: "zurueckgegeben" });
    valueOf(await submitRueckmeldung(fremd, brief?.fragen[0]?.token ?? "", id, 5, MELDUNG, frage.kennung));
  });
});

describe("T50 passing on", () => {
  test("makes a link of its own that remembers whom it came from; withdrawing ends the whole chain", async () => {
    const { ctx, fremd, id, token, brief } = await einFall();
    const wer = { email: "Fahrplan@bus.example", funktion: "Fahrplanbüro" };
    for (const [anders, reason] of [
      [{ email: "a@b@c.example" }, "email-falsch"],
      [{ email: "a@b.example\r\nBcc: x@y.example" }, "email-falsch"],
      [{ email: "KONTAKT@vhs.example" }, "an-sich-selbst"],
      [{ funktion: " " }, "ohne-funktion"],
    ] as const)
      expect(await forwardAbfrage(fremd, token, id, 1, { ...wer, ...anders })).toMatchObject({ reason });
    valueOf(await forwardAbfrage(fremd, token, id, 1, wer));
    const [neu] = await briefe(ctx);
    expect(neu).toMatchObject({
      to: "fahrplan@bus.example",
      anlass: "weitergabe",
      weitergegebenVon: "Volkshochschule",
    });
    expect(neu?.alle).toBeNull();
    const theirs = neu?.fragen[0]?.token ?? "";
    expect(await viewRueckmeldung(fremd, theirs, brief.fragen[1]?.id ?? id)).toBeNull();
    expect(await viewRueckmeldung(fremd, token, id)).toMatchObject({ weitergegebenAn: "Fahrplanbüro" });
    expect(await viewRueckmeldung(fremd, theirs, id)).toMatchObject({ weitergegebenAn: null });
    const { rows } = await ctx.db.read((db) =>
      db.execute("select count(*)::int as n from konzept_abfrage_links where weitergegeben_von_id is not null"),
    );
    expect(rows).toEqual([{ n: 1 }]);
    valueOf(await withdrawAbfrage(ctx, id, 2, "Erledigt"));
    expect(await viewRueckmeldung(fremd, theirs, id)).toBeNull();
    expect(await viewRueckmeldung(fremd, token, id)).toBeNull();
    expect((await viewRueckmeldungen(fremd, brief.alle ?? ""))?.zeilen).toHaveLength(1);
    // The chain stays dead when it is asked anew: only the new link works.
    valueOf(await renewAbfrage(ctx, id, 3));
    const [wieder] = await briefe(ctx);
    expect(wieder).toMatchObject({ to: "kontakt@vhs.example", anlass: "anfrage" });
    for (const old of [theirs, token, brief.alle ?? ""]) expect(await viewRueckmeldung(fremd, old, id)).toBeNull();
    expect(await viewRueckmeldung(fremd, wieder?.fragen[0]?.token ?? "", id)).toMatchObject({ stand: "offen" });
  });

  test("not without end: it would be a way to write to anybody", async () => {
    const { fremd, id, token } = await einFall();
    for (let n = 1; n <= 5; n++)
      valueOf(await forwardAbfrage(fremd, token, id, n, { email: `a${n}@b.example`, funktion: `Stelle ${n}` }));
    expect(await forwardAbfrage(fremd, token, id, 6, { email: "a6@b.example", funktion: "Stelle 6" })).toMatchObject({
      reason: "zu-oft-weitergegeben",
    });
  });
});

test("closing a round ends what nobody answered; what came in can still be taken over and read", async () => {
  const { ctx, fremd, id, token, alle, brief, frage, rundeId } = await einFall();
  valueOf(await submitRueckmeldung(fremd, token, id, 1, MELDUNG, frage.kennung));
  expect(valueOf(await closeRunde(ctx, rundeId, 1)).abgelaufen).toBe(2);
  expect(await closeRunde(ctx, rundeId, 2)).toMatchObject({ reason: "runde-geschlossen" });
  expect(await viewRueckmeldung(fremd, alle, brief.fragen[1]?.id ?? id)).toBeNull();
  expect((await viewAntwort(ctx, brief.fragen[1]?.id ?? id)).stand).toBe("abgelaufen");
  valueOf(await acceptRueckmeldung(ctx, id, 2, null, true));
});

test("reminders can be ended by whoever is no part of the county, and the Fachstelle sees it", async () => {
  const { ctx, fremd, id, brief } = await einFall();
  const ab = brief.abbestellen ?? "";
  expect(await viewAbbestellen(fremd, ab)).toEqual({ name: "Volkshochschule", abbestellt: false });
  valueOf(await endErinnerungen(fremd, ab));
  valueOf(await endErinnerungen(fremd, ab));
  expect(await viewAbbestellen(fremd, ab)).toMatchObject({ abbestellt: true });
  expect((await viewAntwort(ctx, id)).weg).toMatchObject({ telefonGrund: "abbestellt" });
  expect(await endErinnerungen(fremd, brief.alle ?? "")).toMatchObject({ reason: "link-ungueltig" });
});
