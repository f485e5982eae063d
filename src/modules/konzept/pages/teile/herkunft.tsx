import { Origin } from "#src/ui/origin/origin.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { HerkunftView } from "../../views/massnahme.ts";
import { useTexte } from "./sprache.ts";

/** From which row of which file it was taken over; the public reads the day and the row, the office the file as well. */
export function HerkunftZeile({ herkunft }: { herkunft: readonly HerkunftView[] }) {
  const { text, f, link } = useTexte();
  if (herkunft.length === 0) return null;
  return herkunft.map((one, place) => {
    const datum = f.moment(one.uebernommenAm);
    const zeile = f.number(one.zeile);
    if (!one.intern) {
      return <Origin key={place}>{text(`herkunft.oeffentlich.${one.format}`, { datum, zeile })}</Origin>;
    }
    const { dateiname, blatt, importId } = one.intern;
    const file = dateiname || text("import.eingefuegt");
    return (
      <Origin key={place}>
        {text(blatt ? "herkunft.intern.blatt" : "herkunft.intern", { datum, zeile, datei: file, blatt })}{" "}
        <TextLink href={link(`/intern/massnahmen/import/${importId}`)}>{text("herkunft.import")}</TextLink>
      </Origin>
    );
  });
}
