import { z } from "zod";
import type { Sprache } from "../../rules/sprachen.ts";
import { type Fremdbestand, type Fremdeintrag, type Fremdkontakt, type Fremdproblem, NIEMAND } from "../rules/fremd.ts";
import { pfadOf } from "../rules/pfad.ts";
import { fremdtext, htmlSchema, NICHTS, pathIn, spracheOf, tagOf } from "./fremdtext.ts";

/** Fields of a page that hold HTML. */
export const INTEGREAT_HTML = ["content", "title"];

const seiteSchema = z.object({
  path: z.string().min(1),
  title: htmlSchema,
  content: htmlSchema.nullish(),
  last_updated: z.string().nullish(),
  parent: z.object({ path: z.string().nullish() }).nullish(),
  order: z.number().nullish(),
  available_languages: z.record(z.string(), z.object({ path: z.string().nullish() }).nullable()).nullish(),
});
const ortSchema = z.object({
  path: z.string().min(1),
  title: htmlSchema,
  location: z.object({ address: z.string(), town: z.string().nullish(), postcode: z.string().nullish() }),
  contacts: z.array(z.object({ email: z.string().nullish(), phone_number: z.string().nullish() })).nullish(),
  email: z.string().nullish(),
  phone_number: z.string().nullish(),
});
const terminSchema = z.object({ event: z.object({}) });
type Seite = z.infer<typeof seiteSchema> & { readonly sprache: string; readonly pfad: string };

/**
 * Pages as Integreat's interface v3 gives them (`…/{region}/{language}/pages/`), one file per language. The tree is
 * joined by `parent.path` and languages by `available_languages[…].path`: the ids in the answer are of versions and
 * join nothing. Places (`…/locations/`) are contacts to be told apart; events are left out.
 */
export function readIntegreat(files: readonly { readonly name: string; readonly value: unknown }[]): Fremdbestand {
  const probleme: Fremdproblem[] = [];
  const orte: Fremdkontakt[] = [];
  const seiten = files.flatMap(({ name, value }) => readFile(name, value, orte, probleme));
  const byPfad = new Map<string, Seite>();
  for (const seite of seiten) {
    if (byPfad.has(seite.pfad)) probleme.push({ grund: "doppelt", wo: seite.pfad });
    else byPfad.set(seite.pfad, seite);
  }
  const all = [...byPfad.values()];
  const deutsche = all.filter(({ sprache }) => sprache === "de");
  const germanOf = joinLanguages(deutsche);
  const texts = new Map<string, { sprache: Sprache; seite: Seite }[]>();
  const unknown = new Map<string, number>();
  for (const seite of all) {
    const sprache = spracheOf(seite.sprache);
    if (sprache === null) {
      unknown.set(seite.sprache, (unknown.get(seite.sprache) ?? 0) + 1);
      continue;
    }
    if (sprache === "de") continue;
    const own = seite.available_languages?.de?.path;
    const german = (own && byPfad.has(pfadOf(own)) ? pfadOf(own) : undefined) ?? germanOf.get(seite.pfad);
    if (!german) probleme.push({ grund: "ohne-deutsch", wo: seite.pfad });
    else texts.set(german, [...(texts.get(german) ?? []), { sprache, seite }]);
  }
  for (const [code, count] of unknown) probleme.push({ grund: "sprache-unbekannt", wo: `${code} (${count})` });
  const known = new Set(deutsche.map(({ pfad }) => pfad));
  const eintraege = deutsche.map((seite): Fremdeintrag => {
    const above = seite.parent?.path ? pfadOf(seite.parent.path) : null;
    if (above !== null && !known.has(above)) probleme.push({ grund: "ueber-fehlt", wo: seite.pfad });
    const ueber = above !== null && known.has(above) ? above : null;
    const others = texts.get(seite.pfad) ?? [];
    const content = seite.content ?? NICHTS;
    return {
      schluessel: seite.pfad,
      art: "artikel",
      ueber,
      position: Math.round(seite.order ?? 0),
      texte: {
        de: fremdtext({ titel: titleOf(seite), text: content.text, ueber: ueber ?? "" }),
        ...Object.fromEntries(
          others.map((one) => [
            one.sprache,
            fremdtext({ titel: titleOf(one.seite), text: one.seite.content?.text ?? "" }),
          ]),
        ),
      },
      bilder: [content, ...others.map((one) => one.seite.content ?? NICHTS)].flatMap((one) => one.bilder),
      entfernt: [content, ...others.map((one) => one.seite.content ?? NICHTS)].reduce(
        (sum, one) => sum + one.entfernt,
        0,
      ),
      stand: tagOf(seite.last_updated),
    };
  });
  return { eintraege: withoutCircles(eintraege, probleme), probleme, kontakte: orte };
}

/** A page that stands below itself, however far up, stands at the top. */
function withoutCircles(eintraege: readonly Fremdeintrag[], probleme: Fremdproblem[]): Fremdeintrag[] {
  const above = new Map(eintraege.map(({ schluessel, ueber }) => [schluessel, ueber]));
  return eintraege.map((eintrag) => {
    const seen = new Set<string>();
    for (let at = eintrag.ueber; at !== null && !seen.has(at); at = above.get(at) ?? null) seen.add(at);
    if (!seen.has(eintrag.schluessel)) return eintrag;
    above.set(eintrag.schluessel, null);
    probleme.push({ grund: "im-kreis", wo: eintrag.schluessel });
    const { de } = eintrag.texte;
    return {
      ...eintrag,
      ueber: null,
      texte: { ...eintrag.texte, ...(de ? { de: fremdtext({ ...de.felder, ueber: "" }) } : {}) },
    };
  });
}

const titleOf = (seite: { readonly title: z.infer<typeof htmlSchema> }) =>
  seite.title.text.replace(/\s+/g, " ").replace(/^#+ /, "").trim();

function readFile(name: string, value: unknown, orte: Fremdkontakt[], probleme: Fremdproblem[]): Seite[] {
  if (!Array.isArray(value)) {
    probleme.push({ grund: "unlesbar", wo: name });
    return [];
  }
  const rows = value.filter((raw: unknown) => !terminSchema.safeParse(raw).success);
  if (rows.length < value.length) probleme.push({ grund: "termine-ausgelassen", wo: name });
  return rows.flatMap((raw: unknown, place): Seite[] => {
    const ort = ortSchema.safeParse(raw);
    if (ort.success) {
      // The German file stands for all: a place is one place in every language.
      if (pfadOf(ort.data.path).split("/")[1] === "de") orte.push(kontaktOf(ort.data));
      return [];
    }
    const parsed = seiteSchema.safeParse(raw);
    if (!parsed.success) {
      probleme.push({ grund: "unlesbar", wo: pathIn(`${name}[${place}]`, parsed.error) });
      return [];
    }
    const pfad = pfadOf(parsed.data.path);
    const seite = { ...parsed.data, pfad, sprache: (pfad.split("/")[1] ?? "").toLowerCase() };
    if (titleOf(seite) === "") {
      probleme.push({ grund: "ohne-titel", wo: pfad });
      return [];
    }
    return [seite];
  });
}

function kontaktOf({ path, title, location, contacts, ...own }: z.infer<typeof ortSchema>): Fremdkontakt {
  return {
    ...NIEMAND,
    art: "ort",
    schluessel: pfadOf(path),
    name: titleOf({ title }),
    strasse: location.address,
    plz: location.postcode ?? "",
    ort: location.town ?? "",
    telefon: contacts?.map((one) => one.phone_number).find(Boolean) ?? own.phone_number ?? "",
    email: contacts?.map((one) => one.email).find(Boolean) ?? own.email ?? "",
  };
}

/** The German path by the path in every other language, as the German pages say it. */
function joinLanguages(deutsche: readonly Seite[]): ReadonlyMap<string, string> {
  return new Map(
    deutsche.flatMap((seite) =>
      Object.values(seite.available_languages ?? {}).flatMap((other) =>
        other?.path ? [[pfadOf(other.path), seite.pfad] as const] : [],
      ),
    ),
  );
}
