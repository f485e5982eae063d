import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotFound } from "#src/platform/errors.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Row, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { type FormStand, formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { formatZeit } from "../../../pages/teile/zeit.ts";
import { type VorhabenZeile, viewVorhabenIntern } from "../../views/vorhaben.ts";
import { FELD, isFeld, readVorhaben } from "../teile/eingabe.ts";
import { VorhabenFormular } from "../teile/formular.tsx";
import { VorhabenStand } from "../teile/zeichen.tsx";
import type { Route } from "./+types/vorhaben";

export async function loader({ context, url }: Route.LoaderArgs) {
  const view = await viewVorhabenIntern(context.get(ctxKey));
  const eintrag = url.searchParams.get("eintrag");
  if (eintrag && eintrag !== "neu" && !view.zeilen.some((one) => one.id === eintrag)) throw new NotFound();
  return { view, eintrag };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  await viewVorhabenIntern(ctx);
  const read = readVorhaben(await request.formData());
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const outcome = await read.run(ctx);
  if (outcome.ok) throw redirect(localePath(ctx.locale, `/intern/vorhaben?ok=vorhaben-${read.aktion}`));
  const at = FELD[outcome.reason];
  return at
    ? data<FormStand>({ values: read.values, fehler: { [at.feld]: at.code }, grund: null }, 422)
    : formRefused(outcome.reason, read.values);
}

/** What the county says it is working on: kept here, in the order of the public page. */
export default function VorhabenIntern({ loaderData: { view, eintrag }, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const typed = actionData?.values ?? null;
  const aktion = typed?.["aktion"] ?? null;
  const offen = aktion === "anlegen" ? "neu" : aktion === "speichern" ? (typed?.["id"] ?? null) : eintrag;
  const zeile = view.zeilen.find((one) => one.id === offen) ?? null;
  const veraltet = view.zeilen.filter((one) => one.veraltet).length;
  const title = text("vorhaben.intern.titel", { veraltet, anzahl: view.zeilen.length });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/intern/handlungsfelder") }, { text: text("vorhaben.kurz") }]}
      />
      <Main>
        <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
        <PageTitle
          kind={text("vorhaben.kurz")}
          title={title}
          lead={text("vorhaben.intern.vorspann")}
          status={<TextLink href={link("/konzept/woran-wir-arbeiten")}>{text("vorhaben.ansehen")}</TextLink>}
        />
        {offen === "neu" ? null : (
          <ActionRow>
            <ButtonLink icon="add" variant="primary" href={link("/intern/vorhaben?eintrag=neu#eintrag")}>
              {text("vorhaben.neu")}
            </ButtonLink>
          </ActionRow>
        )}
        {offen === "neu" || (zeile && zeile.stand !== "fertig") ? (
          <VorhabenFormular
            zeile={zeile}
            typed={aktion === "anlegen" || aktion === "speichern" ? typed : null}
            fehler={actionData?.fehler ?? {}}
            massnahmen={view.massnahmen}
          />
        ) : null}
        {zeile ? (
          <Section id="ort" heading={text("vorhaben.ort", { titel: zeile.titel })}>
            <Row>
              <Knoepfe
                zeile={zeile}
                aktionen={[
                  ...(zeile === view.zeilen[0] ? [] : (["hoch"] as const)),
                  ...(zeile === view.zeilen.at(-1) ? [] : (["runter"] as const)),
                  "loeschen",
                ]}
              />
            </Row>
          </Section>
        ) : null}
        <Section id="liste" heading={text("vorhaben.liste")} close>
          {view.zeilen.length === 0 ? (
            <EmptyState title={text("vorhaben.leer")}>{text("vorhaben.intern.leer")}</EmptyState>
          ) : (
            <Liste zeilen={view.zeilen} />
          )}
        </Section>
      </Main>
    </>
  );
}

function Liste({ zeilen }: { zeilen: readonly VorhabenZeile[] }) {
  const { text, link, f } = useTexte();
  return (
    <CardTable
      caption={text("vorhaben.liste")}
      captionHidden
      rows={zeilen}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "titel",
          header: text("vorhaben.wort"),
          rowHeader: true,
          cell: (one) => (
            <>
              <span lang="de">{one.titel}</span>
              <br />
              <Muted>
                <span lang="de">{one.wer}</span>
              </Muted>
            </>
          ),
        },
        { key: "stand", header: text("vorhaben.stand"), cell: (one) => <VorhabenStand vorhaben={one} /> },
        {
          key: "erwartet",
          header: text("vorhaben.erwartet"),
          cell: (one) => (one.erwartet ? formatZeit(one.erwartet, f) : text("vorhaben.offenes-ende")),
        },
        {
          key: "geprueft",
          header: text("vorhaben.geprueft"),
          cell: (one) => (
            <>
              {f.date(one.bestaetigtAm)}
              {one.veraltet ? (
                <>
                  <br />
                  <StatusMark tone="warnung">{text(`vorhaben.veraltet.${one.veraltet}`)}</StatusMark>
                </>
              ) : null}
              {one.sichtbarBis ? (
                <>
                  <br />
                  <Muted>{text("vorhaben.sichtbar-bis", { datum: f.date(one.sichtbarBis) })}</Muted>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "tun",
          header: text("prozess.tun"),
          cell: (one) => (
            <Row>
              <ButtonLink small href={link(`/intern/vorhaben?eintrag=${one.id}#eintrag`)} hidden={one.titel}>
                {text("vorhaben.tun.aendern")}
              </ButtonLink>
              <Knoepfe zeile={one} aktionen={one.kann} />
            </Row>
          ),
        },
      ]}
    />
  );
}

type Aktion = VorhabenZeile["kann"][number] | "loeschen" | "hoch" | "runter";

/** Each button a form of its own, with the revision that was seen where words change. */
function Knoepfe({ zeile, aktionen }: { zeile: VorhabenZeile; aktionen: readonly Aktion[] }) {
  const { text, link } = useTexte();
  return aktionen.map((aktion) => (
    <Form key={aktion} action={link("/intern/vorhaben")} bare>
      <HiddenField name="id" value={zeile.id} />
      {aktion === "hoch" || aktion === "runter" ? null : <HiddenField name="rev" value={String(zeile.rev)} />}
      <Button small name="aktion" value={aktion} hidden={zeile.titel}>
        {text(`vorhaben.tun.${aktion}`)}
      </Button>
    </Form>
  ));
}
