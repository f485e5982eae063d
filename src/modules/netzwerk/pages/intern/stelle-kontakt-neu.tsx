import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { StelleId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewKontaktOwner } from "../../views/intern.ts";
import type { Route } from "./+types/stelle-kontakt-neu";
import { addKontakt } from "./kontakt-neu.ts";
import { KontaktNeuSeite } from "./kontakt-neu-seite.tsx";

const ownerOf = (id: string) => ({ stelleId: idParam<"Stelle">(id) as StelleId, gemeindeId: null }) as const;
const pathOf = (id: string) => `/intern/netzwerk/${id}`;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { ownerName } = await viewKontaktOwner(context.get(ctxKey), ownerOf(params.id));
  return { ownerName, id: params.id };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return addKontakt(context.get(ctxKey), request, ownerOf(params.id), pathOf(params.id));
}

export default function StelleKontaktNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <KontaktNeuSeite
      liste={{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }}
      name={loaderData.ownerName}
      here={pathOf(loaderData.id)}
      state={actionData}
    />
  );
}
