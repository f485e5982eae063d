import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FalscheFilter } from "../../../pages/teile/massnahmen-filter.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { bedarfeQuery, parseBedarfeFilter } from "../../rules/bedarfe-filter.ts";
import { viewBedarfeRegister } from "../../views/bedarfe-register.ts";
import { BedarfeFilterLeiste, BedarfeTabelle } from "../teile/bedarfe-tabelle.tsx";
import type { Route } from "./+types/bedarfe";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { filter, falsch } = parseBedarfeFilter(url.searchParams);
  const register = await viewBedarfeRegister(context.get(ctxKey), filter);
  const shown = falsch.length > 0 ? { ...register, zeilen: [], kreisweit: [] } : register;
  return data({ register: shown, filter, falsch }, falsch.length > 0 ? 400 : 200);
}

/** The register of what people lack, for citizens and mayors: by Gemeinde, region, Zielgruppe (R044, R093). */
export default function Bedarfe({ loaderData: { register, filter, falsch } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const query = bedarfeQuery(filter);
  const file = (ending: string) => link(`/konzept/bedarfe.${ending}${query ? `?${query}` : ""}`);
  const { zeilen, kreisweit, gesamt, hoch, ort } = register;
  const byPlace = filter.gemeinde !== undefined || filter.region !== undefined;
  const title = ort
    ? text("bedarferegister.titel.ort", { ort, anzahl: zeilen.length })
    : text(register.gefiltert || falsch.length > 0 ? "bedarferegister.titel.gefiltert" : "bedarferegister.titel", {
        anzahl: zeilen.length,
      });
  return (
    <>
      <DocumentTitle title={text("pfad.bedarfe")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("pfad.bedarfe") }]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="bedarf"
          kind={text("konzept.kurz")}
          title={title}
          lead={gesamt > 0 ? text("bedarferegister.vorspann", { hoch, gesamt }) : undefined}
        />
        <FalscheFilter falsch={falsch} />
        {gesamt === 0 ? (
          <EmptyState title={text("bedarferegister.leer")}>{text("bedarferegister.leer.text")}</EmptyState>
        ) : (
          <>
            <BedarfeFilterLeiste filter={filter} wahl={register.wahl} />
            <Row noPrint>
              <TextLink href={link("/konzept/kette")}>{text("bedarferegister.karte")}</TextLink>
            </Row>
            {falsch.length > 0 ? null : (
              <Section close id="liste" heading={byPlace && ort ? text("bedarferegister.nennen", { ort }) : undefined}>
                {zeilen.length > 0 ? (
                  <BedarfeTabelle zeilen={zeilen} />
                ) : (
                  <EmptyState
                    title={
                      byPlace && ort
                        ? text("bedarferegister.nennen.leer", { ort })
                        : text("bedarferegister.titel.gefiltert", { anzahl: 0 })
                    }
                    action={<TextLink href={link("/konzept/bedarfe")}>{text("bedarferegister.alle")}</TextLink>}
                  >
                    {text("bedarferegister.nichts.text")}
                  </EmptyState>
                )}
              </Section>
            )}
            {kreisweit.length > 0 ? (
              <Section id="kreisweit" heading={text("bedarferegister.kreisweit", { anzahl: kreisweit.length })}>
                <BedarfeTabelle zeilen={kreisweit} />
              </Section>
            ) : null}
          </>
        )}
        <Origin>
          <TextLink href={file("csv")}>{text("seite.csv")}</TextLink>{" "}
          <TextLink href={file("json")}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}
