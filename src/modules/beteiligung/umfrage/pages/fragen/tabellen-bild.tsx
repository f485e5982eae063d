import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { FieldError, fieldId } from "#src/ui/field/field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { RadioCell } from "#src/ui/radio-group/radio-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { FrageVom, Zeile } from "../../rules/definition.ts";
import { type FrageBild, legendOf, type Rahmen, shownValue } from "./worte.tsx";

type Props<T extends "matrix" | "tabelle"> = {
  readonly frage: FrageVom<T>;
  readonly name: string;
  readonly frame: Rahmen;
  readonly bild: FrageBild;
};

function RowHead({ row, name, bild }: { row: Zeile; name: string; bild: FrageBild }) {
  const error = bild.fehler(name);
  return (
    <>
      {bild.worte.wort(row.text)}
      {error ? <FieldError id={`${fieldId(name)}-f`}>{error}</FieldError> : null}
    </>
  );
}

/** Rows against a scale: a real table on wide screens, one card per row on narrow ones; every radio says both. */
export function MatrixBild({ frage, name, frame, bild }: Props<"matrix">) {
  const { worte, antworten } = bild;
  return (
    <Fieldset {...legendOf(frame)} look="fields">
      {frage.skalen.map((skala, n) => {
        const cell = (row: Zeile) => `${name}.${row.code}${n === 0 ? "" : ".2"}`;
        const titel = worte.plain(skala.titel);
        return (
          <CardTable
            key={n}
            caption={titel || worte.plain(frage.titel)}
            captionHidden={titel === ""}
            rows={frage.zeilen}
            rowKey={(row) => row.code}
            rowId={(row) => fieldId(cell(row))}
            rowGap={(row) => bild.fehler(cell(row)) !== undefined}
            columns={[
              {
                key: "zeile",
                header: worte.text("zeile"),
                headerHidden: true,
                rowHeader: true,
                cell: (row) => <RowHead row={row} name={cell(row)} bild={bild} />,
              },
              ...skala.optionen.map((option) => ({
                key: option.code,
                header: worte.plain(option.text),
                cell: (row: Zeile) => (
                  <RadioCell
                    name={cell(row)}
                    value={option.code}
                    row={worte.plain(row.text)}
                    option={worte.plain(option.text)}
                    checked={shownValue(antworten.werte[cell(row)], bild) === option.code}
                  />
                ),
              })),
            ]}
          />
        );
      })}
    </Fieldset>
  );
}

/** Rows and columns of texts, numbers or ticks. */
export function TabelleBild({ frage, name, frame, bild }: Props<"tabelle">) {
  const { worte, antworten } = bild;
  return (
    <Fieldset {...legendOf(frame)} look="fields">
      <CardTable
        caption={worte.plain(frage.titel)}
        captionHidden
        rows={frage.zeilen}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "zeile",
            header: worte.text("zeile"),
            headerHidden: true,
            rowHeader: true,
            cell: (row) => worte.wort(row.text),
          },
          ...frage.spalten.map((column) => ({
            key: column.code,
            header: worte.plain(column.text),
            wide: frage.inhalt === "text",
            cell: (row: Zeile) => {
              const key = `${name}.${row.code}.${column.code}`;
              const label = worte.text("zelle", { zeile: worte.plain(row.text), spalte: worte.plain(column.text) });
              const value = shownValue(antworten.werte[key], bild);
              const shared = { name: key, label, error: bild.fehler(key), labelHidden: true };
              if (frage.inhalt === "kreuz") return <Checkbox {...shared} checked={value === "ja"} />;
              const isNumber = frage.inhalt === "zahl";
              return (
                <TextField
                  {...shared}
                  value={value}
                  inputMode={isNumber ? "decimal" : undefined}
                  dir={isNumber ? "ltr" : "auto"}
                />
              );
            },
          })),
        ]}
      />
    </Fieldset>
  );
}
