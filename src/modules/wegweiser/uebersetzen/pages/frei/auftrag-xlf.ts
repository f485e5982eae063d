import { ctxKey } from "#src/platform/http/context.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";
import { NotFound } from "#src/platform/errors.ts";
import { isSprache } from "../../../rules/sprachen.ts";
import { TEXT_ARTEN } from "../../rules/text.ts";
import { UMFAENGE } from "../../rules/vorschlag.ts";
import { viewXliff } from "../../views/uebersetzen.ts";
import type { Route } from "./+types/auftrag-xlf";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = url.searchParams.get("sprache") ?? "en";
  const umfang = UMFAENGE.find((one) => one === (url.searchParams.get("umfang") ?? "offen"));
  const asked = url.searchParams.get("art") ?? "";
  const art = TEXT_ARTEN.find((one) => one === asked) ?? null;
  const known = isSprache(sprache) && sprache !== "de" && umfang && (asked === "" || art !== null);
  const xml = known ? await viewXliff(ctx, sprache, umfang, art) : null;
  if (xml === null) throw new NotFound();
  const bytes = new TextEncoder().encode(xml);
  const headers = downloadHeaders(`wegweiser-${sprache}.xlf`, "application/xliff+xml", bytes.length);
  headers.set("cache-control", "private, no-store");
  return new Response(bytes, { headers });
}
