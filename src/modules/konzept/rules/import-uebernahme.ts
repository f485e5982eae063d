import type { Id } from "#src/shared/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import type {
  BestehendeMassnahme,
  MassnahmeEntwurf,
  PlanZeile,
  ProgrammBezug,
  Unterschied,
  ZugeordneteAussage,
  ZugeordneteNennung,
} from "./import/plan-typen.ts";
import type { HandlungsfeldId, MassnahmeId, ZustaendigkeitAngabe } from "./massnahme.ts";
import type { MassnahmeInhalt } from "./massnahme-inhalt.ts";
import { type Namen, nameOf } from "./wortlaut.ts";
import { finanzierungZelle, zustaendigkeitZelle } from "./zellen.ts";

/** A Maßnahme as the plan compares it: its texts as they are exported. */
export function bestehendOf(
  massnahme: { readonly id: MassnahmeId; readonly kennung: string; readonly inhalt: MassnahmeInhalt },
  felder: ReadonlyMap<string, string>,
  namen: Namen,
): BestehendeMassnahme {
  const { inhalt } = massnahme;
  return {
    id: massnahme.id,
    kennung: massnahme.kennung,
    handlungsfeld: felder.get(inhalt.handlungsfeldId) ?? "",
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    zustaendigkeit: zustaendigkeitZelle(inhalt, namen),
    finanzierung: finanzierungZelle(inhalt, namen),
    art: inhalt.art,
    beginn: inhalt.beginn,
    ende: inhalt.ende,
    gemeindeIds: inhalt.gemeindeIds,
    zielgruppeIds: inhalt.zielgruppeIds,
    querschnittsthemaIds: inhalt.querschnittsthemaIds,
    ebene: inhalt.ebene,
  };
}

/** Ids of what the table brings, by the keys of the plan. */
export type NeueBezuege = {
  readonly felder: ReadonlyMap<string, HandlungsfeldId>;
  readonly stellen: ReadonlyMap<string, Id<"Stelle">>;
  readonly programme: ReadonlyMap<string, Id<"Foerderprogramm">>;
  /** All names, the new ones included. */
  readonly namen: Namen;
};

function werOf(
  { art, name, wortlaut, bezug }: ZugeordneteNennung,
  rolle: ZustaendigkeitAngabe["rolle"],
  neu: NeueBezuege,
): ZustaendigkeitAngabe {
  const base = { rolle, stelleId: null, gemeindeId: null, name: "", wortlaut } as const;
  if (bezug.art === "stelle") return { ...base, art: "stelle", stelleId: bezug.id };
  if (bezug.art === "gemeinde") return { ...base, art: "gemeinde", gemeindeId: bezug.id };
  if (bezug.art === "neue-stelle") {
    const stelleId = neu.stellen.get(bezug.schluessel);
    if (!stelleId) throw new Error(`The plan needs a Stelle ${bezug.schluessel} that was not made.`);
    return { ...base, art: "stelle", stelleId };
  }
  return { ...base, art: art === "kollektiv" ? "kollektiv" : "gruppe", name };
}

/** Nobody stands there twice, though two spellings may have meant the same; the lead stays. */
function withoutTwins(list: readonly ZustaendigkeitAngabe[]): readonly ZustaendigkeitAngabe[] {
  const key = (wer: ZustaendigkeitAngabe) => wer.stelleId ?? wer.gemeindeId ?? `${wer.art} ${suchtext(wer.name)}`;
  return list.filter((wer, at) => list.findIndex((other) => key(other) === key(wer)) === at);
}

function zustaendigkeitenOf(
  { federfuehrung, mitwirkung }: MassnahmeEntwurf["zustaendigkeit"],
  neu: NeueBezuege,
): readonly ZustaendigkeitAngabe[] {
  return withoutTwins([
    ...(federfuehrung ? [werOf(federfuehrung, "federfuehrung", neu)] : []),
    ...mitwirkung.map((nennung) => werOf(nennung, "mitwirkung", neu)),
  ]);
}

function programmIdOf(bezug: ProgrammBezug | null, name: string | null, neu: NeueBezuege) {
  if (bezug?.art === "programm") return bezug.id;
  if (bezug) return neu.programme.get(bezug.schluessel) ?? null;
  // A statement that stayed as it was: its programme is known by name.
  const norm = suchtext(name ?? "");
  return norm === "" ? null : ([...neu.namen.programme].find(([, known]) => suchtext(known) === norm)?.[0] ?? null);
}

function geldOf(aussage: ZugeordneteAussage, neu: NeueBezuege): FinanzierungAngabe {
  const { art, betragCent, jahr, geprueft, programm, wortlaut } = aussage;
  const programmId = programmIdOf(aussage.programmBezug, programm, neu);
  return { art, programmId, wortlaut, betragCent, jahr, stand: null, geprueft };
}

/**
 * The wording of the source is kept where it says more than its parts in the words of the house. Parts that were read
 * from a wording read back to it, so joining their names is enough to see whether it does.
 */
function withWortlaut(inhalt: MassnahmeInhalt, namen: Namen): MassnahmeInhalt {
  const lead = inhalt.zustaendigkeiten.find((wer) => wer.rolle === "federfuehrung");
  const others = inhalt.zustaendigkeiten.filter((wer) => wer !== lead).map((wer) => nameOf(wer, namen));
  const wer = [lead ? nameOf(lead, namen) : "", others.join("; ")].filter(Boolean).join(" in Zusammenarbeit mit ");
  const geld = inhalt.finanzierungen.map(({ wortlaut }) => wortlaut).join("; ");
  return {
    ...inhalt,
    zustaendigkeitWortlaut: lead && wer === inhalt.zustaendigkeitWortlaut ? "" : inhalt.zustaendigkeitWortlaut,
    finanzierungWortlaut: geld === inhalt.finanzierungWortlaut ? "" : inhalt.finanzierungWortlaut,
  };
}

/** The Handlungsfeld a row belongs to, made by this table or known. */
export function feldIdOf(entwurf: MassnahmeEntwurf, neu: NeueBezuege): HandlungsfeldId {
  const id = entwurf.handlungsfeldId ?? neu.felder.get(suchtext(entwurf.handlungsfeld));
  if (!id) throw new Error(`The plan needs a Handlungsfeld ${entwurf.handlungsfeld} that was not made.`);
  return id;
}

/** What a new row becomes. */
export function neuerInhalt(entwurf: MassnahmeEntwurf, neu: NeueBezuege): MassnahmeInhalt {
  const { titel, beschreibung, beginn, ende, gemeindeIds } = entwurf;
  return withWortlaut(
    {
      handlungsfeldId: feldIdOf(entwurf, neu),
      titel,
      beschreibung,
      ebene: entwurf.ebene ?? "landkreis",
      art: entwurf.art ?? (ende ? "befristet" : null),
      beginn,
      ende,
      umfang: gemeindeIds.length > 0 ? "gemeinden" : "kreisweit",
      gemeindeIds,
      zielgruppeIds: entwurf.zielgruppeIds,
      querschnittsthemaIds: entwurf.querschnittsthemaIds,
      zustaendigkeiten: zustaendigkeitenOf(entwurf.zustaendigkeit, neu),
      finanzierungen: entwurf.finanzierung.aussagen.map((aussage) => geldOf(aussage, neu)),
      zustaendigkeitWortlaut: entwurf.zustaendigkeit.wortlaut,
      finanzierungWortlaut: entwurf.finanzierung.wortlaut,
    },
    neu.namen,
  );
}

/** What a changed row makes of the Maßnahme: the fields that differ, and no others. */
export function geaenderterInhalt(
  vorher: MassnahmeInhalt,
  { entwurf, unterschiede, ergaenzt }: Pick<PlanZeile, "entwurf" | "unterschiede" | "ergaenzt">,
  neu: NeueBezuege,
): MassnahmeInhalt {
  const has = (feld: Unterschied["feld"]) => unterschiede.some((one) => one.feld === feld);
  const next: { -readonly [Key in keyof MassnahmeInhalt]: MassnahmeInhalt[Key] } = { ...vorher };
  if (has("handlungsfeld")) next.handlungsfeldId = feldIdOf(entwurf, neu);
  if (has("titel")) next.titel = entwurf.titel;
  if (has("beschreibung")) next.beschreibung = entwurf.beschreibung;
  if (has("beginn")) next.beginn = entwurf.beginn;
  if (has("ende")) next.ende = entwurf.ende;
  if (has("art")) next.art = entwurf.art;
  // A permanent task has no end, and one with an end is not permanent (K4): the later word of the table counts.
  if (has("art") && next.art === "dauerhaft") next.ende = null;
  if (has("ende") && next.ende && next.art === "dauerhaft") next.art = "befristet";
  if (has("gemeinden")) {
    next.gemeindeIds = entwurf.gemeindeIds;
    next.umfang = entwurf.gemeindeIds.length > 0 ? "gemeinden" : "kreisweit";
  }
  if (has("zielgruppen")) next.zielgruppeIds = entwurf.zielgruppeIds;
  if (has("querschnittsthemen")) next.querschnittsthemaIds = entwurf.querschnittsthemaIds;
  if (has("ebene") && entwurf.ebene) next.ebene = entwurf.ebene;
  if (has("zustaendigkeit")) {
    next.zustaendigkeiten = zustaendigkeitenOf(entwurf.zustaendigkeit, neu);
    next.zustaendigkeitWortlaut = entwurf.zustaendigkeit.wortlaut;
  }
  if (has("finanzierung")) {
    next.finanzierungen = entwurf.finanzierung.aussagen.map((aussage) => geldOf(aussage, neu));
    next.finanzierungWortlaut = ergaenzt ? "" : entwurf.finanzierung.wortlaut;
  }
  return withWortlaut(next, neu.namen);
}
