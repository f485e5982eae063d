import { escapeXml } from "#src/shared/escape-xml.ts";

/** A code with those below it. */
export type QdaCode = {
  readonly id: string;
  readonly name: string;
  readonly beschreibung: string;
  /** `#rrggbb`; null: the reading program chooses. */
  readonly farbe: string | null;
  /** False for a heading that nothing is coded with. */
  readonly kodierbar: boolean;
  readonly kinder: readonly QdaCode[];
};

const NAMESPACE = "urn:QDA-XML:codebook:1.0";

function codeXml(code: QdaCode, indent: string): string {
  const { id, name, beschreibung, farbe, kodierbar, kinder } = code;
  const color = farbe !== null && /^#[0-9a-fA-F]{6}$/.test(farbe) ? ` color="${farbe}"` : "";
  const open = `${indent}<Code guid="${escapeXml(id)}" name="${escapeXml(name)}" isCodable="${String(kodierbar)}"${color}`;
  const inner = [
    ...(beschreibung === "" ? [] : [`${indent} <Description>${escapeXml(beschreibung)}</Description>`]),
    ...kinder.map((one) => codeXml(one, `${indent} `)),
  ];
  return inner.length === 0 ? `${open}/>` : [`${open}>`, ...inner, `${indent}</Code>`].join("\n");
}

/**
 * A tree of codes as other programs for qualitative analysis read it.
 *
 * Quelle: REFI-QDA Codebook 1.0 (18 March 2019), `.qdc`
 * @returns null for an empty tree: the schema wants one code at least
 */
export function refiQdaOf(codes: readonly QdaCode[], origin: string): string | null {
  if (codes.length === 0) return null;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${NAMESPACE}" origin="${escapeXml(origin)}">`,
    "<Codes>",
    ...codes.map((one) => codeXml(one, " ")),
    "</Codes>",
    "</CodeBook>\n",
  ].join("\n");
}
