import type { Ausdruck } from "../rules/ausdruck.ts";
import { SONSTIGES, type Umfrage } from "../rules/definition.ts";

type Glied = { readonly frage: string; readonly wert: string };

/** One answer of one question; null for anything LimeSurvey has no member of a quota for. */
function gliedOf(ausdruck: Ausdruck): Glied | null {
  if (ausdruck.op === "enthaelt" && !ausdruck.von.includes(".")) return { frage: ausdruck.von, wert: ausdruck.wert };
  if (ausdruck.op !== "=" || ausdruck.links.art !== "antwort" || ausdruck.rechts.art !== "wert") return null;
  return ausdruck.links.von.includes(".") ? null : { frage: ausdruck.links.von, wert: String(ausdruck.rechts.wert) };
}

/** Alternatives of one question each, all of which must hold; null when it is put together otherwise. */
export function gliederOf(ausdruck: Ausdruck): readonly Glied[] | null {
  const parts = ausdruck.op === "und" ? ausdruck.teile : [ausdruck];
  const all = parts.map((part) => {
    const own = (part.op === "oder" ? part.teile : [part]).map(gliedOf);
    return own.every((one) => one !== null && one.frage === own[0]?.frage) ? own : null;
  });
  const flat = all.flatMap((own) => own ?? [null]);
  const questions = all.map((own) => own?.[0]?.frage);
  if (new Set(questions).size < questions.length) return null;
  return flat.every((one) => one !== null) ? flat : null;
}

/** The rows after a question that say which of its answers count for which quota. */
export function quotaMembersOf(umfrage: Umfrage, frage: string) {
  return umfrage.quoten.flatMap(({ wenn }, place) =>
    (gliederOf(wenn) ?? [])
      .filter((one) => one.frage === frage)
      .map(({ wert }) => ({
        id: String(place + 1),
        related_id: String(place + 1),
        class: "QTAM",
        name: wert === SONSTIGES ? "-oth-" : wert === "ja" ? "Y" : wert === "nein" ? "N" : wert,
      })),
  );
}
