import { accept, refuse } from "#src/shared/result.ts";
import { keysOf } from "./ausdruck.ts";
import {
  type Frage,
  type Fragetyp,
  type Gruppe,
  type Seite,
  type Teil,
  type Umfrage,
  umfrageSchema,
} from "./definition.ts";
import { indexCodes, resolveKey } from "./schluessel.ts";

/** What can be put on a page. */
export type Teiltyp = Fragetyp | "gruppe";

/** The next free code with this stem: `q7`. Codes are given once and not twice. */
function freeCode(umfrage: Umfrage, stem: string, taken: readonly string[] = []): string {
  const codes = new Set(
    [...umfrage.seiten.flatMap((seite) => [seite.code, ...seite.teile.map((one) => one.code)]), ...taken].map((one) =>
      one.toLowerCase(),
    ),
  );
  let n = 1;
  while (codes.has(`${stem}${String(n)}`)) n++;
  return `${stem}${String(n)}`;
}

/** What a new question of a type begins with, so that it can be shown at once. */
function newTeil(typ: Teiltyp, code: string, titel: string, umfrage: Umfrage): unknown {
  const named = (text: string) => ({ [umfrage.grundsprache]: text });
  const two = ["a1", "a2"].map((one, n) => ({ code: one, text: named(`Antwort ${String(n + 1)}`) }));
  const rows = ["z1", "z2"].map((one, n) => ({ code: one, text: named(`Zeile ${String(n + 1)}`) }));
  const base = { typ, code, titel: named(titel) };
  switch (typ) {
    case "einfach":
    case "mehrfach":
    case "rang":
      return { ...base, optionen: two };
    case "matrix":
      return { ...base, zeilen: rows, skalen: [{ optionen: two }] };
    case "tabelle":
      return { ...base, zeilen: rows, spalten: rows.map((one) => ({ ...one, code: one.code.replace("z", "s") })) };
    case "mehrtext":
    case "mehrzahl":
      return { ...base, zeilen: rows };
    case "berechnet":
      return { ...base, aus: { art: "wert", wert: 0 } };
    case "gruppe":
      return { ...base, einzahl: named("Eintrag"), fragen: [{ typ: "text", code: "name", titel: named("Name") }] };
    default:
      return base;
  }
}

/** A part as a form puts it together, completed as the schema completes it; null when it does not fit. */
export function parseTeil(umfrage: Umfrage, teil: unknown): Teil | null {
  const read = umfrageSchema.safeParse({ ...umfrage, seiten: [{ code: "s", titel: {}, teile: [teil] }] });
  return read.data?.seiten[0]?.teile[0] ?? null;
}

const withSeiten = (umfrage: Umfrage, seiten: Seite[]): Umfrage => ({ ...umfrage, seiten });

export function addSeite(umfrage: Umfrage, titel: string) {
  const seite = {
    code: freeCode(umfrage, "seite"),
    titel: { [umfrage.grundsprache]: titel },
    beschreibung: {},
    sichtbarWenn: null,
    teile: [],
  };
  return accept(withSeiten(umfrage, [...umfrage.seiten, seite]));
}

/** Adds a part at the end of a page, or a question at the end of a group. */
export function addTeil(umfrage: Umfrage, an: string, typ: Teiltyp, titel: string) {
  const gruppe = umfrage.seiten.flatMap((one) => one.teile).find((one) => one.typ === "gruppe" && one.code === an);
  if (!gruppe && !umfrage.seiten.some((one) => one.code === an)) return refuse("unbekannt");
  const inner = gruppe?.typ === "gruppe" ? gruppe.fragen.map((one) => one.code) : [];
  const made = parseTeil(
    umfrage,
    newTeil(typ, freeCode(umfrage, typ === "gruppe" ? "gruppe" : "q", inner), titel, umfrage),
  );
  if (!made) return refuse("unbekannt");
  if (gruppe && made.typ === "gruppe") return refuse("gruppe-in-gruppe");
  const place = (teil: Teil): Teil =>
    teil === gruppe && teil.typ === "gruppe" && made.typ !== "gruppe"
      ? { ...teil, fragen: [...teil.fragen, made] }
      : teil;
  const seiten = umfrage.seiten.map((seite) =>
    seite.code === an ? { ...seite, teile: [...seite.teile, made] } : { ...seite, teile: seite.teile.map(place) },
  );
  return accept(withSeiten(umfrage, seiten));
}

/** What else looks at a question or group, or at something within it; as long as anything does, it stays. */
export function listAbhaengige(umfrage: Umfrage, code: string): string[] {
  const index = indexCodes(umfrage);
  const reaches = (key: string) => {
    const found = resolveKey(index, key)?.code ?? key;
    return found === code || found.startsWith(`${code}.`);
  };
  const conditions = umfrage.seiten.flatMap((seite) => [
    { code: seite.code, ausdruecke: [seite.sichtbarWenn] },
    ...seite.teile.map((teil) => ({ code: teil.code, ausdruecke: [teil.sichtbarWenn] })),
    ...[...index].flatMap(([key, { frage, gruppe }]) =>
      frage
        ? [{ code: key, ausdruecke: [gruppe ? frage.sichtbarWenn : null, ...frage.regeln.map((one) => one.ausdruck)] }]
        : [],
    ),
  ]);
  const quoten = umfrage.quoten.map((one) => ({ code: one.code, ausdruecke: [one.wenn] }));
  const seen = [...conditions, ...quoten].filter((one) =>
    one.ausdruecke.some((ausdruck) => ausdruck !== null && keysOf(ausdruck).some(reaches)),
  );
  const computed = [...index].filter(
    ([, { frage }]) => frage?.typ === "berechnet" && frage.aus.art !== "wert" && [frage.aus.von].flat().some(reaches),
  );
  const own = (one: string) => one === code || one.startsWith(`${code}.`);
  return [...new Set([...seen.map((one) => one.code), ...computed.map(([key]) => key)])].filter((one) => !own(one));
}

/** Takes a page, a question or a group away; refused while a condition elsewhere looks at it. */
export function removeTeil(umfrage: Umfrage, code: string) {
  const seite = umfrage.seiten.find((one) => one.code === code);
  if (seite) {
    if (umfrage.seiten.length === 1) return refuse("letzte-seite");
    const inside = new Set(seite.teile.map((one) => one.code));
    const used = seite.teile
      .flatMap((one) => listAbhaengige(umfrage, one.code))
      .filter((one) => !inside.has(one.split(".")[0] ?? ""));
    return used.length > 0
      ? refuse("wird-gebraucht")
      : accept(
          withSeiten(
            umfrage,
            umfrage.seiten.filter((one) => one !== seite),
          ),
        );
  }
  if (listAbhaengige(umfrage, code).length > 0) return refuse("wird-gebraucht");
  return changeListe(umfrage, code, (list, at) => list.toSpliced(at, 1));
}

/** Moves a page, a question or a group one place; at the edge of its page a question goes on to the next one. */
export function moveTeil(umfrage: Umfrage, code: string, wohin: "hoch" | "runter") {
  const step = wohin === "hoch" ? -1 : 1;
  const swap = <One>(list: readonly One[], at: number): One[] => {
    const [a, b] = [list[at], list[at + step]];
    return a === undefined || b === undefined ? [...list] : list.with(at, b).with(at + step, a);
  };
  const page = umfrage.seiten.findIndex((one) => one.code === code);
  if (page >= 0) return accept(withSeiten(umfrage, swap(umfrage.seiten, page)));
  const home = umfrage.seiten.findIndex((one) => one.teile.some((teil) => teil.code === code));
  const seite = umfrage.seiten[home];
  const other = umfrage.seiten[home + step];
  const at = seite?.teile.findIndex((teil) => teil.code === code) ?? -1;
  const teil = seite?.teile[at];
  const isEdge = wohin === "hoch" ? at === 0 : at === (seite?.teile.length ?? 0) - 1;
  if (seite && teil && other && isEdge) {
    const shorter = { ...seite, teile: seite.teile.toSpliced(at, 1) };
    const longer = { ...other, teile: wohin === "hoch" ? [...other.teile, teil] : [teil, ...other.teile] };
    return accept(withSeiten(umfrage, umfrage.seiten.with(home, shorter).with(home + step, longer)));
  }
  return changeListe(umfrage, code, swap);
}

/** Puts a changed page, question or group in the place of the one with this code. */
export function replaceTeil(umfrage: Umfrage, code: string, next: Frage | Gruppe | Seite) {
  if (!("typ" in next))
    return accept(
      withSeiten(
        umfrage,
        umfrage.seiten.map((one) => (one.code === code ? next : one)),
      ),
    );
  return changeListe(umfrage, code, (list, at) => list.with(at, next as (typeof list)[number]));
}

/** The page, question or group with this code (`seite1`, `q06`, `angebot`, `angebot.name`). */
export function findTeil(
  umfrage: Umfrage,
  code: string,
): { readonly seite: Seite; readonly gruppe: Gruppe | null; readonly teil: Teil | null } | null {
  const [outer, inner] = code.split(".");
  for (const seite of umfrage.seiten) {
    if (seite.code === code) return { seite, gruppe: null, teil: null };
    const teil = seite.teile.find((one) => one.code === outer);
    if (!teil) continue;
    if (inner === undefined) return { seite, gruppe: null, teil };
    const frage = teil.typ === "gruppe" ? teil.fragen.find((one) => one.code === inner) : undefined;
    return teil.typ === "gruppe" && frage ? { seite, gruppe: teil, teil: frage } : null;
  }
  return null;
}

function changeListe(umfrage: Umfrage, code: string, change: <One>(list: readonly One[], at: number) => One[]) {
  const [outer, inner] = code.split(".");
  let found = false;
  const inList = <One extends { readonly code: string }>(list: readonly One[], wanted: string | undefined): One[] => {
    const at = list.findIndex((one) => one.code === wanted);
    if (at < 0) return [...list];
    found = true;
    return change(list, at);
  };
  const seiten = umfrage.seiten.map((seite) => {
    if (inner === undefined) return { ...seite, teile: inList(seite.teile, outer) };
    const teile = seite.teile.map(
      (teil): Teil =>
        teil.typ === "gruppe" && teil.code === outer ? { ...teil, fragen: inList(teil.fragen, inner) } : teil,
    );
    return { ...seite, teile };
  });
  return found ? accept(withSeiten(umfrage, seiten)) : refuse("unbekannt");
}
