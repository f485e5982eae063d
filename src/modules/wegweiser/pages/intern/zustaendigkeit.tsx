import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm, textField } from "#src/platform/http/form.ts";
import { optionalDatum, optionalWhole } from "#src/platform/http/form-fields.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { createRegel, removeRegel } from "../../commands/change-regel.ts";
import type { GemeindeId } from "../../rules/bezug.ts";
import type { AnlaufstelleId, LeistungId } from "../../rules/ids.ts";
import { HAUSHALTE, PAPIERE } from "../../rules/zustaendig.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { requireWegweiserPflege, viewRegeln } from "../../views/intern.ts";
import type { Route } from "./+types/zustaendigkeit";
import { oneOf, requiredOneOf, WegweiserInternPfad } from "./felder.tsx";
import { useGruende } from "./gruende.ts";
import { RegelFelder, useRegelWorte } from "./regel-teile.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewRegeln(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireWegweiserPflege(ctx);
  const id = idParam<"Leistung">(params.id) as LeistungId;
  const view = await viewRegeln(ctx, id);
  const sent = await request.formData();
  const here = `/intern/wegweiser/leistungen/${id}/zustaendigkeit`;
  if (sent.has("entfernen")) {
    await removeRegel(ctx, id, idParam(fieldText(sent, "entfernen")));
    return redirect(localePath(ctx.locale, `${here}?ok=regel-entfernt`));
  }
  const schema = z.strictObject({
    gemeindeId: oneOf(view.gemeinden),
    nachnameVon: textField(3),
    nachnameBis: textField(3),
    papier: z.enum([...PAPIERE, ""], { error: "auswahl-fehlt" }),
    haushalt: z.enum([...HAUSHALTE, ""], { error: "auswahl-fehlt" }),
    alterVon: optionalWhole(120),
    alterBis: optionalWhole(120),
    anlaufstelleId: requiredOneOf(view.anlaufstellen),
    raum: textField(120),
    giltAb: optionalDatum(),
    giltBis: optionalDatum(),
  });
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { gemeindeId, anlaufstelleId, ...rest } = form.value;
  const outcome = await createRegel(ctx, id, {
    ...rest,
    gemeindeId: (gemeindeId || null) as GemeindeId | null,
    anlaufstelleId: anlaufstelleId as AnlaufstelleId,
  });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${here}?ok=regel-angelegt`));
}

/** Who is zuständig for whom: the rules in words, what stands out about them, and a form for one more. */
export default function Zustaendigkeit({ loaderData, actionData }: Route.ComponentProps) {
  const { leistung, regeln, may } = loaderData;
  const { t, link } = usePage();
  const text = t(wegweiserTexts);
  const { worteOf, giltOf, befundOf } = useRegelWorte(loaderData);
  const message = useFieldMessage(actionData);
  const here = `/intern/wegweiser/leistungen/${leistung.id}`;
  const title = text("regeln.titel", { titel: leistung.titel });
  const names = ["gemeindeId", "nachnameVon", "nachnameBis", "papier", "alterVon", "alterBis", "haushalt"] as const;
  const more = ["anlaufstelleId", "raum", "giltAb", "giltBis"] as const;
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: leistung.titel, href: here }, { text: text("leistung.zustaendigkeit") }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[...names, ...more].map((name) => ({ name, label: text(`regel.${name}`) }))}
          reasons={useGruende()}
        />
        <PageTitle title={title} lead={text("regeln.text")} />
        {regeln.length === 0 ? (
          <EmptyState title={text("regeln.leer")}>{text("regeln.leer.text")}</EmptyState>
        ) : (
          <>
            <CardTable
              caption={title}
              captionHidden
              rows={regeln}
              rowKey={(regel) => regel.id}
              columns={[
                { key: "fuer", header: text("regeln.fuer"), rowHeader: true, cell: worteOf },
                {
                  key: "wohin",
                  header: text("regeln.wohin"),
                  cell: (regel) => [regel.ort, regel.raum].filter(Boolean).join(", "),
                },
                { key: "gilt", header: text("regeln.gilt"), cell: giltOf },
                ...(may.manage
                  ? [
                      {
                        key: "tat",
                        header: text("regeln.entfernen"),
                        headerHidden: true,
                        cell: (regel: (typeof regeln)[number]) => (
                          <Form bare action={link(`${here}/zustaendigkeit`)}>
                            <HiddenField name="entfernen" value={regel.id} />
                            <Button small variant="tertiary" icon="delete" hidden={worteOf(regel)}>
                              {text("regeln.entfernen")}
                            </Button>
                          </Form>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <Section id="pruefung" heading={text("regeln.pruefung")} close>
              {loaderData.befunde.length === 0 ? (
                <p>{text("befund.gut")}</p>
              ) : (
                <Notice tone="warning">
                  <ul>
                    {loaderData.befunde.map((befund) => (
                      <li key={befundOf(befund)}>{befundOf(befund)}</li>
                    ))}
                  </ul>
                </Notice>
              )}
            </Section>
          </>
        )}
        {may.manage ? (
          <Section id="neu" heading={text("regeln.anlegen")} close>
            <Form action={link(`${here}/zustaendigkeit`)} warnUnsaved>
              <RegelFelder view={loaderData} values={actionData?.values ?? {}} message={message} />
              <Button variant="primary">{text("regeln.anlegen")}</Button>
            </Form>
          </Section>
        ) : null}
      </Main>
    </>
  );
}
