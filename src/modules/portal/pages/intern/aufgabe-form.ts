import type { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import type { AufgabeAngaben } from "../../rules/aufgabe.ts";
import { resolveBezug } from "../../views/aufgaben.ts";
import type { aufgabeSchema } from "./aufgabe-felder.tsx";

/** What was typed as a task; null when its Kennung names nothing that the person may know. */
export async function toAufgabe(ctx: Ctx, value: z.infer<typeof aufgabeSchema>): Promise<AufgabeAngaben | null> {
  const { bezug, ...angaben } = value;
  const found = bezug === "" ? null : await resolveBezug(ctx, bezug);
  if (bezug !== "" && !found) return null;
  return { ...angaben, bezug: found };
}
