import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { dissolveGremium } from "../../commands/change-gremium.ts";
import type { GremiumId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremiumIntern } from "../../views/intern.ts";
import type { Route } from "./+types/gremium-aufloesen";
import { useGremiumReasons } from "./gremium-felder.tsx";

const schema = z.strictObject({ rev: revField(), am: requiredDatum(), grund: requiredText(1_000) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { gremium, mitglieder, may } = await viewGremiumIntern(ctx, idParam(params.id));
  if (!may.manage) throw new NotAllowed();
  return { gremium, sitze: mitglieder.length, heute: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Gremium">(params.id) as GremiumId;
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...ende } = form.value;
  const outcome = await dissolveGremium(ctx, id, rev, ende);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/${id}?ok=gremium-aufgeloest`));
}

export default function GremiumAufloesen({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  const { gremium, sitze, heute } = loaderData;
  const here = `/intern/gremien/${gremium.id}`;
  const message = useFieldMessage(actionData);
  return (
    <FormSeite
      pfad={[
        { text: text("gremien.titel"), href: "/intern/gremien" },
        { text: gremium.name, href: here },
      ]}
      title={text("gremium.aufloesen.titel", { name: gremium.name })}
      lead={text("gremium.aufloesen.text", { anzahl: sitze })}
      action={`${here}/aufloesen`}
      back={here}
      rev={gremium.rev}
      state={actionData}
      fields={[
        { name: "am", label: text("gremium.aufgeloestAm") },
        { name: "grund", label: text("gremium.standGrund") },
      ]}
      reasons={useGremiumReasons()}
      submit={text("gremium.aufloesen")}
    >
      <DateField
        name="am"
        label={text("gremium.aufgeloestAm")}
        hint={text("datum.hinweis")}
        value={actionData?.values["am"] ?? f.date(heute)}
        error={message("am")}
      />
      <TextArea
        name="grund"
        label={text("gremium.standGrund")}
        value={actionData?.values["grund"] ?? ""}
        error={message("grund")}
      />
    </FormSeite>
  );
}
