import type { Id } from "#src/shared/id.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Nennung } from "../zustaendigkeit.ts";
import type { Treffer } from "./aehnlich.ts";
import { themenOf } from "./einordnung.ts";
import type {
  Bekannt,
  Bezug,
  Neu,
  Option,
  Optionswert,
  Problem,
  ProgrammBezug,
  ZugeordneteNennung,
} from "./plan-typen.ts";
import type { Probleme } from "./probleme.ts";
import { alleNamen, createNamensuche } from "./stelle-finden.ts";

type Bekannte<T> = { readonly wert: T; readonly namen: readonly string[]; readonly name: string };

/** Points from which a name of the table itself is proposed for another one: higher than for known ones. */
const NEU_AEHNLICH_AB = 0.8;

type Ziel<T> =
  | { readonly art: "bekannt"; readonly wert: T }
  | { readonly art: "neu"; readonly schluessel: string; readonly name: string };
type Kandidat<T> = { readonly ziel: Ziel<T>; readonly name: string };

/**
 * Finds names among the known and among those that this table brings. Each new name is decided once; the rows that
 * follow refer to that decision.
 */
function createAufloesung<T>(bekannte: readonly Bekannte<T>[]) {
  const known = createNamensuche(
    bekannte.map(({ wert, namen, name }) => ({ wert: { ziel: { art: "bekannt", wert }, name } as Kandidat<T>, namen })),
  );
  const fresh = createNamensuche<Kandidat<T>>([]);
  const asked = new Map<string, { readonly problem: Problem; readonly kandidaten: readonly Kandidat<T>[] }>();
  const uses = new Map<string, { readonly name: string; readonly zeilen: Set<number> }>();

  const create = (name: string): Kandidat<T> => {
    const kandidat: Kandidat<T> = { ziel: { art: "neu", schluessel: suchtext(name), name }, name };
    fresh.add(kandidat, [name]);
    return kandidat;
  };

  const propose = (name: string): readonly Treffer<Kandidat<T>>[] => {
    const [a, b] = [known.find(name), fresh.find(name)];
    const fromKnown = a.art === "vorschlaege" ? a.vorschlaege : [];
    const fromFresh = b.art === "vorschlaege" ? b.vorschlaege.filter(({ punkte }) => punkte >= NEU_AEHNLICH_AB) : [];
    return [...fromKnown, ...fromFresh].toSorted((x, y) => y.punkte - x.punkte).slice(0, 3);
  };

  return {
    findExakt: (name: string): Ziel<T> | null => {
      const found = known.find(name);
      return found.art === "exakt" ? found.treffer.ziel : null;
    },
    /** What a name means. `ask` is called once per name that is not known but resembles others. */
    find: (
      name: string,
      ask: (vorschlaege: readonly Treffer<Kandidat<T>>[], wie: Problem | null) => Problem,
    ): { readonly ziel: Ziel<T> | null; readonly gewaehlt: Optionswert | null } => {
      const key = suchtext(name);
      const before = asked.get(key);
      if (before) {
        ask([], before.problem);
        return chosen(name, before.problem, before.kandidaten);
      }
      const exact = known.find(name);
      if (exact.art === "exakt") return { ziel: exact.treffer.ziel, gewaehlt: null };
      const again = fresh.find(name);
      if (again.art === "exakt") return { ziel: again.treffer.ziel, gewaehlt: null };
      const vorschlaege = propose(name);
      if (vorschlaege.length === 0) return { ziel: create(name).ziel, gewaehlt: null };
      const problem = ask(vorschlaege, null);
      const kandidaten = vorschlaege.map(({ wert }) => wert);
      asked.set(key, { problem, kandidaten });
      return chosen(name, problem, kandidaten);
    },
    /** Notes that a row which is taken over needs this new one. */
    use: (schluessel: string, name: string, zeile: number): void => {
      const entry = uses.get(schluessel) ?? { name, zeilen: new Set() };
      entry.zeilen.add(zeile);
      uses.set(schluessel, entry);
    },
    listNeue: (): readonly Neu[] =>
      [...uses].map(([schluessel, { name, zeilen }]) => ({ schluessel, name, zeilen: [...zeilen] })),
  };

  function chosen(name: string, { gewaehlt }: Problem, kandidaten: readonly Kandidat<T>[]) {
    const index = Number(/^vorschlag-(\d)$/.exec(gewaehlt ?? "")?.[1]) - 1;
    const proposed = kandidaten[index];
    if (proposed) return { ziel: proposed.ziel, gewaehlt };
    if (gewaehlt !== "neu") return { ziel: null, gewaehlt };
    const again = fresh.find(name);
    return { ziel: again.art === "exakt" ? again.treffer.ziel : create(name).ziel, gewaehlt };
  }
}

type Aufloesung<T> = ReturnType<typeof createAufloesung<T>>;

function optionsOf(
  vorschlaege: readonly Treffer<Kandidat<unknown>>[],
  further: readonly Optionswert[],
): readonly (Option | Optionswert)[] {
  const proposed = vorschlaege.map(
    ({ wert }, index): Option => ({ wert: `vorschlag-${index + 1}` as Optionswert, name: wert.name }),
  );
  return [...proposed, ...further];
}

/** `Stadt Erlenbrück` and `Erlenbrück` are the municipality Erlenbrück. */
function gemeindeForm(name: string): string {
  return suchtext(name).replace(
    /^(?:(?:grosse )?(?:kreis)?stadt|gemeinde|markt|marktgemeinde|flecken|samtgemeinde|verbandsgemeinde|stadtverwaltung|gemeindeverwaltung)(?: der stadt)? (?=\S)/,
    "",
  );
}

export function createBezuege(known: Bekannt) {
  const stellen: Aufloesung<Id<"Stelle">> = createAufloesung(
    known.stellen.map((stelle) => ({ wert: stelle.id, name: stelle.name, namen: alleNamen(stelle) })),
  );
  const programme: Aufloesung<Id<"Foerderprogramm">> = createAufloesung(
    known.programme.map(({ id, name, namen }) => ({ wert: id, name, namen: [name, ...namen] })),
  );
  const felder = createAufloesung(known.felder.map(({ id, name }) => ({ wert: id, name, namen: [name] })));
  const gemeinden = new Map(known.gemeinden.map(({ id, name }) => [gemeindeForm(name), id]));
  const gemeindeSuche = createNamensuche(
    known.gemeinden.map((gemeinde) => ({ wert: gemeinde, namen: [gemeinde.name] })),
  );

  const findGemeinde = (name: string): Id<"Gemeinde"> | null => gemeinden.get(gemeindeForm(name)) ?? null;

  /** What is known without asking; how an existing Maßnahme's names are read. */
  const findBekannt = (nennung: Nennung): Bezug => {
    if (nennung.art !== "stelle") return { art: nennung.art };
    const ziel = stellen.findExakt(nennung.name) ?? stellen.findExakt(nennung.wortlaut);
    if (ziel?.art === "bekannt") return { art: "stelle", id: ziel.wert };
    const gemeinde = findGemeinde(nennung.name);
    return gemeinde ? { art: "gemeinde", id: gemeinde } : { art: "offen" };
  };

  return {
    stellen,
    programme,
    felder,
    findGemeinde,
    findBekannt,
    zielgruppen: themenOf(known.zielgruppen),
    querschnittsthemen: themenOf(known.querschnittsthemen),
    proposeGemeinden: (name: string) => {
      const found = gemeindeSuche.find(name);
      return found.art === "vorschlaege" ? found.vorschlaege.map(({ wert }) => wert) : [];
    },

    resolveNennung: (nennung: Nennung, probleme: Probleme, spalte: number | null): ZugeordneteNennung => {
      const bekannt = findBekannt(nennung);
      if (bekannt.art !== "offen") return { ...nennung, bezug: bekannt };
      const { ziel, gewaehlt } = stellen.find(nennung.name, (vorschlaege, wie) =>
        probleme.add({
          code: "stelle-unbekannt",
          spalte,
          values: { name: nennung.name, vorschlag: vorschlaege[0]?.wert.name ?? "" },
          ...(wie
            ? { wie, optionen: wie.optionen }
            : { optionen: optionsOf(vorschlaege, ["neu", "gruppe"]), vorschlag: "vorschlag-1" }),
        }),
      );
      if (gewaehlt === "gruppe")
        return { art: "gruppe", wortlaut: nennung.wortlaut, name: nennung.name, bezug: { art: "gruppe" } };
      if (!ziel) return { ...nennung, bezug: { art: "offen" } };
      if (ziel.art === "bekannt") return { ...nennung, bezug: { art: "stelle", id: ziel.wert } };
      return { ...nennung, bezug: { art: "neue-stelle", schluessel: ziel.schluessel, name: ziel.name } };
    },

    resolveProgramm: (name: string, probleme: Probleme, spalte: number | null): ProgrammBezug => {
      const { ziel } = programme.find(name, (vorschlaege, wie) =>
        probleme.add({
          code: "programm-unbekannt",
          spalte,
          values: { name, vorschlag: vorschlaege[0]?.wert.name ?? "" },
          ...(wie
            ? { wie, optionen: wie.optionen }
            : {
                optionen: optionsOf(vorschlaege, ["neu"]),
                ohneEntscheidung: (vorschlaege[0]?.punkte ?? 0) >= NEU_AEHNLICH_AB ? "vorschlag-1" : "neu",
              }),
        }),
      );
      if (ziel?.art === "bekannt") return { art: "programm", id: ziel.wert };
      return { art: "neues-programm", schluessel: ziel?.schluessel ?? suchtext(name), name: ziel?.name ?? name };
    },

    /** @param bewaehrt whether Maßnahmen of this proposed field already carry the titles of the table */
    resolveFeld: (name: string, probleme: Probleme, spalte: number | null, bewaehrt: (feld: string) => boolean) =>
      felder.find(name, (vorschlaege, wie) => {
        const [best] = vorschlaege;
        const proven = best !== undefined && best.wert.ziel.art === "bekannt" && bewaehrt(best.wert.name);
        return probleme.add({
          code: "handlungsfeld-unbekannt",
          spalte,
          values: { name, vorschlag: best?.wert.name ?? "" },
          ...(wie
            ? { wie, optionen: wie.optionen }
            : {
                optionen: optionsOf(vorschlaege, ["neu"]),
                vorschlag: "vorschlag-1" as const,
                ...(proven && { ohneEntscheidung: "vorschlag-1" as const }),
              }),
        });
      }).ziel,
  };
}

export type Bezuege = ReturnType<typeof createBezuege>;
