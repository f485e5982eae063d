import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { yearOf } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { filterQuery, parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { listMassnahmen } from "../../views/massnahmen.ts";
import { ErweiterteTabelle } from "../teile/erweiterte-tabelle.tsx";
import { FalscheFilter, MassnahmenFilterLeiste } from "../teile/massnahmen-filter.tsx";
import { Seiten } from "../teile/seiten.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/massnahmen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseMassnahmenFilter(url.searchParams, "oeffentlich");
  const liste = await listMassnahmen(ctx, filter, "oeffentlich");
  const shown = falsch.length > 0 ? { ...liste, zeilen: [], gesamt: 0, seiten: 1 } : liste;
  return data({ ...shown, filter, falsch, today: ctx.today }, falsch.length > 0 ? 400 : 200);
}

/** All published Maßnahmen, to search and to filter. */
export default function Massnahmen({ loaderData: liste }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const query = filterQuery(liste.filter, { seite: 1 });
  const file = (ending: string) => link(`/konzept/massnahmen.${ending}${query ? `?${query}` : ""}`);
  return (
    <>
      <DocumentTitle title={woerter.massnahmen} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: woerter.massnahmen }]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="massnahme"
          kind={text("konzept.kurz")}
          title={text(liste.gefiltert || liste.falsch.length > 0 ? "massnahmen.titel.gefiltert" : "massnahmen.titel", {
            anzahl: liste.gesamt,
          })}
          lead={text("massnahmen.vorspann")}
        />
        <FalscheFilter falsch={liste.falsch} />
        <MassnahmenFilterLeiste
          action={link("/konzept/massnahmen")}
          filter={liste.filter}
          wahl={liste.wahl}
          thisYear={yearOf(liste.today)}
        />
        <Section close id="liste">
          {liste.falsch.length > 0 ? null : liste.zeilen.length === 0 ? (
            <EmptyState
              title={text(liste.gefiltert || liste.falsch.length > 0 ? "massnahmen.nichts" : "massnahmen.leer")}
              action={
                liste.gefiltert ? (
                  <TextLink href={link("/konzept/massnahmen")}>{text("massnahmen.nichts.alle")}</TextLink>
                ) : undefined
              }
            >
              {text(liste.gefiltert ? "massnahmen.nichts.text" : "massnahmen.leer.text")}
            </EmptyState>
          ) : (
            <>
              <Row noPrint>
                <TextLink href={file("xlsx")}>{text("herunterladen.xlsx")}</TextLink>
                <TextLink href={file("csv")}>{text("herunterladen.csv")}</TextLink>
                <TextLink href={file("json")}>{text("herunterladen.json")}</TextLink>
              </Row>
              <ErweiterteTabelle zeilen={liste.zeilen} caption={text("tabelle.caption.erweitert")} />
            </>
          )}
          <Seiten base="/konzept/massnahmen" filter={liste.filter} seite={liste.seite} seiten={liste.seiten} />
          <Origin>{text("massnahmen.herkunft", { datum: f.date(liste.today) })}</Origin>
        </Section>
      </Main>
    </>
  );
}
