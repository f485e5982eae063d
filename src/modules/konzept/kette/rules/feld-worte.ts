/** Names of everything that a record of the chain points at by id. */
export type KettenBezuege = ReadonlyMap<string, string>;

export type FeldUnterschied = { readonly feld: string; readonly vorher: string; readonly nachher: string };

/**
 * A value of a record or of the audit log in words: ids become names, lists are joined, yes and no are said, codes such
 * as `im-plan` stay as they are. Empty for nothing.
 */
export function describeFeld(wert: unknown, bezuege: KettenBezuege): string {
  if (wert === null || wert === undefined || wert === "") return "";
  if (Array.isArray(wert)) {
    return wert
      .map((one) => describeFeld(one, bezuege))
      .filter((one) => one !== "")
      .join("; ");
  }
  if (typeof wert === "boolean") return wert ? "ja" : "nein";
  if (typeof wert === "number") return String(wert).replace(".", ",");
  if (typeof wert === "string") return bezuege.get(wert) ?? wert;
  return Object.values(wert)
    .map((one) => describeFeld(one, bezuege))
    .filter((one) => one !== "")
    .join(" ");
}

/** Where two states of a record differ, in words and in the order of the record. */
export function compareFelder(
  vorher: Readonly<Record<string, unknown>>,
  nachher: Readonly<Record<string, unknown>>,
  bezuege: KettenBezuege,
): readonly FeldUnterschied[] {
  return [...new Set([...Object.keys(vorher), ...Object.keys(nachher)])]
    .map((feld) => ({
      feld,
      vorher: describeFeld(vorher[feld], bezuege),
      nachher: describeFeld(nachher[feld], bezuege),
    }))
    .filter((one) => one.vorher !== one.nachher);
}
