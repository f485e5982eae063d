import type { XmlElement } from "#src/platform/tabellen/index.ts";
import type { Fremdbestand, Fremdeintrag, Fremdkontakt, Fremdproblem } from "../rules/fremd.ts";
import { kontaktOf, zustaendigeOf } from "./xzufi-einheit.ts";
import { leistungOf, unknownParts } from "./xzufi-leistung.ts";
import { all, child, elementSchema, keyOfId } from "./xzufi-xml.ts";

/** Elements of XZuFi whose text may hold HTML. */
export const XZUFI_HTML = ["inhalt"];

const NAMESPACE = /^http:\/\/xoev\.de\/schemata\/xzufi\/(\d+)_(\d+)_\d+$/;
/** Versions that we have messages of: made up by ourselves, because no public instance exists. */
const FASSUNGEN = new Set(["2.2", "2.3"]);

/** Objects of a message that say something about Leistungen here; others are named and left out. */
const GELESEN = new Set(["leistung", "organisationseinheit", "zustaendigkeitTransferObjekt", "onlinedienst"]);

/**
 * Leistungen of a message after XZuFi 2.2 or 2.3 (`schreibe` in it, whatever the message is called). Who is zuständig
 * comes from the Organisationseinheiten and responsibilities of all files; what the source deletes is named, never
 * deleted here, and so is everything that we do not know.
 */
export function readXzufi(files: readonly { readonly name: string; readonly value: unknown }[]): Fremdbestand {
  const probleme: Fremdproblem[] = [];
  const objekte: XmlElement[] = [];
  for (const { name, value } of files) {
    const root = elementSchema.safeParse(value).data;
    const fassung = root && fassungOf(root);
    if (!root || fassung === null) {
      probleme.push({ grund: "unlesbar", wo: name });
      continue;
    }
    if (fassung && !FASSUNGEN.has(fassung)) {
      probleme.push({ grund: "fassung-unbekannt", wo: `${name}: XZuFi ${fassung}` });
      continue;
    }
    objekte.push(...all(root, "schreibe").flatMap(({ kinder }) => kinder));
    for (const gone of all(root, "loesche").flatMap((one) => all(one, "id"))) {
      probleme.push({ grund: "geloescht", wo: keyOfId(gone) });
    }
  }
  const kontakte = objekte.flatMap((one) => (one.name === "organisationseinheit" ? kontaktOf(one) : []));
  const known = new Map(kontakte.map((one) => [one.schluessel, one]));
  const eintraege = readLeistungen(objekte, known, probleme);
  for (const [wo, count] of unknownOf(objekte)) {
    probleme.push({ grund: "unbekanntes-element", wo: `${wo} (${count})` });
  }
  return { eintraege, probleme, kontakte: [...known.values()] };
}

function readLeistungen(
  objekte: readonly XmlElement[],
  kontakte: ReadonlyMap<string, Fremdkontakt>,
  probleme: Fremdproblem[],
): Fremdeintrag[] {
  const zustaendige = zustaendigeOf(objekte);
  const eintraege = new Map<string, Fremdeintrag>();
  for (const leistung of objekte.filter(({ name }) => name === "leistung")) {
    const id = child(leistung, "id");
    const schluessel = id ? keyOfId(id) : "";
    const anbieter = kontakte.get(zustaendige.get(schluessel) ?? "");
    const eintrag = schluessel ? leistungOf(leistung, schluessel, anbieter ?? null, eintraege.size) : null;
    if (!eintrag) probleme.push({ grund: "ohne-titel", wo: schluessel });
    else if (eintraege.has(schluessel)) probleme.push({ grund: "doppelt", wo: schluessel });
    else eintraege.set(schluessel, eintrag);
  }
  return [...eintraege.values()];
}

/** The version that a message names, in its namespace or its attribute; null when it names none. */
function fassungOf(root: XmlElement): string | null {
  for (const value of Object.values(root.attribute)) {
    const [, major, minor] = NAMESPACE.exec(value) ?? [];
    if (major && minor) return `${major}.${minor}`;
  }
  const said = root.attribute["xzufiVersion"]?.split(".") ?? [];
  return said.length > 1 ? said.slice(0, 2).join(".") : null;
}

/** What stands in a message that we do not know, and how often: whole objects, and parts of a Leistung. */
function unknownOf(objekte: readonly XmlElement[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (what: string) => found.set(what, (found.get(what) ?? 0) + 1);
  for (const objekt of objekte) {
    if (!GELESEN.has(objekt.name)) note(objekt.name);
    if (objekt.name === "leistung") unknownParts(objekt).forEach((part) => note(`leistung/${part}`));
  }
  return found;
}
