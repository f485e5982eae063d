import type { Example } from "../example.ts";
import { Muted, Num, Row, Section, SmallPrint, SubHeading } from "./section.tsx";
import { TextLink } from "../text-link/text-link.tsx";

export const examples: Example[] = [
  {
    name: "prose",
    element: (
      <Section id="lage" heading="Aktuelle Situation" prose first>
        <p>
          Drei Gewerbegebiete sind zu Schichtzeiten <Muted>(vor 6 Uhr)</Muted> nicht erreichbar.
        </p>
        <SubHeading>Trend</SubHeading>
        <p>
          <Num>46 Maßnahmen</Num>, mehr als im Vorjahr.
        </p>
        <SmallPrint>Gemeldet von: Migrationsberatung</SmallPrint>
      </Section>
    ),
  },
  {
    name: "links above a table",
    element: (
      <Section heading="Maßnahmen" close>
        <Row noPrint>
          <TextLink href="#docx">Als Word-Datei (DOCX, 42 kB)</TextLink>
          <TextLink href="#csv">Als CSV (6 kB)</TextLink>
        </Row>
      </Section>
    ),
  },
];
