import { ctxKey } from "#src/platform/http/context.ts";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import { viewOeffentlicheBerichte } from "../../views/berichte.ts";
import { kopfFuer } from "./antwort.ts";
import type { Route } from "./+types/berichte-csv";

/** All published reports as a table. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const berichte = await viewOeffentlicheBerichte(ctx);
  const rows = berichte.map(({ titel, art, nummer, stichtag, veroeffentlichtAm, berichtigt, slug }) => [
    titel,
    art,
    nummer,
    stichtag,
    veroeffentlichtAm,
    berichtigt ? "ja" : "nein",
    `${ctx.mandant.origin}/berichte/${slug}`,
  ]);
  const kopf = ["Titel", "Art", "Fassung", "Festgehalten am", "Veröffentlicht am", "Berichtigt", "Adresse"];
  const headers = kopfFuer("text/csv; charset=utf-8", null);
  headers.set("content-disposition", 'attachment; filename="berichte.csv"');
  return new Response(writeCsv([kopf, ...rows]), { headers });
}
