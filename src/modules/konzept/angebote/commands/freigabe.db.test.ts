import { expect, test } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { type AngebotId, OHNE_ANGABEN } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { createBedarf } from "../../kette/commands/create-bedarf.ts";
import { aBedarfInhalt } from "../../kette/test/fixtures.ts";
import { aHandlungsfeld, aStelle, benutzer, FACHSTELLE, valueOf, verbsOf } from "../../test/fixtures.ts";
import { angebotMail } from "../jobs/index.ts";
import type { AnfrageId, AngebotAntwort } from "../rules/anfrage.ts";
import { viewAngebotForm, viewDeckende } from "../views/angebote.ts";
import { viewAnfrageDurchLink } from "../views/durch-link.ts";
import { viewOeffentlicheAngebote, viewOeffentlichesAngebot } from "../views/oeffentlich.ts";
import { angebotDokumente } from "../views/suchdokumente.ts";
import { answerAnfrage, askStelle, issueAngebotBrief, noteErgebnis, withdrawAnfragen } from "./ask-stelle.ts";
import { createAngebot } from "./change-angebot.ts";
import { confirmAngebot, coverBedarf, publishAngebot, settleAngebotMeldung, withdrawAngebot } from "./freigabe.ts";

const database = testDatabase();

/** Two drafts of a public Stelle that has an address, one of another. */
async function aKreis() {
  const mandant = await database.aMandant();
  const system = database.ctxFor(mandant, SYSTEM);
  await createLandkreis(system, aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const feld = await aHandlungsfeld(office);
  const kita = await aStelle(office, "Kita Wiesengrund");
  const verein = await aStelle(office, "Sportverein");
  await database.admin.query(
    "update netzwerk_stellen set oeffentlich = true, email = 'kita@post.example' where id = $1",
    [kita],
  );
  const make = async (stelleId: typeof kita, titel: string) =>
    valueOf(
      await createAngebot(office, { ...OHNE_ANGABEN, stelleId, titel, handlungsfeldIds: [feld], zielgruppeIds: [] }),
    ).id;
  const revOf = async (id: AngebotId) => (await viewAngebotForm(office, id)).angebot.rev;
  return {
    office,
    system,
    feld,
    kita,
    fruehstueck: await make(kita, "Elternfrühstück"),
    spielkreis: await make(kita, "Spielkreis"),
    turnen: await make(verein, "Turnen"),
    revOf,
    anybody: database.ctxFor(mandant, OEFFENTLICH),
    reader: database.ctxFor(mandant, LESEND),
    anfrageId: async () =>
      (
        await database.admin.query<{ id: AnfrageId }>(
          "select id from konzept_angebot_anfragen where tenant_id = $1 and ergebnis is null",
          [mandant.id],
        )
      ).rows[0]?.id ?? newId<"AngebotAnfrage">(),
  };
}

test("AG4 a Stelle confirms by link: opening changes nothing, wrong links are the same, the office releases", async () => {
  const { office, system, anybody, reader, fruehstueck, spielkreis, turnen, revOf, anfrageId } = await aKreis();
  expect(() => askStelle(reader, fruehstueck)).toThrow(NotAllowed);
  expect(() => askStelle(anybody, fruehstueck)).toThrow(SignInNeeded);
  await expect(askStelle(office, newId<"Angebot">())).rejects.toThrow(NotFound);
  expect(await askStelle(office, turnen)).toMatchObject({ reason: "ohne-adresse" });
  valueOf(await askStelle(office, fruehstueck));
  expect(await askStelle(office, spielkreis)).toMatchObject({ reason: "heute-schon" });
  expect((await viewAngebotForm(office, spielkreis)).stand).toBe("zur-bestaetigung");
  const id = await anfrageId();
  await expect(issueAngebotBrief(office, id)).rejects.toThrow(NotAllowed);
  const brief = await issueAngebotBrief(system, id);
  if (!brief) throw new Error("a mail was made");
  expect((await angebotMail(system, brief)).text).toMatch(/– Elternfrühstück\n– Spielkreis/u);
  await noteErgebnis(system, id, "gesendet");
  expect(await issueAngebotBrief(system, id)).toBeNull();

  const seen = await viewAnfrageDurchLink(anybody, brief.token);
  expect(seen?.angebote.map(({ titel }) => titel)).toEqual(["Elternfrühstück", "Spielkreis"]);
  expect(await viewAnfrageDurchLink(anybody, brief.token)).toEqual(seen);
  const angabe = async (angebotId: AngebotId, antwort: AngebotAntwort, nachricht = "") => ({
    angebotId,
    rev: await revOf(angebotId),
    antwort,
    nachricht,
  });
  const refused = [
    ["x".repeat(43), [await angabe(fruehstueck, "zeigen")], "link-ungueltig"],
    [brief.token, [], "ohne-angabe"],
    [brief.token, [await angabe(fruehstueck, "geaendert")], "ohne-worte"],
    [brief.token, [await angabe(fruehstueck, "geaendert", "x".repeat(1_001))], "zu-lang"],
    [brief.token, [{ ...(await angabe(fruehstueck, "zeigen")), rev: 99 }], "inzwischen-geaendert"],
    [brief.token, [await angabe(turnen, "zeigen")], "inzwischen-geaendert"],
  ] as const;
  for (const [token, angaben, reason] of refused)
    expect(await answerAnfrage(anybody, token, angaben)).toMatchObject({ reason });

  const answers = [await angabe(fruehstueck, "zeigen"), await angabe(spielkreis, "geaendert", "Jetzt montags")];
  valueOf(await answerAnfrage(anybody, brief.token, answers));
  expect((await viewOeffentlicheAngebote(anybody, {})).angebote).toEqual([]);
  expect(() => publishAngebot(reader, fruehstueck, 1)).toThrow(NotAllowed);
  expect(await publishAngebot(office, spielkreis, await revOf(spielkreis))).toMatchObject({
    reason: "nicht-bestaetigt",
  });
  valueOf(await publishAngebot(office, fruehstueck, await revOf(fruehstueck)));
  expect((await viewOeffentlicheAngebote(anybody, {})).angebote.map(({ titel }) => titel)).toEqual(["Elternfrühstück"]);

  const { meldungen } = await viewAngebotForm(office, spielkreis);
  expect(meldungen).toMatchObject([{ art: "geaendert", nachricht: "Jetzt montags" }]);
  const meldung = meldungen[0]?.id ?? newId<"AngebotMeldung">();
  await expect(settleAngebotMeldung(office, fruehstueck, await revOf(fruehstueck), meldung)).rejects.toThrow(NotFound);
  valueOf(await settleAngebotMeldung(office, spielkreis, await revOf(spielkreis), meldung));
  expect((await viewAngebotForm(office, spielkreis)).meldungen).toEqual([]);

  // AS1: taking back counts at once, on every way by which it was to be had.
  valueOf(await answerAnfrage(anybody, brief.token, [await angabe(fruehstueck, "nur-intern")]));
  expect((await viewOeffentlicheAngebote(anybody, {})).angebote).toEqual([]);
  await expect(viewOeffentlichesAngebot(anybody, fruehstueck)).rejects.toThrow(NotFound);
  expect(await angebotDokumente(anybody, "oeffentlich")).toEqual([]);
  expect((await viewAngebotForm(office, fruehstueck)).stand).toBe("zurueckgezogen");

  const at = (tage: number) => ({ ...anybody, today: addDays(office.today, tage) });
  expect(await viewAnfrageDurchLink(at(35), brief.token)).not.toBeNull();
  expect(await viewAnfrageDurchLink(at(36), brief.token)).toBeNull();
  expect(() => withdrawAnfragen(reader, fruehstueck)).toThrow(NotAllowed);
  valueOf(await withdrawAnfragen(office, fruehstueck));
  expect(await withdrawAnfragen(office, fruehstueck)).toMatchObject({ reason: "kein-link" });
  expect(await viewAnfrageDurchLink(anybody, brief.token)).toBeNull();
  const verbs = (await verbsOf(office)).filter((verb) => /^konzept\.angebot\.(asked|answered|link)/u.test(verb));
  expect(verbs).toEqual([
    "konzept.angebot.asked",
    "konzept.angebot.link-issued",
    "konzept.angebot.answered",
    "konzept.angebot.answered",
    "konzept.angebot.links-withdrawn",
  ]);
});

test("AG5 who may take back, and what needs which step first", async () => {
  const { office, reader, anybody, kita, fruehstueck } = await aKreis();
  const own = { ...office, actor: benutzer({ rolle: "zustaendige", bezugId: kita }) };
  await expect(withdrawAngebot(reader, fruehstueck, 1)).rejects.toThrow(NotAllowed);
  expect(await withdrawAngebot(own, fruehstueck, 1)).toMatchObject({ reason: "nicht-freigegeben" });
  valueOf(await confirmAngebot(own, fruehstueck, 1, false));
  expect(await publishAngebot(office, fruehstueck, 2)).toMatchObject({ reason: "ohne-einwilligung" });
  valueOf(await confirmAngebot(own, fruehstueck, 2, true));
  valueOf(await publishAngebot(office, fruehstueck, 3));
  expect(await publishAngebot(office, fruehstueck, 4)).toMatchObject({ reason: "schon-oeffentlich" });
  expect((await viewOeffentlichesAngebot(anybody, fruehstueck)).stelle.name).toBe("Kita Wiesengrund");
  expect(await withdrawAngebot(own, fruehstueck, 3)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await withdrawAngebot(own, fruehstueck, 4));
  await expect(viewOeffentlichesAngebot(anybody, fruehstueck)).rejects.toThrow(NotFound);
  expect(await publishAngebot(office, fruehstueck, 5)).toMatchObject({ reason: "ohne-einwilligung" });
});

test("an Angebot answers a Bedarf in part; only who edits the Bedarf says so", async () => {
  const { office, reader, feld, kita, fruehstueck } = await aKreis();
  const bedarf = valueOf(await createBedarf(office, aBedarfInhalt(feld))).id;
  const own = { ...office, actor: benutzer({ rolle: "zustaendige", bezugId: kita }) };
  await expect(coverBedarf(own, fruehstueck, 1, bedarf, "ganz")).rejects.toThrow(NotFound);
  await expect(coverBedarf(reader, fruehstueck, 1, bedarf, "ganz")).rejects.toThrow(NotAllowed);
  valueOf(await coverBedarf(office, fruehstueck, 1, bedarf, "ganz"));
  valueOf(await coverBedarf(office, fruehstueck, 1, bedarf, "teilweise"));
  expect(await viewDeckende(office, bedarf)).toMatchObject([{ titel: "Elternfrühstück", deckung: "teilweise" }]);
  valueOf(await coverBedarf(office, fruehstueck, 1, bedarf, null));
  expect(await viewDeckende(office, bedarf)).toEqual([]);
});
