import { optionalText } from "#src/modules/netzwerk/ui.ts";
import { ChangeHistory } from "#src/ui/change-history/change-history.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { Gliedart } from "../../gliederung/rules/ordnung.ts";
import { isWiederherstellbar } from "../../gliederung/rules/wiederherstellen.ts";
import { konzeptTexts } from "../../texts/index.ts";
import type { VerlaufEintrag } from "../../views/verlauf-eintraege.ts";
import { useTexte } from "./sprache.ts";

/**
 * What happened to a record, newest first, with what it was before.
 *
 * @param glied whose history it is, where the state before a change can be brought back
 */
export function Verlauf(props: {
  eintraege: readonly VerlaufEintrag[];
  glied?: { readonly art: Gliedart; readonly id: string } | undefined;
}) {
  const { text, f, link } = useTexte();
  const { glied } = props;
  const known = optionalText(konzeptTexts.messages.de, text);
  return (
    <Section id="verlauf" heading={text("verlauf.titel")}>
      {props.eintraege.length === 0 ? (
        <EmptyState title={text("verlauf.leer")} />
      ) : (
        <ChangeHistory
          lang="de"
          words={{ before: text("aenderung.vorher"), after: text("aenderung.jetzt") }}
          entries={props.eintraege.map((eintrag) => ({
            key: eintrag.id,
            at: f.moment(eintrag.at),
            title: known(`verb.${eintrag.verb}`) ?? eintrag.verb,
            who: eintrag.wer ?? text("verlauf.system"),
            fields: eintrag.felder.map((one) => ({
              key: one.feld,
              label: known(`feld.${one.feld}`) ?? one.feld,
              before: one.vorher,
              after: one.nachher,
            })),
            action:
              glied && isWiederherstellbar(eintrag.verb) && eintrag.felder.length > 0 ? (
                <TextLink href={link(`/intern/kette/${glied.art}/${glied.id}/stand/${eintrag.id}`)}>
                  {text("verlauf.wiederherstellen")}
                </TextLink>
              ) : undefined,
          }))}
        />
      )}
    </Section>
  );
}
