import type { ReactNode } from "react";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import type { Datum } from "#src/shared/datum.ts";
import { useAnhangTexte } from "../../../anhang/pages/teile/texte.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { EinschaetzungZeichen, UmsetzungWort } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { Einschaetzung, Umsetzung } from "../../../sachstand/rules/sachstand.ts";

type Gezaehlt = {
  readonly key: string;
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
  readonly ist: number;
};

/** The six fields of a report, to be read. */
export function MeldungListe(props: {
  meldung: {
    readonly umsetzung: Umsetzung;
    readonly einschaetzung: Einschaetzung | null;
    readonly bericht: string;
    readonly grund: string;
    readonly neuerTermin: Datum | null;
  };
  gezaehlt: readonly Gezaehlt[];
  /** The files that came with it. */
  anhaenge?: ReactNode;
}) {
  const { text, f } = useTexte();
  const anhang = useAnhangTexte().text;
  const { meldung } = props;
  return (
    <DescriptionList
      look="facts"
      items={[
        { term: text("sachstand.umsetzung"), details: <UmsetzungWort umsetzung={meldung.umsetzung} /> },
        {
          term: text("sachstand.einschaetzung"),
          details: <EinschaetzungZeichen einschaetzung={meldung.einschaetzung} />,
        },
        { term: text("abfrage.feld.bericht"), details: <TextBlock text={meldung.bericht} lang="de" /> },
        ...props.gezaehlt.map((one) => ({
          term: <span lang="de">{one.name}</span>,
          details: [
            f.number(one.ist),
            ...(one.soll === null ? [] : [text("abfrage.feld.von-soll", { soll: f.number(one.soll) })]),
            one.einheit,
          ]
            .filter(Boolean)
            .join(" "),
        })),
        ...(meldung.grund
          ? [{ term: text("abfrage.feld.grund"), details: <span lang="de">{meldung.grund}</span> }]
          : []),
        ...(meldung.neuerTermin
          ? [{ term: text("sachstand.frage.termin"), details: f.date(meldung.neuerTermin) }]
          : []),
        ...(props.anhaenge ? [{ term: anhang("titel"), details: props.anhaenge }] : []),
      ]}
    />
  );
}

/** What a report counted, with the words of the Leistungen. */
export function gezaehltOf(
  gemeldet: readonly { readonly leistungId: string; readonly ist: number }[],
  leistungen: readonly {
    readonly id: string;
    readonly name: string;
    readonly einheit: string;
    readonly soll: number | null;
  }[],
): Gezaehlt[] {
  return leistungen.flatMap(({ id, name, einheit, soll }) => {
    const found = gemeldet.find((one) => one.leistungId === id);
    return found ? [{ key: id, name, einheit, soll, ist: found.ist }] : [];
  });
}
