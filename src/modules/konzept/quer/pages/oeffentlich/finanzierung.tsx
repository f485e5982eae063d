import { ctxKey } from "#src/platform/http/context.ts";
import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Betrag } from "../../../pages/teile/finanzierung.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { ARTEN_MIT_PROGRAMM } from "../../../rules/finanzierung-angabe.ts";
import { type FinanzierungView, viewFinanzierung } from "../../views/finanzierung.ts";
import { KurzLink } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/finanzierung";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewFinanzierung(ctx)), today: ctx.today };
}

/** What the Konzept says about money: kinds counted, amounts only where named, what is open (R100). */
export default function Finanzierung({ loaderData: view }: Route.ComponentProps) {
  const { text } = useTexte();
  const vorhanden = view.arten.find((zeile) => zeile.art === "vorhandene-ressourcen")?.massnahmen ?? 0;
  const leer = view.aussagen === 0;
  return (
    <QuerSeite
      kurz={text("quer.finanzierung.kurz")}
      title={text("quer.finanzierung.titel")}
      lead={
        leer
          ? undefined
          : text("quer.finanzierung.vorspann", {
              anzahl: vorhanden,
              gesamt: view.gesamt,
              mit: view.mitBetrag,
              aussagen: view.aussagen,
            })
      }
      dateien={leer ? [] : dateienOf("/konzept/finanzierung", "")}
      today={view.today}
    >
      {leer ? (
        <EmptyState title={text("quer.finanzierung.leer")}>{text("quer.finanzierung.leer.text")}</EmptyState>
      ) : (
        <>
          <Arten view={view} />
          <Jahre view={view} />
          <Section id="personal" heading={text("quer.finanzierung.stellen")}>
            <Stellen stellen={view.stellen} />
          </Section>
          <Programme view={view} />
          <Offen view={view} />
        </>
      )}
    </QuerSeite>
  );
}

function Arten({ view }: { view: FinanzierungView }) {
  const { text, link, f, woerter } = useTexte();
  return (
    <Section id="arten" heading={text("quer.finanzierung.arten")} close>
      <p className="kern-body">{text("quer.finanzierung.arten.text", { gesamt: view.gesamt })}</p>
      <BarList
        total={view.gesamt}
        rows={view.arten.map(({ art, massnahmen }) => ({
          label: text(`finanzierung.art.${art}`),
          value: massnahmen,
          text: f.number(massnahmen),
        }))}
      />
      <Section close>
        <CardTable
          caption={text("quer.finanzierung.caption")}
          captionHidden
          rows={view.arten}
          rowKey={(zeile) => zeile.art}
          columns={[
            {
              key: "art",
              header: text("quer.finanzierung.art"),
              rowHeader: true,
              cell: (zeile) => (
                <TextLink href={link(`/konzept/massnahmen?finanzierung=${zeile.art}`)}>
                  {text(`finanzierung.art.${zeile.art}`)}
                </TextLink>
              ),
            },
            {
              key: "massnahmen",
              header: woerter.massnahmen,
              cell: (zeile) => text("quer.von", { anzahl: zeile.massnahmen, gesamt: view.gesamt }),
            },
            {
              key: "betrag",
              header: text("quer.finanzierung.betrag"),
              cell: ({ summeCent, mitBetrag, aussagen }) =>
                summeCent === null
                  ? text("quer.finanzierung.ohne-betrag", { aussagen })
                  : text("quer.finanzierung.aus", { betrag: f.money(summeCent), mit: mitBetrag, aussagen }),
            },
          ]}
        />
      </Section>
    </Section>
  );
}

function Jahre({ view }: { view: FinanzierungView }) {
  const { text, f } = useTexte();
  if (view.jahre.length === 0) return null;
  const betrag = (cent: number | null) => (cent === null ? text("keine-angabe") : <Betrag cent={cent} />);
  return (
    <Section id="jahre" heading={text("quer.finanzierung.jahre")}>
      <p className="kern-body">{text("quer.finanzierung.jahre.text")}</p>
      <CardTable
        caption={text("quer.finanzierung.jahre")}
        captionHidden
        rows={view.jahre}
        rowKey={(zeile) => String(zeile.jahr)}
        columns={[
          {
            key: "jahr",
            header: text("quer.finanzierung.jahr"),
            rowHeader: true,
            cell: (zeile) => zeile.jahr ?? text("quer.finanzierung.ohne-jahr"),
          },
          {
            key: "gesichert",
            header: text("quer.finanzierung.gesichert"),
            numeric: true,
            cell: (zeile) => betrag(zeile.gesichertCent),
          },
          {
            key: "beantragt",
            header: text("quer.finanzierung.beantragt"),
            numeric: true,
            cell: (zeile) => betrag(zeile.beantragtCent),
          },
          {
            key: "aussagen",
            header: text("quer.finanzierung.aussagen"),
            numeric: true,
            cell: (zeile) => f.number(zeile.aussagen),
          },
        ]}
      />
    </Section>
  );
}

function Stellen({ stellen }: { stellen: FinanzierungView["stellen"] }) {
  const { text, f } = useTexte();
  return (
    <p className="kern-body">
      {text("quer.finanzierung.stellen.text", {
        aussagen: stellen.aussagen,
        stellen: f.number(stellen.hundertstel / 100),
      })}
    </p>
  );
}

function Programme({ view }: { view: FinanzierungView }) {
  const { text, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Section id="programme" heading={text("quer.finanzierung.programme")}>
      {view.programme.length === 0 ? (
        <p>{text("quer.finanzierung.programme.leer")}</p>
      ) : (
        <CardTable
          caption={text("quer.finanzierung.programme")}
          captionHidden
          rows={view.programme}
          rowKey={(zeile) => zeile.name}
          columns={[
            {
              key: "programm",
              header: text("quer.finanzierung.programm"),
              rowHeader: true,
              cell: (zeile) => <span {...inhalt}>{zeile.name}</span>,
            },
            ...ARTEN_MIT_PROGRAMM.map((art) => ({
              key: art,
              header: text(`finanzierung.art.${art}`),
              numeric: true,
              cell: (zeile: FinanzierungView["programme"][number]) => f.number(zeile.je[art] ?? 0),
            })),
          ]}
        />
      )}
    </Section>
  );
}

function Offen({ view }: { view: FinanzierungView }) {
  const { text, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Section id="offen" heading={text("quer.finanzierung.offen", { anzahl: view.offen.length })}>
      {view.offen.length > 0 ? (
        <CardTable
          caption={text("quer.finanzierung.offen", { anzahl: view.offen.length })}
          captionHidden
          rows={view.offen}
          rowKey={(zeile) => zeile.kennung}
          columns={[
            {
              key: "massnahme",
              header: woerter.massnahme,
              rowHeader: true,
              cell: (zeile) => <KurzLink art="massnahmen" glied={zeile} />,
            },
            { key: "feld", header: woerter.feld, cell: (zeile) => <span {...inhalt}>{zeile.feld.name}</span> },
            {
              key: "grund",
              header: text("quer.finanzierung.grund"),
              cell: (zeile) => zeile.gruende.map((grund) => text(`quer.finanzierung.grund.${grund}`)).join(", "),
            },
          ]}
        />
      ) : null}
    </Section>
  );
}
