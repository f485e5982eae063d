import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wegweiserTexts } from "../../../texts/index.ts";
import { createSammelmappe } from "../../commands/change-sammelmappe.ts";
import { sammelmappenTexts } from "../../texts/index.ts";
import { viewSammelmappeForm, viewSammelmappen } from "../../views/sammelmappen.ts";
import {
  angabenFrom,
  SammelmappeFelder,
  sammelmappeSchema,
  useSammelmappeFields,
  useSammelmappeGruende,
} from "../teile/sammelmappe-felder.tsx";
import type { Route } from "./+types/sammelmappen";

const HERE = "/intern/wegweiser/sammelmappen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { sammelmappen: await viewSammelmappen(ctx), form: await viewSammelmappeForm(ctx, null) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { leistungen } = await viewSammelmappeForm(ctx, null);
  const form = parseForm(sammelmappeSchema(leistungen).omit({ rev: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createSammelmappe(ctx, angabenFrom(form.value, leistungen));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${HERE}/${outcome.value}?ok=sammelmappe-angelegt`));
}

/** All Sammelmappen, and a new one. */
export default function Sammelmappen({ loaderData, actionData }: Route.ComponentProps) {
  const { sammelmappen, form } = loaderData;
  const { t, link, f } = usePage();
  const text = t(sammelmappenTexts);
  return (
    <FormSeite
      pfad={[{ text: t(wegweiserTexts)("intern.kurztitel"), href: "/intern/wegweiser" }]}
      title={text("titel")}
      lead={text("vorspann")}
      action={HERE}
      back="/intern/wegweiser"
      rev={null}
      state={actionData}
      fields={useSammelmappeFields()}
      reasons={useSammelmappeGruende()}
      submit={text("anlegen")}
      before={
        <>
          <Section id="sammelmappen" heading={text("liste")} first>
            {sammelmappen.length === 0 ? (
              <EmptyState title={text("leer")}>{text("leer.text")}</EmptyState>
            ) : (
              <CardTable
                caption={text("liste")}
                captionHidden
                rows={sammelmappen}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "titel",
                    header: text("feld.titel"),
                    rowHeader: true,
                    cell: (row) => <TextLink href={link(`${HERE}/${row.id}`)}>{row.titel}</TextLink>,
                  },
                  { key: "anzahl", header: text("spalte.anzahl"), numeric: true, cell: (row) => f.number(row.anzahl) },
                  {
                    key: "bis",
                    header: text("spalte.stand"),
                    cell: (row) => text(row.offen ? "stand.offen" : "stand.beendet", { datum: f.date(row.giltBis) }),
                  },
                ]}
              />
            )}
          </Section>
          <h2>{text("neu")}</h2>
        </>
      }
    >
      <SammelmappeFelder state={actionData} view={form} />
    </FormSeite>
  );
}
