import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { changeZielgruppen } from "../../commands/change-zielgruppen.ts";
import { viewZielgruppen } from "../../views/themen.ts";
import { readThemen, ThemenSeite } from "../teile/themen-seite.tsx";
import type { Route } from "./+types/zielgruppen";

export async function loader({ context }: Route.LoaderArgs) {
  const zeilen = await viewZielgruppen(context.get(ctxKey));
  return {
    zeilen: zeilen.map(({ groesse, groesseHinweis, ...zeile }) => ({
      ...zeile,
      groesse: groesse === null ? "" : String(groesse),
      hinweis: groesseHinweis,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { list, zeilen, fehler, bekannt, speichern, unbekannt } = readThemen<"Zielgruppe">(
    await request.formData(),
    "zielgruppen",
  );
  const again = (grund: string | null, status: number) =>
    data({ zeilen: list, fehler: speichern ? fehler : {}, bekannt: bekannt.join(), grund }, status);
  if (unbekannt) return again("unbekannt", 422);
  if (!speichern) return again(null, 200);
  if (Object.keys(fehler).length > 0) return again(null, 422);
  const outcome = await changeZielgruppen(ctx, bekannt, zeilen);
  if (!outcome.ok) return again(outcome.reason, 409);
  throw redirect(localePath(ctx.locale, "/intern/zielgruppen?ok=zielgruppen-gespeichert"));
}

export default function Zielgruppen({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ThemenSeite
      art="zielgruppen"
      zeilen={actionData?.zeilen ?? loaderData.zeilen}
      fehler={actionData?.fehler ?? {}}
      bekannt={actionData?.bekannt ?? loaderData.zeilen.map((zeile) => zeile.id).join()}
      grund={actionData?.grund ?? null}
    />
  );
}
