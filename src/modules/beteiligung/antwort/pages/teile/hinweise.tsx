import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { Start } from "../../views/umfrage.ts";
import { useAntwortTexte } from "./texte.ts";

/** What Art. 13 GDPR wants said before anybody answers: exactly what holds for this way of answering, and no more. */
export function Datenschutzhinweise({ start, open = false }: { start: Start; open?: boolean }) {
  const { text, landkreis, link, sprache } = useAntwortTexte();
  const { weise, aufbewahrung, zugang, datenschutz } = start;
  const wer = landkreis.fachstelle?.name ?? landkreis.name;
  const werte = {
    schwelle: start.schwelle * 2,
    zelle: start.mindestZelle,
    einladung: aufbewahrung.einladungTage,
    entwurf: aufbewahrung.entwurfTage,
    rohdaten: aufbewahrung.rohdatenTage,
  };
  const eingeladen = zugang !== "offen" && weise === "anonym";
  return (
    <Disclosure summary={text(`hinweis.kurz.${weise}`)} open={open} id="datenschutz">
      {datenschutz.text ? <TextBlock text={datenschutz.text} {...sprache(datenschutz)} /> : null}
      <DescriptionList
        items={[
          {
            term: text("hinweis.wer"),
            details: text("hinweis.wer.text", { wer, landkreis: landkreis.verwaltungsname }),
          },
          { term: text("hinweis.wozu"), details: text("hinweis.wozu.text") },
          { term: text("hinweis.was"), details: text(`hinweis.was.${weise}`, werte) },
          ...(eingeladen ? [{ term: text("hinweis.einladung"), details: text("hinweis.einladung.text", werte) }] : []),
          { term: text("hinweis.grenze"), details: text(`hinweis.grenze.${weise}`) },
          { term: text("hinweis.wielange"), details: text(`hinweis.wielange.${weise}`, werte) },
          { term: text("hinweis.freiwillig"), details: text("hinweis.freiwillig.text") },
          {
            term: text("hinweis.rechte"),
            details: (
              <>
                {text(`hinweis.rechte.${weise}`)}{" "}
                <TextLink href={link("/datenschutz")}>{text("hinweis.mehr")}</TextLink>
              </>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
