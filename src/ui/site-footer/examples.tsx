import type { Example } from "../example.ts";
import { OfficeFooter, SiteFooter } from "./site-footer.tsx";
import { ThemeSwitch } from "../theme-switch/theme-switch.tsx";
const THEMES = [
  { value: "", label: "wie das Gerät" },
  { value: "light", label: "hell" },
  { value: "dark", label: "dunkel" },
];

export const examples: Example[] = [
  {
    name: "public",
    element: (
      <SiteFooter
        columns={[
          {
            heading: "Stabsstelle Integration",
            content: (
              <p>
                Landratsamt Erlengrund
                <br />
                Am Erlenpark 1, 00101 Erlenbrück
              </p>
            ),
          },
          {
            heading: "Offen und nachprüfbar",
            links: [
              { text: "Daten herunterladen (CSV, JSON)", href: "#d" },
              { text: "Sitzungen und Beschlüsse", href: "#s" },
            ],
          },
          {
            heading: "Über diese Seiten",
            links: [
              { text: "Barriere melden", href: "#b" },
              { text: "Impressum", href: "#i" },
            ],
          },
        ]}
        after={<ThemeSwitch action="#t" label="Darstellung" name="darstellung" current="" options={THEMES} />}
      />
    ),
  },
  {
    name: "office",
    element: (
      <OfficeFooter
        links={[
          { text: "Hilfe und Erklärungen", href: "#h" },
          { text: "Öffentliche Ansicht", href: "#o" },
        ]}
        after={<ThemeSwitch action="#t" label="Darstellung" name="darstellung" current="dark" options={THEMES} />}
      />
    ),
  },
];
