import { type Ausdruck, holdsAusdruck, keysOf, type Wert } from "../../umfrage/rules/ausdruck.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import type { Auswertungsfrage, Merkmal } from "./merkmale.ts";

/**
 * What the number of those who were asked tells about earlier questions: that it is the sum of some of their answers, or
 * something that is not worked out here (EG9).
 */
export type Bezug =
  | { readonly art: "keiner" }
  | {
      readonly art: "genau";
      readonly frage: string;
      readonly merkmal: string;
      /** Numbers of the answers that lead to the question. */
      readonly zellen: readonly number[];
      /** Whether those lead to it too who left the earlier question empty, and who were not asked it. */
      readonly ohne: boolean;
      readonly ungefragt: boolean;
    }
  | { readonly art: "unklar"; readonly fragen: readonly string[] };

/** Under which condition a question or group is asked: that of its page and its own. */
function bedingungOf(umfrage: Umfrage, schluessel: string): Ausdruck | null {
  for (const seite of umfrage.seiten) {
    const teil = seite.teile.find((one) => one.code === schluessel);
    if (!teil) continue;
    const teile = [seite.sichtbarWenn, teil.sichtbarWenn].filter((one) => one !== null);
    return teile.length === 0 ? null : { op: "und", teile };
  }
  return null;
}

/** The one box that a condition looks at; null when it looks at several or in another way. */
function boxOf(ausdruck: Ausdruck): string | null {
  const codes = new Set<string | null>();
  const walk = (one: Ausdruck): void => {
    if ("teile" in one) one.teile.forEach(walk);
    else if (one.op === "nicht") walk(one.teil);
    else codes.add(one.op === "enthaelt" ? one.wert : null);
  };
  walk(ausdruck);
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

/** @param fragen all questions of the survey */
export function bezugOf(umfrage: Umfrage, fragen: readonly Auswertungsfrage[], schluessel: string): Bezug {
  const bedingung = bedingungOf(umfrage, schluessel);
  const keys = bedingung ? [...new Set(keysOf(bedingung))] : [];
  if (!bedingung || keys.length === 0) return { art: "keiner" };
  const owners = keys.flatMap((key) =>
    fragen.filter((one) => key === one.schluessel || key.startsWith(`${one.schluessel}.`)),
  );
  const unklar: Bezug = { art: "unklar", fragen: [...new Set(owners.map((one) => one.schluessel))] };
  const [key = ""] = keys;
  const [frage] = owners;
  if (keys.length > 1 || !frage) return unklar;
  const holds = (wert: Wert | null) => holdsAusdruck(bedingung, () => wert);
  const tell = (merkmal: Merkmal, werte: readonly Wert[]): Bezug => ({
    art: "genau",
    frage: frage.schluessel,
    merkmal: merkmal.schluessel,
    zellen: werte.flatMap((wert, at) => (holds(wert) ? [at] : [])),
    ohne: holds(null),
    ungefragt: holds(null),
  });
  if (frage.typ === "mehrfach") {
    const code = boxOf(bedingung);
    const box = frage.merkmale.find((one) => code !== null && one.kategorien[0]?.code === code);
    return box && code !== null ? tell(box, [[code]]) : unklar;
  }
  const merkmal = frage.merkmale.find((one) => one.schluessel === key);
  if (merkmal && (merkmal.lesart === "wert" || frage.typ === "einwilligung"))
    return tell(
      merkmal,
      merkmal.kategorien.map((one) => one.code),
    );
  return unklar;
}
