import type { Example } from "../example.ts";
import { StatusMark } from "./status-mark.tsx";

export const examples: Example[] = [
  { name: "im Plan", element: <StatusMark tone="gut">im Plan</StatusMark> },
  { name: "gefährdet", element: <StatusMark tone="warnung">gefährdet</StatusMark> },
  { name: "kritisch", element: <StatusMark tone="kritisch">kritisch</StatusMark> },
  { name: "nie berichtet", element: <StatusMark tone="luecke">nie berichtet</StatusMark> },
  { name: "ruht", element: <StatusMark tone="ruht">ruht</StatusMark> },
];
