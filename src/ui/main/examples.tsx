import type { Example } from "../example.ts";
import { Band, Container, NarrowColumn } from "./main.tsx";

export const examples: Example[] = [
  {
    name: "band",
    element: (
      <Band>
        <p>Ein getöntes Band über die ganze Breite.</p>
      </Band>
    ),
  },
  {
    name: "narrow column",
    element: (
      <Container>
        <NarrowColumn>
          <p>Eine schmale Spalte für Formulare.</p>
        </NarrowColumn>
      </Container>
    ),
  },
];
