import { ctxKey } from "#src/platform/http/context.ts";
import { NotFound } from "#src/platform/errors.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { prozessDaten } from "../../exchange/prozess-daten.ts";
import { leseAuswahl } from "../teile/auswahl-lesen.ts";
import type { Route } from "./+types/prozess";

/** A process with its steps, groups and public documents as a file. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { prozess, auswahl, falsch } = leseAuswahl(url.searchParams);
  if (falsch.length > 0) return falscherFilter(falsch);
  const daten = await prozessDaten(ctx, prozess, auswahl);
  if (daten) return querAntwort(ctx, url, daten);
  if (prozess) return falscherFilter(["prozess"]);
  throw new NotFound();
}
