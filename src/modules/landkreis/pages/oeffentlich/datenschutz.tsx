import { ctxKey } from "#src/platform/http/context.ts";
import { viewRechtstext } from "../../views/rechtstexte.ts";
import type { Route } from "./+types/datenschutz";
import { RechtstextSeite } from "./rechtstext-seite.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return { text: await viewRechtstext(context.get(ctxKey), "datenschutz") };
}

export default function Datenschutz({ loaderData }: Route.ComponentProps) {
  return <RechtstextSeite art="datenschutz" text={loaderData.text} />;
}
