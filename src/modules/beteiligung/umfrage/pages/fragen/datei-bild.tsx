import { DATEIARTEN, formatBytes } from "#src/shared/datei.ts";
import { CheckboxGroup } from "#src/ui/radio-group/radio-group.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FileField } from "#src/ui/file-field/file-field.tsx";
import { ANLAGE_MAX_BYTES } from "../../../anlage/rules/anlage.ts";
import type { FrageVom } from "../../rules/definition.ts";
import { dateiDa, dateiWeg } from "../../rules/eingabe.ts";
import type { FrageBild, Rahmen } from "./worte.tsx";

type Props = {
  readonly frage: FrageVom<"datei">;
  readonly name: string;
  readonly frame: Rahmen;
  readonly bild: FrageBild;
};

const MIB = 1024 * 1024;

/** What was sent already, with a tick to take it away, and a field for more; on paper a line. */
export function DateiBild({ frage, name, frame, bild }: Props) {
  const { worte, antworten, dateien } = bild;
  if (dateien.art === "papier")
    return <DescriptionList items={[{ term: frame.label, details: worte.text("datei.papier") }]} />;
  const ids = new Set([antworten.werte[name] ?? []].flat().map(String));
  const da = dateien.da.filter((one) => ids.has(one.id));
  const voll = frage.dateien > 1 && da.length >= frage.dateien;
  const grenzen = worte.text("datei.hinweis", {
    anzahl: frage.dateien,
    mb: ANLAGE_MAX_BYTES / MIB,
    arten: worte.f.list(Object.values(DATEIARTEN)),
  });
  const ersetzt = frage.dateien === 1 && da.length > 0 ? worte.text("datei.ersetzt") : "";
  return (
    <>
      {da.length === 0 ? null : (
        <CheckboxGroup
          name={dateiWeg(name)}
          label={
            <>
              {frame.label} {worte.text("datei.da")}
            </>
          }
          hint={worte.text("datei.da.hinweis")}
          values={[]}
          choices={da.map((one) => ({
            value: one.id,
            label: (
              <>
                {worte.text("datei.weg")} <bdi>{one.name}</bdi>
                {one.bytes > 0 ? <bdi dir="ltr"> ({formatBytes(one.bytes, worte.f)})</bdi> : null}
              </>
            ),
          }))}
        />
      )}
      {dateien.traegt ? da.map((one) => <HiddenField key={one.id} name={dateiDa(name)} value={one.id} />) : null}
      <FileField
        {...frame}
        required={frame.required && da.length === 0}
        hint={
          <>
            {frame.hint ? <>{frame.hint} </> : null}
            {[grenzen, ersetzt, voll ? worte.text("datei.voll") : ""].filter(Boolean).join(" ")}
          </>
        }
        multiple={frage.dateien > 1}
        accept=".pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg"
      />
    </>
  );
}
