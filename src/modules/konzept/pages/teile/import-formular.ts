import { entscheidungenSchema, type Wunsch, wunschSchema } from "../../rules/import-stand.ts";

const ABSICHTEN = ["pruefen", "vorschlaege", "uebernehmen", "verwerfen"] as const;

export type ImportFormular = {
  readonly absicht: (typeof ABSICHTEN)[number];
  readonly blatt: string;
  readonly wunsch: Wunsch;
  readonly entscheidungen: Readonly<Record<string, string>>;
  readonly fingerprint: string;
  readonly veroeffentlichen: boolean;
};

const SPALTE = /^s\.(\d{1,3})$/;
const ENTSCHEIDUNG = /^z\d{1,7}-[a-z0-9-]{1,60}$/;
const PLAIN = new Set(["absicht", "blatt", "handlungsfeld", "fingerprint", "veroeffentlichen"]);

/** Reads the form of a Vorschau. Null when it holds a field that this form does not have (T17). */
export function readImportFormular(form: FormData): ImportFormular | null {
  const spalten: Record<string, string> = {};
  const entscheidungen: Record<string, string> = {};
  const plain: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") return null;
    const spalte = SPALTE.exec(name);
    if (spalte) spalten[spalte[1] ?? ""] = value;
    else if (ENTSCHEIDUNG.test(name)) entscheidungen[name] = value;
    else if (PLAIN.has(name) && !Object.hasOwn(plain, name)) plain[name] = value;
    else return null;
  }
  const wunsch = wunschSchema.safeParse({ spalten, handlungsfeld: (plain["handlungsfeld"] ?? "").trim() });
  const decided = entscheidungenSchema.safeParse(entscheidungen);
  const absicht = ABSICHTEN.find((one) => one === plain["absicht"]);
  if (!absicht || !wunsch.success || !decided.success) return null;
  return {
    absicht,
    blatt: plain["blatt"] ?? "",
    wunsch: wunsch.data,
    entscheidungen: decided.data,
    fingerprint: plain["fingerprint"] ?? "",
    veroeffentlichen: plain["veroeffentlichen"] === "ja",
  };
}
