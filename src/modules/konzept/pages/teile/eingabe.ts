import { parseRepeatIntent } from "#src/ui/repeat-group/repeat-group.tsx";
import type { FinanzierungAngabe } from "../../rules/finanzierung-angabe.ts";
import type { MassnahmeEinordnung } from "../../rules/massnahme-einordnung.ts";
import {
  formatStellen,
  type GeldEingabe,
  type MassnahmeEingabe,
  type WerEingabe,
  werEingabeOf,
} from "../../rules/massnahme-eingabe.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import { formatBetrag, type Namen } from "../../rules/wortlaut.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";

export const LEERES_GELD: GeldEingabe = {
  art: "",
  programm: "",
  wortlaut: "",
  betrag: "",
  jahr: "",
  stellen: "",
  stand: "",
};
export const LEERES_WER: WerEingabe = { wer: "", art: "verzeichnis" };

/** An empty form. */
export function neueEingabe(handlungsfeld: string, ziel = ""): MassnahmeEingabe {
  return {
    handlungsfeld,
    titel: "",
    beschreibung: "",
    ebene: "landkreis",
    art: "",
    beginn: "",
    ende: "",
    umfang: "kreisweit",
    gemeinden: [],
    zielgruppen: [],
    themen: [],
    lead: LEERES_WER,
    partner: [],
    geld: [],
    einstufung: "",
    ohneZielGrund: "",
    ziel,
  };
}

/** A Maßnahme as its form begins. */
export function eingabeOf(inhalt: MassnahmeInhalt, einordnung: MassnahmeEinordnung, namen: Namen): MassnahmeEingabe {
  const lead = inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  return {
    handlungsfeld: inhalt.handlungsfeldId,
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    ebene: inhalt.ebene,
    art: inhalt.art ?? "",
    beginn: formatZeitangabe(inhalt.beginn),
    ende: formatZeitangabe(inhalt.ende),
    umfang: inhalt.umfang,
    gemeinden: inhalt.gemeindeIds,
    zielgruppen: inhalt.zielgruppeIds,
    themen: inhalt.querschnittsthemaIds,
    lead: lead ? werEingabeOf(lead, namen) : LEERES_WER,
    partner: inhalt.zustaendigkeiten.filter((wer) => wer !== lead).map((wer) => werEingabeOf(wer, namen)),
    geld: inhalt.finanzierungen.map(geldOf),
    einstufung: einordnung.einstufung ?? "",
    ohneZielGrund: einordnung.ohneZielGrund,
    ziel: "",
  };
}

function geldOf(angabe: FinanzierungAngabe): GeldEingabe {
  return {
    art: angabe.art,
    programm: angabe.programmId ?? "",
    wortlaut: angabe.wortlaut,
    betrag: angabe.betragCent === null ? "" : formatBetrag(angabe.betragCent).replace(" €", ""),
    jahr: angabe.jahr === null ? "" : String(angabe.jahr),
    stellen: formatStellen(angabe.stellenHundertstel),
    stand: angabe.stand ?? "",
  };
}

/** What a submitted form asks for besides saving. */
export type Absicht =
  | { readonly kind: "speichern" }
  | { readonly kind: "add" | "remove"; readonly gruppe: "partner" | "geld"; readonly at: number }
  | { readonly kind: "lead"; readonly lead: WerEingabe };

const PART = /^(lead|partner|geld)\.(?:(\d{1,3})\.)?([a-z]+)$/;
const TICK = /^(gemeinde|zielgruppe|thema)\.([0-9a-f-]{36})$/;

/**
 * Reads the form as typed. Repeated parts are numbered (`partner.0.wer`), ticks carry the id in their name.
 *
 * @returns `unbekannt` when there is a field that the form does not have, or one stands there twice (T17)
 */
export function readEingabe(form: FormData): {
  readonly eingabe: MassnahmeEingabe;
  readonly rev: number;
  readonly absicht: Absicht;
  readonly unbekannt: boolean;
} {
  const plain: Record<string, string> = {};
  const ticks = { gemeinde: [] as string[], zielgruppe: [] as string[], thema: [] as string[] };
  const groups = { lead: new Map<number, Record<string, string>>(), partner: new Map(), geld: new Map() } as Record<
    "lead" | "partner" | "geld",
    Map<number, Record<string, string>>
  >;
  let unbekannt = false;
  const seen = new Set<string>();
  for (const [name, value] of form) {
    const part = PART.exec(name);
    const tick = TICK.exec(name);
    if (typeof value !== "string" || seen.has(name)) unbekannt = true;
    seen.add(name);
    const text = typeof value === "string" ? value : "";
    if (tick) ticks[tick[1] as keyof typeof ticks].push(tick[2] ?? "");
    else if (part && isFieldOf(part[1] ?? "", part[3] ?? "")) {
      const group = groups[part[1] as keyof typeof groups];
      const at = Number(part[2] ?? 0);
      group.set(at, { ...group.get(at), [part[3] ?? ""]: text });
    } else if (PLAIN.has(name)) plain[name] = text;
    else unbekannt = true;
  }
  const sorted = (group: Map<number, Record<string, string>>) =>
    [...group].toSorted(([a], [b]) => a - b).map(([, fields]) => fields);
  const wer = (fields: Record<string, string> | undefined): WerEingabe => ({
    wer: fields?.["wer"] ?? "",
    art: fields?.["art"] ?? "verzeichnis",
  });
  const text = (name: string) => plain[name] ?? "";
  return {
    rev: Number(text("rev")) || 0,
    absicht: readAbsicht(plain),
    unbekannt,
    eingabe: {
      handlungsfeld: text("handlungsfeld"),
      titel: text("titel"),
      beschreibung: text("beschreibung"),
      ebene: text("ebene"),
      art: text("art"),
      beginn: text("beginn"),
      ende: text("ende"),
      umfang: text("umfang"),
      gemeinden: ticks.gemeinde,
      zielgruppen: ticks.zielgruppe,
      themen: ticks.thema,
      lead: wer(sorted(groups.lead)[0]),
      partner: sorted(groups.partner).map(wer),
      geld: sorted(groups.geld).map((fields) => ({ ...LEERES_GELD, ...fields })),
      einstufung: text("einstufung"),
      ohneZielGrund: text("ohneZielGrund"),
      ziel: text("ziel"),
    },
  };
}

const PLAIN = new Set([
  "rev",
  "handlungsfeld",
  "titel",
  "beschreibung",
  "ebene",
  "art",
  "beginn",
  "ende",
  "umfang",
  "einstufung",
  "ohneZielGrund",
  "ziel",
  "absicht",
  "mehr-partner",
  "mehr-geld",
]);

function isFieldOf(gruppe: string, name: string): boolean {
  return Object.hasOwn(gruppe === "geld" ? LEERES_GELD : LEERES_WER, name);
}

function readAbsicht(plain: Record<string, string>): Absicht {
  for (const gruppe of ["partner", "geld"] as const) {
    const intent = parseRepeatIntent(plain[`mehr-${gruppe}`]);
    if (intent?.kind === "add") return { kind: "add", gruppe, at: 0 };
    if (intent) return { kind: "remove", gruppe, at: Number(intent.key) };
  }
  const [what, art = "", ...wer] = (plain["absicht"] ?? "").split(":");
  return what === "lead" ? { kind: "lead", lead: { art, wer: wer.join(":") } } : { kind: "speichern" };
}

/** What the button sends that puts a proposed lead into the form; `readAbsicht` reads it. */
export const leadAbsicht = ({ art, wer }: WerEingabe) => `lead:${art}:${wer}`;

const HOECHSTENS = 30;

/** The form with one part more or less, or with the lead that was proposed; everything else that was typed is kept. */
export function applyAbsicht(eingabe: MassnahmeEingabe, absicht: Absicht): MassnahmeEingabe {
  if (absicht.kind === "speichern") return eingabe;
  if (absicht.kind === "lead") return { ...eingabe, lead: absicht.lead };
  const without = <T>(list: readonly T[]) => list.filter((_, at) => at !== absicht.at);
  const plus = <T>(list: readonly T[], empty: T) => (list.length < HOECHSTENS ? [...list, empty] : list);
  const { partner, geld } = eingabe;
  if (absicht.gruppe === "partner") {
    return { ...eingabe, partner: absicht.kind === "add" ? plus(partner, LEERES_WER) : without(partner) };
  }
  return { ...eingabe, geld: absicht.kind === "add" ? plus(geld, LEERES_GELD) : without(geld) };
}
