import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { refuse } from "#src/shared/result.ts";
import { freezeFassung } from "../../fassung/commands/freeze-fassung.ts";
import { mayAdoptFassung } from "../../fassung/rules/permissions.ts";
import { diffManifeste } from "../../fassung/rules/unterschiede.ts";
import { loadManifest } from "../../fassung/store/fassungen.ts";
import { loadOffeneAenderungen } from "../../fassung/store/vergleich.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { listAbweichungen } from "../rules/entwurf-stand.ts";
import { formatNummer, type VorlageId } from "../rules/vorlage.ts";
import { findStand } from "../store/staende.ts";
import { listBeratungen } from "../store/vorlagen.ts";
import { lockCurrent, requireWriting } from "./lock-vorlage.ts";

/**
 * Freezes as the next Fassung what a body decided with its paper: the draft that was brought in, with body, day, votes and
 * text of the resolution (docs/fachliches/beschlussvorlage.md, V12).
 *
 * @param trotzdem what the Konzept says by now is left to the Fassung after this one; without it a Konzept that went on is
 *   refused as `entwurf-weicht-ab`, and `viewFesthalten` says what differs
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function adoptVorlage(
  ctx: Ctx,
  id: VorlageId,
  rev: number,
  typed: { readonly bezeichnung: string; readonly beschluss: string; readonly trotzdem: boolean },
) {
  requireWriting(ctx);
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const locked = await lockCurrent(tx, id, rev, ["beschlossen"]);
    if (!locked.ok) return locked;
    const beratung = (await listBeratungen(tx, id)).find(
      (one) => one.rolle === "beschliessend" && (one.ergebnis ?? "").startsWith("beschlossen"),
    );
    const gremium = gremien.find((one) => one.id === beratung?.gremiumId);
    if (!beratung?.am || !gremium) return refuse("gremium-unbekannt");
    // What was changed in the session stands in no draft: it is entered in the Konzept and adopted from there.
    if (beratung.ergebnis === "beschlossen-geaendert") return refuse("mit-aenderungen");
    const stand = await findStand(tx, id);
    if (!stand?.eingebracht.entwurf) return refuse("ohne-entwurf");
    if (!stand.echt) return refuse("entwurf-unecht");
    const { manifest, wege } = stand.eingebracht.entwurf;
    const heute = await loadOffeneAenderungen(tx, namen);
    const { fassungen } = heute;
    const nummer = formatNummer(locked.value);
    if (fassungen.some((one) => one.vorlage === nummer)) return refuse("schon-festgehalten");
    if ((fassungen[0]?.bezeichnung ?? null) !== (stand.eingebracht.anlagen?.von?.bezeichnung ?? null))
      return refuse("andere-fassung");
    if (!typed.trotzdem && listAbweichungen(manifest, heute.arbeitsstand).length > 0)
      return refuse("entwurf-weicht-ab");
    const [letzte] = fassungen;
    return freezeFassung(tx, ctx, {
      konzeptId: konzept.id,
      gremium: { id: gremium.id, name: gremium.name },
      angaben: { bezeichnung: typed.bezeichnung, beschluss: typed.beschluss, beschlossenAm: beratung.am },
      abstimmung: beratung.abstimmung,
      vorlage: nummer,
      fassungen,
      manifest,
      wege,
      unterschiede: letzte ? diffManifeste(await loadManifest(tx, letzte.id), manifest, wege) : null,
      vermerk: {},
    });
  });
}
