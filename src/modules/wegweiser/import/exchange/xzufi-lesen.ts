import { z } from "zod";
import type { XmlElement } from "#src/platform/tabellen/index.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { Felder, Fremdbestand, Fremdeintrag, Fremdproblem } from "../rules/fremd.ts";
import { fremdtext, htmlSchema, lines, NICHTS, splitKurz, spracheOf, tagOf } from "./fremdtext.ts";

/** Elements of XZuFi whose text may hold HTML. */
export const XZUFI_HTML = ["inhalt"];

const elementSchema: z.ZodType<XmlElement> = z.lazy(() =>
  z.object({
    name: z.string(),
    attribute: z.record(z.string(), z.string()),
    kinder: z.array(elementSchema),
    text: z.string(),
  }),
);

/** Text modules of the code list `urn:de:xzufi:codeliste:leistungstextmodulleika`. */
const MODUL = {
  bezeichnung: ["03", "02"],
  kurz: ["24", "05"],
  voll: ["06"],
  unterlagen: ["08"],
  voraussetzungen: ["09"],
  ablauf: ["11"],
  hinweise: ["16"],
} as const;

const KURZ = 380;

/**
 * Leistungen of a message after XZuFi 2.2 or 2.3 (`schreibe` in it, whatever the message is called). Who is zuständig
 * comes from the Organisationseinheiten of the same message; what the source deletes is named, never deleted here.
 */
export function readXzufi(files: readonly { readonly name: string; readonly value: unknown }[]): Fremdbestand {
  const probleme: Fremdproblem[] = [];
  const eintraege = new Map<string, Fremdeintrag>();
  for (const { name, value } of files) {
    const root = elementSchema.safeParse(value);
    const written = root.success ? all(root.data, "schreibe") : [];
    const leistungen = written.flatMap((one) => all(one, "leistung")).filter((one) => child(one, "id"));
    if (!root.success || (leistungen.length === 0 && all(root.data, "loesche").length === 0)) {
      probleme.push({ grund: "unlesbar", wo: name });
      continue;
    }
    const anbieter = anbieterByLeistung(root.data);
    for (const gone of all(root.data, "loesche").flatMap((one) => all(one, "id"))) {
      probleme.push({ grund: "geloescht", wo: keyOfId(gone) });
    }
    for (const leistung of leistungen) {
      const id = child(leistung, "id");
      if (!id) continue;
      const schluessel = keyOfId(id);
      const eintrag = eintragOf(leistung, schluessel, anbieter.get(schluessel) ?? "", eintraege.size);
      if (!eintrag) probleme.push({ grund: "ohne-titel", wo: schluessel });
      else if (eintraege.has(schluessel)) probleme.push({ grund: "doppelt", wo: schluessel });
      else eintraege.set(schluessel, eintrag);
    }
  }
  return { eintraege: [...eintraege.values()], probleme };
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.kinder.find((one) => one.name === name);
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.kinder.flatMap((one) => (one.name === name ? [one] : all(one, name)));
}

/** An id counts only together with who gave it. */
function keyOfId(id: XmlElement): string {
  return [id.attribute["schemeAgencyID"] ?? "", id.text].filter(Boolean).join(":");
}

type Inhalt = { readonly sprache: Sprache; readonly html: z.infer<typeof htmlSchema> };

function inhalteOf(element: XmlElement): Inhalt[] {
  return all(element, "inhalt").flatMap((one) => {
    const sprache = spracheOf(one.attribute["languageCode"] ?? "de");
    if (sprache === null) return [];
    try {
      const html = htmlSchema.safeParse(JSON.parse(one.text));
      return html.success ? [{ sprache, html: html.data }] : [];
    } catch {
      return [];
    }
  });
}

function eintragOf(leistung: XmlElement, schluessel: string, anbieter: string, position: number): Fremdeintrag | null {
  const module = new Map<string, Inhalt[]>();
  for (const modul of leistung.kinder.filter((one) => one.name === "modulText")) {
    const code = all(modul, "code")[0]?.text ?? "";
    module.set(code, [...(module.get(code) ?? []), ...inhalteOf(modul)]);
  }
  const textOf = (codes: readonly string[], sprache: Sprache) =>
    codes.flatMap((code) => module.get(code) ?? []).find((one) => one.sprache === sprache)?.html.text ?? "";
  const special = (name: string) =>
    leistung.kinder
      .filter((one) => one.name === name)
      .flatMap(inhalteOf)
      .find((one) => one.sprache === "de")?.html.text ?? "";
  const sprachen = new Set([...module.values()].flat().map((one) => one.sprache));
  const felderIn = (sprache: Sprache): Felder => {
    const voll = textOf(MODUL.voll, sprache);
    const { kurz, rest } = splitKurz(textOf(MODUL.kurz, sprache) || voll, KURZ);
    const base = {
      titel: textOf(MODUL.bezeichnung, sprache).replace(/\s+/g, " ").trim(),
      kurz,
      schritte: listOf(textOf(MODUL.ablauf, sprache)),
    };
    if (sprache !== "de") return base;
    const helfende = [
      textOf(MODUL.kurz, sprache) ? voll : rest,
      textOf(MODUL.voraussetzungen, sprache),
      textOf(MODUL.hinweise, sprache),
      special("modulFrist"),
    ];
    return {
      ...base,
      helfende: helfende.filter(Boolean).join("\n\n"),
      unterlagen: listOf(textOf(MODUL.unterlagen, sprache)),
      kosten: special("modulKosten").replace(/\s+/g, " "),
      online: all(leistung, "onlinedienst").flatMap((one) => all(one, "link"))[0]?.text ?? "",
      anbieter,
    };
  };
  const de = felderIn("de");
  if (!de.titel) return null;
  const inhalte = [...module.values()].flat().map((one) => one.html ?? NICHTS);
  return {
    schluessel,
    art: "leistung",
    ueber: null,
    position,
    texte: {
      de: fremdtext(de),
      ...Object.fromEntries(
        [...sprachen]
          .filter((one) => one !== "de" && felderIn(one).titel !== "")
          .map((one) => [one, fremdtext(felderIn(one))]),
      ),
    },
    bilder: inhalte.flatMap((one) => one.bilder),
    entfernt: inhalte.reduce((sum, one) => sum + one.entfernt, 0),
    stand: tagOf(all(leistung, "geaendertDatumZeit")[0]?.text),
  };
}

/** Entries of a list, or the paragraphs of a text without one. */
function listOf(text: string): string {
  const rows = text.split("\n");
  const entries = rows.filter((row) => /^(?:-|\d+[.)]) /.test(row));
  return lines((entries.length > 0 ? entries : rows).map((row) => row.replace(/^(?:-|\d+[.)]|#+) +/, "")));
}

/** The name of whoever is zuständig, by the id of the Leistung. */
function anbieterByLeistung(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    all(root, "organisationseinheit").flatMap((einheit) => {
      const name = child(einheit, "name");
      const words = name ? (all(name, "text")[0]?.text ?? name.text) : "";
      return all(einheit, "zustaendigkeit").flatMap((one) =>
        all(one, "leistungID").map((id) => [keyOfId(id), words] as const),
      );
    }),
  );
}
