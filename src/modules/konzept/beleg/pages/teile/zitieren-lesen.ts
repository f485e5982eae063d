import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { parseId } from "#src/shared/id.ts";
import { BELEG_FREIGABEN, BELEGWIRKUNGEN, GLIEDER } from "../../../kette/rules/kette.ts";
import { oneOf } from "../../../kette/rules/eingabe.ts";
import { AUSSAGE_MAX, type Zuordnung, ZUORDNUNGEN_MAX } from "../../rules/quelle.ts";

const FELDER = /^(aussage|freigabe|element[1-5]|wirkung[1-5])$/;

/** The form of `Zitieren` as typed, and what it means; `fehler` by field, as codes. */
export function readZitierung(form: FormData) {
  const werte = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  if (hasForeignField(form, FELDER)) return { ok: false, werte, fehler: { "": "unbekannt" } } as const;
  const fehler: Record<string, string> = {};
  const aussage = fieldText(form, "aussage").trim();
  if (aussage === "") fehler["aussage"] = "ohne-aussage";
  if (aussage.length > AUSSAGE_MAX) fehler["aussage"] = "zu-lang";
  const freigabe = oneOf(BELEG_FREIGABEN, fieldText(form, "freigabe"));
  if (!freigabe) fehler["freigabe"] = "freigabe";
  const zuordnungen: Zuordnung[] = [];
  for (let nummer = 1; nummer <= ZUORDNUNGEN_MAX; nummer++) {
    const typed = fieldText(form, `element${nummer}`);
    if (typed === "") continue;
    const [kind = "", key = ""] = typed.split(".");
    const [glied, id] = [oneOf(GLIEDER, kind), parseId(key)];
    const wirkung = oneOf(BELEGWIRKUNGEN, fieldText(form, `wirkung${nummer}`));
    if (glied && id && wirkung) zuordnungen.push({ glied, id, wirkung });
    else fehler[`element${nummer}`] = "ohne-zuordnung";
  }
  if (zuordnungen.length === 0) fehler["element1"] ??= "ohne-zuordnung";
  if (!freigabe || Object.keys(fehler).length > 0) return { ok: false, werte, fehler } as const;
  return { ok: true, werte, typed: { aussage, freigabe, zuordnungen } } as const;
}
