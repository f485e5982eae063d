import type { Example } from "../example.ts";
import { ActionRow, Button, ButtonLink } from "./button.tsx";

export const examples: Example[] = [
  {
    name: "three weights",
    element: (
      <ActionRow>
        <Button variant="primary">Sachstand senden</Button>
        <Button name="entwurf" value="1">
          Entwurf speichern
        </Button>
        <Button variant="tertiary">Verwerfen</Button>
      </ActionRow>
    ),
  },
  {
    name: "with icons",
    element: (
      <ActionRow above>
        <Button icon="add">Aussage hinzufügen</Button>
        <Button icon="delete" variant="tertiary" small hidden="Zeile 2">
          Entfernen
        </Button>
        <ButtonLink href="#xlsx" icon="download">
          Als Excel-Datei (XLSX, 14 kB)
        </ButtonLink>
        <Button icon="edit">Ändern</Button>
        <Button icon="search">Suchen</Button>
      </ActionRow>
    ),
  },
  { name: "disabled", element: <Button disabled>Warten Sie einen Augenblick</Button> },
];
