import { redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import type { Treffer } from "../../views/treffer.ts";

/** JSON for programs: the thing, 301 to its new address, or 410 with the addresses of what came after it. */
export function trefferAntwort(ctx: Ctx, treffer: Treffer<unknown>, ending: "json" | "jsonld"): Response {
  if (treffer.art === "weiter") return redirect(`${treffer.pfad}.${ending}`, 301);
  if (treffer.art === "fort") {
    const nachfolger = treffer.nachfolger.map((one) => `${ctx.mandant.origin}${one.pfad}`);
    return jsonAntwort({ fehler: "nicht-mehr-im-konzept", nachfolger }, 410);
  }
  return ending === "json" ? jsonAntwort(treffer.seite) : jsonLdAntwort(treffer.seite);
}

/** A document of linked data. */
export function jsonLdAntwort(document: unknown): Response {
  const response = jsonAntwort(document);
  response.headers.set("content-type", "application/ld+json; charset=utf-8");
  return response;
}
