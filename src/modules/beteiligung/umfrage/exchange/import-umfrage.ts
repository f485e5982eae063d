import { createHash } from "node:crypto";
import type { Ctx } from "#src/platform/ctx.ts";
import { cleanText, LIMITS } from "#src/platform/tabellen/index.ts";
import { refuse } from "#src/shared/result.ts";
import { importUmfrage } from "../commands/umfragen.ts";
import { type GeleseneDatei, readUmfrageFile, type Umfrageleser } from "./receive-umfrage.ts";

/** Why no survey was made of a file, with what is known of the place. */
export type Ungelesen =
  | Exclude<GeleseneDatei, { readonly art: "gelesen" }>
  | { readonly art: "keine-datei" | "zu-gross" };

/**
 * Reads a survey from a file of any known kind and takes it over as a draft, whole or not at all.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function importUmfrageFile(
  ctx: Ctx,
  leser: Umfrageleser,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
) {
  if (bytes.length > LIMITS.fileBytes)
    return { ok: false, reason: "ungelesen", ungelesen: { art: "zu-gross" } } as const;
  const datei = cleanText(name).slice(0, 200);
  const read = await readUmfrageFile(leser, { bytes, name: datei, lane: ctx.mandant.id });
  if (read.art !== "gelesen") return { ok: false, reason: "ungelesen", ungelesen: read } as const;
  if (!read.einlesung.ok) return { ...refuse("definition-fehlerhaft"), fehler: read.einlesung.fehler };
  const { umfrage, rest } = read.einlesung;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const taken = await importUmfrage(ctx, umfrage, { format: read.format, datei, sha256, rest });
  return taken.ok ? ({ ...taken, rest, umfrage } as const) : taken;
}
