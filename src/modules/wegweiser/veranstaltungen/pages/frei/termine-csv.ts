import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { writeCsv } from "#src/platform/tabellen/index.ts";
import { csvResponse } from "../../../exchange/files.ts";
import { terminJson } from "../../exchange/api.ts";
import { termineTexts } from "../../texts/index.ts";
import { viewTerminDaten } from "../../views/termine.ts";
import type { Route } from "./+types/termine-csv";

const HEAD = ["titel", "tage", "von", "bis", "ort", "veranstalter", "kosten", "anmeldung", "adresse"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(termineTexts, ctx.locale);
  const rows = (await viewTerminDaten(ctx)).map((row) => terminJson(row, ctx.mandant.origin));
  const table = rows.map((row) => [
    row.titel.de ?? "",
    row.tage.join(", "),
    row.von ?? "",
    row.bis ?? "",
    row.ort,
    row.veranstalter ?? "",
    row.kosten,
    row.anmeldung,
    row.adresse,
  ]);
  return csvResponse(writeCsv([HEAD.map((key) => text(`csv.${key}`)), ...table]), "termine");
}
