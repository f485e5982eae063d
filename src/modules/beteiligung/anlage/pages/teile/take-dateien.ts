import { dateiDa } from "../../../umfrage/rules/eingabe.ts";
import type { AntwortProblem } from "../../../umfrage/rules/pruefe-seite.ts";
import type { Umfrage } from "../../../umfrage/rules/definition.ts";
import type { Wert } from "../../../umfrage/rules/ausdruck.ts";
import { acceptAnlage, type NeueAnlage } from "../../commands/keep-anlagen.ts";
import { codeOf, type Dateimangel, listDateifragen } from "../../rules/anlage.ts";

export type GenommeneDatei = NeueAnlage & { readonly feld: string };

/** Most files that one form brings (SECURITY 6). */
const DATEIEN_MAX = 10;

export function dateiproblem(feld: string, grund: Dateimangel, name: string): AntwortProblem {
  return { feld, frage: feld, grund, hart: true, grenze: name, meldung: null };
}

/**
 * Takes the files out of a form and leaves their ids in it, as the rest is read. What cannot be kept is told of, and the
 * others stay.
 */
export async function takeDateien(umfrage: Umfrage, form: FormData) {
  const codes = new Set(listDateifragen(umfrage).map((one) => one.code));
  const neue: GenommeneDatei[] = [];
  const probleme: AntwortProblem[] = [];
  for (const feld of new Set(form.keys())) {
    if (!codes.has(codeOf(feld))) continue;
    const sent = form.getAll(feld).filter((one): one is File => one instanceof File && one.size > 0);
    form.delete(feld);
    for (const file of sent) {
      const taken =
        neue.length < DATEIEN_MAX
          ? acceptAnlage(file.name, new Uint8Array(await file.arrayBuffer()))
          : ({ ok: false, reason: "kein-platz" } as const);
      if (!taken.ok) probleme.push(dateiproblem(feld, taken.reason, file.name));
      else {
        neue.push({ ...taken.value, feld });
        form.append(feld, taken.value.id);
      }
    }
  }
  return { neue, probleme };
}

/** Which files a form says are there already. */
export function carriedDateien(umfrage: Umfrage, form: FormData): Record<string, Wert> {
  const codes = new Set(listDateifragen(umfrage).map((one) => one.code));
  const ending = dateiDa("");
  return Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) => {
      const feld = name.slice(0, -ending.length);
      return name.endsWith(ending) && codes.has(codeOf(feld)) ? [[feld, form.getAll(name).map(String)]] : [];
    }),
  );
}
