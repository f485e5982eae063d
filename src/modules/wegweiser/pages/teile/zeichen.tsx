import type { Zeichen } from "../../rules/leistung.ts";

const PFADE: Record<Zeichen, string> = {
  tuer: "M6 21V3h11v18M3 21h18M13.5 12v1.5",
  papiere: "M5 3h14v18H5zM12 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM9 17h6",
  geld: "M17 7V4H6a2 2 0 0 0 0 3.5M4 5.5V20h16V7.5H6M16 13.5v.5",
  haus: "M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6",
  sprache: "M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5",
  arbeit: "M3.5 8h17v11h-17zM9 8V5h6v3M3.5 13h17",
  kind: "M12 3.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6zM5.5 9.5 12 11l6.5-1.5M12 11v4.5M9 21l3-5.5 3 5.5",
  familie:
    "M8 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM16.7 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4 20v-5a4 4 0 0 1 8 0v5M14 20v-3a2.7 2.7 0 0 1 5.5 0v3",
  herz: "M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z",
  schild: "m12 3 8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM12 8v5M12 15.8v.5",
  bus: "M5 4h14v13H5zM5 11h14M8 17v3M16 17v3M8.5 14h.5M15 14h.5",
  frage: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M12 16.6v.5",
  hand: "M7.5 13V6.5a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V11m0-4a1.5 1.5 0 0 1 3 0v7c0 4-2 6.5-5.5 6.5-3 0-4.5-1.5-6.3-5-.6-1.3.8-2.3 1.8-1.3l1.5 1.8",
  stern: "m12 3.5 2.6 5.6 6 .7-4.4 4.2 1.1 6L12 17l-5.3 3 1.1-6L3.4 9.8l6-.7z",
};

/** The drawing of a life situation; always beside its word. */
export function LageZeichen({ zeichen }: { zeichen: Zeichen }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PFADE[zeichen]} />
    </svg>
  );
}
