import type { Example } from "../example.ts";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { CheckboxGroup, RadioCell, RadioGroup } from "./radio-group.tsx";

export const examples: Example[] = [
  {
    name: "rows",
    element: (
      <RadioGroup
        name="rg-ampel"
        label="Wie steht die Maßnahme?"
        value="gelb"
        choices={[
          { value: "gruen", label: <StatusMark tone="gut">im Plan</StatusMark> },
          {
            value: "gelb",
            label: (
              <>
                <StatusMark tone="warnung">gefährdet</StatusMark>{" "}
                <span className="wk-leise">Ziel oder Termin wackelt</span>
              </>
            ),
          },
        ]}
      />
    ),
  },
  {
    name: "error",
    element: (
      <RadioGroup
        name="rg-stand"
        label="Stand"
        error="Wählen Sie einen Stand."
        choices={[
          { value: "a", label: "läuft" },
          { value: "b", label: "ruht" },
        ]}
      />
    ),
  },
  {
    name: "scale with exit",
    element: (
      <RadioGroup
        name="rg-skala"
        label="Sprache und Bildung"
        look="scale-with-exit"
        value="4"
        choices={[
          { value: "1", label: "gering" },
          { value: "2", label: "mittel" },
          { value: "3", label: "groß" },
          { value: "4", label: "sehr groß" },
          { value: "0", label: "weiß nicht" },
        ]}
      />
    ),
  },
  {
    name: "tight, in a table",
    element: (
      <RadioGroup
        name="rg-z7"
        label="Entscheidung zu Zeile 7"
        labelHidden
        look="tight"
        choices={[
          { value: "a", label: "Vorschlag nehmen" },
          { value: "b", label: "Neue Stelle anlegen" },
        ]}
      />
    ),
  },
  {
    name: "one cell of a table",
    element: <RadioCell name="rg-wohnen" value="3" row="Wohnen" option="groß" checked />,
  },
  {
    name: "any number",
    element: (
      <CheckboxGroup
        name="rg-ziel"
        label="Zielgruppen"
        optional="(freiwillig)"
        hint="Mehrere sind möglich."
        values={["f"]}
        choices={[
          { value: "f", label: "Frauen" },
          { value: "k", label: "Kinder und Jugendliche" },
        ]}
      />
    ),
  },
];
