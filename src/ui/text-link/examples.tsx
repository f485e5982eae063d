import type { Example } from "../example.ts";
import { TextLink } from "./text-link.tsx";

export const examples: Example[] = [
  {
    name: "in a sentence",
    element: (
      <p>
        Näheres steht im <TextLink href="#p">Programm 2026</TextLink>.
      </p>
    ),
  },
  {
    name: "other language",
    element: (
      <p>
        <TextLink href="#en" lang="en" hrefLang="en">
          Read this in English
        </TextLink>
      </p>
    ),
  },
];
