import { data } from "react-router";
import type { Fehler } from "../../../rules/eingabe.ts";
import type { KettenKonflikt } from "../../../views/bearbeiten.ts";

/** What a page of the office shows again when nothing was saved. */
export type SeitenStand<E> = {
  /** The big form as typed; null: another form of the page was sent. */
  readonly eingabe: E | null;
  /** Of a form for a link, as typed. */
  readonly werte: Readonly<Record<string, string>>;
  readonly rev: number;
  readonly fehler: Fehler;
  /** What a rule refused and that stands at no field. */
  readonly grund: string | null;
  readonly konflikt: KettenKonflikt | null;
};

/** The same after one of the smaller forms, which know no conflict. */
type KleinerStand = SeitenStand<never> & { readonly konflikt: null };

/** At which field of a form of the chain the sentence of a refusal stands. */
const FELD_OF: Readonly<Record<string, string>> = {
  "ohne-titel": "titel",
  "ohne-aussage": "aussage",
  "fussnote-unbekannt": "text",
  "quelle-nicht-frei": "freigabe",
  "ohne-quelle": "quelle",
  "ohne-name": "name",
  "name-vergeben": "name",
  "ohne-einheit": "einheit",
  "ohne-zaehler": "zaehler",
  "handlungsfeld-fehlt": "handlungsfeld",
  "ohne-gemeinden": "gemeinden",
  "gemeinde-fremd": "gemeinden",
  "vorrang-ohne-grund": "vorrangGrund",
  "vorrang-ohne-gremium": "vorrangDurch",
  "zieljahr-vorbei": "zieljahr",
  "zieljahr-zu-weit": "zieljahr",
  "vereinbart-ohne-tag": "vereinbartAm",
  "vereinbart-in-zukunft": "vereinbartAm",
  "vereinbart-ohne-gremium": "vereinbartDurch",
  "tag-in-zukunft": "tag",
  "adresse-unlesbar": "adresse",
};

/** The big form again: what could not be read, by field. */
export function formFalsch<E>(eingabe: E, rev: number, fehler: Fehler) {
  return data<SeitenStand<E>>({ eingabe, werte: {}, rev, fehler, grund: null, konflikt: null }, 422);
}

/** The big form again because it has fields that no form of ours has. */
export function formFremd<E>(eingabe: E, rev: number) {
  return data<SeitenStand<E>>({ eingabe, werte: {}, rev, fehler: {}, grund: "unbekannt", konflikt: null }, 422);
}

/** The big form again because a rule refused it; at the field where there is one. */
export function formAbgelehnt<E>(
  eingabe: E,
  rev: number,
  reason: string,
  werte: Readonly<Record<string, string>> = {},
) {
  const feld = FELD_OF[reason];
  const fehler = feld ? { [feld]: codeOf(reason) } : {};
  return data<SeitenStand<E>>(
    { eingabe, werte, rev, fehler, grund: feld ? null : reason, konflikt: null },
    feld ? 422 : 409,
  );
}

/** Words that mean another thing elsewhere in the module. */
const CODE_OF: Readonly<Record<string, string>> = {
  "tag-in-zukunft": "beleg-in-zukunft",
  "ohne-name": "indikator-ohne-name",
};

function codeOf(reason: string): string {
  return CODE_OF[reason] ?? reason;
}

/** The big form again because somebody else was faster. */
export function formKonflikt<E>(eingabe: E, konflikt: KettenKonflikt) {
  return data<SeitenStand<E>>(
    { eingabe, werte: {}, rev: konflikt.rev, fehler: {}, grund: "inzwischen-geaendert", konflikt },
    409,
  );
}

/** The page again because one of its smaller forms was refused. */
export function handlungAbgelehnt(grund: string, status = 409) {
  return data<KleinerStand>({ eingabe: null, werte: {}, rev: 0, fehler: {}, grund, konflikt: null }, status);
}

/** The page again with what is wrong in one of its smaller forms. */
export function kleinesFormFalsch(fehler: Fehler, werte: Readonly<Record<string, string>>, status: number) {
  return data<KleinerStand>({ eingabe: null, werte, rev: 0, fehler, grund: null, konflikt: null }, status);
}
