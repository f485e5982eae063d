import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { LiveProgress } from "#src/ui/progress/progress.tsx";
import { cancelKonzeptPdf } from "../../commands/cancel-konzept-pdf.ts";
import { requestKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { viewKonzeptPdfKey } from "../../exchange/konzept-pdf-input.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import { mayMakePdf } from "../../rules/permissions.ts";
import { viewKonzeptPdfStand } from "../../views/konzept-pdf.ts";
import { PdfWorte } from "../teile/pdf-worte.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/konzept-pdf";

const formSchema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("erstellen") }),
  z.strictObject({ handlung: z.literal("abbrechen"), id: z.string() }),
]);

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (!mayMakePdf(ctx.actor)) throw new NotAllowed();
  const sprache = pdfSpracheOf(ctx.locale);
  const contentKey = await viewKonzeptPdfKey(ctx, sprache);
  return viewKonzeptPdfStand(ctx, context.get(machineKey).files, sprache, contentKey);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!mayMakePdf(ctx.actor)) throw new NotAllowed();
  const form = parseForm(formSchema, await request.formData());
  if (!form.ok) return data({ grund: "unbekannt" as const }, 422);
  if (form.value.handlung === "abbrechen") {
    await cancelKonzeptPdf(ctx, idParam<"Erzeugnis">(form.value.id));
  } else {
    const sprache = pdfSpracheOf(ctx.locale);
    await requestKonzeptPdf(ctx, sprache, await viewKonzeptPdfKey(ctx, sprache));
  }
  throw redirect(localePath(ctx.locale, "/intern/konzept/pdf"));
}

/** Makes the PDF, shows how far it is, stops it, and gives it out. The person may leave meanwhile. */
export default function KonzeptPdfIntern({ loaderData: stand }: Route.ComponentProps) {
  const { text, link, f, assets, woerter } = useTexte();
  const { fertig, unterwegs, gescheitert } = stand;
  const state = unterwegs ? "wird-erstellt" : fertig ? (fertig.aktuell ? "fertig" : "veraltet") : "noch-keins";
  return (
    <>
      <DocumentTitle title={text("pdf.titel")} />
      {unterwegs ? <script type="module" src={assets["auto-refresh"]} /> : null}
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: woerter.massnahmen, href: link("/intern/massnahmen") }, { text: text("pdf.titel") }]}
      />
      <Main>
        <NarrowColumn>
          <PageTitle title={text(`pdf.${state}`)} lead={text(`pdf.${state}.intern`)} />
          {gescheitert ? (
            <Notice tone="warning" title={text("pdf.gescheitert")}>
              <p>{text(`pdf.grund.${grundOf(gescheitert)}`)}</p>
            </Notice>
          ) : null}
          {unterwegs ? (
            <>
              <LiveProgress
                id="pdf"
                label={text("pdf.fortschritt")}
                value={unterwegs.percent}
                max={100}
                href={link("/intern/konzept/pdf")}
                refreshLabel={text("pdf.neu-laden")}
              >
                <PdfWorte stage={unterwegs.stage} />
              </LiveProgress>
              <Form bare>
                <HiddenField name="id" value={unterwegs.id} />
                <Button name="handlung" value="abbrechen">
                  {text("pdf.abbrechen")}
                </Button>
              </Form>
            </>
          ) : (
            <ActionRow>
              {fertig?.aktuell ? (
                <ButtonLink variant="primary" icon="download" href={link("/konzept.pdf")}>
                  {text("pdf.herunterladen", { groesse: f.number(Math.ceil(fertig.bytes / 1024)) })}
                </ButtonLink>
              ) : (
                <Form bare>
                  <Button variant="primary" name="handlung" value="erstellen">
                    {text("pdf.erstellen")}
                  </Button>
                </Form>
              )}
            </ActionRow>
          )}
          {fertig ? <Origin>{text("pdf.zuletzt", { zeit: f.moment(fertig.at) })}</Origin> : null}
        </NarrowColumn>
      </Main>
    </>
  );
}

const GRUENDE = [
  "zu-gross",
  "zeit-ueberschritten",
  "vorlage-fehlerhaft",
  "nicht-verfuegbar",
  "abgebrochen",
  "verloren",
] as const;

function grundOf(reason: string) {
  return GRUENDE.find((one) => one === reason) ?? "verloren";
}
