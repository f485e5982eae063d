import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems } from "#src/modules/landkreis/ui.ts";
import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { parseId } from "#src/shared/id.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { addCode } from "../../commands/codes.ts";
import { proposeInterviews } from "../../commands/interviews.ts";
import { requireInterviewView, viewInterviews } from "../../views/interviews.ts";
import { Codes } from "../teile/codes.tsx";
import { tickedOf } from "../teile/kaestchen.ts";
import { useInterview } from "../teile/texte.ts";
import { partnerOf, viewVorschlag, vorschlagSchema } from "../teile/vorschlag-lesen.ts";
import { Vorschlagen } from "../teile/vorschlagen.tsx";
import type { Route } from "./+types/interviews";

const codeSchema = z.strictObject({
  handlung: z.literal("code"),
  name: textField(80),
  definition: textField(500),
  eltern: z.string(),
});

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewInterviews(ctx)), vorschlag: await viewVorschlag(ctx, url) };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireInterviewView(ctx);
  const sent = await request.formData();
  const schema = sent.get("handlung") === "code" ? codeSchema : vorschlagSchema;
  const form = parseForm(schema, sent);
  const again = (errors: Record<string, string>, reason: string | null, status: number) =>
    data({ errors, values: form.values, reason }, status);
  if (!form.ok) return again(form.errors, null, 422);
  const typed = form.value;
  if (typed.handlung === "code") {
    const { name, definition, eltern } = typed;
    const outcome = await addCode(ctx, { name, definition, elternId: parseId<"InterviewCode">(eltern) });
    if (!outcome.ok) return again({}, outcome.reason, 409);
    return redirect(localePath(ctx.locale, "/intern/interviews?ok=code-angelegt#codes"));
  }
  const vorschlag = await viewVorschlag(ctx, url);
  const partner = partnerOf(vorschlag, form.values);
  if (!partner) return again({ "": "unbekannt" }, null, 422);
  const { thema, grund, leitfaden } = typed;
  const fragen = { offen: vorschlag.offen, gewaehlt: tickedOf(form.values, "frage.") };
  const outcome = await proposeInterviews(ctx, { partner, thema, grund, leitfaden, fragen });
  if (!outcome.ok) return again({}, outcome.reason, 409);
  return redirect(localePath(ctx.locale, "/intern/interviews?ok=interviews-vorgeschlagen"));
}

/** Whom to ask and why, who was asked, and the tree of codes with what was found. */
export default function Interviews({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useInterview();
  const { interviews, baum } = loaderData;
  const reasons = [
    "ohne-partner",
    "ohne-thema",
    "ohne-grund",
    "code-ohne-name",
    "code-vergeben",
    "code-unbekannt",
    "frage-unbekannt",
    "zu-viele-fragen",
  ] as const;
  const title = text("liste.titel", { anzahl: interviews.length });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <InternPfad items={[{ text: text("titel") }]} />
      <Main>
        <FormProblems
          state={actionData}
          fields={(["thema", "grund", "leitfaden", "weitere", "name", "definition"] as const).map((name) => ({
            name,
            label: text(`feld.${name}`),
          }))}
          reasons={Object.fromEntries(reasons.map((code) => [code, text(`grund.${code}`)]))}
        />
        <PageTitle title={title} lead={text("liste.vorspann")} />
        <Section first id="liste" heading={text("liste.kopf")}>
          {interviews.length === 0 ? (
            <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("liste.kopf")}
              captionHidden
              rows={interviews}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "partner",
                  header: text("feld.partner"),
                  rowHeader: true,
                  wide: true,
                  cell: (row) => (
                    <TextLink href={link(`/intern/interviews/${row.id}`)} lang="de">
                      {row.partner}
                    </TextLink>
                  ),
                },
                { key: "thema", header: text("feld.thema"), cell: (row) => <span lang="de">{row.thema}</span> },
                { key: "tag", header: text("feld.tag"), cell: (row) => (row.tag ? f.date(row.tag) : "–") },
                { key: "stand", header: text("feld.stand"), cell: (row) => text(`stand.${row.stand}`) },
                {
                  key: "loeschen",
                  header: text("feld.loeschenAm"),
                  cell: (row) =>
                    row.geloeschtAm
                      ? text("geloescht", { datum: f.date(row.geloeschtAm) })
                      : row.loeschenAm
                        ? f.date(row.loeschenAm)
                        : "–",
                },
              ]}
            />
          )}
        </Section>
        <NarrowColumn>
          <Vorschlagen view={loaderData.vorschlag} state={actionData} />
          <Codes baum={baum} state={actionData} />
        </NarrowColumn>
      </Main>
    </>
  );
}
