import { z } from "zod";
import { requiredText, textField } from "#src/platform/http/form.ts";
import { lineList, optionalDatum, optionalWhole, revField, tick } from "#src/platform/http/form-fields.ts";
import type { Datum } from "#src/shared/datum.ts";
import { without } from "#src/shared/without.ts";
import { EBENEN, GREMIUM_ARTEN, type GremiumAngaben, RECHTE, STAENDE } from "../../rules/gremium.ts";

const rechteShape = Object.fromEntries(RECHTE.map((recht) => [`recht-${recht}`, tick()])) as {
  [K in (typeof RECHTE)[number] as `recht-${K}`]: ReturnType<typeof tick>;
};

const shape = {
  name: requiredText(160),
  nameEn: textField(160),
  art: z.enum(GREMIUM_ARTEN, { error: "auswahl-fehlt" }),
  ebene: z.enum(EBENEN, { error: "auswahl-fehlt" }),
  stand: z.enum(STAENDE, { error: "auswahl-fehlt" }),
  standGrund: textField(1_000),
  oeffentlich: tick(),
  gegruendetAm: optionalDatum(),
  anlass: textField(500),
  ziele: lineList(30, 300),
  aufgaben: lineList(30, 300),
  ...rechteShape,
  beschlussfaehigAb: optionalWhole(100),
  turnus: textField(160),
  sitzungenOeffentlich: tick(),
};
export const newGremiumSchema = z.strictObject(shape);
export const gremiumSchema = z.strictObject({ rev: revField(), ...shape });

export const GREMIUM_FIELDS = [
  "name",
  "nameEn",
  "art",
  "ebene",
  "stand",
  "standGrund",
  "oeffentlich",
  "gegruendetAm",
  "anlass",
  "aufgaben",
  "ziele",
  "beschlussfaehigAb",
  "turnus",
  "sitzungenOeffentlich",
] as const;
export type GremiumFieldName = (typeof GREMIUM_FIELDS)[number];
export type GremiumFormValues = { readonly [K in GremiumFieldName | "rechte"]: string };

/** What the command takes, from what the form gave. Other languages than English stay as they were. */
export function toGremium(value: z.infer<typeof newGremiumSchema>, before: GremiumAngaben | null): GremiumAngaben {
  const { nameEn, name, art, ebene, stand, standGrund, oeffentlich, gegruendetAm, anlass, ziele, aufgaben } = value;
  const others = without(before?.nameUebersetzt ?? {}, "en");
  return {
    name,
    nameUebersetzt: nameEn ? { ...others, en: nameEn } : others,
    art,
    ebene,
    stand,
    standGrund: stand === "ruhend" || stand === "aufgeloest" ? standGrund : "",
    oeffentlich,
    gegruendetAm,
    anlass,
    ziele,
    aufgaben,
    rechte: RECHTE.filter((recht) => value[`recht-${recht}`]),
    beschlussfaehigAb: value.beschlussfaehigAb,
    turnus: value.turnus,
    sitzungenOeffentlich: value.sitzungenOeffentlich,
  };
}

/** What stands in the form before anybody typed. */
export function presentGremium(gremium: GremiumAngaben | null, date: (datum: Datum) => string): GremiumFormValues {
  return {
    name: gremium?.name ?? "",
    nameEn: gremium?.nameUebersetzt.en ?? "",
    art: gremium?.art ?? "arbeitsgruppe",
    ebene: gremium?.ebene ?? "extern",
    stand: gremium?.stand ?? "aktiv",
    standGrund: gremium?.standGrund ?? "",
    oeffentlich: gremium === null || gremium.oeffentlich ? "ja" : "",
    gegruendetAm: gremium?.gegruendetAm ? date(gremium.gegruendetAm) : "",
    anlass: gremium?.anlass ?? "",
    aufgaben: gremium?.aufgaben.join("\n") ?? "",
    ziele: gremium?.ziele.join("\n") ?? "",
    beschlussfaehigAb: gremium?.beschlussfaehigAb == null ? "" : String(gremium.beschlussfaehigAb),
    turnus: gremium?.turnus ?? "",
    sitzungenOeffentlich: gremium?.sitzungenOeffentlich ? "ja" : "",
    rechte: gremium?.rechte.join(" ") ?? "",
  };
}
