import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { requiredDatum } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { addChronik, removeChronik } from "../../commands/change-gremium.ts";
import type { GremiumId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremiumIntern } from "../../views/intern.ts";
import type { Route } from "./+types/chronik";

const schema = z.strictObject({ am: requiredDatum(), text: requiredText(1_000) });

export async function loader({ context, params }: Route.LoaderArgs) {
  const { gremium, chronik, may } = await viewGremiumIntern(context.get(ctxKey), idParam(params.id));
  if (!may.manage) throw new NotAllowed();
  return { gremium, chronik };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Gremium">(params.id) as GremiumId;
  const sent = await request.formData();
  const gone = sent.get("entfernen");
  const back = (ok: string) => redirect(localePath(ctx.locale, `/intern/gremien/${id}/chronik?ok=${ok}`));
  if (typeof gone === "string") {
    await removeChronik(ctx, id, idParam(gone));
    return back("chronik-entfernt");
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await addChronik(ctx, id, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return back("chronik-ergaenzt");
}

/** The history of a body, written by the county (R017). */
export default function Chronik({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(gremienTexts);
  const { gremium, chronik } = loaderData;
  const here = `/intern/gremien/${gremium.id}`;
  const message = useFieldMessage(actionData);
  return (
    <FormSeite
      pfad={[
        { text: text("gremien.titel"), href: "/intern/gremien" },
        { text: gremium.name, href: here },
      ]}
      title={text("chronik.titel", { name: gremium.name })}
      lead={text("chronik.vorspann")}
      action={`${here}/chronik`}
      back={here}
      rev={null}
      state={actionData}
      fields={[
        { name: "am", label: text("chronik.am") },
        { name: "text", label: text("chronik.text") },
      ]}
      reasons={{ "eintrag-in-der-zukunft": text("grund.eintrag-in-der-zukunft") }}
      submit={text("chronik.ergaenzen")}
      after={
        <Section id="eintraege" heading={text("chronik.eintraege")}>
          {chronik.length === 0 ? (
            <p>{text("chronik.keine")}</p>
          ) : (
            <Thread
              entries={chronik.map((one) => ({
                key: one.id,
                margin: f.date(one.am),
                content: <p>{one.text}</p>,
                action: (
                  <Form action={link(`${here}/chronik`)} bare>
                    <HiddenField name="entfernen" value={one.id} />
                    <Button variant="tertiary" small icon="delete" hidden={one.text}>
                      {text("entfernen")}
                    </Button>
                  </Form>
                ),
              }))}
            />
          )}
        </Section>
      }
    >
      <DateField
        name="am"
        label={text("chronik.am")}
        hint={text("datum.hinweis")}
        value={actionData?.values["am"] ?? ""}
        error={message("am")}
      />
      <TextArea
        name="text"
        label={text("chronik.text")}
        value={actionData?.values["text"] ?? ""}
        error={message("text")}
      />
    </FormSeite>
  );
}
