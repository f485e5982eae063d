import type { Example } from "../example.ts";
import { Button } from "../button/button.tsx";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { Thread } from "./thread.tsx";

export const examples: Example[] = [
  {
    name: "dated entries",
    element: (
      <Thread
        reversed
        entries={[
          {
            key: "2",
            margin: (
              <>
                <time dateTime="2026-10-15">15.10.2026</time> <StatusMark tone="warnung">gefährdet</StatusMark>
              </>
            ),
            content: <p>27 Haushalte vermittelt.</p>,
          },
          {
            key: "1",
            margin: <time dateTime="2026-06-30">30.06.2026</time>,
            content: <p>15 Haushalte vermittelt, Markt sehr eng.</p>,
          },
        ]}
      />
    ),
  },
  {
    name: "with one action",
    element: (
      <Thread
        entries={[
          {
            key: "m17",
            margin: <StatusMark tone="kritisch">kritisch</StatusMark>,
            title: "M17 Erstgespräche in zwei Außenstellen",
            href: "#m17",
            content: <p>Antrag zurückgestellt, bis die Kofinanzierung geklärt ist.</p>,
            action: (
              <Button small hidden="zu M17">
                Vorlage öffnen
              </Button>
            ),
          },
          {
            key: "m23",
            margin: "seit 15.10.2026",
            title: "M23 Übergangsvereinbarung",
            content: <p>Frist wird nicht gehalten.</p>,
          },
        ]}
      />
    ),
  },
  {
    name: "without margin",
    element: (
      <Thread level={4} entries={[{ key: "1", title: "Kurs in Steinheck", content: <p>Neu in der Datei.</p> }]} />
    ),
  },
];
