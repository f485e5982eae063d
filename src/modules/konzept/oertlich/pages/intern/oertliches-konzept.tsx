import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { idParam } from "#src/platform/http/params.ts";
import type { Id } from "#src/shared/id.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { changeOertlichesKonzept, openOertlichesKonzept } from "../../commands/oertlich.ts";
import { OERTLICHE_STAENDE } from "../../rules/oertlich.ts";
import { viewOertlichesIntern } from "../../views/oertlich.ts";
import type { Route } from "./+types/oertliches-konzept";
import { useOertlicheGruende } from "./oertlicher-bedarf-form.tsx";

const newSchema = z.strictObject({ titel: requiredText(200) });
const schema = z.strictObject({
  rev: revField(),
  titel: requiredText(200),
  stand: z.enum(OERTLICHE_STAENDE, { error: "auswahl-fehlt" }),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const id: Id<"Gemeinde"> = idParam(params.id);
  return viewOertlichesIntern(context.get(ctxKey), id);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id: Id<"Gemeinde"> = idParam(params.id);
  const sent = await request.formData();
  const back = () => redirect(localePath(ctx.locale, `/intern/gemeinden/${id}/konzept?ok=oertlich-gespeichert`));
  if (!sent.has("rev")) {
    const form = parseForm(newSchema, sent);
    if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
    const outcome = await openOertlichesKonzept(ctx, id, form.value.titel);
    return outcome.ok ? back() : data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...typed } = form.value;
  const outcome = await changeOertlichesKonzept(ctx, id, rev, typed);
  return outcome.ok ? back() : data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
}

/** The Konzept of one municipality: opened by it or by the Fachstelle, with own Bedarfe beside those of the county. */
export default function OertlichesKonzept({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const { gemeinde, konzept } = loaderData;
  const message = useFieldMessage(actionData);
  const titel = konzept?.titel ?? text("oertlich.vorschlag", { name: gemeinde.name });
  const here = `/intern/gemeinden/${gemeinde.id}`;
  const stand = konzept ? text(`oertlich.stand.${konzept.stand}`) : text("oertlich.stand.keines");
  return (
    <FormSeite
      pfad={[{ text: gemeinde.name, href: here }]}
      title={text("oertlich.titel", { name: gemeinde.name, stand })}
      lead={text(konzept ? "oertlich.intern" : "oertlich.eroeffnen.text")}
      action={`${here}/konzept`}
      back={here}
      rev={konzept?.rev ?? null}
      state={actionData}
      fields={[
        { name: "titel", label: text("oertlich.konzept.titel"), current: titel },
        { name: "stand", label: text("oertlich.konzept.stand"), current: stand },
      ]}
      reasons={useOertlicheGruende()}
      submit={text(konzept ? "oertlich.speichern" : "oertlich.eroeffnen")}
      after={konzept ? <Bedarfe view={loaderData} /> : undefined}
    >
      <TextField
        name="titel"
        label={text("oertlich.konzept.titel")}
        value={actionData?.values["titel"] ?? titel}
        error={message("titel")}
        required
      />
      {konzept ? (
        <RadioGroup
          name="stand"
          label={text("oertlich.konzept.stand")}
          value={actionData?.values["stand"] ?? konzept.stand}
          error={message("stand")}
          choices={OERTLICHE_STAENDE.map((one) => ({ value: one, label: text(`oertlich.stand.${one}`) }))}
        />
      ) : null}
    </FormSeite>
  );
}

function Bedarfe({ view }: { view: Route.ComponentProps["loaderData"] }) {
  const { text, link } = useTexte();
  const { gemeinde, eigene, geerbt, kreisweit } = view;
  const state = (one: (typeof eigene)[number]) =>
    text(one.archiviert ? "oertlich.archiviert" : one.oeffentlich ? "oertlich.oeffentlich" : "oertlich.entwurf");
  return (
    <>
      <Section id="eigene" heading={text("oertlich.eigene", { anzahl: eigene.length })}>
        {eigene.length === 0 ? (
          <p>{text("oertlich.ohne-eigene")}</p>
        ) : (
          <Thread
            entries={eigene.map((one) => ({
              key: one.id,
              margin: one.kennung,
              title: one.titel,
              href: link(`/intern/oertliche-bedarfe/${one.id}`),
              content: (
                <p>
                  {one.handlungsfeld} · {state(one)}
                </p>
              ),
            }))}
          />
        )}
        <ActionRow above>
          <ButtonLink href={link(`/intern/gemeinden/${gemeinde.id}/konzept/bedarf`)} icon="add">
            {text("oertlich.bedarf.anlegen")}
          </ButtonLink>
        </ActionRow>
      </Section>
      <Section id="geerbte" heading={text("oertlich.geerbte", { anzahl: geerbt.length })}>
        <p>
          {text("oertlich.kreisweit", { anzahl: kreisweit })}{" "}
          <TextLink href={link(`/konzept/gemeinden/${gemeinde.slug}`)}>
            {text("oertlich.mehr", { name: gemeinde.name })}
          </TextLink>
        </p>
        {geerbt.length > 0 ? (
          <Thread
            entries={geerbt.map((one) => ({
              key: one.kennung,
              margin: one.kennung,
              title: one.titel,
              href: link(`/konzept/bedarfe/${one.kennung}`),
            }))}
          />
        ) : null}
      </Section>
    </>
  );
}
