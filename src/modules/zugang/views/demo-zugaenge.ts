import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "#src/platform/config.ts";
import { currentTotpCode } from "../store/identity/totp.ts";

const schema = z.array(z.object({ email: z.string(), passwort: z.string(), geheimnis: z.string(), rolle: z.string() }));

/** An account of the demo with everything needed to use it. Never exists outside demo mode. */
export type DemoZugang = z.infer<typeof schema>[number];

type DemoConfig = Pick<Config, "mode" | "dataDir">;

export const demoFile = (config: DemoConfig) => join(config.dataDir, "demo-zugaenge.json");

/** The accounts the demo made; none outside demo mode or before its first start. */
export function readDemoZugaenge(config: DemoConfig): DemoZugang[] {
  if (config.mode !== "demo") return [];
  let text: string;
  try {
    text = readFileSync(demoFile(config), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return schema.parse(JSON.parse(text));
}

/**
 * The code a demo account's app would show now; null for every other account and outside demo mode. The page that asks
 * for the code shows it, because who tries the demo has no such app. The password is still needed to get there.
 */
export function findDemoCode(config: DemoConfig, email: string, now: number): string | null {
  const found = readDemoZugaenge(config).find((one) => one.email === email);
  return found ? currentTotpCode(found.geheimnis, now) : null;
}
