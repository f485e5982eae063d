import type { Example } from "../example.ts";
import { TrapField } from "./trap-field.tsx";

export const examples: Example[] = [
  { name: "nothing to see", element: <TrapField label="Bitte leer lassen" startedAt="1795372800000" /> },
];
