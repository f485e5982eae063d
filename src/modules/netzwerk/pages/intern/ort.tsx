import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { changeOrt, removeOrt } from "../../commands/change-ort.ts";
import type { OrtId } from "../../rules/ids.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewOrtForm } from "../../views/orte.ts";
import type { Route } from "./+types/ort";
import { ORT_FIELDS, OrtFelder, ortSchema, presentOrt, useOrtReasons } from "./ort-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { ort, ...rest } = await viewOrtForm(context.get(ctxKey), idParam<"Ort">(params.id));
  if (!ort) throw new NotFound();
  return { ort, ...rest };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Ort">(params.id) as OrtId;
  const form = parseForm(ortSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, tat, ...angaben } = form.value;
  const outcome = tat === "entfernen" ? await removeOrt(ctx, id, rev) : await changeOrt(ctx, id, rev, angaben);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/orte?ok=ort-${tat === "entfernen" ? "entfernt" : "gespeichert"}`));
}

export default function Ort({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { ort, stellen, gebrauch, gemeinden } = loaderData;
  const stored = presentOrt(ort);
  return (
    <FormSeite
      pfad={[{ text: text("orte.titel"), href: "/intern/orte" }]}
      title={text("ort.aendern", { name: ort.name })}
      action={`/intern/orte/${ort.id}`}
      back="/intern/orte"
      rev={ort.rev}
      state={actionData}
      fields={ORT_FIELDS.map((name) => ({ name, label: text(`ort.${name}`), current: stored[name] }))}
      reasons={useOrtReasons()}
      defaultSubmit={{ name: "tat", value: "speichern" }}
      submit={text("ort.speichern")}
      buttons={
        <Button name="tat" value="entfernen" variant="tertiary" icon="delete">
          {text("ort.entfernen")}
        </Button>
      }
      after={
        <>
          {stellen.length > 0 ? (
            <Section id="stellen" heading={text("ort.stellen", { anzahl: stellen.length })}>
              <PlainList
                items={stellen.map((one) => ({
                  key: one.id,
                  content: <TextLink href={link(`/intern/netzwerk/${one.id}`)}>{one.name}</TextLink>,
                }))}
              />
            </Section>
          ) : null}
          {gebrauch.length > 0 ? (
            <Section id="gebrauch" heading={text("ort.gebrauch")}>
              <PlainList
                items={gebrauch.map((one) => ({
                  key: one.href,
                  content: <TextLink href={link(one.href)}>{one.text}</TextLink>,
                }))}
              />
            </Section>
          ) : null}
        </>
      }
    >
      <OrtFelder state={actionData} stored={stored} gemeinden={gemeinden} />
    </FormSeite>
  );
}
