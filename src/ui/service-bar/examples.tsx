import type { Example } from "../example.ts";
import { ServiceBar, ServiceBarButton } from "./service-bar.tsx";

export const examples: Example[] = [
  {
    name: "public",
    element: (
      <ServiceBar
        text="Website des Landkreises Erlengrund"
        links={[
          { text: "Leichte Sprache", href: "#ls" },
          { text: "العربية", href: "#ar", lang: "ar", dir: "rtl", hrefLang: "ar" },
        ]}
      />
    ),
  },
  {
    name: "office with sign-out",
    element: (
      <ServiceBar
        text="Interner Bereich"
        links={[{ text: "Suche", href: "#suche", current: true }]}
        action={<ServiceBarButton action="#ab">Abmelden</ServiceBarButton>}
      />
    ),
  },
];
