import { z } from "zod";
import type { XmlElement } from "#src/platform/tabellen/index.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { htmlSchema, spracheOf } from "./fremdtext.ts";

export const elementSchema: z.ZodType<XmlElement> = z.lazy(() =>
  z.object({
    name: z.string(),
    attribute: z.record(z.string(), z.string()),
    kinder: z.array(elementSchema),
    text: z.string(),
  }),
);

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.kinder.find((one) => one.name === name);
}

/** Elements of a name anywhere below, but not within one another. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.kinder.flatMap((one) => (one.name === name ? [one] : all(one, name)));
}

export const textOf = (element: XmlElement, name: string): string => all(element, name)[0]?.text ?? "";

/** The code within an element that names a list: `<rolle><code>01</code></rolle>`. */
export const codeOf = (element: XmlElement, name: string): string => {
  const [holder] = all(element, name);
  return holder ? textOf(holder, "code") : "";
};

/** An id counts only together with who gave it. */
export function keyOfId(id: XmlElement): string {
  return [id.attribute["schemeAgencyID"] ?? "", id.text].filter(Boolean).join(":");
}

export type Inhalt = { readonly sprache: Sprache; readonly html: z.infer<typeof htmlSchema> };

/** What an element says, in every language that we write in. */
export function inhalteOf(element: XmlElement): Inhalt[] {
  return all(element, "inhalt").flatMap((one) => {
    const sprache = spracheOf(one.attribute["languageCode"] ?? "de");
    if (sprache === null || one.text === "") return [];
    return [{ sprache, html: htmlSchema.parse(JSON.parse(one.text)) }];
  });
}
