import type { Texte } from "../rules/definition.ts";
import { JANEIN } from "./xlsform.ts";

/** A list of choices and how its foreign codes are called here. */
export type Liste = {
  readonly optionen: readonly { readonly code: string; readonly konzept: string; readonly text: Texte }[];
  readonly codeOf: (foreign: string) => string | null;
};

/** What a type of the form is here, with the fields of its own. */
export type Eigenes = {
  readonly typ: string;
  readonly liste: Liste | null;
  readonly felder: Readonly<Record<string, unknown>>;
};

const EINFACHE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  integer: { typ: "zahl" },
  int: { typ: "zahl" },
  decimal: { typ: "zahl", nachkomma: 4 },
  date: { typ: "datum" },
  today: { typ: "datum" },
  note: { typ: "hinweis" },
  image: { typ: "datei" },
  photo: { typ: "datei" },
  audio: { typ: "datei" },
  video: { typ: "datei" },
  file: { typ: "datei" },
  acknowledge: { typ: "einwilligung" },
  trigger: { typ: "einwilligung" },
  calculate: { typ: "berechnet" },
};
const TEXTE = new Set(["text", "string", "phone number", "phonenumber number", "barcode", "email"]);

/** How forms of any age say that one or several of a list are chosen. */
const AUSWAHL =
  /^(?:add )?(select_one|select one|select1|select_multiple|select multiple|select all that apply|rank)(?: prompt)?(?: from| using)? +(\S+)( or_other| or specify other)?$/i;

/** @returns null for what has no place here: positions, times, data of the device */
export function eigenesOf(werte: Readonly<Record<string, string>>, listen: ReadonlyMap<string, Liste>): Eigenes | null {
  const type = (werte["type"] ?? "").trim();
  const appearance = werte["appearance"] ?? "";
  const [, kind = "", name = "", other] = AUSWAHL.exec(type) ?? [];
  if (name !== "")
    return auswahlOf(kind.toLowerCase(), listen.get(name) ?? null, name, other !== undefined, appearance);
  const low = type.toLowerCase();
  if (TEXTE.has(low)) {
    const typ = /\bmultiline\b/.test(appearance) ? "langtext" : "text";
    const format =
      low.startsWith("phone") || /\bnumbers\b/.test(appearance) ? "telefon" : low === "email" ? "email" : "frei";
    return { typ, liste: null, felder: typ === "text" ? { typ, format } : { typ } };
  }
  if (low === "range") {
    const part = (word: string) => {
      const [, number] = new RegExp(`\\b${word}=(-?\\d+(?:\\.\\d+)?)`).exec(werte["parameters"] ?? "") ?? [];
      return number === undefined ? null : Number(number);
    };
    return { typ: "zahl", liste: null, felder: { typ: "zahl", nachkomma: 4, min: part("start"), max: part("end") } };
  }
  const felder = EINFACHE[low];
  return felder ? { typ: String(felder["typ"]), liste: null, felder } : null;
}

function auswahlOf(
  kind: string,
  liste: Liste | null,
  name: string,
  sonstiges: boolean,
  appearance: string,
): Eigenes | null {
  if (!liste || liste.optionen.length === 0) return null;
  const { optionen } = liste;
  const codes = optionen.map((one) => one.code).join(" ");
  if (name === JANEIN && codes === "ja nein") return { typ: "janein", liste, felder: { typ: "janein" } };
  if (kind === "rank") return { typ: "rang", liste, felder: { typ: "rang", optionen } };
  const typ = /multiple|all that/.test(kind) ? "mehrfach" : "einfach";
  const darstellung = /\bminimal\b/.test(appearance) ? "liste" : "knoepfe";
  return { typ, liste, felder: { typ, optionen, sonstiges, ...(typ === "einfach" ? { darstellung } : {}) } };
}
