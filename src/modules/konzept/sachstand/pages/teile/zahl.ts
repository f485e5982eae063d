import { textField } from "#src/platform/http/form.ts";

/** A number as people type it, `1.200` or `2,5`; empty is null. Message: `zahl-falsch`. */
export const optionalZahl = () =>
  textField(20).transform((text, check): number | null => {
    if (text === "") return null;
    const bare = /^\d{1,3}(\.\d{3})+(,\d{1,3})?$/.test(text) ? text.replaceAll(".", "") : text;
    const value = /^\d{1,9}([.,]\d{1,3})?$/.test(bare) ? Number(bare.replace(",", ".")) : null;
    if (value === null) check.addIssue({ code: "custom", message: "zahl-falsch" });
    return value;
  });

/** As it stands in a field that is typed into. */
export function typedZahl(zahl: number | null): string {
  return zahl === null ? "" : String(zahl).replace(".", ",");
}
