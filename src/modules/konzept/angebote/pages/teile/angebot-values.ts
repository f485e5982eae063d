import { typedTag } from "../../../pages/teile/tag.ts";
import type { viewAngebotForm } from "../../views/angebote.ts";

/** An Angebot as its form begins. */
export function angebotValues({
  angebot,
  einordnung,
}: Awaited<ReturnType<typeof viewAngebotForm>>): Record<string, string> {
  const marks = (name: string, ids: readonly string[]) => ids.map((id) => [`${name}.${id}`, "ja"]);
  return {
    titel: angebot.titel,
    beschreibung: angebot.beschreibung,
    erreicht: angebot.erreichteImJahr === null ? "" : String(angebot.erreichteImJahr),
    finanzierung: angebot.finanzierung,
    finanziertBis: typedTag(angebot.finanziertBis),
    sprachen: angebot.sprachen.join(", "),
    bestaetigtAm: typedTag(angebot.bestaetigtAm),
    ...(angebot.kinderbetreuung ? { kinderbetreuung: "ja" } : {}),
    ...(angebot.oeffentlich ? { oeffentlich: "ja" } : {}),
    ...Object.fromEntries([
      ...marks("region", angebot.planungsregionIds),
      ...marks("feld", einordnung.handlungsfeldIds),
      ...marks("gruppe", einordnung.zielgruppeIds),
    ]),
  };
}
