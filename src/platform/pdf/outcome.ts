export type PdfReason = "zu-gross" | "abgebrochen" | "zeit-ueberschritten" | "vorlage-fehlerhaft" | "nicht-verfuegbar";

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Wall time of the child, without waiting for its turn. */
  readonly ms: number;
  readonly warnings: readonly string[];
  /** Characters no font could draw; each is shown as �. */
  readonly missingCharacters: readonly string[];
}
