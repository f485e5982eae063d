import type { Example } from "../example.ts";
import { Checkbox } from "./checkbox.tsx";

export const examples: Example[] = [
  {
    name: "ticked",
    element: <Checkbox name="cx-offen" label="Öffentlich zeigen" checked hint="Kann später geändert werden." />,
  },
  {
    name: "error",
    element: (
      <Checkbox
        name="cx-recht"
        label="Ich habe die Angaben geprüft"
        error="Bestätigen Sie, dass Sie die Angaben geprüft haben."
        required
      />
    ),
  },
  { name: "label hidden", element: <Checkbox name="cx-zeile" label="Zeile 7 übernehmen" labelHidden /> },
];
