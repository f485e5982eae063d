import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Matrix, MatrixSign } from "#src/ui/matrix/matrix.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlQuery, parseAuswahl } from "../../rules/auswahl.ts";
import { viewZieleMassnahmen, type ZieleMassnahmenView } from "../../views/ziele-massnahmen.ts";
import { feldGroups, massnahmenColumns } from "../teile/beteiligung.tsx";
import { FeldFilter } from "../teile/feld-filter.tsx";
import { KurzListe } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/ziele-massnahmen";

const PFAD = "/konzept/ziele-und-massnahmen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["handlungsfeld"]);
  const view = await viewZieleMassnahmen(ctx, werte.handlungsfeld ?? null);
  return data({ view, falsch, today: ctx.today }, falsch.length > 0 ? 400 : 200);
}

/** Wirkungsziele × Maßnahmen, and the goals nobody works on. */
export default function ZieleMassnahmen({ loaderData: { view, falsch, today } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const gesamt = view.ziele.length;
  return (
    <QuerSeite
      kurz={text("quer.zielmatrix.kurz")}
      title={
        gesamt === 0
          ? text("quer.zielmatrix.kurz")
          : text("quer.zielmatrix.titel", { ohne: view.ohneMassnahme, gesamt })
      }
      lead={text("quer.zielmatrix.vorspann")}
      falsch={falsch}
      dateien={dateienOf(PFAD, auswahlQuery({ handlungsfeld: view.feld?.slug }))}
      today={today}
      before={<FeldFilter action={PFAD} felder={view.felder} feld={view.feld?.slug ?? null} />}
    >
      {gesamt === 0 ? (
        <EmptyState title={text("quer.zielmatrix.leer")}>{text("quer.zielmatrix.leer.text")}</EmptyState>
      ) : (
        <>
          {view.massnahmen.length > 0 ? (
            <Section close>
              <ZieleMatrix view={view} />
            </Section>
          ) : null}
          <Section id="liste" heading={text("quer.zielmatrix.liste")}>
            <Thread
              entries={view.ziele.map((ziel) => ({
                key: ziel.kennung,
                margin: ziel.kennung,
                title: <span {...inhalt}>{ziel.titel}</span>,
                href: link(`/konzept/ziele/${ziel.kennung}`),
                content:
                  ziel.dient.length > 0 ? (
                    <KurzListe art="massnahmen" glieder={ziel.dient} ohneFeld />
                  ) : (
                    <p>{text("quer.zielmatrix.nichts")}</p>
                  ),
              }))}
            />
          </Section>
        </>
      )}
    </QuerSeite>
  );
}

function ZieleMatrix({ view }: { view: ZieleMassnahmenView }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const serves = <MatrixSign sign="●" word={text("quer.zielmatrix.dient")} />;
  return (
    <Matrix
      id="ziele"
      caption={text("quer.zielmatrix.caption")}
      corner={text("quer.zielmatrix.ziel")}
      columns={massnahmenColumns(view.massnahmen, link)}
      groups={feldGroups(view.massnahmen, (name) => <span {...inhalt}>{name}</span>)}
      rows={view.ziele.map((ziel) => ({
        key: ziel.kennung,
        head: (
          <a href={link(`/konzept/ziele/${ziel.kennung}`)} title={ziel.titel}>
            {ziel.kennung}
          </a>
        ),
        cells: ziel.zellen.map((dient) => (dient ? serves : null)),
        gap: ziel.dient.length === 0,
      }))}
      listFollows
    />
  );
}
