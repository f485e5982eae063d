import { data, redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { changeFeiertage } from "../../commands/change-anlaufstelle.ts";
import { enterTage } from "../../kalender/commands/enter-tage.ts";
import { TageForm, tageSchema, useTageWorte } from "../../kalender/pages/teile/tage-form.tsx";
import { kalenderTexts } from "../../kalender/texts/index.ts";
import { formatAusnahmen, parseFeiertage } from "../../rules/zeiten-eingabe.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import { viewAnlaufstellenIntern } from "../../views/intern-orte.ts";
import type { Route } from "./+types/anlaufstellen";
import { tickedOf, WegweiserInternPfad } from "./felder.tsx";

const schema = z.strictObject({
  feiertage: textField(4_000).transform((typed, check) => {
    const read = parseFeiertage(typed);
    if (read.ok) return read.value;
    check.addIssue({ code: "custom", message: "feiertage-falsch" });
    return z.NEVER;
  }),
});

export async function loader({ context, url }: Route.LoaderArgs) {
  return {
    ...(await viewAnlaufstellenIntern(context.get(ctxKey))),
    einsetzen: url.searchParams.get("feiertage") === "gesetzlich",
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { anlaufstellen, may } = await viewAnlaufstellenIntern(ctx);
  const eigene = anlaufstellen.filter((one) => one.may.edit);
  if (!may.manage && eigene.length === 0) throw new NotAllowed();
  const sent = await request.formData();
  const done = (was: string) => redirect(localePath(ctx.locale, `/intern/wegweiser/anlaufstellen?ok=${was}`));
  if (sent.has("tat")) {
    const form = parseForm(tageSchema(eigene), sent);
    if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
    const { tat, tage } = form.value;
    const outcome = await enterTage(ctx, tickedOf(form.value, "ort", eigene), tage, tat);
    return outcome.ok ? done(`tage-${tat}`) : data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  }
  requireWegweiserPflege(ctx);
  const form = parseForm(schema, sent);
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  await changeFeiertage(ctx, form.value.feiertage);
  return done("feiertage-gespeichert");
}

/** All places with when they open next, and the holidays that close them all. */
export default function Anlaufstellen({ loaderData, actionData }: Route.ComponentProps) {
  const { anlaufstellen, feiertage, vorschlag, einsetzen, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  const kalender = t(kalenderTexts);
  const tage = useTageWorte();
  const messages = { "feiertage-falsch": text("feiertage.falsch"), ...tage.messages };
  const message = useFieldMessage(actionData, messages);
  const stored = (einsetzen ? vorschlag.feiertage : feiertage).map(({ datum, name }) => `${f.date(datum)} ${name}`);
  const eigene = anlaufstellen.filter((one) => one.may.edit);
  const fromTage = actionData?.values.tat !== undefined;
  return (
    <>
      <DocumentTitle title={text("anlaufstellen.titel")} failed={actionData !== undefined} />
      <WegweiserInternPfad items={[{ text: text("anlaufstellen.titel") }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={[{ name: "feiertage", label: text("feiertage.titel") }, tage.field]}
          messages={messages}
          reasons={tage.reasons}
        />
        <PageTitle
          title={text("anlaufstellen.zahl", { anzahl: anlaufstellen.length })}
          lead={text("anlaufstellen.text")}
        />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/anlaufstellen/neu")} variant="primary" icon="add">
              {text("anlaufstelle.neu")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {anlaufstellen.length === 0 ? (
          <EmptyState title={text("anlaufstellen.leer")}>{text("anlaufstellen.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("anlaufstellen.titel")}
            captionHidden
            rows={anlaufstellen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("anlaufstelle.name"),
                rowHeader: true,
                cell: (row) =>
                  row.may.edit ? (
                    <TextLink href={link(`/intern/wegweiser/anlaufstellen/${row.id}`)}>{row.name}</TextLink>
                  ) : (
                    row.name
                  ),
              },
              { key: "anschrift", header: text("anlaufstelle.strasse"), cell: (row) => row.anschrift || "–" },
              { key: "stelle", header: text("anlaufstelle.stelleId"), cell: (row) => row.stelle ?? "–" },
              {
                key: "naechste",
                header: text("anlaufstelle.heute"),
                cell: (row) =>
                  row.naechste
                    ? `${f.date(row.naechste.datum)}, ${row.naechste.von}${row.naechste.art === "offen" ? "" : ` (${text(row.naechste.art === "telefon" ? "zeiten.nur-telefon" : "zeiten.nur-termin")})`}`
                    : text("zeiten.keine"),
              },
              {
                key: "ausnahmen",
                header: kalender("spalte"),
                cell: (row) =>
                  row.ausnahmen.length > 0 ? (
                    <PlainList
                      items={formatAusnahmen(row.ausnahmen, f.date)
                        .split("\n")
                        .map((line) => ({ key: line, content: line }))}
                    />
                  ) : (
                    "–"
                  ),
              },
            ]}
          />
        )}
        {eigene.length > 0 ? (
          <TageForm state={fromTage ? actionData : undefined} orte={eigene} bruecken={loaderData.bruecken} />
        ) : null}
        {may.manage ? (
          <Section id="feiertage-teil" heading={text("feiertage.titel")}>
            <p>{text("feiertage.text")}</p>
            {einsetzen ? (
              <Notice>{kalender("gesetzlich.eingesetzt", { bis: String(vorschlag.bis) })}</Notice>
            ) : vorschlag.fehlen > 0 ? (
              <p>
                {kalender("gesetzlich", { anzahl: vorschlag.fehlen, bis: String(vorschlag.bis) })}{" "}
                <TextLink href={link("/intern/wegweiser/anlaufstellen?feiertage=gesetzlich#feiertage-teil")}>
                  {kalender("gesetzlich.einsetzen")}
                </TextLink>
              </p>
            ) : null}
            <Form action={link("/intern/wegweiser/anlaufstellen")} warnUnsaved>
              <TextArea
                name="feiertage"
                label={text("feiertage.feld")}
                hint={text("feiertage.hinweis")}
                rows={8}
                value={(fromTage ? undefined : actionData?.values.feiertage) ?? stored.join("\n")}
                error={message("feiertage")}
              />
              <Button>{text("feiertage.speichern")}</Button>
            </Form>
          </Section>
        ) : null}
      </Main>
    </>
  );
}
