import type { KETTENLUECKEN } from "#src/modules/konzept/index.ts";
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
};

/** The officer in the morning: what is missing, what waits, one action per line. */
export default function InternStart({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis, f } = usePage();
  const text = t(portalTexts);
  const { punkte, erledigt, steuert } = loaderData;
  const offen = SCHRITTE.filter((schritt) => !erledigt.includes(schritt));
  const beginner = steuert && offen.length > 0;
  const luecken = [...luckenOf(punkte, text, link), ...kettenLuecken(loaderData.luecken, text, link)];
  const state = luecken.length > 0 ? "fertig" : beginner ? "los" : "leer";
  const [first] = luecken;
  return (
    <Main>
      <DocumentTitle title={text("intern.titel")} />
      <PageTitle
        kind={f.longDate(loaderData.today)}
        title={
          state === "fertig" && luecken.length === 1
            ? first?.title
            : text(`intern.h1.${state}`, { anzahl: state === "fertig" ? luecken.length : offen.length })
        }
        lead={text(`intern.vorspann.${state}`, { erledigt: erledigt.length, alle: SCHRITTE.length })}
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
        {luecken.length > 0 ? (
          <Section first heading={text("intern.luecken")} id="offen">
            <Thread entries={luecken} />
          </Section>
        ) : null}
        {beginner ? (
          <Section first={luecken.length === 0} heading={text("intern.schritte")} id="schritte">
            <Thread
              entries={SCHRITTE.map((schritt) =>
                schrittEntry(schritt, erledigt.includes(schritt), schritt === offen[0], text, link),
              )}
            />
          </Section>
        ) : null}
        <ActionRow above>
          <ButtonLink href={link("/intern/massnahmen")}>
            {text("intern.massnahmen", { wort: landkreis.woerter.massnahme.mehrzahl })}
          </ButtonLink>
          <ButtonLink href={link("/")}>{text("intern.rand.oeffnen")}</ButtonLink>
        </ActionRow>
      </SplitLayout>
    </Main>
  );
}

type KettenLuecke = (typeof KETTENLUECKEN)[number];
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

/** One line for each kind of gap in the chain; a single one leads straight to where it is filled. */
function kettenLuecken(
  luecken: Route.ComponentProps["loaderData"]["luecken"],
  text: Text,
  link: (path: string) => string,
): ThreadEntry[] {
  return luecken.flatMap(({ art, anzahl, erstes }) =>
    erstes
      ? {
          key: art,
          margin: <StatusMark tone="luecke">{text("intern.luecke.federfuehrung.art")}</StatusMark>,
          title: text(`intern.kette.${art as KettenLuecke}`, { anzahl }),
          content: (
            <p lang={anzahl === 1 ? "de" : undefined}>
              {anzahl === 1 ? `${erstes.kennung ?? ""} ${erstes.titel}`.trim() : text("intern.kette.text")}
            </p>
          ),
          action: (
            <ButtonLink small href={link(anzahl === 1 ? erstes.path : `/intern/luecken#${art}`)}>
              {text(anzahl === 1 ? "intern.kette.eine" : "intern.kette.alle")}
            </ButtonLink>
          ),
        }
      : [],
  );
}

/** Only the next step stands out; what is done can still be opened. */
function schrittEntry(
  schritt: Schritt,
  done: boolean,
  next: boolean,
  text: Text,
  link: (path: string) => string,
): ThreadEntry {
  return {
    key: schritt,
    margin: (
      <StatusMark tone={done ? "gut" : "luecke"}>
        {text(done ? "intern.schritt.erledigt" : "intern.schritt.offen")}
      </StatusMark>
    ),
    title: text(`intern.schritt.${schritt}`),
    content: <p>{text(`intern.schritt.${schritt}.text`)}</p>,
    action: (
      <ButtonLink
        small
        href={link(SCHRITT_ZIELE[schritt])}
        variant={done ? "tertiary" : next ? "primary" : "secondary"}
      >
        {text(`intern.schritt.${schritt}.tun`)}
      </ButtonLink>
    ),
  };
}
