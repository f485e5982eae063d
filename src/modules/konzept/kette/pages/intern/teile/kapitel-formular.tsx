import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useBelegTexte } from "../../../../beleg/pages/teile/texte.ts";
import { meldung } from "../../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../../pages/teile/sprache.ts";
import type { Fehler, KapitelEingabe } from "../../../rules/eingabe.ts";
import { KettenFormular } from "./ketten-formular.tsx";

/** Title and text of a chapter. */
export function KapitelFormular(props: {
  eingabe: KapitelEingabe;
  fehler: Fehler;
  rev: number;
  speichern: string;
  marken?: string | undefined;
}) {
  const { text } = useTexte();
  const wort = useBelegTexte();
  const { eingabe, fehler } = props;
  return (
    <KettenFormular rev={props.rev} speichern={props.speichern} zurueck="/intern/kapitel">
      <TextField
        name="titel"
        label={text("feld.titel")}
        value={eingabe.titel}
        error={meldung(fehler["titel"], text)}
        maxLength={200}
        lang="de"
        required
      />
      <TextArea
        name="text"
        label={text("kapitel.text")}
        hint={`${text("feld.absaetze.hinweis")} ${wort("marken.hinweis")}`}
        optional={text("freiwillig")}
        value={eingabe.text}
        error={props.marken ? wort("marken.unbekannt", { marken: props.marken }) : meldung(fehler["text"], text)}
        rows={14}
        lang="de"
      />
      <Checkbox
        name="enthaeltFelder"
        label={text("kapitel.felder")}
        hint={text("kapitel.felder.hinweis")}
        checked={eingabe.enthaeltFelder === "ja"}
      />
    </KettenFormular>
  );
}
