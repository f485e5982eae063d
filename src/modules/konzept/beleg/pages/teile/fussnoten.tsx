import { usePage } from "#src/platform/http/page.tsx";
import { NotedText } from "#src/ui/noted-text/noted-text.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { BelegListe } from "../../../kette/pages/teile/belege.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { setFussnoten } from "../../rules/fussnote.ts";
import type { Fussnote } from "../../views/fussnoten.ts";
import { Belegsumme } from "./summe.tsx";
import { useBelegTexte } from "./texte.ts";

const PFADE = { bedarf: "bedarfe", wirkungsziel: "ziele", massnahme: "massnahmen" } as const;

/** The text of a chapter; its marks lead to the notes below. */
export function KapitelText(props: { text: string; fussnoten: readonly Fussnote[] }) {
  const text = useBelegTexte();
  const nummern = new Map(props.fussnoten.map(({ kennung, nummer }) => [kennung, nummer]));
  return (
    <NotedText
      paragraphs={setFussnoten(props.text, nummern).map((lines) =>
        lines.map((line) =>
          line.map((piece) =>
            "text" in piece
              ? piece
              : { note: piece.nummer, place: piece.stelle, label: text("fussnote.zu", { nummer: piece.nummer }) },
          ),
        ),
      )}
      {...useInhaltSprache()}
    />
  );
}

/** The notes under a chapter: what each cited element rests on, and the way back to the place (R083). */
export function Fussnoten({ fussnoten }: { fussnoten: readonly Fussnote[] }) {
  const { link } = usePage();
  const text = useBelegTexte();
  const inhalt = useInhaltSprache();
  if (fussnoten.length === 0) return null;
  return (
    <Section id="fussnoten" heading={text("fussnote.titel")}>
      {fussnoten.map(({ nummer, glied, kennung, titel, summe, belege }) => (
        <Section key={kennung} first id={`fn-${nummer}`}>
          <p className="kern-body">
            <strong>{`${nummer}. `}</strong>
            <TextLink href={link(`/konzept/${PFADE[glied]}/${kennung}`)}>
              {kennung} <span {...inhalt}>{titel}</span>
            </TextLink>
            {". "}
            <TextLink href={`#fn-ort-${nummer}-1`}>{text("fussnote.zurueck", { nummer })}</TextLink>
          </p>
          {belege.length === 0 ? (
            <p className="kern-body">{text("fussnote.leer")}</p>
          ) : (
            <>
              <Belegsumme summe={summe} />
              <BelegListe belege={belege} anker={`fn-${nummer}-beleg`} />
            </>
          )}
        </Section>
      ))}
    </Section>
  );
}
