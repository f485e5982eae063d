import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createOrt, createStelle } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { OutgoingRefused } from "#src/platform/outgoing/guarded-fetch.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, benutzer, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { createArtikel, publishArtikel } from "../../artikel/commands/change-artikel.ts";
import { createAnlaufstelle } from "../../commands/change-anlaufstelle.ts";
import { createBesuchshinweis } from "../../commands/change-besuchshinweis.ts";
import { createLebenslagen } from "../../commands/change-lebenslage.ts";
import { createLeistung, publishLeistung } from "../../commands/change-leistung.ts";
import { listNeueEingaenge } from "../../eingang/store/eingaenge.ts";
import { createHaeufigeFrage } from "../../fragen/commands/change-frage.ts";
import { aLeistung, anAnlaufstelle, anOrt, valueOf } from "../../test/fixtures.ts";
import { viewLebenslagenIntern } from "../../views/intern-orte.ts";
import { viewLeistungIntern } from "../../views/intern.ts";
import { pflegeMail } from "../jobs/index.ts";
import { pflegeFilterSchema } from "../rules/filter.ts";
import type { PflegeMailId } from "../rules/pflege.ts";
import { viewDurchLink, viewFuerFachstelle, viewPflege, viewPflegeForm } from "../views/pflege.ts";
import { answerByLink, settlePflegeAntwort } from "./answer-by-link.ts";
import { askStelle, issuePflegeBrief, noteErgebnis, sendDuePflegeMails, withdrawPflegeLinks } from "./ask-stellen.ts";
import { changePflege, confirmEintrag, setErstePruefungen } from "./care.ts";
import { checkAdressen } from "./check-adressen.ts";

const database = testDatabase();
const FILTER = pflegeFilterSchema.parse({ art: null, stelle: null });

/** Two entries of one Stelle with an address, checked today, to be checked again in 181 days. */
async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  const office = database.ctxFor(mandant, FACHSTELLE);
  const stelleId = valueOf(await createStelle(office, anAmt()));
  await database.admin.query("update netzwerk_stellen set email = 'amt@post.example' where id = $1", [stelleId]);
  valueOf(await createLebenslagen(office));
  const lebenslageIds = (await viewLebenslagenIntern(office)).lagen.slice(0, 1).map(({ id }) => id);
  const ids = [];
  for (const [titel, online] of [
    ["Wohngeld", "https://kreis.example/wohngeld"],
    ["Kita", ""],
  ] as const) {
    const id = valueOf(await createLeistung(office, aLeistung(stelleId, { titel, online, lebenslageIds })));
    valueOf(await publishLeistung(office, id, 1, true));
    ids.push(id);
  }
  const [wohngeld, kita] = ids;
  if (!wohngeld || !kita) throw new Error("two were made");
  const faellig = addDays(office.today, 181);
  const ctxAt = (actor: typeof FACHSTELLE, tage: number) =>
    database.ctxFor(mandant, actor, { today: addDays(faellig, tage) });
  const mailIds = async () => {
    const { rows } = await database.admin.query<{ id: PflegeMailId; stelle_id: string | null }>(
      "select id, stelle_id from wegweiser_pflege_mails where tenant_id = $1 and ergebnis is null order by tag, id",
      [mandant.id],
    );
    return rows;
  };
  return {
    mandant,
    office,
    stelleId,
    wohngeld,
    kita,
    faellig,
    ctxAt,
    mailIds,
    reader: database.ctxFor(mandant, LESEND),
  };
}

it("W21 one mail for a Stelle on the day, not twice, and W22 the Fachstelle is told after 30 days", async () => {
  const { ctxAt, mailIds, office } = await aKreis();
  expect(await sendDuePflegeMails(ctxAt(SYSTEM, -15))).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await sendDuePflegeMails(ctxAt(SYSTEM, -14)))).toEqual({ mails: 1 });
  expect(await sendDuePflegeMails(ctxAt(SYSTEM, -14))).toMatchObject({ reason: "nichts-faellig" });
  expect(valueOf(await sendDuePflegeMails(ctxAt(SYSTEM, 30)))).toEqual({ mails: 2 });
  expect(await sendDuePflegeMails(ctxAt(SYSTEM, 30))).toMatchObject({ reason: "nichts-faellig" });
  await expect(sendDuePflegeMails(office)).rejects.toBeInstanceOf(NotAllowed);
  const mails = await mailIds();
  const made = [];
  for (const { id } of mails) made.push(await pflegeMail(ctxAt(SYSTEM, 30), id));
  expect(made.map((mail) => mail?.to)).toContain("amt@post.example");
  expect(made.every((mail) => mail?.text.includes("– Wohngeld") && mail.text.includes("– Kita"))).toBe(true);
  await expect(issuePflegeBrief(office, newId())).rejects.toBeInstanceOf(NotAllowed);
});

it("W23 a partner confirms or reports by link: opening changes nothing, and every wrong link is the same", async () => {
  const { mandant, office, ctxAt, stelleId, wohngeld, kita, mailIds, reader } = await aKreis();
  expect(await askStelle(office, stelleId)).toMatchObject({ reason: "nichts-faellig" });
  const later = ctxAt(FACHSTELLE, 0);
  await expect(askStelle(reader, stelleId)).rejects.toBeInstanceOf(NotAllowed);
  await expect(askStelle(database.ctxFor(mandant), stelleId)).rejects.toBeInstanceOf(SignInNeeded);
  valueOf(await askStelle(later, stelleId));
  expect(await askStelle(later, stelleId)).toMatchObject({ reason: "heute-schon" });
  const [mail] = await mailIds();
  const brief = mail ? await issuePflegeBrief(ctxAt(SYSTEM, 0), mail.id) : null;
  if (!mail || !brief) throw new Error("a mail was made");
  await noteErgebnis(ctxAt(SYSTEM, 0), mail.id, "gesendet");
  expect(await issuePflegeBrief(ctxAt(SYSTEM, 0), mail.id)).toBeNull();
  const partner = { ...database.ctxFor(mandant), today: later.today };
  const before = await viewDurchLink(partner, brief.token);
  expect(before?.eintraege.map(({ titel }) => titel)).toEqual(["Kita", "Wohngeld"]);
  expect(await viewDurchLink(partner, brief.token)).toEqual(before);
  const rev = before?.eintraege[0]?.rev ?? 0;
  const angabe = (eintragId: typeof kita, art: "stimmt" | "geaendert" | "entfallen", nachricht = "") => ({
    eintragId,
    rev,
    art,
    nachricht,
  });
  const refused = [
    ["x".repeat(43), [angabe(kita, "stimmt")], "link-ungueltig"],
    [brief.token, [], "ohne-angabe"],
    [brief.token, [angabe(kita, "geaendert")], "ohne-worte"],
    [brief.token, [angabe(kita, "geaendert", "x".repeat(1_001))], "zu-lang"],
    [brief.token, [{ ...angabe(kita, "stimmt"), rev: rev + 1 }], "inzwischen-geaendert"],
    [brief.token, [angabe(newId<"Leistung">(), "stimmt")], "inzwischen-geaendert"],
  ] as const;
  for (const [token, angaben, reason] of refused)
    expect(await answerByLink(partner, token, angaben)).toMatchObject({ reason });
  expect(
    valueOf(
      await answerByLink(partner, brief.token, [angabe(kita, "stimmt"), angabe(wohngeld, "geaendert", "Neuer Raum 3")]),
    ),
  ).toEqual({ stimmt: 1, anders: 1 });
  expect((await viewLeistungIntern(later, kita)).leistung.geprueftAm).toBe(later.today);
  // What was reported changes no entry by itself.
  expect((await viewLeistungIntern(later, wohngeld)).leistung.geprueftAm).toBe(office.today);
  const { antworten } = await viewPflege(later, FILTER);
  expect(antworten).toMatchObject([{ titel: "Wohngeld", art: "geaendert", nachricht: "Neuer Raum 3" }]);
  const id = antworten[0]?.id ?? newId<"PflegeAntwort">();
  await expect(settlePflegeAntwort(reader, id)).rejects.toBeInstanceOf(NotAllowed);
  await expect(settlePflegeAntwort(later, newId<"PflegeAntwort">())).rejects.toBeInstanceOf(NotFound);
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }), { today: later.today });
  valueOf(await settlePflegeAntwort(owner, id));
  expect(await settlePflegeAntwort(owner, id)).toMatchObject({ reason: "schon-erledigt" });
  expect((await viewPflege(owner, FILTER)).antworten).toEqual([]);
  await expect(viewPflege(reader, FILTER)).rejects.toBeInstanceOf(NotAllowed);
  // Expired and withdrawn open as little as a wrong one.
  const after = (tage: number): Datum => addDays(later.today, tage);
  expect(await viewDurchLink({ ...partner, today: after(35) }, brief.token)).not.toBeNull();
  expect(await viewDurchLink({ ...partner, today: after(36) }, brief.token)).toBeNull();
  await expect(withdrawPflegeLinks(owner, stelleId)).rejects.toBeInstanceOf(NotAllowed);
  valueOf(await withdrawPflegeLinks(later, stelleId));
  expect(await withdrawPflegeLinks(later, stelleId)).toMatchObject({ reason: "kein-link" });
  expect(await viewDurchLink(partner, brief.token)).toBeNull();
});

it("W25 an address that is gone on two days is told, one that refuses programs is not", async () => {
  const { ctxAt, office } = await aKreis();
  const asked: string[] = [];
  const answers =
    (status: number | "own-network" | "no-server") =>
    async (_: string | URL, how?: { method?: string | undefined }) => {
      asked.push(how?.method ?? "");
      if (status === "own-network") throw new OutgoingRefused("an address of the own network");
      if (status === "no-server") throw new Error("getaddrinfo ENOTFOUND");
      return new Response(null, { status });
    };
  const run = (tage: number, status: Parameters<typeof answers>[0]) =>
    checkAdressen(ctxAt(SYSTEM, tage), answers(status));
  const told = async () => (await viewPflege(office, FILTER)).adressen.map(({ adresse, titel }) => [adresse, titel]);
  await expect(checkAdressen(office, answers(200))).rejects.toBeInstanceOf(NotAllowed);
  expect(await run(0, 404)).toBe(1);
  expect(asked).toEqual(["HEAD", "GET"]);
  expect(await run(0, 404)).toBe(0);
  expect(await told()).toEqual([]);
  expect(await run(1, "no-server")).toBe(1);
  expect(await told()).toEqual([["https://kreis.example/wohngeld", "Wohngeld"]]);
  await run(2, 403);
  await run(3, "own-network");
  expect(await told()).toHaveLength(1);
  await run(4, 301);
  expect(await told()).toEqual([]);
  expect(await run(5, 404)).toBe(0);
  expect(await run(11, 404)).toBe(1);
});

it("W20 to W25 every kind of entry is cared for by the same machinery", async () => {
  const { mandant, office, ctxAt, stelleId, mailIds, reader } = await aKreis();
  const ortId = valueOf(await createOrt(office, anOrt({ name: "Rathaus Probe", oeffentlich: true })));
  valueOf(await createAnlaufstelle(office, ortId, anAnlaufstelle({ stelleId })));
  const text = "Mehr steht hier: https://kreis.example/ankommen";
  const neu = { titel: "Ankommen", text, ueberId: null, lebenslageId: null, risiko: "mittel" as const, stelleIds: [] };
  const artikelId = valueOf(await createArtikel(office, { ...neu, verantwortlichId: stelleId }));
  valueOf(await publishArtikel(office, artikelId, 1, true));
  valueOf(
    await createHaeufigeFrage(office, {
      thema: "Geld",
      fragen: { de: "Was kostet das?" },
      antworten: { de: "Nichts." },
    }),
  );
  const hinweis = { texte: { de: "Der Aufzug steht." }, wichtig: true, giltAb: office.today, mitAussenstellen: false };
  valueOf(await createBesuchshinweis(office, { ...hinweis, giltBis: null, anlaufstelleIds: [ortId] }));
  const vorbei = { ...hinweis, texte: { de: "Nur heute." }, giltBis: office.today };
  valueOf(await createBesuchshinweis(office, { ...vorbei, anlaufstelleIds: [ortId] }));
  const later = ctxAt(FACHSTELLE, 0);
  const rows = async (zeige: "alle" | "faellig" = "faellig") =>
    (await viewPflege(later, { ...FILTER, zeige })).eintraege.map(
      ({ art, titel, stelle }) => [art, titel, stelle] as const,
    );
  const stelle = anAmt().name;
  expect((await rows()).toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
    ["anlaufstelle", "Rathaus Probe", stelle],
    ["artikel", "Ankommen", stelle],
    ["besuchshinweis", "Der Aufzug steht.", stelle],
    ["frage", "Was kostet das?", null],
    ["leistung", "Kita", stelle],
    ["leistung", "Wohngeld", stelle],
  ]);
  // A link opens what its Stelle keeps, of whatever kind.
  valueOf(await askStelle(later, stelleId));
  const [mail] = await mailIds();
  const brief = await issuePflegeBrief(ctxAt(SYSTEM, 0), mail?.id ?? newId<"PflegeMail">());
  const partner = { ...database.ctxFor(mandant), today: later.today };
  const opened = (await viewDurchLink(partner, brief?.token ?? ""))?.eintraege ?? [];
  expect(opened.map(({ titel }) => titel)).not.toContain("Was kostet das?");
  const place = opened.find(({ art }) => art === "anlaufstelle");
  expect(place).toMatchObject({ id: ortId, zeiten: [{ tag: 1, von: "08:00", bis: "12:00" }] });
  const angaben = opened.map(({ id: eintragId, rev, art }) =>
    art === "artikel"
      ? { eintragId, rev, art: "geaendert" as const, nachricht: "Neuer Weg" }
      : { eintragId, rev, art: "stimmt" as const, nachricht: "" },
  );
  expect(valueOf(await answerByLink(partner, brief?.token ?? "", angaben))).toEqual({ stimmt: 4, anders: 1 });
  expect(new Set((await rows()).map(([art]) => art))).toEqual(new Set(["artikel", "frage"]));
  const { antworten, eintraege } = await viewPflege(later, { ...FILTER, zeige: "alle" });
  expect(antworten).toMatchObject([{ titel: "Ankommen", intern: `/intern/wegweiser/artikel/${artikelId}` }]);
  // One click, and who keeps it, for every kind.
  const owner = database.ctxFor(mandant, benutzer({ rolle: "zustaendige", bezugId: stelleId }), { today: later.today });
  const rev = (id: string) => eintraege.find((one) => one.id === id)?.rev ?? 0;
  const frage = eintraege.find(({ art }) => art === "frage");
  if (!frage) throw new Error("a question was asked");
  await expect(confirmEintrag(reader, frage.id, frage.rev)).rejects.toBeInstanceOf(NotAllowed);
  await expect(confirmEintrag(owner, frage.id, frage.rev)).rejects.toBeInstanceOf(NotAllowed);
  await expect(confirmEintrag(later, newId(), 1)).rejects.toBeInstanceOf(NotFound);
  await expect(changePflege(owner, frage.id, 1, { verantwortlichId: null, risiko: "hoch" })).rejects.toThrow(
    NotAllowed,
  );
  valueOf(await changePflege(later, frage.id, frage.rev, { verantwortlichId: stelleId, risiko: "hoch" }));
  expect(await confirmEintrag(owner, frage.id, frage.rev)).toMatchObject({ reason: "inzwischen-geaendert" });
  valueOf(await confirmEintrag(owner, frage.id, frage.rev + 1));
  valueOf(await confirmEintrag(owner, artikelId, rev(artikelId)));
  valueOf(await confirmEintrag(owner, ortId, rev(ortId)));
  expect(await rows()).toEqual([]);
  const kita = eintraege.find(({ titel }) => titel === "Kita");
  if (!kita) throw new Error("two were made");
  const ohne = { verantwortlichId: null, risiko: "hoch" as const };
  expect(await changePflege(later, kita.id, kita.rev, ohne)).toMatchObject({ reason: "ohne-stelle" });
  valueOf(await changePflege(later, kita.id, kita.rev, { verantwortlichId: stelleId, risiko: "hoch" }));
  const form = await viewPflegeForm(later, kita.id);
  expect(form).toMatchObject({ risiko: "hoch", pruefenBis: addDays(later.today, 90), stelle });
  await expect(viewPflegeForm(owner, kita.id)).rejects.toBeInstanceOf(NotAllowed);
  // Web addresses of every kind are asked.
  const gone = async () => new Response(null, { status: 410 });
  for (const tage of [0, 1]) await checkAdressen(ctxAt(SYSTEM, tage), gone);
  const told = (await viewPflege(later, FILTER)).adressen.map(({ titel }) => titel);
  expect(told.toSorted()).toEqual(["Ankommen", "Wohngeld"]);
});

it("W22 the Fachstelle is written to about what it keeps itself", async () => {
  const { mandant, office, mailIds } = await aKreis();
  const frage = { thema: "Geld", fragen: { de: "Was kostet das?" }, antworten: { de: "Nichts." } };
  valueOf(await createHaeufigeFrage(office, frage));
  const { eintraege } = await viewPflege(office, { ...FILTER, zeige: "alle", art: "frage" });
  const [one] = eintraege;
  if (!one) throw new Error("a question was asked");
  valueOf(await changePflege(office, one.id, one.rev, { verantwortlichId: null, risiko: "hoch" }));
  const day = { today: addDays(office.today, 91) };
  const clock = database.ctxFor(mandant, SYSTEM, day);
  expect(valueOf(await sendDuePflegeMails(clock))).toEqual({ mails: 1 });
  expect(await sendDuePflegeMails(clock)).toMatchObject({ reason: "nichts-faellig" });
  const [mail] = await mailIds();
  expect(mail?.stelle_id).toBeNull();
  const text = (await viewFuerFachstelle(clock, mail?.id ?? newId<"PflegeMail">()))?.eigene;
  expect(text).toMatchObject([{ titel: "Was kostet das?" }]);
});

it("W29 what nobody ever checked gets its first day, W28 and a report about high risk is urgent", async () => {
  const { mandant, office, stelleId, ctxAt } = await aKreis();
  const ortId = valueOf(await createOrt(office, anOrt({ name: "Rathaus Probe" })));
  valueOf(await createAnlaufstelle(office, ortId, anAnlaufstelle({ stelleId })));
  const hinweis = { texte: { de: "Der Aufzug steht." }, wichtig: true, giltAb: office.today, giltBis: null };
  const hinweisId = valueOf(
    await createBesuchshinweis(office, { ...hinweis, mitAussenstellen: false, anlaufstelleIds: [ortId] }),
  );
  // As in a county that had them before anything was cared for.
  await database.admin.query("delete from wegweiser_pflege_staende where tenant_id = $1", [mandant.id]);
  const nie = async () => (await viewPflege(office, { ...FILTER, zeige: "nie" })).eintraege;
  expect((await nie()).map(({ pruefenBis }) => pruefenBis)).toEqual([null, null]);
  await expect(setErstePruefungen(office)).rejects.toBeInstanceOf(NotAllowed);
  const clock = database.ctxFor(mandant, SYSTEM);
  const revs = (await nie()).map(({ rev }) => rev);
  expect(valueOf(await setErstePruefungen(clock))).toEqual({ eintraege: 2 });
  expect(await setErstePruefungen(clock)).toMatchObject({ reason: "nichts-faellig" });
  const first = addDays(office.today, 21);
  expect((await nie()).map(({ pruefenBis, geprueftAm }) => [pruefenBis, geprueftAm])).toEqual([
    [first, null],
    [first, null],
  ]);
  // Whoever writes one of them right now loses nothing by it.
  expect((await nie()).map(({ rev }) => rev)).toEqual(revs);
  const due = { today: addDays(first, -14) };
  expect(valueOf(await sendDuePflegeMails(database.ctxFor(mandant, SYSTEM, due)))).toEqual({ mails: 1 });

  valueOf(await askStelle(ctxAt(FACHSTELLE, 0), stelleId));
  const { rows } = await database.admin.query<{ id: PflegeMailId }>(
    "select id from wegweiser_pflege_mails where tenant_id = $1 order by tag desc limit 1",
    [mandant.id],
  );
  const brief = rows[0] ? await issuePflegeBrief(ctxAt(SYSTEM, 0), rows[0].id) : null;
  const partner = { ...database.ctxFor(mandant), today: ctxAt(SYSTEM, 0).today };
  const opened = (await viewDurchLink(partner, brief?.token ?? ""))?.eintraege ?? [];
  const angaben = opened
    .filter(({ art }) => art !== "leistung")
    .map(({ id: eintragId, rev }) => ({ eintragId, rev, art: "entfallen" as const, nachricht: "" }));
  expect(valueOf(await answerByLink(partner, brief?.token ?? "", angaben))).toEqual({ stimmt: 0, anders: 2 });
  const noted = await partner.db.read(listNeueEingaenge);
  expect(noted.toSorted((a, b) => a.titel.localeCompare(b.titel))).toEqual([
    { art: "meldung", titel: "Der Aufzug steht.", dringend: true },
    { art: "meldung", titel: "Rathaus Probe", dringend: false },
  ]);
  expect(opened.map(({ id }) => id)).toContain(hinweisId);
});
