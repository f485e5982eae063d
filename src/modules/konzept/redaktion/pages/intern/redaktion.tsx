import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotFound } from "#src/platform/errors.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { type RedaktionView, viewRedaktion } from "../../views/redaktion.ts";
import { isFeld, readHandlung } from "../teile/eingabe.ts";
import { Gliederung } from "../teile/gliederung.tsx";
import { TextFormulare } from "../teile/text-formulare.tsx";
import type { Route } from "./+types/redaktion";

const PFAD = "/intern/redaktion";
const TON = { entwurf: "luecke", "in-abstimmung": "warnung", freigegeben: "gut" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const view = await viewRedaktion(context.get(ctxKey));
  const id = url.searchParams.get("text");
  const text = view.texte.find((one) => one.id === id) ?? null;
  if (id !== null && !text) throw new NotFound();
  return { view, text };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { may } = await viewRedaktion(ctx);
  const read = readHandlung(await request.formData(), may.steer);
  if (!read.ok) return formAgain(read.errors, read.values, isFeld);
  const outcome = await read.run(ctx);
  if (!outcome.ok) return formRefused(outcome.reason, read.values);
  throw redirect(localePath(ctx.locale, `${PFAD}?ok=redaktion-gespeichert`));
}

/** Who writes what, what is missing and what is due; with `?text=` one of the texts (R037, R038, R067). */
export default function Redaktion({ loaderData: { view, text: gewaehlt }, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const title = text("redaktion.titel");
  const stand = { values: actionData?.values ?? {}, fehler: actionData?.fehler ?? {} };
  return (
    <>
      <DocumentTitle title={gewaehlt?.titel ?? title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/intern/handlungsfelder") },
          ...(gewaehlt
            ? [{ text: title, href: link(PFAD) }, { text: <span lang="de">{gewaehlt.titel}</span> }]
            : [{ text: title }]),
        ]}
      />
      <Main>
        <FehlerListe fehler={stand.fehler} grund={actionData?.grund} />
        {gewaehlt ? (
          <NarrowColumn>
            <PageTitle
              kind={text(`redaktion.art.${gewaehlt.art}`)}
              title={<span lang="de">{gewaehlt.titel}</span>}
              status={<Stand zeile={gewaehlt} />}
            />
            <TextFormulare text={gewaehlt} view={view} {...stand} />
          </NarrowColumn>
        ) : (
          <>
            <PageTitle
              title={title}
              lead={text("redaktion.vorspann", {
                offen: view.offen,
                gesamt: view.texte.length,
                ohne: view.ohneVerantwortliche,
                spaet: view.ueberfaellig,
              })}
            />
            <Liste view={view} />
            <Gliederung view={view} {...stand} />
          </>
        )}
      </Main>
    </>
  );
}

type Zeile = RedaktionView["texte"][number];

function Stand({ zeile }: { zeile: Zeile }) {
  const { text, f } = useTexte();
  const more = [
    zeile.geaendert ? text("redaktion.geaendert") : "",
    zeile.stand === "freigegeben" && zeile.freigegebenAm
      ? text("redaktion.frei-durch", { durch: zeile.freigegebenDurch, am: f.date(zeile.freigegebenAm) })
      : "",
    zeile.grund ? text("redaktion.zurueck-weil", { grund: zeile.grund }) : "",
  ].filter(Boolean);
  return (
    <>
      <StatusMark tone={TON[zeile.stand]}>{text(`redaktion.stand.${zeile.stand}`)}</StatusMark>
      {more.map((one) => (
        <span key={one}>
          <br />
          <Muted>{one}</Muted>
        </span>
      ))}
    </>
  );
}

function Liste({ view }: { view: RedaktionView }) {
  const { text, link, f } = useTexte();
  return (
    <Section id="texte" heading={text("redaktion.texte")} close>
      {view.texte.length === 0 ? (
        <p className="kern-body">{text("redaktion.leer")}</p>
      ) : (
        <CardTable
          caption={text("redaktion.texte")}
          captionHidden
          rows={view.texte}
          rowKey={(one) => one.id}
          rowGap={(one) => one.leer || one.verantwortlich === ""}
          columns={[
            {
              key: "titel",
              header: text("redaktion.text"),
              rowHeader: true,
              cell: (one) => (
                <>
                  <span lang="de">{one.titel}</span>
                  <br />
                  <Muted>
                    {[text(`redaktion.art.${one.art}`), one.leer ? text("redaktion.fehlt-text") : ""]
                      .filter(Boolean)
                      .join(", ")}
                  </Muted>
                </>
              ),
            },
            {
              key: "wer",
              header: text("redaktion.wer"),
              cell: (one) =>
                one.verantwortlich ? <span lang="de">{one.verantwortlich}</span> : text("redaktion.niemand"),
            },
            {
              key: "faellig",
              header: text("redaktion.faellig"),
              cell: (one) =>
                one.faelligAm ? (
                  <>
                    {f.date(one.faelligAm)}
                    {one.ueberfaellig ? (
                      <>
                        <br />
                        <StatusMark tone="kritisch">{text("redaktion.ueberfaellig")}</StatusMark>
                      </>
                    ) : null}
                  </>
                ) : (
                  text("keine-angabe")
                ),
            },
            { key: "stand", header: text("redaktion.stand"), cell: (one) => <Stand zeile={one} /> },
            {
              key: "tun",
              header: text("prozess.tun"),
              cell: (one) =>
                view.may.steer || one.schritte.length > 0 ? (
                  <TextLink href={link(`${PFAD}?text=${one.id}`)}>
                    {text("redaktion.tun")} <VisuallyHidden>{one.titel}</VisuallyHidden>
                  </TextLink>
                ) : null,
            },
          ]}
        />
      )}
    </Section>
  );
}
