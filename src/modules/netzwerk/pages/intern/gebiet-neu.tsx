import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { HiddenField } from "#src/ui/field/field.tsx";
import { createGebiet } from "../../commands/change-gebiet.ts";
import { GEBIET_ARTEN, type GebietArt } from "../../rules/gebiet.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { requireGebietPflege } from "../../views/gebiete.ts";
import type { Route } from "./+types/gebiet-neu";
import { GebietFeld, gebietShape, useGebietReasons } from "./gebiet-form.tsx";

const schema = z.strictObject({ art: z.enum(GEBIET_ARTEN, { error: "auswahl-fehlt" }), ...gebietShape });

const artOf = (text: string | null): GebietArt =>
  text === "verwaltungsgemeinschaft" ? "verwaltungsgemeinschaft" : "planungsregion";

export function loader({ context, url }: Route.LoaderArgs) {
  requireGebietPflege(context.get(ctxKey));
  return { art: artOf(url.searchParams.get("art")) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createGebiet(ctx, form.value.art, form.value.name);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/gebiete?ok=gebiet-gespeichert"));
}

export default function GebietNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  const art = artOf(actionData?.values["art"] ?? loaderData.art);
  return (
    <FormSeite
      pfad={[{ text: text("gebiete.titel"), href: "/intern/gebiete" }]}
      title={text(`gebiet.${art}.anlegen`)}
      action="/intern/gebiete/neu"
      back="/intern/gebiete"
      rev={null}
      state={actionData}
      fields={[{ name: "name", label: text("gebiet.name") }]}
      reasons={useGebietReasons()}
      submit={text(`gebiet.${art}.anlegen`)}
    >
      <HiddenField name="art" value={art} />
      <GebietFeld state={actionData} stored="" />
    </FormSeite>
  );
}
