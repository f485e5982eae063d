import type { Example } from "../example.ts";
import { Ways } from "./ways.tsx";
const ICON = (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 11 12 4l9 7v9H3z" fill="none" stroke="currentColor" strokeWidth="1.75" />
  </svg>
);

export const examples: Example[] = [
  {
    name: "three doors",
    element: (
      <Ways
        ways={[
          {
            title: "Ich suche Hilfe oder ein Amt",
            href: "#w",
            text: "44 Leistungen mit Adresse und Öffnungszeiten.",
            more: (
              <span lang="ar" dir="rtl">
                العربية
              </span>
            ),
          },
          {
            title: "Ich möchte wissen, was getan wird",
            href: "#k",
            text: "46 Maßnahmen, jede mit Stand und Finanzierung.",
          },
          { title: "Ich möchte mitreden", href: "#m", text: "Umfragen und Ideen sind offen für alle." },
        ]}
      />
    ),
  },
  {
    name: "with icons",
    element: (
      <Ways
        icons
        level={3}
        ways={[
          { title: "Wohnen", href: "#wo", icon: ICON },
          { title: "Arbeit", href: "#ar", icon: ICON },
        ]}
      />
    ),
  },
];
