import { suchtext } from "#src/shared/suchtext.ts";

/** Names behind ids, as cells show them. Archived ones can be written, but only live ones can be read. */
export type MappeNamen = {
  readonly felder: Nachschlag;
  readonly gemeinden: Nachschlag;
  readonly zielgruppen: Nachschlag;
  readonly themen: Nachschlag;
  readonly stellen: Nachschlag;
};
export type Nachschlag = { readonly alle: ReadonlyMap<string, string>; readonly waehlbar: ReadonlySet<string> };

/** Why a cell cannot be taken over. */
export const ZELL_GRUENDE = ["unbekannt", "keine-zahl", "kein-tag", "kein-wort", "nicht-hier"] as const;
export type ZellGrund = (typeof ZELL_GRUENDE)[number];

export type Gelesen<T> =
  | { readonly ok: true; readonly teil: Partial<T> }
  | { readonly ok: false; readonly grund: ZellGrund; readonly wert: string };

/** One column of a sheet: how a cell is written, and how a changed one is read. */
export type Spalte<T> = {
  readonly kopf: string;
  /** In characters. */
  readonly breite: number;
  readonly art: "text" | "number" | "date";
  readonly schreibe: (inhalt: T, namen: MappeNamen) => string | number | null;
  /** Null: is changed elsewhere, because a cell cannot say it. */
  readonly lies: ((zelle: string, namen: MappeNamen) => Gelesen<T>) | null;
};

/** The form in which cells are compared: line ends and blanks around do not count. */
export function zelltext(wert: string | number | null): string {
  return String(wert ?? "")
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

const teil = <T>(partial: Record<string, unknown>): Gelesen<T> => ({ ok: true, teil: partial as Partial<T> });
const falsch = <T>(grund: ZellGrund, wert: string): Gelesen<T> => ({ ok: false, grund, wert });

type Key<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T] & string;

export function textSpalte<T>(kopf: string, key: Key<T, string>, breite = 40): Spalte<T> {
  return {
    kopf,
    breite,
    art: "text",
    schreibe: (inhalt) => inhalt[key] as string,
    lies: (zelle) => teil({ [key]: zelle }),
  };
}

export function zahlSpalte<T>(kopf: string, key: Key<T, number | null>, pflicht = false): Spalte<T> {
  return {
    kopf,
    breite: 12,
    art: "number",
    schreibe: (inhalt) => inhalt[key] as number | null,
    lies(zelle) {
      if (zelle === "" && !pflicht) return teil({ [key]: null });
      const zahl = Number(zelle.replace(",", "."));
      return zelle === "" || !Number.isFinite(zahl) ? falsch("keine-zahl", zelle) : teil({ [key]: zahl });
    },
  };
}

export function tagSpalte<T>(kopf: string, key: Key<T, string | null>): Spalte<T> {
  return {
    kopf,
    breite: 12,
    art: "date",
    schreibe: (inhalt) => inhalt[key] as string | null,
    lies(zelle) {
      if (zelle === "") return teil({ [key]: null });
      const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(zelle);
      const iso = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : zelle;
      return isDay(iso) ? teil({ [key]: iso }) : falsch("kein-tag", zelle);
    },
  };
}

function isDay(iso: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}

/** One of a fixed list of words. @param leer what an empty cell means; undefined: it must not be empty */
export function wortSpalte<T>(
  kopf: string,
  key: keyof T & string,
  worte: Readonly<Record<string, string>>,
  leer?: null,
): Spalte<T> {
  return {
    kopf,
    breite: 16,
    art: "text",
    schreibe: (inhalt) => worte[String(inhalt[key])] ?? "",
    lies(zelle) {
      if (zelle === "" && leer === null) return teil({ [key]: null });
      const found = Object.entries(worte).find(([, wort]) => suchtext(wort) === suchtext(zelle));
      return found ? teil({ [key]: found[0] }) : falsch("kein-wort", zelle);
    },
  };
}

export function jaNeinSpalte<T>(kopf: string, key: Key<T, boolean>): Spalte<T> {
  return {
    kopf,
    breite: 10,
    art: "text",
    schreibe: (inhalt) => (inhalt[key] ? "ja" : "nein"),
    lies: (zelle) => (/^(ja|nein)$/i.test(zelle) ? teil({ [key]: /^ja$/i.test(zelle) }) : falsch("kein-wort", zelle)),
  };
}

/** The name of one thing. @param leer whether there may be none */
export function nameSpalte<T>(kopf: string, key: keyof T & string, where: keyof MappeNamen, leer = false): Spalte<T> {
  return {
    kopf,
    breite: 28,
    art: "text",
    schreibe: (inhalt, namen) => namen[where].alle.get(String(inhalt[key])) ?? "",
    lies(zelle, namen) {
      if (zelle === "" && leer) return teil({ [key]: null });
      const id = findName(namen[where], zelle);
      return id === null ? falsch("unbekannt", zelle) : teil({ [key]: id });
    },
  };
}

/** Names of several things, one after another with semicolons. */
export function namenSpalte<T>(
  kopf: string,
  key: keyof T & string,
  where: keyof MappeNamen,
  together: (ids: readonly string[]) => Record<string, unknown> = (ids) => ({ [key]: ids }),
): Spalte<T> {
  return {
    kopf,
    breite: 32,
    art: "text",
    schreibe: (inhalt, namen) =>
      (inhalt[key] as readonly string[])
        .map((id) => namen[where].alle.get(id) ?? "")
        .filter(Boolean)
        .toSorted((a, b) => a.localeCompare(b, "de"))
        .join("; "),
    lies(zelle, namen) {
      const names = zelle.split(/[;\n]/).map((one) => one.trim());
      const ids: string[] = [];
      for (const name of names.filter(Boolean)) {
        const id = findName(namen[where], name);
        if (id === null) return falsch("unbekannt", name);
        ids.push(id);
      }
      return teil(together([...new Set(ids)]));
    },
  };
}

/** For looking only: what a cell cannot say, or what has a page of its own. */
export function schauSpalte<T>(
  kopf: string,
  breite: number,
  schreibe: Spalte<T>["schreibe"],
  art: Spalte<T>["art"] = "text",
): Spalte<T> {
  return { kopf, breite, art, schreibe, lies: null };
}

function findName({ alle, waehlbar }: Nachschlag, name: string): string | null {
  for (const [id, one] of alle) if (waehlbar.has(id) && suchtext(one) === suchtext(name)) return id;
  return null;
}
