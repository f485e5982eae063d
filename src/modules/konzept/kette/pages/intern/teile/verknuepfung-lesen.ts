import { redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { parseId } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { changeLink, linkKette, unlinkKette } from "../../../commands/link-kette.ts";
import { oneOf, parseJahr, parseZahl } from "../../../rules/eingabe.ts";
import { BELEGWIRKUNGEN } from "../../../rules/kette.ts";
import { ENDEN, type Ende, isBelegkante, KANTENARTEN, type Kantenart } from "../../../rules/verknuepfung.ts";
import { linkFeld } from "./link-feld.ts";
import { handlungAbgelehnt, kleinesFormFalsch } from "./seiten-stand.ts";

const COMMANDS = { verknuepfen: linkKette, "verknuepfung-aendern": changeLink, loesen: unlinkKette } as const;
const MELDUNGEN = {
  verknuepfen: "kette-verknuepft",
  "verknuepfung-aendern": "kette-verknuepfung-geaendert",
  loesen: "kette-geloest",
} as const;

/** Whether a form is about a link, and not about the element in whose page it stands. */
export function isVerknuepfung(form: FormData): boolean {
  return Object.hasOwn(COMMANDS, fieldText(form, "handlung"));
}

/**
 * What a form of a link on the page of one element asks for; null when it was another form.
 *
 * @param path of the page, to return to
 */
export async function runVerknuepfung(
  ctx: Ctx,
  form: FormData,
  mitte: { readonly art: Ende; readonly id: string },
  path: string,
) {
  const handlung = oneOf(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[], fieldText(form, "handlung"));
  if (!handlung) return null;
  const art = oneOf(KANTENARTEN, fieldText(form, "kante"));
  if (!art || (ENDEN[art].von !== mitte.art && ENDEN[art].nach !== mitte.art))
    return handlungAbgelehnt("unbekannt", 422);
  const there = handlung === "verknuepfen" ? undefined : (parseId(fieldText(form, "gegen")) ?? undefined);
  const felder = (["gegen", "grund", "wirkung", "zielwert", "zieljahr"] as const).map((feld) =>
    linkFeld(art, feld, there),
  );
  if (hasForeignField(form, new RegExp(`^(handlung|kante|gegen|${felder.join("|")})$`)))
    return handlungAbgelehnt("unbekannt", 422);
  const gegen = handlung === "verknuepfen" ? parseId(fieldText(form, linkFeld(art, "gegen"))) : (there ?? null);
  const werte = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  if (!gegen) return kleinesFormFalsch({ [linkFeld(art, "gegen")]: "auswahl-fehlt" }, werte, 422);
  const read = readAngaben(form, art, there);
  if (!read.ok) return kleinesFormFalsch(read.fehler, werte, 422);
  const ends = ENDEN[art].von === mitte.art ? { von: mitte.id, nach: gegen } : { von: gegen, nach: mitte.id };
  const outcome = await COMMANDS[handlung](ctx, { art, ...ends, ...read.angaben } as Parameters<typeof linkKette>[1]);
  if (outcome.ok) throw redirect(localePath(ctx.locale, `${path}?ok=${MELDUNGEN[handlung]}`));
  const feld = outcome.reason.startsWith("zieljahr") ? "zieljahr" : there ? null : "gegen";
  if (feld === null) return handlungAbgelehnt(outcome.reason);
  return kleinesFormFalsch({ [linkFeld(art, feld, there)]: outcome.reason }, werte, 409);
}

function readAngaben(form: FormData, art: Kantenart, there: string | undefined) {
  const grund = fieldText(form, linkFeld(art, "grund", there)).slice(0, 500);
  if (isBelegkante(art)) {
    const wirkung = oneOf(BELEGWIRKUNGEN, fieldText(form, linkFeld(art, "wirkung", there)) || "stuetzt");
    if (!wirkung) return { ok: false, fehler: { [linkFeld(art, "wirkung", there)]: "auswahl-fehlt" } } as const;
    return { ok: true, angaben: { grund, wirkung } } as const;
  }
  if (art !== "ziel-indikator") return { ok: true, angaben: { grund } } as const;
  const [zielwert, zieljahr] = [
    parseZahl(fieldText(form, linkFeld(art, "zielwert", there))),
    parseJahr(fieldText(form, linkFeld(art, "zieljahr", there))),
  ];
  const fehler: Record<string, string> = {};
  if (zielwert === undefined) fehler[linkFeld(art, "zielwert", there)] = "zahl-falsch";
  if (zieljahr === undefined) fehler[linkFeld(art, "zieljahr", there)] = "jahr";
  if (zielwert === undefined || zieljahr === undefined) return { ok: false, fehler } as const;
  return { ok: true, angaben: { zielwert, zieljahr } } as const;
}
