import type { Example } from "../example.ts";
import { Matrix, MatrixSign } from "./matrix.tsx";

const lead = <MatrixSign sign="●" word="federführend" />;
const partner = <MatrixSign sign="○" word="wirkt mit" />;

export const examples: Example[] = [
  {
    name: "who takes part in what",
    element: (
      <Matrix
        id="matrix-beispiel"
        caption="Wer wirkt woran mit?"
        corner="Amt"
        groups={[
          { key: "a", head: "Sprache und Bildung", span: 2 },
          { key: "b", head: "Wohnen und Mobilität", span: 1 },
        ]}
        columns={[
          { key: "M01", head: <a href="#m01">M01</a> },
          { key: "M02", head: <a href="#m02">M02</a> },
          { key: "M41", head: <a href="#m41">M41</a> },
        ]}
        rows={[
          { key: "1", head: "Stabsstelle Integration", cells: [partner, null, lead] },
          { key: "2", head: "Amt für Jugend und Familie", cells: [partner, lead, null] },
          { key: "3", head: "Finanzverwaltung (Kämmerei)", cells: [null, null, null], gap: true },
        ]}
      />
    ),
  },
  {
    name: "numbers in the cells, a list below on telephones",
    element: (
      <Matrix
        id="matrix-zahlen"
        caption="Wie oft kommt welches Thema vor?"
        corner="Feld"
        columns={[
          { key: "frauen", head: "Frauen" },
          { key: "ehrenamt", head: "Ehrenamt" },
        ]}
        rows={[{ key: "1", head: "Sprache und Bildung", cells: ["3", null] }]}
        listFollows
      />
    ),
  },
];
