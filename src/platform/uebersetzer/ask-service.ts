import type { z } from "zod";
import { type Ask, UebersetzerFehler } from "./vertrag.ts";

/**
 * Sends JSON and reads JSON. What the service refuses, and what is no answer, becomes one of our reasons.
 *
 * @param quota the status by which this service says that the quota is used up
 */
export async function askService<Schema extends z.ZodType>(
  ask: Ask,
  url: string,
  body: unknown,
  headers: Record<string, string>,
  schema: Schema,
  quota: number | null,
): Promise<z.infer<Schema>> {
  const answer = await ask(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new UebersetzerFehler("nicht-erreichbar", true);
  });
  const { status } = answer;
  if (quota !== null && status === quota) throw new UebersetzerFehler("kontingent", false);
  if (status === 401 || status === 403) throw new UebersetzerFehler("schluessel", false);
  if (status === 400) throw new UebersetzerFehler("sprache", false);
  if (status === 413 || status === 429) throw new UebersetzerFehler("zu-viel", true);
  if (status >= 500) throw new UebersetzerFehler("nicht-erreichbar", true);
  const json: unknown = await answer.json().catch(() => null);
  const parsed = schema.safeParse(json);
  if (status !== 200 || !parsed.success) throw new UebersetzerFehler("unlesbar", false);
  return parsed.data;
}
