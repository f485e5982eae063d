import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { archiveBeleg, changeBeleg, restoreBeleg } from "../../commands/change-belege.ts";
import { BELEG_FELDER, eingabeOfBeleg, parseBeleg } from "../../rules/eingabe.ts";
import { viewBelegForm } from "../../views/bearbeiten.ts";
import { Verwendung } from "../../../beleg/pages/teile/verwendung.tsx";
import { listKapitelMitBeleg } from "../../../beleg/views/verwendung.ts";
import { GLIEDER } from "../../rules/kette.ts";
import { BELEGKANTEN } from "../../rules/verknuepfung.ts";
import { viewBelegLinks } from "../../views/beleg-links.ts";
import { viewGliedUmfeld } from "../../views/umfeld.ts";
import { viewVerknuepfbares } from "../../views/verknuepfbares.ts";
import { viewKettenVerlauf } from "../../views/verlauf.ts";
import { BelegFormular } from "./teile/beleg-formular.tsx";
import { BueroKette } from "./teile/buero-kette.tsx";
import { DingSeite } from "./teile/ding-seite.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { handlungAbgelehnt } from "./teile/seiten-stand.ts";
import { runVerknuepfung } from "./teile/verknuepfung-lesen.ts";
import { Verknuepfungen } from "./teile/verknuepfungen.tsx";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/beleg";

const BELEG_SICHTEN = [
  { sicht: "beleg.bedarf", glied: "bedarf", pfad: "bedarfe", wahl: "bedarfe" },
  { sicht: "beleg.ziel", glied: "wirkungsziel", pfad: "wirkungsziele", wahl: "ziele" },
  { sicht: "beleg.massnahme", glied: "massnahme", pfad: "massnahmen", wahl: "massnahmen" },
] as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Beleg">(params.id);
  const form = await viewBelegForm(ctx, id);
  return {
    form,
    aendern: url.searchParams.get("aendern"),
    eingabe: eingabeOfBeleg(form.inhalt),
    umfeld: await viewGliedUmfeld(ctx, "beleg", id),
    verknuepft: await viewBelegLinks(ctx, id),
    kapitel: await listKapitelMitBeleg(ctx, id),
    wahl: await viewVerknuepfbares(ctx, "beleg", id),
    verlauf: await viewKettenVerlauf(ctx, "beleg", id),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Beleg">(params.id);
  const path = `/intern/belege/${id}`;
  await viewBelegForm(ctx, id);
  const form = await request.formData();
  const verknuepft = await runVerknuepfung(ctx, form, { art: "beleg", id }, path);
  if (verknuepft) return verknuepft;
  const done = (ok: string) => redirect(localePath(ctx.locale, `${path}?ok=${ok}`));
  const handlung = fieldText(form, "handlung");
  if (handlung === "archivieren" || handlung === "wiederherstellen") {
    if (hasForeignField(form, /^handlung$/)) return handlungAbgelehnt("unbekannt", 422);
    const outcome = handlung === "archivieren" ? await archiveBeleg(ctx, id) : await restoreBeleg(ctx, id);
    if (!outcome.ok) return handlungAbgelehnt(outcome.reason);
    throw done(handlung === "archivieren" ? "beleg-archiviert" : "beleg-wiederhergestellt");
  }
  return saveFormular(ctx, readFormular(form, BELEG_FELDER), {
    parse: parseBeleg,
    run: (inhalt, rev) => changeBeleg(ctx, id, rev, inhalt),
    danach: () => `${path}?ok=kette-gespeichert`,
    jetzt: () => viewBelegForm(ctx, id),
  });
}

/** Working on one Beleg: what it supports, and how far it may be seen. */
export default function BelegBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const { form, umfeld, verknuepft } = loaderData;
  const genutzt = GLIEDER.some((glied) => verknuepft[glied].length > 0);
  const archived = form.zustand === "archiviert";
  const path = `/intern/belege/${form.id}`;
  const title = text(`belegart.${form.inhalt.art}`);
  return (
    <DingSeite
      glyph="beleg"
      kind={title}
      titel={form.bezeichnung}
      zustand={archived ? text("zustand.archiviert") : text(`belegform.freigabe.${form.inhalt.freigabe}.kurz`)}
      ton={archived ? "ruht" : form.inhalt.freigabe === "intern" ? "luecke" : "gut"}
      form={form}
      liste={{ text: text("kette.beleg"), path: "/intern/belege" }}
      luecken={!genutzt && !archived ? ["beleg-ungenutzt"] : []}
      kette={<BueroKette umfeld={umfeld} mitte={{ art: "beleg", bezeichnung: form.bezeichnung }} />}
      stand={actionData ?? null}
      verlauf={loaderData.verlauf}
      path={path}
      formular={
        <BelegFormular
          eingabe={actionData?.eingabe ?? loaderData.eingabe}
          fehler={actionData?.fehler ?? {}}
          rev={actionData?.eingabe ? actionData.rev : form.rev}
          speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
          zurueck="/intern/belege"
        />
      }
    >
      <Verwendung zurueckgezogenAm={verknuepft.zurueckgezogenAm} kapitel={loaderData.kapitel} />
      {BELEG_SICHTEN.map(({ sicht, glied, pfad, wahl }) => (
        <Verknuepfungen
          key={glied}
          path={path}
          aendern={loaderData.aendern}
          sicht={sicht}
          art={BELEGKANTEN[glied]}
          eintraege={verknuepft[glied].map((one) => ({ ...one, href: `/intern/${pfad}/${one.id}` }))}
          wahl={loaderData.wahl[wahl]}
          werte={actionData?.werte ?? {}}
          fehler={actionData?.fehler ?? {}}
          may={!archived}
        />
      ))}
    </DingSeite>
  );
}
