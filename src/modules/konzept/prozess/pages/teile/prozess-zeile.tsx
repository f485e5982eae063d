import type { Datum } from "#src/shared/datum.ts";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";

type Prozess = { readonly titel: string; readonly beschlossenAm: Datum; readonly abgeschlossenAm: Datum | null };

/** One process in a list: its name, from when to when. */
export function ProzessZeile({ prozess, path }: { prozess: Prozess; path: string }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { titel, beschlossenAm, abgeschlossenAm } = prozess;
  return (
    <>
      <TextLink href={link(path)} {...inhalt}>
        {titel}
      </TextLink>
      {", "}
      {text("prozess.andere.zeit", {
        von: f.date(beschlossenAm),
        stand: abgeschlossenAm ? "fertig" : "offen",
        bis: abgeschlossenAm ? f.date(abgeschlossenAm) : "",
      })}
    </>
  );
}
