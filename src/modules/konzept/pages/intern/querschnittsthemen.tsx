import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { changeQuerschnittsthemen } from "../../commands/change-querschnittsthemen.ts";
import { viewQuerschnittsthemen } from "../../views/themen.ts";
import { readThemen, ThemenSeite } from "../teile/themen-seite.tsx";
import type { Route } from "./+types/querschnittsthemen";

export async function loader({ context }: Route.LoaderArgs) {
  return { zeilen: await viewQuerschnittsthemen(context.get(ctxKey)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { list, zeilen, bekannt, speichern, unbekannt } = readThemen<"Querschnittsthema">(
    await request.formData(),
    "querschnittsthemen",
  );
  const again = (grund: string | null, status: number) =>
    data({ zeilen: list, bekannt: bekannt.join(), grund }, status);
  if (unbekannt) return again("unbekannt", 422);
  if (!speichern) return again(null, 200);
  const outcome = await changeQuerschnittsthemen(ctx, bekannt, zeilen);
  if (!outcome.ok) return again(outcome.reason, 409);
  throw redirect(localePath(ctx.locale, "/intern/querschnittsthemen?ok=querschnittsthemen-gespeichert"));
}

export default function Querschnittsthemen({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ThemenSeite
      art="querschnittsthemen"
      zeilen={actionData?.zeilen ?? loaderData.zeilen}
      bekannt={actionData?.bekannt ?? loaderData.zeilen.map((zeile) => zeile.id).join()}
      grund={actionData?.grund ?? null}
    />
  );
}
