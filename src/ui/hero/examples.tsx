import type { Example } from "../example.ts";
import { PageTitle } from "../page-title/page-title.tsx";
import { Hero } from "./hero.tsx";

export const examples: Example[] = [
  {
    name: "start page",
    element: (
      <Hero>
        <PageTitle
          kind="Integration im Landkreis Erlengrund"
          title="Das gestalten wir gemeinsam."
          lead="118.200 Menschen leben im Landkreis."
        />
      </Hero>
    ),
  },
];
