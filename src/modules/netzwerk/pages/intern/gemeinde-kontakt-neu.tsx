import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import type { GemeindeId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewKontaktOwner } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinde-kontakt-neu";
import { addKontakt } from "./kontakt-neu.ts";
import { KontaktNeuSeite } from "./kontakt-neu-seite.tsx";

const ownerOf = (id: string) => ({ stelleId: null, gemeindeId: idParam<"Gemeinde">(id) as GemeindeId }) as const;
const pathOf = (id: string) => `/intern/gemeinden/${id}`;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { ownerName } = await viewKontaktOwner(context.get(ctxKey), ownerOf(params.id));
  return { ownerName, id: params.id };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return addKontakt(context.get(ctxKey), request, ownerOf(params.id), pathOf(params.id));
}

export default function GemeindeKontaktNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <KontaktNeuSeite
      liste={{ text: text("gemeinden.titel"), href: "/intern/gemeinden" }}
      name={loaderData.ownerName}
      here={pathOf(loaderData.id)}
      state={actionData}
    />
  );
}
