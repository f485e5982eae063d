import { type Datum, parseDatum } from "#src/shared/datum.ts";
import { parseId } from "#src/shared/id.ts";
import { type LageAngabe, LAGEN, type StrukturAngaben, strukturNameSchema } from "./struktur.ts";

/** What was typed, by name of the field. */
export type StrukturEingabe = Readonly<Record<string, string>>;

/** Every field that the form of a structure has. */
export const STRUKTUR_FELDER =
  /^(?:handlung|rev|name|beschreibung|lage\.[0-9a-f-]{36}\.(?:stand|bedarf|bemerkung|tag))$/;

const TEXT_MAX = 1000;

/**
 * Reads the form of a structure. A region without a state is not assessed: what else stands there is refused, so that
 * nothing gets lost unseen.
 *
 * @param regionen ids of the Planungsregionen, in their order
 * @returns errors by name of the field, as codes
 */
export function readStruktur(
  werte: StrukturEingabe,
  regionen: readonly string[],
): { readonly angaben: StrukturAngaben; readonly fehler: Readonly<Record<string, string>> } {
  const fehler: Record<string, string> = {};
  const typed = (name: string) => (werte[name] ?? "").replaceAll("\r\n", "\n").trim();
  const short = (name: string) => {
    const text = typed(name);
    if (text.length > TEXT_MAX) fehler[name] = "zu-lang";
    return text;
  };
  const name = strukturNameSchema.safeParse(werte.name ?? "");
  if (!name.success) fehler.name = name.error.issues[0]?.message ?? "fehlt";
  const lagen: LageAngabe[] = [];
  for (const region of regionen) {
    const at = (field: string) => `lage.${region}.${field}`;
    const stand = LAGEN.find((one) => one === typed(at("stand")));
    const [bemerkung, tag, bedarf] = [short(at("bemerkung")), typed(at("tag")), typed(at("bedarf"))];
    if (!stand) {
      if (bemerkung || bedarf) fehler[at("stand")] = "auswahl-fehlt";
      continue;
    }
    const day = parseDatum(tag);
    if (day === null) fehler[at("tag")] = tag === "" ? "fehlt" : "datum-falsch";
    const planungsregionId = parseId<"Planungsregion">(region);
    const bedarfId = bedarf === "" ? null : parseId<"Bedarf">(bedarf);
    if (bedarf !== "" && bedarfId === null) fehler[at("bedarf")] = "auswahl-fehlt";
    if (planungsregionId) lagen.push({ planungsregionId, stand, bedarfId, bemerkung, eingeschaetztAm: day as Datum });
  }
  return { angaben: { name: name.data ?? "", beschreibung: short("beschreibung"), lagen }, fehler };
}

/** What the form shows of something saved. Days as people type them. */
export function eingabeOf(angaben: StrukturAngaben, formatTag: (tag: Datum) => string): StrukturEingabe {
  const werte: Record<string, string> = { name: angaben.name, beschreibung: angaben.beschreibung };
  for (const lage of angaben.lagen) {
    const at = (field: string) => `lage.${lage.planungsregionId}.${field}`;
    werte[at("stand")] = lage.stand;
    werte[at("bedarf")] = lage.bedarfId ?? "";
    werte[at("bemerkung")] = lage.bemerkung;
    werte[at("tag")] = formatTag(lage.eingeschaetztAm);
  }
  return werte;
}
