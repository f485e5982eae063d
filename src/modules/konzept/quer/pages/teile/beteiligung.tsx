import type { ReactNode } from "react";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Matrix, type MatrixGroup, MatrixSign } from "#src/ui/matrix/matrix.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { BeteiligungView } from "../../views/beteiligung.ts";
import type { Kurz } from "../../views/present.ts";
import { KurzLink } from "./listen.tsx";

/** Who of the Landratsamt leads what and takes part where: matrix, list, and who has none (R026). */
export function BeteiligungTeile({ view }: { view: BeteiligungView }) {
  const { text } = useTexte();
  if (view.einheiten.length === 0) {
    return <EmptyState title={text("quer.beteiligung.leer")}>{text("quer.beteiligung.leer.text")}</EmptyState>;
  }
  const ohne = view.einheiten.filter((einheit) => einheit.beteiligt.length === 0);
  return (
    <>
      {ohne.length > 0 && view.massnahmen.length > 0 ? (
        <Section id="ohne" heading={text("quer.beteiligung.ohne")} close>
          <p className="kern-body">{text("quer.beteiligung.ohne.text")}</p>
          <PlainList
            items={ohne.map((einheit) => ({
              key: einheit.name,
              content: (
                <>
                  <Amt einheit={einheit} />
                  {einheit.ideen.length > 0 ? (
                    <Muted>, {text("quer.beteiligung.idee", { kennungen: einheit.ideen.join(", ") })}</Muted>
                  ) : null}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      <Section id="matrix" close>
        {view.massnahmen.length === 0 ? <p>{text("quer.beteiligung.keine")}</p> : <AemterMatrix view={view} />}
      </Section>
      <Section id="liste" heading={text("quer.beteiligung.liste")}>
        <Thread
          entries={view.einheiten
            .filter((einheit) => einheit.beteiligt.length > 0)
            .map((einheit) => ({
              key: einheit.name,
              margin: (
                <Muted>{text("quer.beteiligung.summe", { f: einheit.federfuehrung, m: einheit.mitwirkung })}</Muted>
              ),
              title: <Amt einheit={einheit} />,
              content: (
                <PlainList
                  items={einheit.beteiligt.map((one) => ({
                    key: one.kennung,
                    content: (
                      <>
                        <span aria-hidden="true">{one.rolle === "federfuehrung" ? "● " : "○ "}</span>
                        <KurzLink art="massnahmen" glied={one} />
                        <Muted>, {text(ROLLE[one.rolle])}</Muted>
                      </>
                    ),
                  }))}
                />
              ),
            }))}
        />
      </Section>
    </>
  );
}

const ROLLE = { federfuehrung: "quer.beteiligung.fuehrt", mitwirkung: "quer.beteiligung.wirkt-mit" } as const;

function Amt({ einheit }: { einheit: Pick<BeteiligungView["einheiten"][number], "name" | "slug"> }) {
  const { link } = useTexte();
  const inhalt = useInhaltSprache();
  if (!einheit.slug) return <span {...inhalt}>{einheit.name}</span>;
  return (
    <TextLink href={link(`/konzept/stellen/${einheit.slug}`)} {...inhalt}>
      {einheit.name}
    </TextLink>
  );
}

function AemterMatrix({ view }: { view: BeteiligungView }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const signs = {
    federfuehrung: <MatrixSign sign="●" word={text("quer.beteiligung.fuehrt")} />,
    mitwirkung: <MatrixSign sign="○" word={text("quer.beteiligung.wirkt-mit")} />,
  };
  return (
    <Matrix
      id="aemter"
      caption={text("quer.beteiligung.caption")}
      corner={text("quer.beteiligung.amt")}
      columns={massnahmenColumns(view.massnahmen, link)}
      groups={view.feld ? undefined : feldGroups(view.massnahmen, (name) => <span {...inhalt}>{name}</span>)}
      rows={view.einheiten.map((einheit) => ({
        key: einheit.name,
        head: <span {...inhalt}>{einheit.name}</span>,
        cells: einheit.zellen.map((rolle) => (rolle ? signs[rolle] : null)),
      }))}
      listFollows
    />
  );
}

/** Heads of columns: the numbers that committees cite. Their words stand in the list below. */
export function massnahmenColumns(massnahmen: readonly Kurz[], link: (path: string) => string) {
  return massnahmen.map(({ kennung, titel }) => ({
    key: kennung,
    head: (
      <a href={link(`/konzept/massnahmen/${kennung}`)} title={titel}>
        {kennung}
      </a>
    ),
  }));
}

/** One group per Handlungsfeld, in the order of the columns. */
export function feldGroups(massnahmen: readonly Kurz[], word: (name: string) => ReactNode): MatrixGroup[] {
  return [...Map.groupBy(massnahmen, (one) => one.feld.slug)].map(([slug, list]) => ({
    key: slug,
    head: word(list[0]?.feld.name ?? ""),
    span: list.length,
  }));
}
