import type { Example } from "../example.ts";
import { Glyph } from "../glyph/glyph.tsx";
import { Num } from "../section/section.tsx";
import { StatusMark } from "../status-mark/status-mark.tsx";
import { OutlineNote, OutlineTable, OutlineToggle } from "./outline-table.tsx";

export const examples: Example[] = [
  {
    name: "open, closed and a gap",
    element: (
      <OutlineTable
        caption="Handlungsfelder mit Bedarfen, Wirkungszielen und Maßnahmen"
        captionHidden
        header="Kette"
        columns={[
          { key: "fuehrt", header: "Federführung" },
          { key: "stand", header: "Stand" },
          { key: "luecke", header: "Lücke" },
        ]}
        rows={[
          {
            key: "sprache",
            level: 1,
            levelLabel: "Ebene 1, ",
            head: (
              <>
                <OutlineToggle href="#sprache" open={false} action="aufklappen">
                  Sprache und Bildung
                </OutlineToggle>{" "}
                <OutlineNote>5 Bedarfe, 8 Maßnahmen</OutlineNote>
              </>
            ),
            cells: { luecke: <StatusMark tone="gut">vollständig</StatusMark> },
          },
          {
            key: "gesundheit",
            id: "gesundheit",
            level: 1,
            levelLabel: "Ebene 1, ",
            head: (
              <OutlineToggle href="#gesundheit" open action="zuklappen">
                Gesundheit und Beratung
              </OutlineToggle>
            ),
            cells: { luecke: <StatusMark tone="luecke">1 Lücke</StatusMark> },
          },
          {
            key: "B15",
            level: 2,
            levelLabel: "Ebene 2, ",
            head: (
              <>
                <Glyph name="bedarf" /> <Num>B15</Num>{" "}
                <a href="#B15">Ältere Zugewanderte kennen Pflegeangebote nicht</a>
              </>
            ),
            cells: {},
          },
          {
            key: "W15",
            level: 3,
            levelLabel: "Ebene 3, ",
            gap: true,
            head: (
              <>
                <Glyph name="ziel" /> <Num>W15</Num> <a href="#W15">Ältere Zugewanderte nutzen Pflegeberatung.</a>
              </>
            ),
            cells: { luecke: <StatusMark tone="luecke">Keine Maßnahme</StatusMark> },
          },
          {
            key: "M17",
            level: 4,
            levelLabel: "Ebene 4, ",
            head: (
              <>
                <Glyph name="massnahme" /> <Num>M17</Num> <a href="#M17">Erstgespräche in zwei Außenstellen</a>
              </>
            ),
            cells: { fuehrt: "Gesundheitsamt", stand: "läuft" },
          },
        ]}
      />
    ),
  },
];
