import { data, redirect } from "react-router";
import { z } from "zod";
import { type FormState, FormProblems, InternPfad, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { addGemeinden } from "../../commands/add-gemeinden.ts";
import { parseGemeindeListe } from "../../rules/gemeinde-liste.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { requireGemeindePflege, viewGemeindenIntern } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinden";

const schema = z.strictObject({
  liste: textField(40_000).transform((typed, check) => {
    const read = parseGemeindeListe(typed);
    if (read.ok) return read.value;
    check.addIssue({ code: "custom", message: "liste-falsch" });
    return z.NEVER;
  }),
});

export async function loader({ context }: Route.LoaderArgs) {
  return viewGemeindenIntern(context.get(ctxKey));
}

/** Adds the municipalities of a pasted list. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireGemeindePflege(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await addGemeinden(ctx, form.value.liste);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/gemeinden?ok=gemeinden-eingefuegt"));
}

export default function GemeindenIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { gemeinden, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("gemeinden.titel")} failed={actionData !== undefined} />
      <InternPfad
        items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: text("gemeinden.titel") }]}
      />
      <Main>
        <FormProblems
          state={actionData}
          fields={[{ name: "liste", label: text("gemeinden.liste") }]}
          reasons={{
            "liste-leer": text("gemeinden.liste.leer"),
            "ags-anderer-kreis": text("gemeinde.ags-anderer-kreis"),
            "alle-schon-da": text("gemeinden.liste.schon-da"),
          }}
          messages={{ "liste-falsch": text("gemeinden.liste.falsch") }}
        />
        <PageTitle title={text("gemeinden.zahl", { anzahl: gemeinden.length })} />
        <p>
          <TextLink href={link("/intern/gebiete")}>{text("gebiete.titel")}</TextLink>
        </p>
        {may.change ? (
          <ActionRow>
            <ButtonLink href={link("/intern/gemeinden/neu")} variant="primary" icon="add">
              {text("gemeinde.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {gemeinden.length === 0 ? (
          <EmptyState title={text("gemeinden.keine")}>{text("gemeinden.keine.intern")}</EmptyState>
        ) : (
          <CardTable
            caption={text("gemeinden.titel")}
            captionHidden
            rows={gemeinden}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("gemeinden.name"),
                rowHeader: true,
                cell: (row) => <TextLink href={link(`/intern/gemeinden/${row.id}`)}>{row.name}</TextLink>,
              },
              { key: "region", header: text("gemeinden.region"), cell: (row) => row.region || "–" },
              { key: "ags", header: text("gemeinde.ags"), cell: (row) => row.ags },
              {
                key: "einwohner",
                header: text("gemeinden.einwohner"),
                numeric: true,
                cell: (row) => (row.einwohner === null ? "–" : f.number(row.einwohner)),
              },
              {
                key: "recht",
                header: text("gemeinden.recht"),
                cell: (row) => text(row.may.kontakt ? "gemeinden.recht.ja" : "gemeinden.recht.nein"),
              },
            ]}
          />
        )}
        {may.change ? <Liste state={actionData} /> : null}
      </Main>
    </>
  );
}

function Liste({ state }: { state: FormState | undefined }) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const message = useFieldMessage(state, { "liste-falsch": text("gemeinden.liste.falsch") });
  return (
    <Section id="liste" heading={text("gemeinden.liste.titel")}>
      <p>{text("gemeinden.liste.text")}</p>
      <Form action={link("/intern/gemeinden")} warnUnsaved>
        <TextArea
          name="liste"
          label={text("gemeinden.liste")}
          hint={text("gemeinden.liste.hinweis")}
          rows={8}
          value={state?.values.liste ?? ""}
          error={message("liste")}
        />
        <ActionRow>
          <Button>{text("gemeinden.liste.tun")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
