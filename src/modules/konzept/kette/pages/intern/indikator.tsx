import { redirect } from "react-router";
import { listStellen } from "#src/modules/netzwerk/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, hasForeignField } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { archiveIndikator, changeIndikator, restoreIndikator } from "../../commands/change-indikatoren.ts";
import { formatZahl, INDIKATOR_FELDER, type IndikatorEingabe, parseIndikator } from "../../rules/eingabe.ts";
import type { IndikatorInhalt } from "../../rules/indikator.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { viewIndikatorForm } from "../../views/bearbeiten.ts";
import { viewGliedUmfeld } from "../../views/umfeld.ts";
import { viewVerknuepfbares } from "../../views/verknuepfbares.ts";
import { viewKettenVerlauf } from "../../views/verlauf.ts";
import { DingSeite } from "./teile/ding-seite.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { IndikatorFormular } from "./teile/indikator-formular.tsx";
import { handlungAbgelehnt } from "./teile/seiten-stand.ts";
import { runVerknuepfung } from "./teile/verknuepfung-lesen.ts";
import { Verknuepfungen } from "./teile/verknuepfungen.tsx";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/indikator";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Indikator">(params.id);
  const form = await viewIndikatorForm(ctx, id);
  return {
    form,
    aendern: url.searchParams.get("aendern"),
    eingabe: eingabeOf(form.inhalt),
    auswahl: await viewKettenAuswahl(ctx),
    stellen: (await listStellen(ctx)).map((one) => ({ value: one.id, label: one.name })),
    umfeld: await viewGliedUmfeld(ctx, "indikator", id),
    wahl: await viewVerknuepfbares(ctx, "indikator", id),
    verlauf: await viewKettenVerlauf(ctx, "indikator", id),
  };
}

function eingabeOf(inhalt: IndikatorInhalt): IndikatorEingabe {
  const { quelleStelleId, handlungsfeldId, oeffentlich, nachkommastellen, turnus, ...texts } = inhalt;
  return {
    ...texts,
    nachkommastellen: String(nachkommastellen),
    quelleStelle: quelleStelleId ?? "",
    handlungsfeld: handlungsfeldId ?? "",
    turnus: turnus ?? "",
    oeffentlich: oeffentlich ? "ja" : "",
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Indikator">(params.id);
  const path = `/intern/indikatoren/${id}`;
  await viewIndikatorForm(ctx, id);
  const form = await request.formData();
  const verknuepft = await runVerknuepfung(ctx, form, { art: "indikator", id }, path);
  if (verknuepft) return verknuepft;
  const done = (ok: string) => redirect(localePath(ctx.locale, `${path}?ok=${ok}`));
  const handlung = fieldText(form, "handlung");
  if (handlung === "archivieren" || handlung === "wiederherstellen") {
    if (hasForeignField(form, /^handlung$/)) return handlungAbgelehnt("unbekannt", 422);
    const outcome = handlung === "archivieren" ? await archiveIndikator(ctx, id) : await restoreIndikator(ctx, id);
    if (!outcome.ok) return handlungAbgelehnt(outcome.reason);
    throw done(handlung === "archivieren" ? "kette-weggelegt" : "kette-zurueckgeholt");
  }
  return saveFormular(ctx, readFormular(form, INDIKATOR_FELDER), {
    parse: parseIndikator,
    run: (inhalt, rev) => changeIndikator(ctx, id, rev, inhalt),
    danach: () => `${path}?ok=kette-gespeichert`,
    jetzt: () => viewIndikatorForm(ctx, id),
  });
}

/** Working on one Indikator: how it is counted, and which Wirkungsziele it measures. */
export default function IndikatorBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const { form, umfeld } = loaderData;
  const archived = form.zustand === "archiviert";
  const misst = umfeld.messungen;
  const path = `/intern/indikatoren/${form.id}`;
  return (
    <DingSeite
      kind={text("kette.wort.indikator")}
      titel={form.bezeichnung}
      zustand={text(
        archived
          ? "zustand.archiviert"
          : form.inhalt.oeffentlich
            ? "zustand.oeffentlich"
            : "belegform.freigabe.intern.kurz",
      )}
      ton={archived ? "ruht" : form.inhalt.oeffentlich ? "gut" : "luecke"}
      form={form}
      liste={{ text: text("kette.indikatoren"), path: "/intern/indikatoren" }}
      luecken={
        !archived && form.inhalt.art !== "kontext" && misst.length > 0 && misst.every((one) => one.zielwert === null)
          ? ["indikator-ohne-zielwert"]
          : []
      }
      stand={actionData ?? null}
      verlauf={loaderData.verlauf}
      path={path}
      formular={
        <IndikatorFormular
          eingabe={actionData?.eingabe ?? loaderData.eingabe}
          fehler={actionData?.fehler ?? {}}
          auswahl={loaderData.auswahl}
          stellen={loaderData.stellen}
          rev={actionData?.eingabe ? actionData.rev : form.rev}
          speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
        />
      }
    >
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        sicht="indikator.ziel"
        art="ziel-indikator"
        eintraege={umfeld.ziele.map((one) => {
          const messung = misst.find((other) => other.zielId === one.id);
          return {
            id: one.id,
            href: `/intern/wirkungsziele/${one.id}`,
            text: one.titel,
            rand: one.kennung,
            grund: "",
            zielwert: formatZahl(messung?.zielwert ?? null),
            zieljahr: messung?.zieljahr?.toString() ?? "",
          };
        })}
        wahl={loaderData.wahl.ziele}
        werte={actionData?.werte ?? {}}
        fehler={actionData?.fehler ?? {}}
        may={!archived}
      />
    </DingSeite>
  );
}
