import { ctxKey } from "#src/platform/http/context.ts";
import { parseKettenFilter } from "../../rules/ketten-filter.ts";
import { listGliederIntern } from "../../views/listen.ts";
import { GliederSeite } from "./teile/glieder-seite.tsx";
import type { Route } from "./+types/bedarfe";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseKettenFilter(url.searchParams);
  return { filter, liste: await listGliederIntern(context.get(ctxKey), "bedarf", filter) };
}

export default function BedarfeIntern({ loaderData }: Route.ComponentProps) {
  return <GliederSeite art="bedarf" liste={loaderData.liste} filter={loaderData.filter} />;
}
