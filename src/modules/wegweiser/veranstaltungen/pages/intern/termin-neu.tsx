import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { createVeranstaltung } from "../../commands/change-veranstaltung.ts";
import { termineTexts } from "../../texts/index.ts";
import { viewTerminForm } from "../../views/termine.ts";
import type { Route } from "./+types/termin-neu";
import { TerminFelder, useTerminFields, useTerminMessages } from "./termin-felder.tsx";
import { angabenFrom, terminSchema, useTerminGruende } from "./termin-form.ts";

const LIST = "/intern/wegweiser/termine";

export function loader({ context }: Route.LoaderArgs) {
  return viewTerminForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewTerminForm(ctx, null);
  const form = parseForm(terminSchema(view).omit({ rev: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createVeranstaltung(ctx, angabenFrom({ ...form.value, rev: 0 }));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}/${outcome.value}?ok=termin-angelegt`));
}

export default function TerminNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = usePage();
  const text = t(termineTexts);
  return (
    <FormSeite
      pfad={[
        { text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("titel"), href: LIST },
      ]}
      title={text("neu")}
      action={`${LIST}/neu`}
      back={LIST}
      rev={null}
      state={actionData}
      fields={useTerminFields(loaderData)}
      reasons={useTerminGruende()}
      messages={useTerminMessages()}
      submit={text("neu")}
    >
      <TerminFelder state={actionData} view={loaderData} />
    </FormSeite>
  );
}
