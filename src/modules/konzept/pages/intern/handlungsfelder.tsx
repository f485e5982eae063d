import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FortschreibungLink } from "../../fassung/pages/teile/wege.tsx";
import { changeKonzept } from "../../commands/change-konzept.ts";
import { moveHandlungsfeld } from "../../commands/move-handlungsfeld.ts";
import { takeVorlage } from "../../commands/take-vorlage.ts";
import { handlungsfelderHandlungSchema } from "../../rules/handlungsfeld.ts";
import type { EingabeFehler } from "../../rules/massnahme-eingabe.ts";
import { type HandlungsfeldZeile, listHandlungsfelderIntern } from "../../views/handlungsfelder.ts";
import { viewKonzept } from "../../views/konzept.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { meldung } from "../teile/feldmeldung.ts";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/handlungsfelder";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { titel, untertitel, rev } = await viewKonzept(ctx);
  return { ...(await listHandlungsfelderIntern(ctx)), konzept: { titel, untertitel, rev } };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(handlungsfelderHandlungSchema, await request.formData());
  if (!form.ok) return data({ fehler: form.errors, grund: null, values: form.values }, 422);
  const { handlung } = form.value;
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/handlungsfelder?ok=${ok}`));
  const refused = (grund: string) => data({ fehler: {}, grund, values: form.values }, 409);
  if (handlung === "vorlage") {
    const outcome = await takeVorlage(ctx);
    return outcome.ok ? done("vorlage-uebernommen") : refused(outcome.reason);
  }
  if (handlung === "konzept") {
    const { rev, titel, untertitel } = form.value;
    const outcome = await changeKonzept(ctx, rev, { titel, untertitel });
    return outcome.ok ? done("konzept-gespeichert") : refused(outcome.reason);
  }
  const outcome = await moveHandlungsfeld(ctx, idParam<"Handlungsfeld">(form.value.id), handlung);
  return outcome.ok ? done("reihenfolge-gespeichert") : refused(outcome.reason);
}

/** The fields of the Konzept in their order, its title, and a template to begin with. */
export default function HandlungsfelderIntern({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const { felder, may, konzept } = loaderData;
  const typed = actionData?.values;
  const fehler: EingabeFehler = actionData?.fehler ?? {};
  return (
    <>
      <DocumentTitle title={woerter.felder} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: woerter.felder }]}
      />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          title={text("handlungsfelder.titel", { anzahl: felder.length })}
          lead={text("handlungsfelder.vorspann")}
        />
        {may.steer ? (
          <ActionRow>
            <ButtonLink
              variant={felder.length > 0 ? "primary" : "secondary"}
              icon="add"
              href={link("/intern/handlungsfelder/neu")}
            >
              {text("handlungsfelder.anlegen")}
            </ButtonLink>
            <TextLink href={link("/intern/kapitel")}>{text("kapitel.mehrzahl")}</TextLink>
            <TextLink href={link("/intern/zielgruppen")}>{text("massnahme.zielgruppen")}</TextLink>
            <TextLink href={link("/intern/querschnittsthemen")}>{text("massnahme.themen")}</TextLink>
            <TextLink href={link("/intern/strukturen")}>{text("quer.strukturen.intern.titel")}</TextLink>
            <FortschreibungLink />
            <TextLink href={link("/intern/beteiligung-der-aemter")}>{text("quer.beteiligung.kurz")}</TextLink>
          </ActionRow>
        ) : null}
        {felder.length === 0 ? (
          <EmptyState
            title={text("handlungsfelder.leer")}
            action={
              may.steer ? (
                <Form bare>
                  <Button variant="primary" name="handlung" value="vorlage">
                    {text("handlungsfelder.vorlage.tun")}
                  </Button>
                </Form>
              ) : undefined
            }
          >
            {text("handlungsfelder.leer.text")}
          </EmptyState>
        ) : (
          <Section close id="felder">
            <CardTable
              caption={woerter.felder}
              captionHidden
              rows={felder}
              rowKey={(feld) => feld.id}
              columns={[
                {
                  key: "name",
                  header: woerter.feld,
                  rowHeader: true,
                  cell: (feld) => (
                    <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)} lang="de">
                      {feld.name}
                    </TextLink>
                  ),
                },
                {
                  key: "anzahl",
                  header: woerter.massnahmen,
                  numeric: true,
                  cell: (feld) => f.number(feld.anzahl),
                },
                {
                  key: "handlungen",
                  header: text("handlungsfelder.reihenfolge"),
                  cell: (feld, at) => (
                    <Handlungen feld={feld} first={at === 0} last={at === felder.length - 1} steer={may.steer} />
                  ),
                },
              ]}
            />
          </Section>
        )}
        {may.steer ? (
          <Section id="konzept" heading={text("konzept.einstellungen")}>
            <Form>
              <HiddenField name="rev" value={String(konzept.rev ?? 1)} />
              <TextField
                name="titel"
                label={text("konzept.titel")}
                value={typed?.["titel"] ?? konzept.titel}
                error={meldung(fehler["titel"], text)}
                maxLength={160}
                lang="de"
                required
              />
              <TextField
                name="untertitel"
                label={text("konzept.untertitel")}
                optional={text("freiwillig")}
                value={typed?.["untertitel"] ?? konzept.untertitel}
                error={meldung(fehler["untertitel"], text)}
                maxLength={300}
                lang="de"
              />
              <Button name="handlung" value="konzept">
                {text("konzept.speichern")}
              </Button>
            </Form>
          </Section>
        ) : null}
      </Main>
    </>
  );
}

function Handlungen(props: { feld: HandlungsfeldZeile; first: boolean; last: boolean; steer: boolean }) {
  const { text, link } = useTexte();
  const { feld } = props;
  const move = (richtung: "hoch" | "runter") => (
    <Form bare>
      <HiddenField name="id" value={feld.id} />
      <Button small name="handlung" value={richtung} hidden={feld.name}>
        {text(`handlungsfeld.${richtung}`)}
      </Button>
    </Form>
  );
  return (
    <Row>
      {props.steer && !props.first ? move("hoch") : null}
      {props.steer && !props.last ? move("runter") : null}
      {feld.may.edit ? (
        <ButtonLink small href={link(`/intern/handlungsfelder/${feld.id}`)} hidden={feld.name}>
          {text("bearbeiten")}
        </ButtonLink>
      ) : null}
    </Row>
  );
}
