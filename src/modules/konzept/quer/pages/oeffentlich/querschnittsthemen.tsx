import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Matrix } from "#src/ui/matrix/matrix.tsx";
import { Muted, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { parseAuswahl } from "../../rules/auswahl.ts";
import { viewThemenOeffentlich } from "../../views/themen.ts";
import type { GliedArt } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/querschnittsthemen";

const ARTEN = ["massnahmen", "ziele", "bedarfe"] as const satisfies readonly GliedArt[];

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["was"]);
  const was = werte.was === undefined ? "massnahmen" : ARTEN.find((art) => art === werte.was);
  const wrong = was ? falsch : [...falsch, "was"];
  const view = await viewThemenOeffentlich(ctx);
  return data({ ...view, was: was ?? "massnahmen", falsch: wrong, today: ctx.today }, wrong.length > 0 ? 400 : 200);
}

/** What is considered everywhere, with its guiding questions, and where the Konzept names it (R066). */
export default function Querschnittsthemen({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { themen, felder, was } = view;
  const word = { massnahmen: woerter.massnahmen, ziele: text("quer.wort.ziele"), bedarfe: text("quer.wort.bedarfe") };
  return (
    <QuerSeite
      kurz={text("quer.wege.querschnittsthemen")}
      title={text("quer.themen.titel")}
      lead={themen.length > 0 ? text("quer.themen.vorspann", { anzahl: themen.length }) : undefined}
      falsch={view.falsch}
      dateien={dateienOf("/konzept/querschnittsthemen", "")}
      today={view.today}
    >
      {themen.length === 0 ? (
        <EmptyState title={text("quer.themen.leer")}>{text("quer.themen.leer.text")}</EmptyState>
      ) : (
        <>
          <Section id="themen" heading={text("quer.themen.liste")} close>
            <Thread
              entries={themen.map((thema) => ({
                key: thema.slug,
                margin: <Muted>{text("anzahl.massnahmen", { anzahl: thema.massnahmen })}</Muted>,
                title: <span {...inhalt}>{thema.name}</span>,
                href: link(`/konzept/querschnittsthemen/${thema.slug}`),
                content: thema.leitfrage ? <p {...inhalt}>{thema.leitfrage}</p> : null,
              }))}
            />
          </Section>
          <Section id="deckung" heading={text("quer.themen.deckung")}>
            <FilterBar
              label={text("quer.themen.was")}
              action={link("/konzept/querschnittsthemen")}
              submitLabel={text("quer.zeigen")}
            >
              <SelectField
                name="was"
                label={text("quer.themen.was")}
                value={was}
                options={ARTEN.map((art) => ({ value: art, label: word[art] }))}
              />
            </FilterBar>
            <Matrix
              id="deckung-tabelle"
              caption={text(`quer.themen.caption.${was}`)}
              corner={woerter.feld}
              columns={themen.map((thema) => ({ key: thema.slug, head: <span {...inhalt}>{thema.name}</span> }))}
              rows={felder.map((feld) => ({
                key: feld.slug,
                head: (
                  <a href={link(`/konzept/handlungsfelder/${feld.slug}`)} {...inhalt}>
                    {feld.name}
                  </a>
                ),
                cells: feld.zellen.map((zelle) => (zelle[was] === 0 ? null : f.number(zelle[was]))),
              }))}
            />
            <SmallPrint>{text("quer.themen.punkt")}</SmallPrint>
          </Section>
        </>
      )}
    </QuerSeite>
  );
}
