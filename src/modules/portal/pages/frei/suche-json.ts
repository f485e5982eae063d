import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { parseSuchfrage } from "../../rules/suche/frage.ts";
import { viewSuche } from "../../views/suche.ts";
import type { Route } from "./+types/suche-json";

/** The finds of the page /suche for programs, with whole addresses. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const frage = parseSuchfrage(url.searchParams);
  const { anzahl, gruppen, gemeint } = await viewSuche(ctx, context.get(machineKey).suche, frage);
  const plain = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");
  const body = {
    frage: frage.q,
    anzahl,
    gemeint,
    gruppen: gruppen.map((gruppe) => ({
      art: gruppe.art,
      anzahl: gruppe.anzahl,
      treffer: gruppe.treffer.map(({ nummer, titel, auszug, adresse, sprache, gefunden }) => ({
        nummer,
        titel: plain(titel),
        auszug: plain(auszug),
        sprache,
        gefunden,
        adresse: ctx.mandant.origin + localePath(ctx.locale, adresse),
      })),
    })),
  };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-store",
      "access-control-allow-origin": "*",
    },
  });
}
