import type { Ctx } from "#src/platform/ctx.ts";
import { escapeKalender, kalendermoment, kalenderstempel, writeKalender } from "#src/shared/kalender.ts";
import type { WorkshopView } from "../views/oeffentlich.ts";

/** One entry, which a calendar replaces when the workshop moves. */
export function workshopIcs(ctx: Ctx, view: WorkshopView): string {
  const { id, rev, slug, titel, einleitung, tag, von, bis, ort } = view;
  return writeKalender(titel, [
    [
      "BEGIN:VEVENT",
      `UID:${id}@${new URL(ctx.mandant.origin).hostname}`,
      `DTSTAMP:${kalenderstempel(new Date(ctx.now))}`,
      `SEQUENCE:${rev}`,
      `DTSTART;TZID=Europe/Berlin:${kalendermoment(tag, von)}`,
      `DTEND;TZID=Europe/Berlin:${kalendermoment(tag, bis)}`,
      `SUMMARY:${escapeKalender(titel)}`,
      ...(einleitung ? [`DESCRIPTION:${escapeKalender(einleitung)}`] : []),
      `LOCATION:${escapeKalender(ort)}`,
      `URL:${ctx.mandant.origin}/workshops/${slug}`,
      "END:VEVENT",
    ],
  ]);
}
