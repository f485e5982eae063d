import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { changeGremium } from "../../commands/change-gremium.ts";
import type { GremiumId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremiumIntern } from "../../views/intern.ts";
import type { Route } from "./+types/gremium-aendern";
import { GremiumFelder, useGremiumReasons } from "./gremium-felder.tsx";
import { GREMIUM_FIELDS, gremiumSchema, presentGremium, toGremium } from "./gremium-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { gremium, may } = await viewGremiumIntern(context.get(ctxKey), idParam(params.id));
  if (!may.manage) throw new NotAllowed();
  return gremium;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Gremium">(params.id) as GremiumId;
  const form = parseForm(gremiumSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...value } = form.value;
  const { gremium } = await viewGremiumIntern(ctx, id);
  const outcome = await changeGremium(ctx, id, rev, toGremium(value, gremium));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/${id}?ok=gremium-gespeichert`));
}

export default function GremiumAendern({ loaderData: gremium, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  const stored = presentGremium(gremium, f.date);
  const here = `/intern/gremien/${gremium.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("gremien.titel"), href: "/intern/gremien" },
        { text: gremium.name, href: here },
      ]}
      title={text("gremium.aendern.titel", { name: gremium.name })}
      action={`${here}/aendern`}
      back={here}
      rev={gremium.rev}
      state={actionData}
      fields={GREMIUM_FIELDS.map((name) => ({ name, label: text(`gremium.${name}`), current: stored[name] }))}
      reasons={useGremiumReasons()}
      submit={text("speichern")}
    >
      <GremiumFelder state={actionData} stored={stored} />
    </FormSeite>
  );
}
