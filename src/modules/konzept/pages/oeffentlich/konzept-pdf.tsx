import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { LiveProgress } from "#src/ui/progress/progress.tsx";
import { requestKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { viewKonzeptPdfKey } from "../../exchange/konzept-pdf-input.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import { viewKonzeptPdfStand } from "../../views/konzept-pdf.ts";
import { PdfWorte } from "../teile/pdf-worte.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/konzept-pdf";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const sprache = pdfSpracheOf(ctx.locale);
  const contentKey = await viewKonzeptPdfKey(ctx, sprache);
  const stand = await viewKonzeptPdfStand(ctx, files, sprache, contentKey);
  return data(stand, { headers: { "cache-control": "no-store" } });
}

/** Anybody may ask for it: it is made once per content. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(z.strictObject({}), await request.formData());
  if (form.ok) {
    const sprache = pdfSpracheOf(ctx.locale);
    await requestKonzeptPdf(ctx, sprache, await viewKonzeptPdfKey(ctx, sprache));
  }
  return redirect(localePath(ctx.locale, "/konzept/pdf"));
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** What people see who ask for the PDF before it is there. */
export default function KonzeptPdf({ loaderData: stand }: Route.ComponentProps) {
  const { text, link, assets } = useTexte();
  const state = stand.fertig?.aktuell ? "fertig" : stand.unterwegs ? "wird-erstellt" : "noch-keins";
  return (
    <>
      <DocumentTitle title={text("pdf.titel")} />
      <meta name="robots" content="noindex" />
      {stand.unterwegs ? <script type="module" src={assets["auto-refresh"]} /> : null}
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("pdf.titel") }]}
      />
      <Main voice="serif">
        <NarrowColumn>
          <PageTitle title={text(`pdf.${state}`)} lead={text(`pdf.${state}.text`)} />
          {stand.unterwegs ? (
            <LiveProgress
              id="pdf"
              label={text("pdf.fortschritt")}
              value={stand.unterwegs.percent}
              max={100}
              href={link("/konzept/pdf")}
              refreshLabel={text("pdf.neu-laden")}
            >
              <PdfWorte stage={stand.unterwegs.stage} />
            </LiveProgress>
          ) : null}
          <ActionRow>
            {state === "noch-keins" ? (
              <Form bare>
                <Button variant="primary">{text("pdf.erstellen")}</Button>
              </Form>
            ) : null}
            {state === "fertig" ? (
              <ButtonLink variant="primary" icon="download" href={link("/konzept.pdf")}>
                {text("pdf.herunterladen", { groesse: String(Math.ceil((stand.fertig?.bytes ?? 0) / 1024)) })}
              </ButtonLink>
            ) : null}
            <ButtonLink href={link("/konzept")}>{text("pdf.zum-konzept")}</ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
