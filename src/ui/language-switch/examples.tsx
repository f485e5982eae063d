import type { Example } from "../example.ts";
import { LanguageSwitch } from "./language-switch.tsx";

export const examples: Example[] = [
  {
    name: "four languages",
    element: (
      <LanguageSwitch
        label="Sprachen"
        languages={[
          { lang: "de", name: "Deutsch", href: "#de", current: true },
          { lang: "en", name: "English", href: "#en" },
          { lang: "ar", dir: "rtl", name: "العربية", href: "#ar" },
          { lang: "uk", name: "Українська", href: "#uk" },
        ]}
      />
    ),
  },
];
