import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { UmsetzungWort } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { ElementView } from "../../views/fassungen.ts";
import { useFassungTexte } from "./texte.ts";

/** Beside the words that were adopted: what became of them, and how far a Maßnahme is today. */
export function ElementHeute({ element }: { element: ElementView }) {
  const { text, link, f } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const { vorgang, seiten, umsetzung, sachstandAm } = element.heute;
  if (seiten.length === 0) return <Muted>{text("element.entfallen")}</Muted>;
  const lines = [
    ...(element.art === "massnahme"
      ? [
          {
            key: "stand",
            content: (
              <>
                <UmsetzungWort umsetzung={umsetzung} />
                {", "}
                <Muted>
                  {sachstandAm
                    ? text("element.sachstand", { datum: f.date(sachstandAm) })
                    : text("element.ohne-sachstand")}
                </Muted>
              </>
            ),
          },
        ]
      : []),
    ...seiten.map((seite) => ({
      key: seite.pfad,
      content: (
        <TextLink href={link(seite.pfad)} {...inhalt}>
          {text("element.ansehen", { titel: seite.titel })}
        </TextLink>
      ),
    })),
    {
      key: "vorgang",
      content: (
        <Muted>
          {vorgang === "uebernommen"
            ? text("element.unveraendert")
            : text("element.geaendert", { vorgang: text(`vorgang.${vorgang}`) })}
        </Muted>
      ),
    },
  ];
  return <PlainList items={lines} />;
}

/** The texts of an element as they were adopted, each under its name. */
export function ElementTexte({ element }: { element: ElementView }) {
  const { text } = useFassungTexte();
  const inhalt = useInhaltSprache();
  return (
    <PlainList
      items={[
        ...element.texte.map(({ feld, text: words }) => ({
          key: feld,
          content: (
            <>
              <Muted>{text(`feld.${feld}`)}:</Muted> <span {...inhalt}>{words}</span>
            </>
          ),
        })),
        ...(element.verbunden.length > 0
          ? [
              {
                key: "verbunden",
                content: (
                  <>
                    <Muted>{text("element.verbunden")}:</Muted> <Num>{element.verbunden.join(", ")}</Num>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
