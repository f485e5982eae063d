import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import type { UmfrageId } from "../rules/ids.ts";

export async function aUmfrage(_ctx: Ctx): Promise<UmfrageId> {
  return newId<"Umfrage">();
}
