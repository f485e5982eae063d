import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { oneOf } from "../../../pages/intern/felder.tsx";
import type { StelleId } from "../../../rules/bezug.ts";
import type { LebenslageId } from "../../../rules/ids.ts";
import { RISIKEN } from "../../../rules/pruefung.ts";
import { METHODEN } from "../../../rules/uebersetzung.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import type { ArtikelAngaben, ArtikelId } from "../../rules/artikel.ts";
import { artikelTexts } from "../../texts/index.ts";
import type { ArtikelForm } from "../../views/intern.ts";

export const STELLEN_FELDER = ["stelle1", "stelle2", "stelle3", "stelle4"] as const;
/** As long as a long page of another guide, with room. */
const MOST_TEXT = 40_000;

export function artikelSchema({ wahl }: ArtikelForm) {
  return z.strictObject({
    rev: revField(),
    titel: requiredText(160),
    text: textField(MOST_TEXT),
    ueberId: oneOf(wahl.artikel),
    lebenslageId: oneOf(wahl.lagen),
    verantwortlichId: oneOf(wahl.stellen),
    risiko: z.enum(RISIKEN, { error: "auswahl-fehlt" }),
    nurSchreibweise: tick(),
    stelle1: oneOf(wahl.stellen),
    stelle2: oneOf(wahl.stellen),
    stelle3: oneOf(wahl.stellen),
    stelle4: oneOf(wahl.stellen),
  });
}

export function angabenFrom(typed: z.infer<ReturnType<typeof artikelSchema>>): ArtikelAngaben {
  const { titel, text, risiko } = typed;
  return {
    titel,
    text,
    risiko,
    ueberId: (typed.ueberId || null) as ArtikelId | null,
    lebenslageId: (typed.lebenslageId || null) as LebenslageId | null,
    verantwortlichId: (typed.verantwortlichId || null) as StelleId | null,
    stelleIds: [...new Set(STELLEN_FELDER.flatMap((name) => (typed[name] === "" ? [] : [typed[name] as StelleId])))],
  };
}

/** What the fields hold before anybody types. */
export function presentArtikel(artikel: ArtikelForm["artikel"]): Record<string, string> {
  return {
    titel: artikel?.titel ?? "",
    text: artikel?.text ?? "",
    ueberId: artikel?.ueberId ?? "",
    lebenslageId: artikel?.lebenslageId ?? "",
    verantwortlichId: artikel?.verantwortlichId ?? "",
    risiko: artikel?.risiko ?? "niedrig",
    ...Object.fromEntries(STELLEN_FELDER.map((name, place) => [name, artikel?.stelleIds[place] ?? ""])),
  };
}

export const uebersetzungSchema = z.strictObject({
  rev: revField(),
  textstand: revField(),
  titel: requiredText(200),
  text: textField(MOST_TEXT),
  methode: z.enum(METHODEN, { error: "auswahl-fehlt" }),
  geprueft: tick(),
});

const GRUENDE = ["artikel-im-kreis", "noch-oeffentlich", "hat-unterseiten"] as const;

/** The sentence for every reason of the rules, saying what to do. */
export function useArtikelGruende(): Record<string, string> {
  const { t } = usePage();
  const text = t(artikelTexts);
  const guide = t(wegweiserTexts);
  return {
    ...Object.fromEntries(GRUENDE.map((grund) => [grund, text(`grund.${grund}`)])),
    "schon-so": guide("grund.schon-so"),
    "erst-lesen": guide("grund.erst-lesen"),
    veraltet: guide("grund.inzwischen-geaendert"),
  };
}
