import { useTexte } from "./sprache.ts";

const STUFEN = ["wartet", "daten", "satz", "pdf", "fertig"] as const;

/** What happens to the PDF at this moment, in words. */
export function PdfWorte({ stage }: { stage: string }) {
  const { text } = useTexte();
  const known = STUFEN.find((one) => one === stage) ?? "wartet";
  return <p>{text(`pdf.stufe.${known}`)}</p>;
}
