import { redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { typedTag } from "../../../pages/teile/tag.ts";
import { type GemeindeStandMeldung, reportGemeindeStaende } from "../../commands/report-gemeinde-staende.ts";
import { UMSETZUNGEN } from "../../rules/sachstand.ts";
import { viewGemeindeStaendeForm } from "../../views/gemeinde-staende.ts";
import { GemeindeFelder } from "../teile/gemeinde-felder.tsx";
import { GemeindeSatz, GemeindeStaende } from "../teile/gemeinde-tabelle.tsx";
import { optionalZahl } from "../teile/zahl.ts";
import { MassnahmePfad } from "../teile/massnahme-pfad.tsx";
import type { Route } from "./+types/gemeinde-staende";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewGemeindeStaendeForm(ctx, idParam<"Massnahme">(params.id))), today: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const { staende } = await viewGemeindeStaendeForm(ctx, id);
  const mine = staende.zeilen.filter((zeile) => zeile.mayReport);
  if (mine.length === 0) throw new NotAllowed();
  const schema = z.strictObject({
    tag: requiredDatum(),
    ...Object.fromEntries(
      mine.flatMap(({ gemeindeId }) => [
        [`rev.${gemeindeId}`, revField()],
        [`umsetzung.${gemeindeId}`, z.enum(["", ...UMSETZUNGEN], { error: "unbekannt" })],
        [`anzahl.${gemeindeId}`, optionalZahl()],
        [`bemerkung.${gemeindeId}`, textField(300)],
      ]),
    ),
  });
  const sent = await request.formData();
  // Rows of others are not this person's, whoever wrote them into the form.
  if (
    [...sent.keys()].some((name) =>
      staende.zeilen.some((zeile) => !zeile.mayReport && name.endsWith(`.${zeile.gemeindeId}`)),
    )
  ) {
    throw new NotAllowed();
  }
  const form = parseForm(schema, sent);
  if (!form.ok) return formAgain(form.errors, form.values, (name) => /^(tag|(anzahl|bemerkung)\..+)$/.test(name));
  const typed = form.value as Record<string, unknown> & { tag: GemeindeStandMeldung["tag"] };
  const rows = mine.flatMap(({ gemeindeId, stand }): GemeindeStandMeldung[] => {
    const umsetzung = typed[`umsetzung.${gemeindeId}`] as GemeindeStandMeldung["umsetzung"] | "";
    const anzahl = typed[`anzahl.${gemeindeId}`] as number | null;
    const bemerkung = String(typed[`bemerkung.${gemeindeId}`]);
    const same = stand?.umsetzung === umsetzung && stand.anzahl === anzahl && stand.bemerkung === bemerkung;
    if (same || (umsetzung === "" && anzahl === null && bemerkung === "" && !stand)) return [];
    return [
      {
        gemeindeId,
        rev: Number(typed[`rev.${gemeindeId}`]),
        umsetzung: umsetzung === "" ? (stand?.umsetzung ?? "geplant") : umsetzung,
        anzahl,
        bemerkung,
        tag: typed.tag,
      },
    ];
  });
  const outcome = await reportGemeindeStaende(ctx, id, rows);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/gemeinden?ok=gemeindestaende-gespeichert`));
}

/** One Maßnahme, every municipality: each fills in its own row, the Fachstelle all of them. */
export default function GemeindeStaendeMelden({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { id, kennung, titel, staende, today } = loaderData;
  const here = text("gemeindestand.seite", { kennung });
  const fehler = actionData?.fehler ?? {};
  const mine = staende.zeilen.filter((zeile) => zeile.mayReport);
  const editable = mine.length > 0 && !loaderData.archiviert;
  return (
    <>
      <DocumentTitle title={here} failed={actionData !== undefined} />
      <MassnahmePfad kennung={kennung} path={`/intern/massnahmen/${id}/sachstand`} hier={text("gemeindestand.titel")} />
      <Main>
        <FehlerListe fehler={fehler} grund={actionData?.grund} />
        <PageTitle
          glyph="stand"
          kind={here}
          title={<GemeindeSatz staende={staende} />}
          lead={
            <>
              <span lang="de">{titel}</span>. {text("gemeindestand.vorspann")}
            </>
          }
        />
        {editable ? (
          <Form bare warnUnsaved>
            <DateField
              name="tag"
              label={text("gemeindestand.tag")}
              hint={text("gemeindestand.tag.hinweis")}
              value={actionData?.values["tag"] ?? typedTag(today)}
              error={meldung(fehler["tag"], text)}
              required
            />
            <GemeindeFelder
              zeilen={mine}
              values={actionData?.values ?? {}}
              fehler={fehler}
              leistung={staende.leistung}
            />
            <ActionRow above>
              <Button variant="primary">{text("gemeindestand.speichern")}</Button>
              <ButtonLink href={link("/intern/sachstaende")}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        ) : (
          <EmptyState title={text("gemeindestand.nur-lesen")} />
        )}
        {mine.length < staende.zeilen.length ? <GemeindeStaende staende={staende} /> : null}
      </Main>
    </>
  );
}
