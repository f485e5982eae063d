import type { Example } from "../example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { RepeatGroup } from "./repeat-group.tsx";

export const examples: Example[] = [
  {
    name: "two entries",
    element: (
      <RepeatGroup
        name="wg-tun"
        addLabel="Weitere Aussage hinzufügen"
        entries={[
          { key: "0", legend: "Aussage 1", children: <TextField name="wg[0].programm" label="Programm" /> },
          {
            key: "1",
            legend: "Aussage 2",
            removeLabel: "Aussage 2 entfernen",
            children: <TextField name="wg[1].programm" label="Programm" />,
          },
        ]}
      />
    ),
  },
  {
    name: "empty",
    element: (
      <RepeatGroup name="wg2-tun" entries={[]} empty="Noch keine Beteiligten." addLabel="Beteiligte hinzufügen" />
    ),
  },
];
