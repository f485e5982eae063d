import { canonicalJson } from "../../fassung/rules/canonical.ts";
import type { Element, Manifest, Weg } from "../../fassung/rules/manifest.ts";
import { diffManifeste } from "../../fassung/rules/unterschiede.ts";
import type { Datei } from "./datei.ts";
import type { Vorlage } from "./vorlage.ts";

/** Everything that lay before the bodies, as it was when the paper was brought in. */
export type Eingebracht = {
  readonly version: 1;
  readonly text: Pick<
    Vorlage,
    "art" | "jahr" | "laufend" | "titel" | "sachverhalt" | "vorschlag" | "finanzen" | "vertraulich" | "oeffentlich"
  >;
  readonly anlagen: Vorlage["anlagen"];
  readonly dateien: readonly Pick<Datei, "id" | "titel" | "oeffentlich" | "name" | "sha256">[];
  /** The whole draft that is adopted with the paper; null when it is about something else. */
  readonly entwurf: { readonly manifest: Manifest; readonly wege: readonly Weg[] } | null;
};

/** What of a paper must not change once it lies before the bodies. */
export function eingebrachtesOf(
  vorlage: Vorlage,
  dateien: readonly Datei[],
  entwurf: Eingebracht["entwurf"],
): Eingebracht {
  const { art, jahr, laufend, titel, sachverhalt, vorschlag, finanzen, vertraulich, oeffentlich, anlagen } = vorlage;
  return {
    version: 1,
    text: { art, jahr, laufend, titel, sachverhalt, vorschlag, finanzen, vertraulich, oeffentlich },
    anlagen,
    dateien: dateien.map(({ id, titel: name, oeffentlich: public_, name: file, sha256 }) => ({
      id,
      titel: name,
      oeffentlich: public_,
      name: file,
      sha256,
    })),
    entwurf,
  };
}

/** Whether a paper still reads as it was brought in; its draft is compared with nothing but itself. */
export function readsAsEingebracht(eingebracht: Eingebracht, vorlage: Vorlage, dateien: readonly Datei[]): boolean {
  const now = eingebrachtesOf(vorlage, dateien, null);
  return canonicalJson(now) === canonicalJson({ ...eingebracht, entwurf: null });
}

/** One part that reads differently in the Konzept now than in the draft that was decided. */
export type Abweichung = {
  readonly vorgang: "neu" | "entfallen" | "geaendert";
  readonly art: Element["art"];
  readonly kennung: string;
  readonly titel: string;
};

/** What the Konzept says now beside the draft that was decided: each part once, links by the parts they stand with. */
export function listAbweichungen(beschlossen: Manifest, heute: Manifest): readonly Abweichung[] {
  const { elemente, verbindungen } = diffManifeste(beschlossen, heute, []);
  const changed = elemente.filter((one) => one.vorgang !== "uebernommen");
  const seen = new Set(changed.flatMap((one) => [...one.vorher, ...one.nachher].map(({ id }) => id)));
  const byId = new Map(heute.elemente.map((one) => [one.id, one]));
  const linked = verbindungen.flatMap(({ vorgang, vorher, nachher }) => {
    const from = byId.get((nachher ?? vorher)?.von ?? "");
    if (vorgang === "uebernommen" || !from || seen.has(from.id)) return [];
    seen.add(from.id);
    return [abweichungOf("geaendert", from)];
  });
  return [
    ...changed.flatMap(({ vorgang, vorher, nachher }) => {
      const one = nachher[0] ?? vorher[0];
      return one ? [abweichungOf(vorgang === "neu" || vorgang === "entfallen" ? vorgang : "geaendert", one)] : [];
    }),
    ...linked,
  ];
}

const abweichungOf = (vorgang: Abweichung["vorgang"], { art, kennung, titel }: Element): Abweichung => ({
  vorgang,
  art,
  kennung: art === "kapitel" || art === "handlungsfeld" ? "" : kennung,
  titel,
});
