import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { fieldText, parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { localePath } from "#src/shared/locale.ts";
import { ButtonLink, ActionRow } from "#src/ui/button/button.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type FormStand, formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { decideRunde } from "../../commands/decide-runde.ts";
import { changeRunde } from "../../commands/prepare-runde.ts";
import { entwerfeBeschluss } from "../../rules/beschluss.ts";
import { summeOf } from "../../rules/summe.ts";
import { type RundeView, viewRunde } from "../../views/runden.ts";
import { BeschlussFormular } from "../teile/beschluss-formular.tsx";
import { EntwurfFormular } from "../teile/entwurf-formular.tsx";
import { readEntwurf } from "../teile/entwurf-eingabe.ts";
import { LaufendeRunde } from "../teile/laufende-runde.tsx";
import { InternRahmen } from "../teile/rahmen.tsx";
import { beschlussSchema, readEntscheide, readSchritt } from "../teile/runde-eingabe.ts";
import { StandWort } from "../teile/stand-wort.tsx";
import { SummenZeile } from "../teile/summe.tsx";
import { useAuswahlTexte } from "../teile/texte.ts";
import { NachBeschluss, SchrittVeroeffentlichen } from "../teile/nach-beschluss.tsx";
import type { Route } from "./+types/runde";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewRunde(context.get(ctxKey), idParam<"Auswahlrunde">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Auswahlrunde">(params.id);
  const view = await viewRunde(ctx, id);
  const sent = await request.formData();
  const aktion = fieldText(sent, "aktion");
  const back = (meldung: string) => redirect(localePath(ctx.locale, `/intern/auswahl/${id}?ok=${meldung}`));
  if (aktion === "speichern") {
    const read = readEntwurf(sent);
    if (!read) return formAgain({ aktion: "unbekannt" }, {}, () => false);
    if (Object.keys(read.fehler).length > 0) return formAgain({ ...read.fehler }, { ...read.werte }, () => true);
    const outcome = await changeRunde(ctx, id, read.rev, read.entwurf);
    return outcome.ok ? back("auswahl-gespeichert") : formRefused(outcome.reason, { ...read.werte });
  }
  if (aktion === "beschliessen" || aktion === "entwerfen") {
    const schema = beschlussSchema(view.zeilen);
    const form = parseForm(schema, sent);
    // The text is drafted from what is there already.
    if (aktion === "entwerfen" && (form.ok || !Object.values(form.errors).includes("unbekannt"))) {
      return data<FormStand>({
        values: { ...form.values, beschluss: entwurfOf(view, form.values) },
        fehler: {},
        grund: null,
      });
    }
    if (!form.ok)
      return formAgain(
        form.errors,
        form.values,
        (name) => Object.hasOwn(schema.shape, name) && name !== "rev" && name !== "aktion",
      );
    const { rev, ja, nein, enthaltung, tag, beschluss } = form.value;
    const entscheide = readEntscheide(form.values, view.zeilen);
    const neu = { entscheide, stimmen: { ja, nein, enthaltung }, beschlossenAm: tag, beschluss };
    const outcome = await decideRunde(ctx, id, rev, neu);
    return outcome.ok ? back("auswahl-beschlossen") : formRefused(outcome.reason, form.values);
  }
  const read = readSchritt(sent, view.sitze);
  if (!read.ok)
    return formAgain(read.errors, read.values, (name) => ["neue-frist", "vorschlag", "warum"].includes(name));
  const outcome = await read.run(ctx, id);
  if (!outcome.ok) return formRefused(outcome.reason, read.values);
  if (read.meldung === "auswahl-verworfen")
    return redirect(localePath(ctx.locale, `/intern/auswahl?ok=${read.meldung}`));
  return back(read.meldung);
}

/** The draft of the resolution for the decisions as they are ticked now. German, as all that is resolved. */
function entwurfOf({ runde, zeilen, sitze, fehlend }: RundeView, values: Readonly<Record<string, string>>): string {
  const f = formatsFor("de");
  const entscheide = readEntscheide(values, zeilen);
  const of = (what: string) => zeilen.filter((one) => entscheide.get(one.vorschlagId)?.entscheid === what);
  const kennungen = (what: string) =>
    of(what)
      .map((one) => one.kennung)
      .toSorted((a, b) => a.localeCompare(b, "de", { numeric: true }));
  const summe = summeOf(of("ausgewaehlt"), runde);
  return entwerfeBeschluss({
    gremium: runde.gremium,
    jahr: runde.jahr,
    ausgewaehlt: kennungen("ausgewaehlt"),
    zurueckgestellt: kennungen("zurueckgestellt"),
    nicht: kennungen("nicht-ausgewaehlt"),
    summe: f.money(summe.cent),
    rahmen: runde.rahmenCent === null ? null : f.money(runde.rahmenCent),
    ueberschritten: summe.freiCent !== null && summe.freiCent < 0 ? f.money(Math.abs(summe.freiCent)) : null,
    toepfe: summe.toepfe.map(({ name, art, belegt, grenze }) => {
      const wert = (value: number) => (art === "geld" ? f.money(value) : `${f.number(value / 100)} Stellen`);
      return `${name}: ${wert(belegt)} von ${wert(grenze)}`;
    }),
    abgegeben: sitze.filter((one) => one.abgegebenAm !== null).length,
    sitze: sitze.filter((one) => one.ausgeschiedenAm === null || one.abgegebenAm !== null).length,
    abwesend: fehlend,
  });
}

/** One round, with the step that comes next. */
export default function Runde({ loaderData: view, actionData }: Route.ComponentProps) {
  const { text, link, f } = useAuswahlTexte();
  const { runde, sitze } = view;
  const name = text("runde.name", { jahr: String(runde.jahr), gremium: runde.gremium });
  const offen = view.vorschlaege.filter((one) => one.ausGrund === "").length;
  return (
    <InternRahmen
      kurz={name}
      art={name}
      titel={text(`runde.titel.${runde.stand}`, {
        n: sitze.filter((one) => one.abgegebenAm !== null).length,
        alle: sitze.length,
        vorschlaege: view.vorschlaege.length,
      })}
      vorspann={runde.fristAm ? text("runde.vorspann", { frist: f.date(runde.fristAm) }) : text("runde.vorspann.ohne")}
      stand={actionData}
    >
      <Section close first id="stand">
        <p className="kern-body">
          <StandWort stand={runde.stand} />
        </p>
        <SummenZeile summe={view.summe} rahmen={runde} was={text("summe.alle", { anzahl: offen })} />
        {runde.stand === "entwurf" ? null : (
          <ActionRow>
            <ButtonLink href={link(`/intern/auswahl/${runde.id}/ergebnis`)}>{text("ergebnis.ansehen")}</ButtonLink>
          </ActionRow>
        )}
        {runde.stand === "offen" && !view.nimmt ? (
          <Notice tone="warning">
            <p>{text("runde.frist-vorbei")}</p>
          </Notice>
        ) : null}
        {runde.stand === "veroeffentlicht" ? (
          <p className="kern-body">
            <TextLink href={link(`/konzept/auswahl/${runde.slug}`)}>{text("runde.oeffentlich")}</TextLink>
          </p>
        ) : null}
      </Section>
      {runde.stand === "entwurf" ? <EntwurfFormular view={view} stand={actionData} /> : null}
      {runde.stand === "offen" ? <LaufendeRunde view={view} stand={actionData} /> : null}
      {runde.stand === "geschlossen" ? <BeschlussFormular view={view} stand={actionData} /> : null}
      {runde.stand === "beschlossen" ? <SchrittVeroeffentlichen view={view} /> : null}
      {runde.stand === "beschlossen" || runde.stand === "veroeffentlicht" ? <NachBeschluss view={view} /> : null}
    </InternRahmen>
  );
}
