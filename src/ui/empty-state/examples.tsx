import type { Example } from "../example.ts";
import { ButtonLink } from "../button/button.tsx";
import { EmptyState } from "./empty-state.tsx";

export const examples: Example[] = [
  {
    name: "with next step",
    element: (
      <EmptyState
        title="Zu B30 gibt es noch kein Wirkungsziel."
        action={<ButtonLink href="#neu">Wirkungsziel anlegen</ButtonLink>}
      >
        Was soll sich für wen bis wann ändern? Ein Satz genügt für den Anfang.
      </EmptyState>
    ),
  },
];
