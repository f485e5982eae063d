import type { AuswahlrundeId, SitzId } from "../../rules/runde.ts";

/** Where a ballot is filled in, or one candidate on it. */
export function zettelAdresse(runde: AuswahlrundeId, sitz: SitzId, kennung?: string): string {
  const search = new URLSearchParams({ sitz, ...(kennung === undefined ? {} : { vorschlag: kennung }) });
  return `/intern/auswahl/${runde}/stimmzettel?${search}`;
}
