import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { quelleOfAntwort } from "../../rules/ids.ts";
import { type Auswertung, type Frageauswertung, viewAuswertung } from "../../views/auswertung.ts";
import { FrageTafel, KreuzTafel, useAuswertung } from "../teile/bild.tsx";
import { InternRahmen } from "../teile/rahmen.tsx";
import type { Route } from "./+types/auswertung";

const WAHLFELDER = ["filter", "zeile", "spalte", "antwort"] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const [filter, zeile, spalte, antwort] = WAHLFELDER.map((name) => asked.get(name)?.slice(0, 100) ?? "");
  return viewAuswertung(context.get(ctxKey), idParam<"Umfrage">(params.id), {
    filter: filter ?? "",
    zeile: zeile ?? "",
    spalte: spalte ?? "",
    antwort: antwort ?? "",
  });
}

/** Everything that was answered to one survey: rates, every question, filtered and crossed, and single answers. */
export default function AuswertungSeite({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useAuswertung();
  const { regel } = view;
  return (
    <InternRahmen
      umfrage={view}
      kurz={text("auswertung")}
      titel={text("auswertung.titel", { antworten: view.antworten })}
      vorspann={view.filter ? text("auswertung.gefiltert", { ...view.filter, alle: f.number(view.antworten) }) : null}
    >
      <ActionRow above>
        <ButtonLink href={link(`/intern/umfragen/${view.id}/freigabe`)}>{text("freigabe.oeffnen")}</ButtonLink>
      </ActionRow>
      {regel ? (
        <Notice title={text("anonym.titel")}>
          {text("anonym.text", { zelle: regel.mindestZelle, basis: regel.mindestBasis })}
        </Notice>
      ) : null}
      <RuecklaufSection view={view} />
      {view.antworten === 0 ? (
        <Section close id="fragen">
          <EmptyState title={text("auswertung.leer")}>{text("auswertung.leer.text")}</EmptyState>
        </Section>
      ) : (
        <>
          <Section id="filter" heading={text("filter")}>
            <Wahl view={view} />
            {view.filter && !regel ? (
              <p>
                <TextLink
                  href={link(
                    `/intern/interviews?umfrage=${view.id}&antwort=${encodeURIComponent(view.wahl.filter)}#vorschlagen`,
                  )}
                >
                  {text("filter.interviews")}
                </TextLink>
              </p>
            ) : null}
            {view.kreuz ? <KreuzTafel bild={view.kreuz} /> : null}
          </Section>
          {view.bilder.map((one) => (
            <FrageSection key={one.schluessel} one={one} view={view} />
          ))}
          <WellenSection view={view} />
          <EinzelneSection view={view} />
        </>
      )}
    </InternRahmen>
  );
}

function RuecklaufSection({ view }: { view: Auswertung }) {
  const { text, zahl, prozent } = useAuswertung();
  if (view.ruecklauf.length === 0) return null;
  return (
    <Section first={view.regel === null} id="ruecklauf" heading={text("ruecklauf")}>
      <CardTable
        caption={text("ruecklauf.tabelle")}
        rows={view.ruecklauf}
        rowKey={(row) => row.bereich}
        columns={[
          {
            key: "bereich",
            header: text("spalte.bereich"),
            rowHeader: true,
            cell: (row) => (row.bereich ? <span lang="de">{row.bereich}</span> : text("ohne-bereich")),
          },
          {
            key: "fertig",
            header: text("spalte.ruecklauf"),
            numeric: true,
            cell: (row) => text("von", { anzahl: zahl(row.fertig), basis: zahl(row.eingeladen) }),
          },
          { key: "quote", header: text("spalte.quote"), numeric: true, cell: (row) => prozent(row.prozent) },
        ]}
      />
    </Section>
  );
}

function Wahl({ view }: { view: Auswertung }) {
  const { text, link } = useAuswertung();
  const here = link(`/intern/umfragen/${view.id}/auswertung`);
  const isSet = Object.values(view.wahl).some((one) => one !== "");
  return (
    <FilterBar
      label={text("filter")}
      action={here}
      submitLabel={text("filter.anwenden")}
      reset={isSet ? { href: here, text: text("filter.weg") } : undefined}
    >
      <SelectField
        name="filter"
        label={text("feld.filter")}
        value={view.wahl.filter}
        empty={text("filter.alle")}
        options={view.filterwahl}
      />
      {(["zeile", "spalte"] as const).map((name) => (
        <SelectField
          key={name}
          name={name}
          label={text(`feld.${name}`)}
          value={view.wahl[name]}
          empty={text("filter.keine")}
          options={view.kreuzwahl}
        />
      ))}
    </FilterBar>
  );
}

function FrageSection({ one, view }: { one: Frageauswertung; view: Auswertung }) {
  const { text, link, f, name, satz } = useAuswertung();
  const { kennzahlen } = one;
  const beleg = (frage: string, code: string) =>
    link(`/intern/belege/neu?quelle=${encodeURIComponent(quelleOfAntwort(view.id, { frage, code }))}`);
  const number = (wert: number) => f.number(Math.round(wert * 100) / 100);
  return (
    <Section id={`frage-${one.schluessel.replace(".", "-")}`} heading={name(one.titel)}>
      {one.bild ? (
        <>
          <p>{satz(one.bild)}</p>
          <FrageTafel bild={one.bild} eintraege={one.eintraege} beleg={one.eintraege ? undefined : beleg} />
        </>
      ) : (
        <p>{text("zu-wenige")}</p>
      )}
      {kennzahlen ? (
        <SmallPrint>
          {text(kennzahlen.enden ? "kennzahlen.enden" : "kennzahlen", {
            anzahl: kennzahlen.anzahl,
            mittel: number(kennzahlen.mittel),
            median: number(kennzahlen.median),
            min: number(kennzahlen.min),
            max: number(kennzahlen.max),
          })}
        </SmallPrint>
      ) : null}
      {one.raenge.length > 0 ? (
        <SmallPrint>
          {text("raenge", {
            liste: f.list(one.raenge.map((each) => `${each.name.text} ${number(each.platz)}`)),
          })}
        </SmallPrint>
      ) : null}
      {one.texte > 0 ? (
        <p>
          <TextLink href={link(`/intern/umfragen/${view.id}/freigabe#texte`)}>
            {text("texte.lesen", { anzahl: one.texte })}
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

const TOENE = { gleich: "gut", umkodiert: "warnung", "nicht-vergleichbar": "luecke" } as const;

function WellenSection({ view }: { view: Auswertung }) {
  const { text, f, name, link } = useAuswertung();
  if (!view.wellen) return null;
  return (
    <Section id="wellen" heading={text("wellen.titel", { welle: view.wellen.titel })}>
      <CardTable
        caption={text("wellen.titel", { welle: view.wellen.titel })}
        captionHidden
        rows={view.wellen.fragen}
        rowKey={(row) => row.schluessel}
        columns={[
          { key: "frage", header: text("spalte.frage"), rowHeader: true, cell: (row) => name(row.titel) },
          {
            key: "urteil",
            header: text("spalte.urteil"),
            cell: ({ urteil }) => <StatusMark tone={TOENE[urteil.art]}>{text(`welle.${urteil.art}`)}</StatusMark>,
          },
          {
            key: "grund",
            header: text("spalte.grund"),
            cell: ({ urteil, grund }) =>
              grund !== "" ? (
                <span lang="de">{grund}</span>
              ) : urteil.art === "nicht-vergleichbar" ? (
                f.list(urteil.gruende.map((one) => text(`bruch.${one}`)))
              ) : urteil.umformuliert ? (
                text("welle.umformuliert")
              ) : null,
          },
        ]}
      />
      <p>
        <TextLink href={link(`/intern/umfragen/${view.id}/wellen`)}>{text("wellen.zuordnen")}</TextLink>
      </p>
    </Section>
  );
}

function EinzelneSection({ view }: { view: Auswertung }) {
  const { text, link, f, name } = useAuswertung();
  if (view.einzelne.length === 0) return null;
  const here = `/intern/umfragen/${view.id}/auswertung`;
  return (
    <Section close id="einzelne" heading={text("einzelne")}>
      {view.antwort ? (
        <DescriptionList
          items={view.antwort.antworten.map((one) => ({ term: name(one.titel), details: one.texte.join(" · ") }))}
        />
      ) : null}
      <CardTable
        caption={text("einzelne")}
        captionHidden
        rows={view.einzelne}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            header: text("spalte.wer"),
            rowHeader: true,
            cell: (row) => (
              <TextLink href={link(`${here}?antwort=${row.id}#einzelne`)}>
                <bdi>{row.name || text("ohne-name")}</bdi>
              </TextLink>
            ),
          },
          { key: "am", header: text("spalte.am"), cell: (row) => (row.am ? f.date(row.am) : null) },
          ...(view.mitAngeboten
            ? [
                {
                  key: "angebot",
                  header: text("spalte.angebot"),
                  cell: (row: Auswertung["einzelne"][number]) => (
                    <TextLink href={link(`/intern/umfragen/${view.id}/angebot/${row.id}`)}>
                      {text("angebot.uebernehmen")}
                    </TextLink>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
