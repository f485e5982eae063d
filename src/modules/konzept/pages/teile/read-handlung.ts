import type { Ctx } from "#src/platform/ctx.ts";
import { fieldText } from "#src/platform/http/form.ts";
import { archiveMassnahme } from "../../commands/archive-massnahme.ts";
import { publishMassnahme } from "../../commands/publish-massnahme.ts";
import { restoreMassnahme } from "../../commands/restore-massnahme.ts";
import { withdrawMassnahme } from "../../commands/withdraw-massnahme.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";

type Ausgang = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What another form of this page than the big one asks for; null when it was the big one. */
export function readHandlung(
  form: FormData,
): { run(ctx: Ctx, id: MassnahmeId): Promise<Ausgang>; readonly meldung: string } | null {
  const grund = fieldText(form, "grund").slice(0, 1000);
  switch (form.get("handlung")) {
    case "veroeffentlichen":
      return { run: publishMassnahme, meldung: "massnahme-veroeffentlicht" };
    case "zurueckziehen":
      return { run: withdrawMassnahme, meldung: "massnahme-zurueckgezogen" };
    case "wiederherstellen":
      return { run: restoreMassnahme, meldung: "massnahme-wiederhergestellt" };
    case "archivieren":
      return { run: (ctx, id) => archiveMassnahme(ctx, id, grund), meldung: "massnahme-archiviert" };
    default:
      return null;
  }
}
