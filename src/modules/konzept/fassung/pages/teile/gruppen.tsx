import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { useInhaltSprache } from "../../../pages/teile/sprache.ts";
import { listGruppen, type UnterschiedView } from "../../rules/darstellung.ts";
import { VORGAENGE } from "../../rules/unterschiede.ts";
import { EintragFaden } from "./eintrag.tsx";
import { useFassungTexte } from "./texte.ts";

/** What changed, folded by Handlungsfeld; each fold says how much is in it. */
export function Gruppen({ eintraege, open = false }: { eintraege: readonly UnterschiedView[]; open?: boolean }) {
  const { text, f } = useFassungTexte();
  const inhalt = useInhaltSprache();
  return listGruppen(eintraege).map((gruppe) => {
    const zahlen = VORGAENGE.flatMap((vorgang) => {
      const n = gruppe.eintraege.filter((one) => one.vorgang === vorgang).length;
      return n > 0 ? [`${f.number(n)} ${text(`vorgang.${vorgang}`)}`] : [];
    });
    const name = gruppe.feld === null ? text("arten.kapitel") : <span {...inhalt}>{gruppe.feld}</span>;
    return (
      <Disclosure
        key={gruppe.feld ?? ""}
        open={open}
        summary={
          <>
            {name} <Muted>{text("gruppe.zahlen", { zahlen: f.list(zahlen) })}</Muted>
          </>
        }
      >
        <EintragFaden eintraege={gruppe.eintraege} level={3} />
      </Disclosure>
    );
  });
}
