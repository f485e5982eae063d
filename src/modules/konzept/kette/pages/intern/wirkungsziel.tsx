import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { changeZiel } from "../../commands/change-ziel.ts";
import { formatTag, formatZahl, parseZiel, ZIEL_FELDER, type ZielEingabe } from "../../rules/eingabe.ts";
import type { ZielInhalt } from "../../rules/wirkungsziel.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { viewZielForm } from "../../views/bearbeiten.ts";
import { viewGliedUmfeld } from "../../views/umfeld.ts";
import { NICHTS_VERKNUEPFBAR, viewVerknuepfbares } from "../../views/verknuepfbares.ts";
import { viewKettenVerlauf } from "../../views/verlauf.ts";
import { readFormular } from "./teile/formular-lesen.ts";
import { runGliedHandlung } from "./teile/glied-handlung.ts";
import { GliedSeite } from "./teile/glied-seite.tsx";
import { Verknuepfungen } from "./teile/verknuepfungen.tsx";
import { ZielFormular } from "./teile/ziel-formular.tsx";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/wirkungsziel";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Wirkungsziel">(params.id);
  const form = await viewZielForm(ctx, id);
  return {
    form,
    aendern: url.searchParams.get("aendern"),
    eingabe: eingabeOf(form.inhalt),
    auswahl: await viewKettenAuswahl(ctx, form.inhalt.querschnittsthemaIds),
    umfeld: await viewGliedUmfeld(ctx, "wirkungsziel", id),
    wahl: form.may.edit ? await viewVerknuepfbares(ctx, "wirkungsziel", id) : NICHTS_VERKNUEPFBAR,
    verlauf: form.may.edit ? await viewKettenVerlauf(ctx, "wirkungsziel", id) : [],
  };
}

function eingabeOf(inhalt: ZielInhalt): ZielEingabe {
  return {
    handlungsfeld: inhalt.handlungsfeldId,
    aussage: inhalt.aussage,
    wirkungsebene: inhalt.wirkungsebene ?? "",
    ebene: inhalt.ebene,
    zieljahr: inhalt.zieljahr?.toString() ?? "",
    ausgangslage: inhalt.ausgangslage,
    annahmen: inhalt.annahmen,
    stand: inhalt.stand,
    vereinbartAm: formatTag(inhalt.vereinbartAm),
    vereinbartDurch: inhalt.vereinbartDurch,
    themen: inhalt.querschnittsthemaIds,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Wirkungsziel">(params.id);
  const path = `/intern/wirkungsziele/${id}`;
  if (!(await viewZielForm(ctx, id)).may.edit) throw new NotAllowed();
  const form = await request.formData();
  const other = await runGliedHandlung(ctx, form, { art: "wirkungsziel", id }, path);
  if (other) return other;
  return saveFormular(ctx, readFormular(form, ZIEL_FELDER, ["themen"]), {
    parse: parseZiel,
    run: (inhalt, rev) => changeZiel(ctx, id, rev, inhalt),
    danach: () => `${path}?ok=kette-gespeichert`,
    jetzt: () => viewZielForm(ctx, id),
  });
}

/** Working on one Wirkungsziel: which Bedarfe it answers, what is done for it, how it is measured. */
export default function WirkungszielBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  const { form, umfeld, wahl } = loaderData;
  const stand = { werte: actionData?.werte ?? {}, fehler: actionData?.fehler ?? {} };
  const may = form.may.edit && form.zustand !== "archiviert";
  const path = `/intern/wirkungsziele/${form.id}`;
  return (
    <GliedSeite
      art="wirkungsziel"
      form={form}
      titel={form.inhalt.aussage}
      umfeld={umfeld}
      luecken={[
        ...(umfeld.ziele.find((one) => one.id === form.id)?.luecken ?? []),
        ...(umfeld.messungen.length === 0 && may ? (["ziel-ohne-indikator"] as const) : []),
      ]}
      themen={form.offeneThemen}
      stand={actionData ?? null}
      verlauf={loaderData.verlauf}
      abschnitte={[
        { id: "bedarf-ziel", text: text("link.ziel.bedarf") },
        { id: "ziel-massnahme", text: text("link.ziel.massnahme") },
        { id: "ziel-indikator", text: text("link.ziel.indikator") },
      ]}
      anker={{ bedarf: "bedarf-ziel", massnahme: "ziel-massnahme" }}
      path={path}
      formular={
        <ZielFormular
          eingabe={actionData?.eingabe ?? loaderData.eingabe}
          fehler={stand.fehler}
          auswahl={loaderData.auswahl}
          rev={actionData?.eingabe ? actionData.rev : form.rev}
          speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
        />
      }
    >
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        {...stand}
        sicht="ziel.bedarf"
        art="bedarf-ziel"
        eintraege={umfeld.bedarfe.map((one) => ({
          id: one.id,
          href: `/intern/bedarfe/${one.id}`,
          text: one.titel,
          rand: one.kennung,
          grund: one.grund,
        }))}
        wahl={wahl.bedarfe}
        may={may}
      />
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        {...stand}
        sicht="ziel.massnahme"
        art="ziel-massnahme"
        eintraege={umfeld.massnahmen.map((one) => ({
          id: one.id,
          href: `/intern/massnahmen/${one.id}`,
          text: one.titel,
          rand: one.kennung,
          grund: one.grund,
        }))}
        wahl={wahl.massnahmen}
        may={may}
        neu={`/intern/massnahmen/neu?ziel=${form.id}`}
      />
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        {...stand}
        sicht="ziel.indikator"
        art="ziel-indikator"
        eintraege={umfeld.messungen.map((one) => ({
          id: one.id,
          href: `/intern/indikatoren/${one.id}`,
          text: one.name,
          rand: one.einheit,
          grund: "",
          zielwert: formatZahl(one.zielwert),
          zieljahr: one.zieljahr?.toString() ?? "",
        }))}
        wahl={wahl.indikatoren}
        may={may}
        neu="/intern/indikatoren/neu"
      />
    </GliedSeite>
  );
}
