import type { AngebotAngaben } from "#src/modules/netzwerk/index.ts";
import { typedTag } from "../../../pages/teile/tag.ts";

/** An Angebot as its form begins. */
export function angebotValues({
  angebot,
  einordnung,
}: {
  readonly angebot: Omit<AngebotAngaben, "stelleId">;
  readonly einordnung: Readonly<Record<"handlungsfeldIds" | "zielgruppeIds", readonly string[]>>;
}): Record<string, string> {
  const whole = (value: number | null) => (value === null ? "" : String(value));
  const marks = (name: string, ids: readonly string[]) => ids.map((id) => [`${name}.${id}`, "ja"]);
  return {
    titel: angebot.titel,
    beschreibung: angebot.beschreibung,
    wann: angebot.wann,
    kosten: angebot.kosten,
    zugang: angebot.zugang,
    kontakt: angebot.kontakt,
    gueltigBis: typedTag(angebot.gueltigBis),
    plaetze: whole(angebot.plaetze),
    plaetzeBelegt: whole(angebot.plaetzeBelegt),
    erreicht: whole(angebot.erreichteImJahr),
    finanzierung: angebot.finanzierung,
    finanziertBis: typedTag(angebot.finanziertBis),
    sprachen: angebot.sprachen.join(", "),
    ...(angebot.kinderbetreuung ? { kinderbetreuung: "ja" } : {}),
    ...Object.fromEntries([
      ...marks("region", angebot.planungsregionIds),
      ...marks("gemeinde", angebot.gemeindeIds),
      ...marks("feld", einordnung.handlungsfeldIds),
      ...marks("gruppe", einordnung.zielgruppeIds),
    ]),
  };
}
