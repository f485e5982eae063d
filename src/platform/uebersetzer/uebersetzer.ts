import type { Config } from "../config.ts";
import { guardedFetch } from "../outgoing/guarded-fetch.ts";
import { deepl } from "./deepl.ts";
import { libreTranslate } from "./libre-translate.ts";
import type { Uebersetzer } from "./vertrag.ts";

export { UEBERSETZER_GRUENDE, type Uebersetzer, UebersetzerFehler, type UebersetzerGrund } from "./vertrag.ts";

/** Machines take their time over long texts; nobody waits for the answer at a screen. */
const TIMEOUT_MS = 30_000;

/** The service of this installation; null where none is set. */
export function createUebersetzer(setting: Config["uebersetzer"], timeoutMs = TIMEOUT_MS): Uebersetzer | null {
  if (!setting) return null;
  const { dienst, url, key } = setting;
  // Set by the operator, so it may lie in the own network.
  const ask = guardedFetch({ internalHosts: [new URL(url).host], timeoutMs });
  return dienst === "deepl" ? deepl(ask, url, key) : libreTranslate(ask, url, key);
}
