import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { changeGemeinde } from "../../commands/change-gemeinde.ts";

import type { GemeindeId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGebiete } from "../../views/gebiete.ts";
import { viewGemeindeIntern } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinde-aendern";
import { GemeindeFelder, useGemeindeMessages, useGemeindeReasons } from "./gemeinde-felder.tsx";
import { GEMEINDE_FIELDS, gemeindeSchema, presentGemeinde } from "./gemeinde-form.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { gemeinde, may } = await viewGemeindeIntern(ctx, idParam(params.id));
  if (!may.change) throw new NotAllowed();
  return { gemeinde, gebiete: await viewGebiete(ctx) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Gemeinde">(params.id) as GemeindeId;
  const form = parseForm(gemeindeSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...angaben } = form.value;
  const outcome = await changeGemeinde(ctx, id, rev, angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gemeinden/${id}?ok=gemeinde-gespeichert`));
}

export default function GemeindeAendern({ loaderData, actionData }: Route.ComponentProps) {
  const { gemeinde, gebiete } = loaderData;
  const { t, f } = usePage();
  const text = t(netzwerkTexts);
  const stored = presentGemeinde(gemeinde, f.date);
  const here = `/intern/gemeinden/${gemeinde.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("gemeinden.titel"), href: "/intern/gemeinden" },
        { text: gemeinde.name, href: here },
      ]}
      title={text("gemeinde.aendern.titel", { name: gemeinde.name })}
      action={`${here}/aendern`}
      back={here}
      rev={gemeinde.rev}
      state={actionData}
      fields={GEMEINDE_FIELDS.map((name) => ({ name, label: text(`gemeinde.${name}`), current: stored[name] }))}
      reasons={useGemeindeReasons()}
      messages={useGemeindeMessages()}
      submit={text("gemeinde.speichern")}
    >
      <GemeindeFelder state={actionData} stored={stored} gebiete={gebiete} />
    </FormSeite>
  );
}
