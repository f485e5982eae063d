import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { OeffentlicherRahmen } from "../../../fassung/pages/teile/fassung-rahmen.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { type OeffentlicherVorschlag, viewErgebnisOeffentlich } from "../../views/oeffentlich.ts";
import { SummenZeile } from "../teile/summe.tsx";
import { useAuswahlTexte } from "../teile/texte.ts";
import type { Route } from "./+types/runde";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewErgebnisOeffentlich(context.get(ctxKey), params.slug ?? "");
}

/** The result of a round: what was selected, put off and not selected, and why. */
export default function Auswahlergebnis({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, fordert } = useAuswahlTexte();
  const { nach } = view;
  const kurz = text("oeffentlich.jahr", { jahr: String(view.jahr) });
  return (
    <OeffentlicherRahmen
      kurz={kurz}
      titel={text("oeffentlich.ergebnis", { jahr: String(view.jahr), n: view.ausgewaehlt, alle: view.vorschlaege })}
      vorspann={
        <>
          <span lang="de">{view.gremium}</span>
          {view.beschlossenAm ? `, ${f.longDate(view.beschlossenAm)}` : null}
        </>
      }
      pfad={[{ text: text("oeffentlich.kurz"), href: link("/konzept/auswahl") }]}
      dateien={{ base: `/konzept/auswahl/${view.slug}` }}
      herkunft={text("oeffentlich.herkunft")}
    >
      <Section first close id="ausgewaehlt" heading={text("entscheid.ausgewaehlt")}>
        <SummenZeile summe={view.summe} rahmen={view} was={text("summe.ausgewaehlt", { anzahl: view.ausgewaehlt })} />
        <CardTable
          caption={text("entscheid.ausgewaehlt")}
          captionHidden
          rows={nach.ausgewaehlt}
          rowKey={(one) => one.kennung}
          columns={[
            { key: "massnahme", header: text("spalte.massnahme"), rowHeader: true, cell: (one) => <Name one={one} /> },
            {
              key: "wer",
              header: text("spalte.federfuehrung"),
              cell: (one) => <span lang="de">{one.federfuehrung || text("keine-angabe")}</span>,
            },
            {
              key: "fordert",
              header: text("spalte.fordert"),
              cell: (one) => (
                <>
                  {fordert(one)}
                  {one.finanzierungOffen ? (
                    <>
                      <br />
                      <StatusMark tone="warnung">{text("finanzierung-offen")}</StatusMark>
                    </>
                  ) : null}
                </>
              ),
            },
            {
              key: "uebertrag",
              header: text("spalte.hinweis"),
              cell: (one) => <span lang="de">{one.uebertragGrund || one.grund || "–"}</span>,
            },
          ]}
        />
        <Ungenannt anzahl={view.ungenannt.ausgewaehlt} />
      </Section>
      {(["zurueckgestellt", "nicht-ausgewaehlt"] as const).map((entscheid) =>
        nach[entscheid].length + view.ungenannt[entscheid] === 0 ? null : (
          <Section key={entscheid} id={entscheid} heading={text(`entscheid.${entscheid}`)}>
            {entscheid === "zurueckgestellt" ? <p className="kern-body">{text("oeffentlich.uebertrag")}</p> : null}
            <PlainList
              items={nach[entscheid].map((one) => ({
                key: one.kennung,
                content: (
                  <>
                    <Name one={one} />
                    {one.grund ? <span lang="de">{`: ${one.grund}`}</span> : null}
                  </>
                ),
              }))}
            />
            <Ungenannt anzahl={view.ungenannt[entscheid]} />
          </Section>
        ),
      )}
      <Section id="beschluss" heading={text("beschluss")} prose>
        <TextBlock text={view.beschluss} lang="de" dir="ltr" />
        {view.stimmen ? <p className="kern-body">{text("stimmen", { ...view.stimmen })}</p> : null}
      </Section>
      <Section id="kriterien" heading={text("oeffentlich.kriterien")}>
        <PlainList
          items={view.kriterien.map((one) => ({
            key: one.key,
            content: (
              <>
                <strong lang="de">{one.name}</strong> {text("eintrag.gewicht", { gewicht: one.gewicht })}
                {one.frage ? <span lang="de">{`: ${one.frage}`}</span> : null}
              </>
            ),
          }))}
        />
      </Section>
    </OeffentlicherRahmen>
  );
}

function Name({ one }: { one: OeffentlicherVorschlag }) {
  const { link } = useAuswahlTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <Num>{one.kennung}</Num>{" "}
      {one.seite ? (
        <TextLink href={link(`/konzept/massnahmen/${one.kennung}`)} {...inhalt}>
          {one.titel}
        </TextLink>
      ) : (
        <span {...inhalt}>{one.titel}</span>
      )}
    </>
  );
}

function Ungenannt({ anzahl }: { anzahl: number }) {
  const { text } = useAuswahlTexte();
  return anzahl === 0 ? null : <p className="kern-body">{text("oeffentlich.ungenannt", { anzahl })}</p>;
}
