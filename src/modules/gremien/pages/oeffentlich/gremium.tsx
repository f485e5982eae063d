import { German } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { datumOf } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { type SideBlock, SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { isGast, type Zugang } from "../../rules/mitgliedschaft.ts";
import { gremienTexts } from "../../texts/index.ts";
import { type GremiumView, viewGremiumOeffentlich } from "../../views/gremien.ts";
import { listProzesseOf } from "../../views/prozesse.ts";
import { GremiumName, StandZeichen, useGremiumName } from "../teile.tsx";
import type { Route } from "./+types/gremium";
import { MitgliederTabelle } from "./mitglieder-tabelle.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewGremiumOeffentlich(ctx, params.slug);
  const prozesse = await listProzesseOf(ctx, view.gremium.id);
  return { ...view, prozesse, geaendert: datumOf(view.gremium.updatedAt.getTime()) };
}

/** One body: why it exists, what it may do, who sits in it by function (R017, R036). */
export default function Gremium({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(gremienTexts);
  const name = useGremiumName()(loaderData.gremium).text;
  const { gremium, mitglieder, stimmen, chronik, mandate, prozesse } = loaderData;
  return (
    <>
      <DocumentTitle title={name} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("gremien.titel"), href: link("/gremien") },
          { text: <GremiumName gremium={gremium} /> },
        ]}
      />
      <Main>
        <PageTitle
          kind={`${text(`art.${gremium.art}`)} · ${text(`ebene.${gremium.ebene}`)}`}
          title={<GremiumName gremium={gremium} />}
          lead={<Gruendung gremium={gremium} />}
          status={<StandZeichen stand={gremium.stand} />}
        />
        {gremium.standGrund ? (
          <p>
            <German>{gremium.standGrund}</German>
          </p>
        ) : null}
        <SplitLayout sideLabel={text("gremium.angaben")} side={useSide(loaderData)} first>
          <Worte id="aufgaben" titel={text("gremium.aufgaben")} zeilen={gremium.aufgaben} first />
          <Worte id="ziele" titel={text("gremium.ziele")} zeilen={gremium.ziele} />
          {mandate.length > 0 ? (
            <Section id="mandate" heading={text("gremium.mandate")} close>
              <PlainList
                items={mandate.map((one) => ({
                  key: one.id,
                  content: (
                    <>
                      <TextLink href={link(`/mandate/${one.slug}`)}>
                        {text("mandat.beschluss", { datum: f.date(one.beschlossenAm) })}
                      </TextLink>
                      {": "}
                      <German>{one.titel}</German>
                    </>
                  ),
                }))}
              />
            </Section>
          ) : null}
        </SplitLayout>
        <Section id="zusammensetzung" heading={text("gremium.zusammensetzung", { anzahl: stimmen })}>
          {mitglieder.length === 0 ? (
            <EmptyState title={text("gremium.ohne-mitglieder")}>{text("gremium.ohne-mitglieder.text")}</EmptyState>
          ) : (
            <MitgliederTabelle mitglieder={mitglieder} caption={text("gremium.mitglieder")} />
          )}
          <Gaeste mitglieder={mitglieder} />
        </Section>
        {prozesse.length > 0 ? (
          <Section id="prozesse" heading={text("gremium.prozesse")}>
            <Thread
              level={3}
              entries={prozesse.map((one) => ({
                key: one.key,
                margin: text("gremium.prozess.zeit", {
                  von: f.date(one.von),
                  stand: one.bis ? "fertig" : "offen",
                  bis: one.bis ? f.date(one.bis) : "",
                }),
                title: <German>{one.titel}</German>,
                href: link(one.pfad),
                content: (
                  <p>
                    {text(`gremium.prozess.${one.anteil}`)}
                    {one.auftrag ? (
                      <>
                        {": "}
                        <German>{one.auftrag}</German>
                      </>
                    ) : null}
                  </p>
                ),
              }))}
            />
          </Section>
        ) : null}
        {chronik.length > 0 || gremium.gegruendetAm ? (
          <Section id="chronik" heading={text("gremium.chronik")}>
            <Thread
              entries={[
                ...chronik.map((one) => ({
                  key: one.id,
                  margin: f.date(one.am),
                  content: (
                    <p>
                      <German>{one.text}</German>
                    </p>
                  ),
                })),
                ...(gremium.gegruendetAm
                  ? [
                      {
                        key: "gruendung",
                        margin: f.date(gremium.gegruendetAm),
                        content: (
                          <p>
                            {text("gremium.gegruendet")}
                            {gremium.anlass ? ": " : ""}
                            <German>{gremium.anlass}</German>
                          </p>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        ) : null}
        <Origin>
          {text("gremium.herkunft", { datum: f.longDate(loaderData.geaendert) })}{" "}
          <TextLink href={link(`/gremien/${gremium.slug}/mitglieder.csv`)}>CSV</TextLink>{" "}
          <TextLink href={link(`/gremien/${gremium.slug}/daten.json`)}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}

/** “Gegründet 2016, Anlass: …” (R017); the full day stands in the history. */
function Gruendung({ gremium }: Pick<GremiumView, "gremium">) {
  const text = usePage().t(gremienTexts);
  const { gegruendetAm, anlass, stand } = gremium;
  if (!gegruendetAm && !anlass) return null;
  const when = gegruendetAm
    ? text("gremium.gegruendet-jahr", { jahr: gegruendetAm.slice(0, 4) })
    : text(stand === "in-gruendung" ? "stand.in-gruendung" : "gremium.gegruendet-unbekannt");
  return (
    <>
      {when}
      {anlass ? (
        <>
          {text("gremium.anlass-kurz")} <German>{anlass}</German>
        </>
      ) : (
        "."
      )}
    </>
  );
}

function useSide({ gremium, stimmen, noetig, mitglieder }: GremiumView): SideBlock[] {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  return [
    {
      heading: text("gremium.angaben"),
      facts: [
        { term: text("gremium.stimmberechtigt"), details: text("gremium.funktionen", { anzahl: stimmen }) },
        { term: text("gremium.dabei"), details: f.number(mitglieder.length) },
        ...(noetig === null
          ? []
          : [
              {
                term: text("gremium.beschlussfaehig"),
                details: text("gremium.beschlussfaehig.ab", { anzahl: noetig }),
              },
            ]),
        ...(gremium.turnus ? [{ term: text("gremium.turnus"), details: <German>{gremium.turnus}</German> }] : []),
        {
          term: text("gremium.sitzungen"),
          details: text(gremium.sitzungenOeffentlich ? "sitzungen.oeffentlich" : "sitzungen.nichtoeffentlich"),
        },
        ...(gremium.aufgeloestAm
          ? [{ term: text("gremium.aufgeloestAm"), details: f.date(gremium.aufgeloestAm) }]
          : []),
      ],
    },
    ...(gremium.rechte.length > 0
      ? [
          {
            heading: text("gremium.rechte"),
            content: <PlainList items={gremium.rechte.map((one) => ({ key: one, content: text(`recht.${one}`) }))} />,
          },
        ]
      : []),
  ];
}

function Worte(props: { id: string; titel: string; zeilen: readonly string[]; first?: boolean }) {
  if (props.zeilen.length === 0) return null;
  return (
    <Section id={props.id} heading={props.titel} first={props.first} close>
      <PlainList items={props.zeilen.map((one) => ({ key: one, content: <German>{one}</German> }))} />
    </Section>
  );
}

/** What guests may see of agenda and papers (R013). */
function Gaeste({ mitglieder }: Pick<GremiumView, "mitglieder">) {
  const text = usePage().t(gremienTexts);
  const rules = [...new Set(mitglieder.filter((one) => isGast(one.teilnahme)).map((one): Zugang => one.zugang))];
  if (rules.length === 0) return null;
  return rules.map((rule) => <p key={rule}>{text(`gaeste.${rule}`)}</p>);
}
