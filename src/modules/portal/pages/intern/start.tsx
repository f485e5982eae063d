import { Schritte } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { Thread, type ThreadEntry } from "#src/ui/thread/thread.tsx";
import { SCHRITTE, type Schritt } from "../../rules/schritte.ts";
import { portalTexts } from "../../texts/index.ts";
import { viewInternStart } from "../../views/intern-start.ts";
import { Eigene, Gefaehrdet, Kritisch, Ueberfaellig, useKettenLuecken } from "../start-teile.tsx";
import type { Route } from "./+types/start";

export function loader({ context }: Route.LoaderArgs) {
  return viewInternStart(context.get(ctxKey));
}

const SCHRITT_ZIELE: Record<Schritt, string> = {
  profil: "/intern/einstellungen",
  recht: "/intern/einstellungen/texte/impressum/de",
  team: "/intern/benutzer",
  felder: "/intern/handlungsfelder",
  tabelle: "/intern/massnahmen/import",
  veroeffentlichen: "/intern/massnahmen?zustand=entwurf",
  wegweiser: "/intern/wegweiser",
};

/** The officer in the morning: what is missing, what waits, one action per line. */
export default function InternStart({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis, f } = usePage();
  const text = t(portalTexts);
  const { punkte, erledigt, steuert } = loaderData;
  const offen = SCHRITTE.filter((schritt) => !erledigt.includes(schritt));
  const beginner = steuert && offen.length > 0;
  const { lage, aufgaben, may } = loaderData;
  const wartet = may.edit ? luckenOf(punkte, text, link) : [];
  const luecken = useKettenLuecken(loaderData.luecken, may);
  const faellig = lage.eigene.filter((one) => one.faellig).length;
  const kritisch = lage.kritisch.length;
  const state =
    faellig > 0
      ? "eigene"
      : kritisch > 0
        ? "kritisch"
        : luecken.length + wartet.length > 0
          ? "fertig"
          : beginner
            ? "los"
            : "leer";
  const anzahl = { eigene: faellig, kritisch, fertig: luecken.length + wartet.length, los: offen.length, leer: 0 }[
    state
  ];
  const heads = lage.eigene.length > 0 || kritisch > 0;
  return (
    <Main>
      <DocumentTitle title={text("intern.titel")} />
      <PageTitle
        kind={f.longDate(loaderData.today)}
        title={text(`intern.h1.${state}`, { anzahl })}
        lead={
          state === "kritisch" || state === "eigene"
            ? text("start.vorspann.lage", {
                aufgaben: aufgaben.length,
                luecken: loaderData.luecken.reduce((sum, one) => sum + one.anzahl, 0),
                plan: lage.imPlan,
              })
            : text(`intern.vorspann.${state}`, { erledigt: erledigt.length, alle: SCHRITTE.length })
        }
      />
      <SplitLayout
        first
        sideLabel={text("intern.rand")}
        side={[
          {
            heading: text("intern.rand.konzept"),
            facts: [
              {
                term: `${landkreis.woerter.massnahme.mehrzahl}, ${text("intern.rand.veroeffentlicht")}`,
                details: f.number(punkte.veroeffentlicht),
              },
              {
                term: `${landkreis.woerter.massnahme.mehrzahl}, ${text("intern.rand.entwurf")}`,
                details: f.number(punkte.entwuerfe),
              },
              { term: landkreis.woerter.handlungsfeld.mehrzahl, details: f.number(punkte.handlungsfelder) },
              { term: text("intern.rand.stellen"), details: f.number(loaderData.stellen) },
            ],
          },
        ]}
      >
        <Eigene massnahmen={lage.eigene} />
        <Kritisch massnahmen={lage.kritisch} may={may} />
        <Ueberfaellig aufgaben={aufgaben} heute={loaderData.today} />
        {luecken.length > 0 ? (
          <Section first={!heads && aufgaben.length === 0} heading={text("start.luecken")} id="luecken">
            <Thread entries={luecken} />
          </Section>
        ) : null}
        {wartet.length > 0 ? (
          <Section first={!heads && luecken.length + aufgaben.length === 0} heading={text("intern.luecken")} id="offen">
            <Thread entries={wartet} />
          </Section>
        ) : null}
        <Gefaehrdet massnahmen={lage.gefaehrdet} />
        {beginner ? (
          <Section
            first={!heads && luecken.length + wartet.length === 0}
            heading={text("intern.schritte")}
            id="schritte"
          >
            <Schritte
              schritte={SCHRITTE.map((schritt) => ({
                key: schritt,
                title: text(`intern.schritt.${schritt}`),
                text: text(`intern.schritt.${schritt}.text`),
                href: SCHRITT_ZIELE[schritt],
                tun: text(`intern.schritt.${schritt}.tun`),
                done: erledigt.includes(schritt),
              }))}
            />
          </Section>
        ) : null}
        <ActionRow above>
          <ButtonLink href={link("/intern/controlling")}>{text("start.controlling")}</ButtonLink>
          <ButtonLink href={link("/intern/massnahmen")}>
            {text("intern.massnahmen", { wort: landkreis.woerter.massnahme.mehrzahl })}
          </ButtonLink>
          {may.aufgaben ? <ButtonLink href={link("/intern/aufgaben")}>{text("aufgaben")}</ButtonLink> : null}
          <ButtonLink href={link("/")}>{text("intern.rand.oeffnen")}</ButtonLink>
        </ActionRow>
      </SplitLayout>
    </Main>
  );
}

type Text = Translate<keyof typeof portalTexts.messages.de>;

function luckenOf(
  punkte: Route.ComponentProps["loaderData"]["punkte"],
  text: Text,
  link: (path: string) => string,
): ThreadEntry[] {
  const rows = [
    {
      key: "importe",
      anzahl: punkte.wartendeImporte.length,
      path: `/intern/massnahmen/import/${punkte.wartendeImporte[0] ?? ""}`,
    },
    { key: "federfuehrung", anzahl: punkte.ohneFederfuehrung, path: "/intern/massnahmen?luecke=federfuehrung" },
    { key: "finanzierung", anzahl: punkte.ungepruefteFinanzierung, path: "/intern/massnahmen?luecke=finanzierung" },
    { key: "entwuerfe", anzahl: punkte.entwuerfe, path: "/intern/massnahmen?zustand=entwurf" },
  ] as const;
  return rows
    .filter((row) => row.anzahl > 0)
    .map(({ key, anzahl, path }) => ({
      key,
      margin: (
        <StatusMark tone={key === "entwuerfe" || key === "importe" ? "ruht" : "luecke"}>
          {text(`intern.luecke.${key}.art`)}
        </StatusMark>
      ),
      title: text(`intern.luecke.${key}`, { anzahl }),
      content: <p>{text(`intern.luecke.${key}.text`)}</p>,
      action: (
        <ButtonLink small href={link(path)}>
          {text(`intern.luecke.${key}.tun`)}
        </ButtonLink>
      ),
    }));
}
