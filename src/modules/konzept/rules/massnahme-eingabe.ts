import { type Cent, parseGeld } from "#src/shared/geld.ts";
import { type Id, parseId } from "#src/shared/id.ts";
import { EINSTUFUNGEN } from "../sachstand/rules/sachstand.ts";
import { ARTEN_MIT_PROGRAMM, FINANZIERUNGSARTEN, type FinanzierungAngabe } from "./finanzierung-angabe.ts";
import { EBENEN, FINANZIERUNGSSTAENDE, MASSNAHMENARTEN, UMFAENGE, type ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";
import type { NeueEinordnung } from "./massnahme-einordnung.ts";
import { type Namen, nameOf } from "./wortlaut.ts";
import { parseZeitangabe } from "./zeitangabe.ts";

/** One line "who" of the form, as typed. `art`: verzeichnis (a Stelle or Gemeinde), gruppe or kollektiv. */
export type WerEingabe = { readonly wer: string; readonly art: string };

/** Somebody as the form shows them. */
export function werEingabeOf(
  wer: Pick<ZustaendigkeitAngabe, "art" | "stelleId" | "gemeindeId" | "name" | "wortlaut">,
  namen: Namen,
): WerEingabe {
  return { wer: nameOf(wer, namen), art: wer.art === "gruppe" || wer.art === "kollektiv" ? wer.art : "verzeichnis" };
}

export type GeldEingabe = {
  readonly art: string;
  readonly programm: string;
  readonly wortlaut: string;
  readonly betrag: string;
  readonly jahr: string;
  /** Staff share in posts: `0,5`. */
  readonly stellen: string;
  readonly stand: string;
};

/** The form of a Maßnahme as typed: goes back into the form after an error. */
export type MassnahmeEingabe = {
  readonly handlungsfeld: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly ebene: string;
  readonly art: string;
  readonly beginn: string;
  readonly ende: string;
  readonly umfang: string;
  readonly gemeinden: readonly string[];
  readonly zielgruppen: readonly string[];
  readonly themen: readonly string[];
  readonly lead: WerEingabe;
  readonly partner: readonly WerEingabe[];
  readonly geld: readonly GeldEingabe[];
  readonly einstufung: string;
  readonly ohneZielGrund: string;
  /** Of a new Maßnahme: the Wirkungsziel it begins with. */
  readonly ziel: string;
};

/** Looks somebody up by the name that was typed. */
export type FindWer = (
  name: string,
) => { readonly stelleId: Id<"Stelle"> } | { readonly gemeindeId: Id<"Gemeinde"> } | null;

/** What is wrong with which field; the value is a text key `fehler.…`. */
export type EingabeFehler = Readonly<Record<string, string>>;

const GRENZEN = { titel: 300, beschreibung: 10_000, name: 200, wortlaut: 1000, grund: 2000 } as const;

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null;
}

function readWer(
  eingabe: WerEingabe,
  rolle: ZustaendigkeitAngabe["rolle"],
  name: string,
  find: FindWer,
  fehler: Record<string, string>,
): ZustaendigkeitAngabe | null {
  const wer = eingabe.wer.trim();
  if (wer === "") return null;
  const empty = { rolle, stelleId: null, gemeindeId: null, name: "", wortlaut: "" } as const;
  if (wer.length > GRENZEN.name) fehler[`${name}.wer`] = "zu-lang";
  if (eingabe.art === "gruppe" || eingabe.art === "kollektiv") return { ...empty, art: eingabe.art, name: wer };
  const found = find(wer);
  if (found && "stelleId" in found) return { ...empty, art: "stelle", stelleId: found.stelleId };
  if (found) return { ...empty, art: "gemeinde", gemeindeId: found.gemeindeId };
  fehler[`${name}.wer`] ??= "stelle-unbekannt";
  return null;
}

function readGeld(eingabe: GeldEingabe, name: string, fehler: Record<string, string>): FinanzierungAngabe | null {
  const wortlaut = eingabe.wortlaut.trim();
  const rest = [eingabe.programm, wortlaut, eingabe.betrag.trim(), eingabe.jahr.trim(), eingabe.stellen.trim()];
  if (eingabe.art === "" && rest.every((text) => text === "")) return null;
  const art = oneOf(FINANZIERUNGSARTEN, eingabe.art);
  if (!art) fehler[`${name}.art`] = "finanzierungsart-fehlt";
  if (art === "wortlaut" && wortlaut === "") fehler[`${name}.wortlaut`] = "wortlaut-fehlt";
  if (wortlaut.length > GRENZEN.wortlaut) fehler[`${name}.wortlaut`] = "zu-lang";
  const programmId = eingabe.programm === "" ? null : parseId<"Foerderprogramm">(eingabe.programm);
  if (eingabe.programm !== "" && !programmId) fehler[`${name}.programm`] = "programm-unbekannt";
  if (art && ARTEN_MIT_PROGRAMM.includes(art) && !programmId && wortlaut === "") {
    fehler[`${name}.programm`] = "programm-fehlt";
  }
  const betrag = eingabe.betrag.trim();
  const betragCent: Cent | null = betrag === "" ? null : parseGeld(betrag);
  if ((betrag !== "" && betragCent === null) || (betragCent ?? 0) < 0) fehler[`${name}.betrag`] = "betrag";
  const jahr = eingabe.jahr.trim();
  if (jahr !== "" && !/^(19|20|21)\d{2}$/.test(jahr)) fehler[`${name}.jahr`] = "jahr";
  const stellenHundertstel = parseStellen(eingabe.stellen);
  if (stellenHundertstel === undefined) fehler[`${name}.stellen`] = "stellen";
  return {
    art: art ?? "wortlaut",
    programmId,
    wortlaut,
    betragCent,
    jahr: jahr === "" ? null : Number(jahr),
    stand: oneOf(FINANZIERUNGSSTAENDE, eingabe.stand),
    ...(stellenHundertstel ? { stellenHundertstel } : {}),
    geprueft: true,
  };
}

/** Posts as people type them, in hundredths: `0,5` is 50. Null for none, undefined for what is no number of posts. */
export function parseStellen(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const match = /^(\d{1,3})(?:[,.](\d{1,2}))?$/u.exec(typed);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : undefined;
}

/** The same back into the field. */
export function formatStellen(hundertstel: number | undefined): string {
  return hundertstel === undefined ? "" : String(hundertstel / 100).replace(".", ",");
}

/**
 * From the form to what it means.
 *
 * @returns `fehler` by field name when something has to be corrected
 */
export function parseEingabe(
  eingabe: MassnahmeEingabe,
  find: FindWer,
):
  | { readonly ok: true; readonly inhalt: MassnahmeInhalt; readonly einordnung: NeueEinordnung }
  | { readonly ok: false; readonly fehler: EingabeFehler } {
  const fehler: Record<string, string> = {};
  const titel = eingabe.titel.trim();
  const beschreibung = eingabe.beschreibung.trim();
  const handlungsfeldId = parseId<"Handlungsfeld">(eingabe.handlungsfeld);
  if (!handlungsfeldId) fehler["handlungsfeld"] = "handlungsfeld-fehlt";
  if (titel === "") fehler["titel"] = "titel-fehlt";
  if (titel.length > GRENZEN.titel) fehler["titel"] = "zu-lang";
  if (beschreibung.length > GRENZEN.beschreibung) fehler["beschreibung"] = "zu-lang";

  const lead = readWer(eingabe.lead, "federfuehrung", "lead", find, fehler);
  if (!lead && !fehler["lead.wer"]) fehler["lead.wer"] = "federfuehrung-fehlt";
  const partner = eingabe.partner.flatMap((one, at) => readWer(one, "mitwirkung", `partner.${at}`, find, fehler) ?? []);
  const geld = eingabe.geld.flatMap((one, at) => readGeld(one, `geld.${at}`, fehler) ?? []);

  const zeit = (name: "beginn" | "ende") => {
    const text = eingabe[name].trim();
    const parsed = text === "" ? null : parseZeitangabe(text, name);
    if (text !== "" && !parsed) fehler[name] = "zeitangabe";
    return parsed;
  };
  const [beginn, ende] = [zeit("beginn"), zeit("ende")];
  const art = oneOf(MASSNAHMENARTEN, eingabe.art);
  const umfang = oneOf(UMFAENGE, eingabe.umfang) ?? "kreisweit";
  const ids = <Kind extends string>(texts: readonly string[]) => texts.flatMap((text) => parseId<Kind>(text) ?? []);
  const gemeindeIds = umfang === "kreisweit" ? [] : ids<"Gemeinde">(eingabe.gemeinden);
  if (umfang === "gemeinden" && gemeindeIds.length === 0) fehler["gemeinden"] = "ohne-gemeinden";
  if (beginn && ende && ende.tag < beginn.tag) fehler["ende"] ??= "ende-vor-beginn";
  if (art === "dauerhaft" && ende) fehler["ende"] ??= "dauerhaft-mit-ende";
  const named = [lead, ...partner].map((wer) => wer?.stelleId ?? wer?.gemeindeId ?? null);
  const twice = named.findIndex((id, at) => id !== null && named.indexOf(id) < at);
  if (twice > 0) fehler[`partner.${twice - 1}.wer`] ??= "doppelt-beteiligt";

  const ohneZielGrund = eingabe.ohneZielGrund.trim();
  if (ohneZielGrund.length > GRENZEN.grund) fehler["ohneZielGrund"] = "zu-lang";
  const zielId = eingabe.ziel === "" ? null : parseId<"Wirkungsziel">(eingabe.ziel);
  if (eingabe.ziel !== "" && !zielId) fehler["ziel"] = "auswahl-fehlt";

  if (Object.keys(fehler).length > 0 || !handlungsfeldId) return { ok: false, fehler };
  return {
    ok: true,
    einordnung: { einstufung: oneOf(EINSTUFUNGEN, eingabe.einstufung), ohneZielGrund, zielId },
    inhalt: {
      handlungsfeldId,
      titel,
      beschreibung,
      ebene: oneOf(EBENEN, eingabe.ebene) ?? "landkreis",
      art,
      beginn,
      ende,
      umfang,
      gemeindeIds,
      zielgruppeIds: ids<"Zielgruppe">(eingabe.zielgruppen),
      querschnittsthemaIds: ids<"Querschnittsthema">(eingabe.themen),
      zustaendigkeiten: [...(lead ? [lead] : []), ...partner],
      finanzierungen: geld,
      zustaendigkeitWortlaut: "",
      finanzierungWortlaut: "",
    },
  };
}
