import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { createArtikel } from "../../commands/change-artikel.ts";
import { artikelTexts } from "../../texts/index.ts";
import { viewArtikelForm } from "../../views/intern.ts";
import type { Route } from "./+types/artikel-neu";
import { ArtikelFelder, useArtikelFields } from "./artikel-felder.tsx";
import { angabenFrom, artikelSchema } from "./artikel-form.ts";

const LIST = "/intern/wegweiser/artikel";

export function loader({ context }: Route.LoaderArgs) {
  return viewArtikelForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewArtikelForm(ctx, null);
  const form = parseForm(artikelSchema(view).omit({ rev: true, nurSchreibweise: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createArtikel(ctx, angabenFrom({ ...form.value, rev: 0, nurSchreibweise: false }));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: "unlesbar" }, 409);
  return redirect(localePath(ctx.locale, `${LIST}/${outcome.value}?ok=artikel-angelegt`));
}

export default function ArtikelNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = usePage();
  const text = t(artikelTexts);
  return (
    <FormSeite
      pfad={[
        { text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("intern.titel"), href: LIST },
      ]}
      title={text("neu")}
      action={`${LIST}/neu`}
      back={LIST}
      rev={null}
      state={actionData}
      fields={useArtikelFields(loaderData)}
      submit={text("neu")}
    >
      <ArtikelFelder state={actionData} view={loaderData} />
    </FormSeite>
  );
}
