import type { Example } from "../example.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

export const examples: Example[] = [
  {
    name: "light chosen",
    element: (
      <ThemeSwitch
        action="#t"
        label="Darstellung"
        name="darstellung"
        current="light"
        options={[
          { value: "", label: "wie das Gerät" },
          { value: "light", label: "hell" },
          { value: "dark", label: "dunkel" },
        ]}
        back={{ name: "zurueck", value: "/konzept" }}
      />
    ),
  },
];
