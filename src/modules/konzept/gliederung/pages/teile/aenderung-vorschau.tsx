import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { VorschauZeile } from "../../views/massenaenderung.ts";
import type { Eintraege } from "../read-aenderung.ts";

const CODES = ["oeffentlich", "entwurf", "archiviert", "schwerpunkt", "quick-win"] as const;

/** Every row with what changes, and those that are left out with why. */
export function AenderungVorschau({ zeilen, eintraege }: { zeilen: readonly VorschauZeile[]; eintraege: Eintraege }) {
  const { text, link, woerter } = useTexte();
  const going = zeilen.filter((zeile) => zeile.ausgelassen === null);
  const word = (wert: string) => {
    const code = CODES.find((one) => one === wert);
    if (code) return text(`massen.wert.${code}`);
    return wert === "" ? text("massen.wert.nichts") : wert;
  };
  return (
    <Section
      close
      id="vorschau"
      heading={text("massen.vorschau", { anzahl: going.length, weg: zeilen.length - going.length })}
    >
      <CardTable
        caption={text("gliederung.vorschau.titel")}
        captionHidden
        rows={zeilen}
        rowKey={(zeile) => zeile.id}
        rowGap={(zeile) => zeile.ausgelassen !== null && zeile.ausgelassen !== "unveraendert"}
        columns={[
          {
            key: "massnahme",
            header: woerter.massnahme,
            rowHeader: true,
            cell: (zeile) => (
              <>
                <Num>{zeile.kennung}</Num> <span lang="de">{zeile.titel}</span>
              </>
            ),
          },
          {
            key: "aenderung",
            header: text("massen.spalte.aenderung"),
            cell: (zeile) =>
              zeile.ausgelassen === null ? (
                <ul>
                  {zeile.aenderungen.map((one) => (
                    <li key={one.feld}>
                      {text(`massen.feld.${one.feld}`)}:{" "}
                      {text("verlauf.von-nach", { vorher: word(one.vorher), nachher: word(one.nachher) })}
                    </li>
                  ))}
                </ul>
              ) : (
                <StatusMark tone={zeile.ausgelassen === "unveraendert" ? "ruht" : "luecke"}>
                  {text(`massen.grund.${zeile.ausgelassen}`)}
                </StatusMark>
              ),
          },
        ]}
      />
      <Form>
        {eintraege
          .filter(([name]) => name !== "handlung")
          .map(([name, value]) => (
            <HiddenField key={`${name} ${value}`} name={name} value={value} />
          ))}
        <ActionRow>
          {going.length > 0 ? (
            <Button variant="primary" name="handlung" value="aendern">
              {text("massen.tun", { anzahl: going.length })}
            </Button>
          ) : null}
          <TextLink href={link("/intern/massnahmen")}>{text("abbrechen")}</TextLink>
        </ActionRow>
      </Form>
    </Section>
  );
}
