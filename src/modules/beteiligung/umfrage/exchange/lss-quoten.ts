import type { Ausdruck } from "../rules/ausdruck.ts";
import { Codes } from "../rules/codes.ts";
import type { Umfrage } from "../rules/definition.ts";
import type { LssFrage } from "./lss-fragen.ts";
import type { Lss, LssZeile } from "./lss-lesen.ts";

type Quote = Umfrage["quoten"][number];

const joined = (op: "und" | "oder", teile: readonly Ausdruck[]): Ausdruck | null =>
  teile.length < 2 ? (teile[0] ?? null) : { op, teile };

/**
 * Quotas of LimeSurvey: several answers of one question are alternatives, several questions must all be met. One that is
 * switched off, or that names what is not here, is listed.
 */
export function quotenOf(
  lss: Lss,
  fragen: ReadonlyMap<string, LssFrage>,
): { readonly quoten: readonly Quote[]; readonly rest: readonly { ort: string; text: string }[] } {
  const section = (name: string) => lss.abschnitte.get(name) ?? [];
  const codes = new Codes(20, "quote", true);
  const quoten: Quote[] = [];
  const rest: { ort: string; text: string }[] = [];
  for (const quota of section("quota")) {
    const members = section("quota_members").filter((one) => one["quota_id"] === quota["id"]);
    const wenn = bedingungOf(members, fragen);
    const grenze = Number(quota["qlimit"]);
    if (!wenn || quota["active"] !== "1" || !Number.isInteger(grenze) || grenze < 0) {
      rest.push({ ort: "", text: `quota ${quota["name"] ?? ""}` });
      continue;
    }
    const meldung = Object.fromEntries(
      section("quota_languagesettings")
        .filter((one) => one["quotals_quota_id"] === quota["id"])
        .flatMap((one) => {
          const text = lss.plain(one["quotals_message"] ?? "").trim();
          return one["quotals_language"] && text !== "" ? [[one["quotals_language"], text]] : [];
        }),
    );
    quoten.push({ code: codes.give(quota["name"] ?? ""), wenn, grenze, meldung });
  }
  return { quoten, rest };
}

function bedingungOf(members: readonly LssZeile[], fragen: ReadonlyMap<string, LssFrage>): Ausdruck | null {
  const teile: Ausdruck[] = [];
  for (const [qid, own] of Map.groupBy(members, (one) => one["qid"] ?? "")) {
    const frage = fragen.get(qid);
    const choices = own.map(({ code = "" }) => frage?.optionOf(code) ?? null);
    if (!frage || choices.includes(null)) return null;
    const alternatives = choices.flatMap((wert): Ausdruck[] => {
      if (wert === null) return [];
      if (frage.art === "mehrfach") return [{ op: "enthaelt", von: frage.code, wert }];
      return [{ op: "=", links: { art: "antwort", von: frage.code }, rechts: { art: "wert", wert } }];
    });
    const one = joined("oder", alternatives);
    if (one) teile.push(one);
  }
  return joined("und", teile);
}
