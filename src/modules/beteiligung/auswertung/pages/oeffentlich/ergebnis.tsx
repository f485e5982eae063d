import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { Row, Section, SmallPrint, SubHeading } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Wirkungsfolgen } from "../../../wirkung/pages/teile/folgen.tsx";
import { listWirkungOf } from "../../../wirkung/views/wirkung.ts";
import { type Ergebnisansicht, viewErgebnis } from "../../views/ergebnis.ts";
import { FrageTafel, KreuzTafel, useAuswertung } from "../teile/bild.tsx";
import type { Route } from "./+types/ergebnis";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewErgebnis(ctx, params.slug);
  return { ...view, folgen: await listWirkungOf(ctx, view.id) };
}

/** The results of a survey: question by question one sentence, bars and a table. */
export default function ErgebnisSeite({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, name, satz } = useAuswertung();
  const here = `/umfragen/${view.kennung}/ergebnis`;
  const zeit = view.von && view.bis ? text("ergebnis.zeit", { von: f.date(view.von), bis: f.date(view.bis) }) : "";
  return (
    <>
      <DocumentTitle title={text("ergebnis.von", { titel: view.titel.text })} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("umfragen"), href: link("/umfragen") }, { text: name(view.titel) }]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("ergebnis")}
          title={name(view.titel)}
          lead={`${zeit} ${text("geheim", { zelle: view.regel.mindestZelle, basis: view.regel.mindestBasis })}`}
        />
        {view.fragen.map((bild, at) => (
          <Section key={bild.schluessel} first={at === 0} id={`frage-${bild.schluessel}`} heading={name(bild.titel)}>
            <p>{satz(bild)}</p>
            <FrageTafel bild={bild} />
            <Zitate view={view} frage={bild.schluessel} />
          </Section>
        ))}
        {view.kreuze.length > 0 ? (
          <Section id="vergleiche" heading={text("kreuze")}>
            {view.kreuze.map((bild) => (
              <KreuzTafel key={bild.schluessel} bild={bild} />
            ))}
          </Section>
        ) : null}
        <Wellen view={view} />
        <Wirkungsfolgen folgen={view.folgen} />
        <Section close id="daten" heading={text("daten")}>
          <Row noPrint>
            {(["pdf", "csv", "xlsx", "json", "codebuch.json"] as const).map((format) => (
              <TextLink key={format} href={link(`${here}.${format}`)} download={format !== "pdf"}>
                {text(`daten.${format}`)}
              </TextLink>
            ))}
          </Row>
          <SmallPrint>{text("daten.lizenz", { lizenz: view.regel.lizenz, titel: view.titel.text })}</SmallPrint>
        </Section>
        <Origin>{text("ergebnis.stand", { stand: f.date(view.stand) })}</Origin>
      </Main>
    </>
  );
}

/** What some wrote, as it was released, and how many are not shown because they name somebody. */
function Zitate({ view, frage }: { view: Ergebnisansicht; frage: string }) {
  const { text } = useAuswertung();
  const found = view.texte.find((one) => one.schluessel === frage);
  if (!found) return null;
  return (
    <>
      {found.zitate.map((one) => (
        <Quote key={one.text} lang={view.sprache} source={text(one.gekuerzt ? "zitat.gekuerzt" : "zitat")}>
          {one.text}
        </Quote>
      ))}
      {found.personenbezogen > 0 ? (
        <SmallPrint>{text("zitat.personenbezogen", { anzahl: found.personenbezogen })}</SmallPrint>
      ) : null}
    </>
  );
}

/** Two waves side by side; where they cannot be compared, why. */
function Wellen({ view }: { view: Ergebnisansicht }) {
  const { text, f, name, prozent } = useAuswertung();
  const { wellen } = view;
  if (!wellen || wellen.fragen.length === 0) return null;
  return (
    <Section id="wellen" heading={text("wellen.titel", { welle: wellen.name })}>
      {wellen.fragen.map((one) => (
        <div key={one.schluessel}>
          <SubHeading>{name(one.titel)}</SubHeading>
          {one.entschieden ? (
            <p>
              {text(one.urteil.art === "nicht-vergleichbar" ? "wellen.abgelehnt" : "wellen.zugeordnet")}{" "}
              <span lang="de">{one.entschieden.grund}</span>
            </p>
          ) : null}
          {one.urteil.art === "nicht-vergleichbar" ? (
            one.entschieden ? null : (
              <p>
                {text("wellen.bruch", { gruende: f.list(one.urteil.gruende.map((grund) => text(`bruch.${grund}`))) })}
              </p>
            )
          ) : (
            <>
              {one.urteil.umformuliert ? <p>{text("welle.umformuliert")}</p> : null}
              <CardTable
                caption={text("wellen.basis", {
                  frueher: wellen.name,
                  heute: wellen.heute,
                  basisFrueher: f.number(one.basen.frueher),
                  basisHeute: f.number(one.basen.heute),
                })}
                rows={one.zeilen}
                rowKey={(_, at) => String(at)}
                columns={[
                  { key: "name", header: text("spalte.antwort"), rowHeader: true, cell: (row) => name(row.name) },
                  { key: "frueher", header: wellen.name, numeric: true, cell: (row) => prozent(row.frueher.prozent) },
                  { key: "heute", header: wellen.heute, numeric: true, cell: (row) => prozent(row.heute.prozent) },
                  {
                    key: "unterschied",
                    header: text("spalte.unterschied"),
                    numeric: true,
                    cell: (row) =>
                      row.unterschied === null
                        ? "."
                        : text("punkte", {
                            wert: `${row.unterschied > 0 ? "+" : ""}${f.number(row.unterschied)}`,
                          }),
                  },
                ]}
              />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}
