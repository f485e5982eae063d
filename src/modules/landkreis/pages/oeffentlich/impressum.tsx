import { ctxKey } from "#src/platform/http/context.ts";
import { viewRechtstext } from "../../views/rechtstexte.ts";
import type { Route } from "./+types/impressum";
import { RechtstextSeite } from "./rechtstext-seite.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return { text: await viewRechtstext(context.get(ctxKey), "impressum") };
}

export default function Impressum({ loaderData }: Route.ComponentProps) {
  return <RechtstextSeite art="impressum" text={loaderData.text} />;
}
