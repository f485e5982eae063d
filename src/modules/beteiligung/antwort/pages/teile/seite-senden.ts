import { data, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { fieldId } from "#src/ui/field/field.tsx";
import { isLocale, type Locale, localePath } from "#src/shared/locale.ts";
import { dateiproblem, takeDateien } from "../../../anlage/pages/teile/take-dateien.ts";
import { viewAnlagenOfCode } from "../../../anlage/views/anlagen.ts";
import type { Antworten } from "../../../umfrage/rules/antworten.ts";
import { newlyVisible } from "../../../umfrage/rules/antworten.ts";
import type { Seite } from "../../../umfrage/rules/definition.ts";
import { gruppenKnopf, readGruppe, readSeite } from "../../../umfrage/rules/eingabe.ts";
import type { AntwortProblem } from "../../../umfrage/rules/pruefe-seite.ts";
import { takesAnswers } from "../../../umfrage/rules/umfrage.ts";
import { continueAntwort } from "../../commands/continue-antwort.ts";
import { type Akte, checkSeite, nachbarOf } from "../../rules/akte.ts";
import { findAntworten } from "../../views/umfrage.ts";
import type { Getippt } from "./getipptes.tsx";
import { type Keks, keksHeaders } from "./keks.ts";
import { formSeite, GEFRAGT, listGetippt } from "./seite-lesen.ts";

/** A page that comes back. */
export type SeiteZurueck =
  | { readonly art: "probleme"; readonly probleme: readonly AntwortProblem[]; readonly gefragt: readonly string[] }
  | { readonly art: "verloren"; readonly grund: "geschlossen" | "nicht-mehr-da"; readonly getippt: readonly Getippt[] }
  | { readonly art: "unbekannt" };

/** Takes one page: keeps it whatever it says, and leads on, back, or to the same page with what is wrong. */
export async function sendSeite(ctx: Ctx, files: FileStore, akte: Akte, form: FormData, keks: Keks | null) {
  const { definition, kennung } = akte;
  const dateien = await takeDateien(definition, form);
  const seite = formSeite(definition, form);
  const typed = fieldText(form, "_code");
  const code = keks?.code ?? typed;
  const aktion = fieldText(form, "aktion");
  const gruppe = seite?.teile.find((one) => one.typ === "gruppe" && form.has(gruppenKnopf(one.code))) ?? null;
  const sprache = /^sprache-(.+)$/.exec(aktion)?.[1] ?? null;
  const known = ["weiter", "zurueck", "pause"].includes(aktion) || gruppe || (sprache !== null && isLocale(sprache));
  if (!seite || !known) return data<SeiteZurueck>({ art: "unbekannt" }, 422);
  const lost = async (grund: "geschlossen" | "nicht-mehr-da") => {
    const before = await findAntworten(ctx, akte, code);
    const da = [...(await viewAnlagenOfCode(ctx, akte, code)), ...dateien.neue];
    const getippt = listGetippt(definition, before, seite, form, ctx.locale, da);
    return data<SeiteZurueck>({ art: "verloren", grund, getippt }, 409);
  };
  if (!takesAnswers(akte, ctx.today)) return lost("geschlossen");
  const take = (before: Antworten) => {
    const read = readSeite(seite, form, before);
    return readGruppe(seite, form, read) ?? read;
  };
  const kept = await continueAntwort(ctx, akte, code, take, { files, neue: dateien.neue });
  if (!kept.ok) return lost(kept.reason);
  const headers = keksHeaders(ctx, kennung, { code, token: keks?.token ?? null });
  const to = (path: string, locale: Locale = ctx.locale) =>
    redirect(localePath(locale, `/umfrage/${kennung}${path}`), { headers });
  const here = `?seite=${seite.code}`;
  const { before, antworten, ohnePlatz } = kept.value;
  const unmoeglich = [
    ...dateien.probleme,
    ...dateien.neue.flatMap((one) =>
      ohnePlatz.includes(one.id) ? [dateiproblem(one.feld, "kein-platz", one.name)] : [],
    ),
  ];
  const gefragt = form.getAll(GEFRAGT).filter((one) => typeof one === "string");
  // Whatever was pressed: nobody leaves believing that a file was taken.
  if (unmoeglich.length > 0) return data<SeiteZurueck>({ art: "probleme", probleme: unmoeglich, gefragt }, 422);
  if (gruppe) return to(`${here}#g-${fieldId(gruppe.code)}`);
  if (sprache !== null && isLocale(sprache)) return to(here, sprache);
  if (aktion === "pause") return to("?pause=1");
  if (aktion === "zurueck") return to(pathOf(nachbarOf(definition, antworten, seite, -1)));
  const { hart, weich } = checkSeite(definition, seite, antworten, new Set(gefragt));
  const probleme = [...hart, ...weich];
  if (probleme.length > 0) {
    const asked = [...new Set([...gefragt, ...weich.map((one) => one.frage)])];
    return data<SeiteZurueck>({ art: "probleme", probleme, gefragt: asked }, 422);
  }
  if (addedByThis(akte, seite, before, antworten)) return to(`${here}&neu=1`);
  const next = nachbarOf(definition, antworten, seite, 1);
  return to(next ? pathOf(next) : "?absenden=1");
}

const pathOf = (seite: Seite | null) => (seite ? `?seite=${seite.code}` : "");

/** Whether an answer brought questions onto the page that nobody has seen. */
function addedByThis({ definition }: Akte, seite: Seite, before: Antworten, after: Antworten): boolean {
  const wasNew = new Set(
    newlyVisible(definition, seite, { ...before, gesehen: after.gesehen }).map((one) => one.schluessel),
  );
  return newlyVisible(definition, seite, after).some((one) => !wasNew.has(one.schluessel));
}
