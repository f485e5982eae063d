import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { usePaging } from "#src/platform/http/paging.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { auswahlQuery, parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { ARBEITSSTAND, parseVergleich } from "../../rules/auswahl.ts";
import { ELEMENTARTEN } from "../../rules/manifest.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import { type Vergleich, viewAenderungen } from "../../views/aenderungen.ts";
import type { FassungKurz } from "../../views/fassungen.ts";
import { OeffentlicherRahmen } from "../teile/fassung-rahmen.tsx";
import { useFassungTexte } from "../teile/texte.ts";
import { Gruppen } from "../teile/gruppen.tsx";
import { Ueberblick, Verknuepfungen } from "../teile/vergleich.tsx";
import { randOf, Wichtigstes } from "../teile/wichtigstes.tsx";
import type { Route } from "./+types/aenderungen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const gelesen = parseAuswahl(url.searchParams, ["von", "bis", "art", "vorgang", "seite"]);
  const { werte } = gelesen;
  const { auswahl, falsch } = parseVergleich(werte);
  const alle = [...gelesen.falsch, ...falsch];
  const found = await viewAenderungen(ctx, { von: werte.von ?? null, bis: werte.bis ?? null }, auswahl);
  const vergleich = "vergleich" in found ? found.vergleich : null;
  const kein = "kein" in found ? found.kein : null;
  const status = alle.length > 0 || kein?.grund === "unbekannt" ? 400 : 200;
  return data({ vergleich, kein, auswahl, falsch: alle, today: ctx.today }, status);
}

/** What changed between two Fassungen, or from one to today, for everybody to read (R053). */
export default function Aenderungen({ loaderData: { vergleich, kein, auswahl, falsch, today } }: Route.ComponentProps) {
  const { text, link, f } = useFassungTexte();
  const fassungen = vergleich?.fassungen ?? kein?.fassungen ?? [];
  const failed = falsch.length > 0 || kein?.grund === "unbekannt";
  const query = (seite: number) =>
    auswahlQuery({
      von: vergleich?.von.slug,
      bis: vergleich?.bis?.slug,
      art: auswahl.art,
      vorgang: auswahl.vorgang,
      seite: seite > 1 ? String(seite) : null,
    });
  const unfiltered = auswahl.art === null && auswahl.vorgang === null && auswahl.seite === 1;
  const paging = usePaging(auswahl.seite, vergleich?.seiten ?? 1, (seite) =>
    link(`/konzept/aenderungen${query(seite)}`),
  );
  return (
    <OeffentlicherRahmen
      kurz={text("aenderungen")}
      titel={text("aenderungen")}
      vorspann={vergleich && !failed ? <Vorspann vergleich={vergleich} /> : undefined}
      pfad={[{ text: text("fassungen"), href: link("/konzept/fassungen") }]}
      failed={failed}
      dateien={vergleich && !failed ? { base: "/konzept/aenderungen", query: query(1), pdf: true } : undefined}
      herkunft={text("vergleich.herkunft", { datum: f.date(today) })}
    >
      {falsch.length > 0 ? (
        <Notice tone="error" title={text("vergleich.falsch")}>
          <p>{text("vergleich.falsch.text", { namen: falsch.map((name) => name.slice(0, 40)).join(", ") })}</p>
        </Notice>
      ) : null}
      {kein?.grund === "unbekannt" ? (
        <Notice tone="error" title={text("vergleich.unbekannt")}>
          <p>{text("vergleich.unbekannt.text")}</p>
        </Notice>
      ) : null}
      {fassungen.length > 0 ? <Auswahl fassungen={fassungen} vergleich={vergleich} auswahl={auswahl} /> : null}
      {kein?.grund === "keine-fassung" ? (
        <EmptyState title={text("vergleich.keine")}>{text("vergleich.keine.text")}</EmptyState>
      ) : null}
      {vergleich && !failed ? (
        <>
          <SplitLayout sideLabel={text("vergleich.rand")} side={randOf(vergleich, text)}>
            {unfiltered ? <Wichtigstes vergleich={vergleich} /> : null}
            <Section
              id="eintraege"
              first={!unfiltered}
              heading={
                unfiltered ? text("vergleich.nach-feld") : text("vergleich.eintraege", { anzahl: vergleich.gesamt })
              }
            >
              {vergleich.eintraege.length === 0 ? (
                <p className="kern-body">{text("vergleich.eintraege.leer")}</p>
              ) : (
                <Gruppen eintraege={vergleich.eintraege} open={!unfiltered} />
              )}
            </Section>
            {vergleich.seiten > 1 ? <Pagination {...paging} /> : null}
          </SplitLayout>
          {unfiltered ? (
            <>
              <Verknuepfungen vergleich={vergleich} />
              <Ueberblick vergleich={vergleich} />
            </>
          ) : null}
        </>
      ) : (
        <Section close>{null}</Section>
      )}
    </OeffentlicherRahmen>
  );
}

function Vorspann({ vergleich }: { vergleich: Vergleich }) {
  const { text } = useFassungTexte();
  const anders = ELEMENTARTEN.reduce(
    (sum, art) => sum + VORGAENGE.reduce((n, one) => n + (one === "uebernommen" ? 0 : vergleich.zahlen[art][one]), 0),
    0,
  );
  const { neu, entfallen, ...rest } = vergleich.zahlen.massnahme;
  const weiter = Object.values(rest).reduce((sum, n) => sum + n, 0);
  return (
    <>
      {text("vergleich.vorspann", {
        von: vergleich.von.bezeichnung,
        bis: vergleich.bis?.bezeichnung ?? text("heute"),
        anzahl: anders,
      })}{" "}
      {text("vergleich.massnahmen", { weiter, neu, entfallen })}
    </>
  );
}

function Auswahl(props: {
  fassungen: readonly FassungKurz[];
  vergleich: Vergleich | null;
  auswahl: { readonly art: string | null; readonly vorgang: string | null };
}) {
  const { text, link, f } = useFassungTexte();
  const options = props.fassungen.map((one) => ({
    value: one.slug,
    label: `${one.bezeichnung}, ${f.date(one.beschlossenAm)}`,
  }));
  return (
    <FilterBar
      label={text("vergleich.filter")}
      action={link("/konzept/aenderungen")}
      submitLabel={text("vergleich.vergleichen")}
      more={{
        summary: text("vergleich.auswahl"),
        open: props.auswahl.art !== null || props.auswahl.vorgang !== null,
        children: (
          <>
            <SelectField
              name="art"
              label={text("vergleich.art")}
              value={props.auswahl.art ?? ""}
              empty={text("vergleich.alles")}
              options={ELEMENTARTEN.map((art) => ({ value: art, label: text(`arten.${art}`) }))}
            />
            <SelectField
              name="vorgang"
              label={text("vergleich.vorgang")}
              value={props.auswahl.vorgang ?? ""}
              empty={text("vergleich.geaendertes")}
              options={VORGAENGE.map((vorgang) => ({ value: vorgang, label: text(`vorgang.${vorgang}`) }))}
            />
          </>
        ),
      }}
    >
      <SelectField
        name="von"
        label={text("vergleich.von")}
        value={props.vergleich?.von.slug ?? options[0]?.value ?? ""}
        options={options}
      />
      <SelectField
        name="bis"
        label={text("vergleich.bis")}
        value={props.vergleich?.bis?.slug ?? ARBEITSSTAND}
        options={[{ value: ARBEITSSTAND, label: text("heute") }, ...options]}
      />
    </FilterBar>
  );
}
