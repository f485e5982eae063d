import { DATEI_ENDUNGEN } from "#src/shared/datei.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { formatZeitangabe } from "../../../rules/zeitangabe.ts";
import { UNTERLAGENARTEN } from "../../rules/prozess.ts";
import type { ProzessIntern } from "../../views/intern.ts";
import { tagText, useFelder, type Werte } from "./prozess-felder.tsx";

/** Kinds of parts that a process is made of, as the forms call them. */
export const TEILE = ["phase", "meilenstein", "gruppe", "unterlage"] as const;
export type Teil = (typeof TEILE)[number];

/** Word of the file dialog for what is taken. */
const ja = (value: boolean) => (value ? "ja" : "");

/** What stands in the form of a part: id and revision beside its fields. Null when there is no such part. */
export function werteOf(view: ProzessIntern, teil: Teil, id: string): Werte | null {
  if (teil === "gruppe") {
    const one = view.gruppen.find((gruppe) => gruppe.id === id);
    if (!one) return null;
    const { gremiumId, name, auftrag, handlungsfeldId, mitmachen } = one;
    return { ...key(one), gremium: gremiumId ?? "", name, auftrag, handlungsfeld: handlungsfeldId ?? "", mitmachen };
  }
  if (teil === "unterlage") {
    const one = view.unterlagen.find((unterlage) => unterlage.id === id);
    if (!one) return null;
    const { titel, art, datum, phaseId, adresse, oeffentlich } = one;
    return {
      ...key(one),
      titel,
      art,
      datum: tagText(datum),
      phase: phaseId ?? "",
      adresse,
      oeffentlich: ja(oeffentlich),
    };
  }
  const one = view.schritte.find((schritt) => schritt.id === id && schritt.art === teil);
  if (!one) return null;
  const { titel, beschreibung, wer, beginn, ende, erreicht } = one;
  const zeiten = { beginn: formatZeitangabe(beginn), ende: formatZeitangabe(ende) };
  return { ...key(one), titel, beschreibung, wer, ...zeiten, erreicht: ja(erreicht) };
}

const key = ({ id, rev }: { readonly id: string; readonly rev: number }) => ({ eintrag: id, rev: String(rev) });

/** The fields of one part. */
export function TeilFelder(props: { teil: Teil; werte: Werte; fehler: Werte; view: ProzessIntern }) {
  if (props.teil === "gruppe") return <GruppeFelder {...props} />;
  return props.teil === "unterlage" ? <UnterlageFelder {...props} /> : <SchrittFelder {...props} />;
}

function SchrittFelder({ teil, werte, fehler }: { teil: Teil; werte: Werte; fehler: Werte }) {
  const { text } = useTexte();
  const feld = useFelder(werte, fehler);
  const freiwillig = text("freiwillig");
  const phase = teil === "phase";
  return (
    <>
      <TextField {...feld("titel")} label={text("feld.titel")} maxLength={160} required />
      <TextField {...feld("beginn")} label={text("feld.beginn")} hint={text("feld.zeit.hinweis")} required />
      <TextField
        {...feld("ende")}
        label={text("feld.ende")}
        hint={text(phase ? "prozess.phase.ende" : "prozess.meilenstein.ende")}
        optional={phase ? undefined : freiwillig}
        required={phase}
      />
      <TextArea {...feld("beschreibung")} label={text("prozess.schritt.text")} optional={freiwillig} rows={3} />
      <TextField
        {...feld("wer")}
        label={text("prozess.wer")}
        hint={text("prozess.ohne-namen")}
        optional={freiwillig}
        maxLength={300}
      />
      {phase ? null : (
        <Checkbox
          name="erreicht"
          label={text("prozess.erreicht")}
          checked={Boolean(werte["erreicht"])}
          error={feld("erreicht").error}
        />
      )}
    </>
  );
}

function GruppeFelder({ werte, fehler, view }: { werte: Werte; fehler: Werte; view: ProzessIntern }) {
  const { text, woerter } = useTexte();
  const feld = useFelder(werte, fehler);
  const freiwillig = text("freiwillig");
  const options = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        {...feld("gremium")}
        label={text("prozess.gruppe.gremium")}
        empty={text("prozess.gruppe.gremium.leer")}
        options={options(view.gremien)}
      />
      <TextField
        {...feld("name")}
        label={text("prozess.gruppe.name")}
        hint={text("prozess.gruppe.name.hinweis")}
        optional={freiwillig}
        maxLength={160}
      />
      <SelectField
        {...feld("handlungsfeld")}
        label={woerter.feld}
        empty={text("prozess.gruppe.feld.leer")}
        options={options(view.felder)}
      />
      <TextArea {...feld("auftrag")} label={text("prozess.gruppe.auftrag")} optional={freiwillig} rows={2} />
      <TextField
        {...feld("mitmachen")}
        label={text("prozess.gruppe.mitmachen")}
        hint={text("prozess.gruppe.mitmachen.hinweis")}
        optional={freiwillig}
        maxLength={500}
      />
    </>
  );
}

function UnterlageFelder({ werte, fehler, view }: { werte: Werte; fehler: Werte; view: ProzessIntern }) {
  const { text } = useTexte();
  const feld = useFelder(werte, fehler);
  const phasen = view.schritte.filter((one) => one.art === "phase");
  const liegt = view.unterlagen.find((one) => one.id === werte["eintrag"])?.datei ?? false;
  return (
    <>
      <TextField {...feld("titel")} label={text("feld.titel")} maxLength={200} required />
      <SelectField
        {...feld("art")}
        label={text("prozess.unterlage.art")}
        empty={text("prozess.unterlage.art.leer")}
        options={UNTERLAGENARTEN.map((one) => ({ value: one, label: text(`prozess.art.${one}`) }))}
        required
      />
      <DateField {...feld("datum")} label={text("prozess.unterlage.datum")} hint={text("datum.hinweis")} required />
      {phasen.length > 0 ? (
        <SelectField
          {...feld("phase")}
          label={text("prozess.phase")}
          empty={text("prozess.phase.keine")}
          options={phasen.map(({ id, titel }) => ({ value: id, label: titel }))}
        />
      ) : null}
      <FileField
        name="datei"
        label={text("prozess.unterlage.hochladen")}
        hint={text(liegt ? "prozess.unterlage.hochladen.liegt" : "prozess.unterlage.hochladen.hinweis")}
        accept={DATEI_ENDUNGEN}
        error={feld("datei").error}
      />
      <TextField
        {...feld("adresse")}
        label={text("prozess.unterlage.adresse")}
        hint={text("prozess.unterlage.adresse.hinweis")}
        optional={text("freiwillig")}
        inputMode="url"
      />
      <Checkbox
        name="oeffentlich"
        label={text("prozess.unterlage.oeffentlich")}
        hint={text("prozess.unterlage.oeffentlich.hinweis")}
        checked={Boolean(werte["oeffentlich"])}
      />
    </>
  );
}
