import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
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
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { FestlegungHinweis } from "../../../redaktion/pages/teile/festlegung.tsx";
import { viewFestlegung } from "../../../redaktion/views/festlegung.ts";
import { moveKapitel } from "../../commands/change-kapitel.ts";
import { oneOf } from "../../rules/eingabe.ts";
import { parseKettenFilter } from "../../rules/ketten-filter.ts";
import { listKapitelIntern } from "../../views/listen.ts";
import { handlungAbgelehnt } from "./teile/seiten-stand.ts";
import type { Route } from "./+types/kapitel-liste";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseKettenFilter(url.searchParams);
  const ctx = context.get(ctxKey);
  const zeilen = await listKapitelIntern(ctx, filter);
  return { archiv: filter.zustand === "archiviert", zeilen, festlegung: await viewFestlegung(ctx, null) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = await request.formData();
  const richtung = oneOf(["hoch", "runter"] as const, fieldText(form, "handlung"));
  if (!richtung || hasForeignField(form, /^(handlung|id)$/)) return handlungAbgelehnt("unbekannt", 422);
  const outcome = await moveKapitel(ctx, idParam<"Kapitel">(fieldText(form, "id")), richtung);
  if (!outcome.ok) return handlungAbgelehnt(outcome.reason);
  throw redirect(localePath(ctx.locale, "/intern/kapitel?ok=reihenfolge-gespeichert"));
}

/** The narrative of the Konzept, chapter by chapter, in its order. */
export default function KapitelListe({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { zeilen, archiv } = loaderData;
  const title = archiv ? text("kapitel.archiv") : text("kapitel.liste.titel", { anzahl: zeilen.length });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("kapitel.mehrzahl") }]}
      />
      <Main>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        <PageTitle kind={text("kapitel.mehrzahl")} title={title} lead={text("kapitel.liste.vorspann")} />
        <FestlegungHinweis festlegung={loaderData.festlegung} />
        <ActionRow>
          <ButtonLink variant="primary" icon="add" href={link("/intern/kapitel/neu")}>
            {text("kapitel.anlegen")}
          </ButtonLink>
          <TextLink href={link(archiv ? "/intern/kapitel" : "/intern/kapitel?zustand=archiviert")}>
            {text(archiv ? "kette.archiv.zurueck" : "kette.archiv.zeigen")}
          </TextLink>
        </ActionRow>
        <Section id="liste" close>
          {zeilen.length === 0 ? (
            <EmptyState title={text(archiv ? "kette.archiv.leer" : "kapitel.liste.leer")}>
              {archiv ? null : text("kapitel.liste.leer.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("kapitel.mehrzahl")}
              captionHidden
              rows={zeilen}
              rowKey={(zeile) => zeile.id}
              columns={[
                { key: "nummer", header: text("feld.kennung"), numeric: true, cell: (_zeile, at) => at + 1 },
                {
                  key: "titel",
                  header: text("kapitel.wort"),
                  rowHeader: true,
                  wide: true,
                  cell: (zeile) => (
                    <TextLink href={link(`/intern/kapitel/${zeile.id}`)} lang="de">
                      {zeile.titel}
                    </TextLink>
                  ),
                },
                {
                  key: "inhalt",
                  header: text("kapitel.inhalt"),
                  cell: (zeile) =>
                    text(
                      zeile.enthaeltFelder
                        ? "kapitel.inhalt.felder"
                        : zeile.leer
                          ? "kapitel.inhalt.leer"
                          : "kapitel.inhalt.text",
                    ),
                },
                { key: "zustand", header: text("filter.zustand"), cell: (zeile) => text(`zustand.${zeile.zustand}`) },
                {
                  key: "handlungen",
                  header: text("handlungsfelder.reihenfolge"),
                  cell: (zeile, at) =>
                    archiv ? null : (
                      <Row>
                        {at > 0 ? <Verschieben id={zeile.id} titel={zeile.titel} richtung="hoch" /> : null}
                        {at < zeilen.length - 1 ? (
                          <Verschieben id={zeile.id} titel={zeile.titel} richtung="runter" />
                        ) : null}
                      </Row>
                    ),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}

function Verschieben({ id, titel, richtung }: { id: string; titel: string; richtung: "hoch" | "runter" }) {
  const { text } = useTexte();
  return (
    <Form bare>
      <HiddenField name="id" value={id} />
      <Button small name="handlung" value={richtung} hidden={titel}>
        {text(`handlungsfeld.${richtung}`)}
      </Button>
    </Form>
  );
}
