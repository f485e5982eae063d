import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { BedarfAngebote } from "../../../angebote/pages/teile/bedarf-angebote.tsx";
import { viewDeckende } from "../../../angebote/views/angebote.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { VorschlagenLink } from "../../../vorschlag/pages/teile/vorschlag.tsx";
import { changeBedarf } from "../../commands/change-bedarf.ts";
import type { BedarfInhalt } from "../../rules/bedarf.ts";
import { BEDARF_FELDER, type BedarfEingabe, parseBedarf } from "../../rules/eingabe.ts";
import { viewKettenAuswahl } from "../../views/auswahl.ts";
import { viewBedarfForm } from "../../views/bearbeiten.ts";
import { NICHTS_VERKNUEPFBAR, viewVerknuepfbares } from "../../views/verknuepfbares.ts";
import { viewGliedUmfeld } from "../../views/umfeld.ts";
import { viewKettenVerlauf } from "../../views/verlauf.ts";
import { BedarfFormular } from "./teile/bedarf-formular.tsx";
import { readFormular } from "./teile/formular-lesen.ts";
import { runGliedHandlung } from "./teile/glied-handlung.ts";
import { GliedSeite } from "./teile/glied-seite.tsx";
import { Verknuepfungen } from "./teile/verknuepfungen.tsx";
import { saveFormular } from "./teile/speichern.ts";
import type { Route } from "./+types/bedarf";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Bedarf">(params.id);
  const form = await viewBedarfForm(ctx, id);
  const { inhalt } = form;
  return {
    form,
    aendern: url.searchParams.get("aendern"),
    eingabe: eingabeOf(inhalt),
    auswahl: await viewKettenAuswahl(ctx, [...inhalt.zielgruppeIds, ...inhalt.querschnittsthemaIds]),
    umfeld: await viewGliedUmfeld(ctx, "bedarf", id),
    wahl: form.may.edit ? await viewVerknuepfbares(ctx, "bedarf", id) : NICHTS_VERKNUEPFBAR,
    angebote: await viewDeckende(ctx, id),
    verlauf: form.may.edit ? await viewKettenVerlauf(ctx, "bedarf", id) : [],
  };
}

function eingabeOf(inhalt: BedarfInhalt): BedarfEingabe {
  return {
    handlungsfeld: inhalt.handlungsfeldId,
    titel: inhalt.titel,
    beschreibung: inhalt.beschreibung,
    stand: inhalt.stand,
    vorrang: inhalt.vorrang ?? "",
    vorrangGrund: inhalt.vorrangGrund,
    vorrangDurch: inhalt.vorrangDurch,
    umfang: inhalt.umfang,
    empfehlungen: inhalt.empfehlungen.join("\n"),
    gemeinden: inhalt.gemeindeIds,
    zielgruppen: inhalt.zielgruppeIds,
    themen: inhalt.querschnittsthemaIds,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Bedarf">(params.id);
  const path = `/intern/bedarfe/${id}`;
  if (!(await viewBedarfForm(ctx, id)).may.edit) throw new NotAllowed();
  const form = await request.formData();
  const other = await runGliedHandlung(ctx, form, { art: "bedarf", id }, path);
  if (other) return other;
  return saveFormular(ctx, readFormular(form, BEDARF_FELDER, ["gemeinden", "zielgruppen", "themen"]), {
    parse: parseBedarf,
    run: (inhalt, rev) => changeBedarf(ctx, id, rev, inhalt),
    danach: () => `${path}?ok=kette-gespeichert`,
    jetzt: () => viewBedarfForm(ctx, id),
  });
}

/** Working on one Bedarf: what supports it, what answers it, its form, what happened to it. */
export default function BedarfBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text, f } = useTexte();
  const { form, umfeld, wahl } = loaderData;
  const fehler = actionData?.fehler ?? {};
  const werte = actionData?.werte ?? {};
  const may = form.may.edit && form.zustand !== "archiviert";
  const path = `/intern/bedarfe/${form.id}`;
  return (
    <GliedSeite
      art="bedarf"
      form={form}
      titel={form.inhalt.titel}
      umfeld={umfeld}
      luecken={umfeld.bedarfe.find((one) => one.id === form.id)?.luecken ?? []}
      stand={actionData ?? null}
      verlauf={loaderData.verlauf}
      abschnitte={[
        { id: "bedarf-beleg", text: text("link.bedarf.beleg") },
        { id: "bedarf-ziel", text: text("link.bedarf.ziel") },
      ]}
      anker={{ beleg: "bedarf-beleg", wirkungsziel: "bedarf-ziel" }}
      path={path}
      formular={
        <BedarfFormular
          eingabe={actionData?.eingabe ?? loaderData.eingabe}
          fehler={fehler}
          auswahl={loaderData.auswahl}
          rev={actionData?.eingabe ? actionData.rev : form.rev}
          speichern={text(actionData?.konflikt ? "konflikt.speichern" : "speichern")}
        />
      }
    >
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        sicht="bedarf.beleg"
        art="bedarf-beleg"
        eintraege={umfeld.belege.map((one) => ({
          id: one.id,
          href: `/intern/belege/${one.id}`,
          text: one.aussage,
          rand: `${text(`belegart.${one.art}`)}${one.tag ? `, ${f.date(one.tag)}` : ""}${one.freigabe === "intern" ? `, ${text("belegform.freigabe.intern.kurz")}` : ""}`,
          grund: one.grund,
          wirkung: one.wirkung,
        }))}
        wahl={wahl.belege}
        werte={werte}
        fehler={fehler}
        may={may}
        neu={`/intern/belege/neu?bedarf=${form.id}`}
      />
      <Verknuepfungen
        path={path}
        aendern={loaderData.aendern}
        sicht="bedarf.ziel"
        art="bedarf-ziel"
        eintraege={umfeld.ziele.map((one) => ({
          id: one.id,
          href: `/intern/wirkungsziele/${one.id}`,
          text: one.titel,
          rand: one.kennung,
          grund: one.grund,
        }))}
        wahl={wahl.ziele}
        werte={werte}
        fehler={fehler}
        may={may}
        neu={`/intern/wirkungsziele/neu?bedarf=${form.id}`}
      />
      {may ? <VorschlagenLink bedarfId={form.id} /> : null}
      <BedarfAngebote angebote={loaderData.angebote} intern />
    </GliedSeite>
  );
}
