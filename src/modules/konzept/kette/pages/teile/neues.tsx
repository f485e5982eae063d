import type { Datum } from "#src/shared/datum.ts";
import { Glyph, type GlyphName } from "#src/ui/glyph/glyph.tsx";
import { Muted, Num, Section, SubHeading } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { KonzeptSeite } from "../../views/konzept-seite.ts";

const LISTEN = {
  bedarf: "/konzept/bedarfe",
  wirkungsziel: "/konzept/ziele",
  massnahme: "/konzept/massnahmen",
} as const;
const GLYPHS: Readonly<Record<keyof typeof LISTEN, GlyphName>> = {
  bedarf: "bedarf",
  wirkungsziel: "ziel",
  massnahme: "massnahme",
};

/** What happened lately, from the published things themselves: reports, and what is new or changed. */
export function Neues({ seite }: { seite: Pick<KonzeptSeite, "sachstaende" | "neues"> }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { sachstaende, neues } = seite;
  if (sachstaende.length + neues.length === 0) return null;
  return (
    <Section first id="neues" heading={text("konzeptseite.neues")}>
      {sachstaende.length > 0 ? (
        <>
          <SubHeading>{text("konzeptseite.sachstaende")}</SubHeading>
          <Thread
            level={4}
            entries={sachstaende.map((one) => ({
              key: `${one.kennung}-${one.tag}`,
              margin: (
                <>
                  <Muted>{f.date(one.tag)}</Muted>
                  <br />
                  {one.einschaetzung ? <EinschaetzungZeichen einschaetzung={one.einschaetzung} /> : null}
                </>
              ),
              title: (
                <>
                  <Num>{one.kennung}</Num> <span {...inhalt}>{one.titel}</span>
                </>
              ),
              href: link(`/konzept/massnahmen/${one.kennung}#sachstaende`),
              content: <p {...inhalt}>{one.bericht}</p>,
            }))}
          />
        </>
      ) : null}
      {neues.length > 0 ? (
        <>
          <SubHeading>{text("konzeptseite.inhalte")}</SubHeading>
          <Thread
            level={4}
            entries={neues.map((one) => ({
              key: `${one.tag}-${one.art}-${one.neu}-${one.einzeln?.kennung ?? ""}`,
              margin: (
                <Muted>
                  {f.date(one.tag as Datum)} {text(one.neu ? "neues.neu" : "neues.geaendert")}
                </Muted>
              ),
              title: one.einzeln ? (
                <>
                  <Glyph name={GLYPHS[one.art]} /> <Num>{one.einzeln.kennung}</Num>{" "}
                  <span {...inhalt}>{one.einzeln.titel}</span>
                </>
              ) : (
                <>
                  <Glyph name={GLYPHS[one.art]} />{" "}
                  {text(`neues.viele.${one.art}`, { anzahl: one.anzahl, neu: one.neu ? "ja" : "nein" })}
                </>
              ),
              href: link(one.einzeln ? `${LISTEN[one.art]}/${one.einzeln.kennung}` : LISTEN[one.art]),
            }))}
          />
        </>
      ) : null}
    </Section>
  );
}
