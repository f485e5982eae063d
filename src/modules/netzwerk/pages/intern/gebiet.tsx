import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { changeGebiet, removeGebiet } from "../../commands/change-gebiet.ts";
import type { GebietId } from "../../rules/gebiet.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGebietForm } from "../../views/gebiete.ts";
import type { Route } from "./+types/gebiet";
import { GebietFeld, gebietShape, useGebietReasons } from "./gebiet-form.tsx";

const schema = z.strictObject({ rev: revField(), was: z.enum(["speichern", "entfernen"]), ...gebietShape });

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewGebietForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id: GebietId = idParam(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, was, name } = form.value;
  const outcome = was === "entfernen" ? await removeGebiet(ctx, id, rev) : await changeGebiet(ctx, id, rev, name);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(
    localePath(ctx.locale, `/intern/gebiete?ok=gebiet-${was === "entfernen" ? "entfernt" : "gespeichert"}`),
  );
}

export default function Gebiet({ loaderData: gebiet, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[{ text: text("gebiete.titel"), href: "/intern/gebiete" }]}
      title={text("gebiet.aendern", { name: gebiet.name })}
      action={`/intern/gebiete/${gebiet.id}`}
      back="/intern/gebiete"
      rev={gebiet.rev}
      state={actionData}
      fields={[{ name: "name", label: text("gebiet.name"), current: gebiet.name }]}
      reasons={useGebietReasons()}
      defaultSubmit={{ name: "was", value: "speichern" }}
      submit={text("gebiet.speichern")}
      buttons={
        gebiet.gemeinden === 0 ? (
          <Button name="was" value="entfernen">
            {text("gebiet.entfernen")}
          </Button>
        ) : undefined
      }
      after={gebiet.gemeinden > 0 ? <p>{text("gebiet.noch-gebraucht", { anzahl: gebiet.gemeinden })}</p> : undefined}
    >
      <GebietFeld state={actionData} stored={gebiet.name} />
    </FormSeite>
  );
}
