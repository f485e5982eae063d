import type { Example } from "../example.ts";
import { FlashMessage } from "./flash-message.tsx";

export const examples: Example[] = [
  {
    name: "success",
    element: <FlashMessage tone="success" title="Ihr Sachstand zu M43 ist angekommen"></FlashMessage>,
  },
  {
    name: "info",
    element: (
      <FlashMessage tone="info" title="Die Datei wird gelesen">
        <p>Sie können die Seite verlassen.</p>
      </FlashMessage>
    ),
  },
  {
    name: "warning",
    element: <FlashMessage tone="warning" title="Gespeichert, aber noch nicht veröffentlicht"></FlashMessage>,
  },
  {
    name: "danger",
    element: (
      <FlashMessage tone="danger" title="Das hat nicht geklappt">
        <p>Ihre Eingaben sind noch da.</p>
      </FlashMessage>
    ),
  },
];
