import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import type { StelleId } from "../../../rules/bezug.ts";
import type { ArtikelId } from "../../rules/artikel.ts";
import { SAMMELTATEN, type Sammeltat } from "../../rules/liste.ts";
import type { ArtikelListe } from "../../views/liste.ts";

const FELD = /^(tat|fingerprint|alle|sicher|verantwortlichId|nimm-[0-9a-f-]{36})$/;

export type SammelForm =
  | { readonly ok: true; readonly tat: Sammeltat; readonly gewaehlt: ReadonlyMap<ArtikelId, number> }
  | {
      readonly ok: false;
      readonly grund: "liste-unlesbar" | "liste-geaendert" | "sicher-fehlt";
      readonly status: 409 | 422;
    };

/** What was chosen of the list and what is to be done with it. */
export function parseSammelForm(form: FormData, liste: ArtikelListe): SammelForm {
  const tat = tatOf(form, liste);
  if (hasForeignField(form, FELD) || !tat) return { ok: false, grund: "liste-unlesbar", status: 422 };
  if (fieldText(form, "fingerprint") !== liste.fingerprint) return { ok: false, grund: "liste-geaendert", status: 409 };
  if (tat.art === "entfernen" && !form.has("sicher")) return { ok: false, grund: "sicher-fehlt", status: 422 };
  const chosen = liste.gefunden.filter(({ id }) => form.has("alle") || form.has(`nimm-${id}`));
  return { ok: true, tat, gewaehlt: new Map(chosen.map(({ id, rev }) => [id, rev])) };
}

function tatOf(form: FormData, { stellen }: ArtikelListe): Sammeltat | null {
  const art = SAMMELTATEN.find((one) => one === fieldText(form, "tat"));
  if (!art) return null;
  if (art !== "zustaendig") return { art };
  const sent = fieldText(form, "verantwortlichId");
  const known = stellen.some(({ id }) => id === sent);
  return sent === "" || known ? { art, stelleId: (sent || null) as StelleId | null } : null;
}
