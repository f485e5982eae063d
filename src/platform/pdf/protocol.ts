import type { JsonValue } from "./json.ts";

export const STAGES = ["daten", "satz", "pdf"] as const;
export type Stage = (typeof STAGES)[number];

export interface Progress {
  readonly stage: Stage;
  /** 0–100 */
  readonly percent: number;
}

/** What the child reads from standard input. */
export interface ChildRequest {
  readonly module: string;
  readonly fonts: readonly string[];
  readonly workspace: string;
  readonly base: string;
  /** Seconds since 1970, UTC. */
  readonly creationTimestamp: number;
  /** Becomes `/request.json` inside the template's folder. */
  readonly input: JsonValue;
  /** Name to base64. */
  readonly files: Readonly<Record<string, string>>;
}

/** One line of JSON each on standard output; the bytes of the PDF come on descriptor 3. */
export type ChildMessage =
  | ({ readonly kind: "progress" } & Progress)
  | {
      readonly kind: "done";
      readonly pages: number;
      readonly size: number;
      readonly warnings: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: "template-error" | "engine-error"; readonly messages: readonly string[] };
