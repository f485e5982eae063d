import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import type { ImportView } from "../../views/import-vorschau.ts";
import { ImportEntscheidungen } from "./import-entscheidungen.tsx";
import { ImportPfad } from "./import-ergebnis.tsx";
import { ImportSpalten } from "./import-spalten.tsx";
import { ImportUnterschiede, ImportZeilen, NeuAngelegt } from "./import-zeilen.tsx";
import { Lesehinweise } from "./lesehinweise.tsx";
import { useTexte } from "./sprache.ts";

type View = Extract<ImportView, { zustand: "vorschau" }>;
type Key = Parameters<ReturnType<typeof useTexte>["text"]>[0];

/** Step 2: the columns as understood, the rows that need somebody, and what the table would do. Nothing is saved yet. */
export function ImportSeite({ view, seite, grund }: { view: View; seite: number; grund: string | null }) {
  const { text, link, f } = useTexte();
  const { vorschau, blatt } = view;
  const title = text("import.vorschau.titel", { datei: view.dateiname || text("import.ohne-name") });
  const plan = vorschau.ok ? vorschau.plan : null;
  const offen = plan ? plan.zeilen.filter((zeile) => zeile.art === "problem").length : 0;
  const lead = plan
    ? text("import.vorschau.lead", { zeilen: plan.zeilen.length, fertig: plan.zeilen.length - offen, offen })
    : text("import.vorschau.unklar");
  const problem = grund ?? (vorschau.ok ? null : vorschau.reason);
  const ready =
    plan !== null && offen === 0 && plan.summen.offen === 0 && !plan.brauchtHandlungsfeld && !view.gliederung;
  const wirksam = plan ? plan.summen.neu + plan.summen.geaendert : 0;
  return (
    <>
      <DocumentTitle title={title} failed={Boolean(problem)} />
      <ImportPfad hier={text("import.schritt", { schritt: 2 })} />
      <Main>
        {problem ? (
          <ErrorSummary
            title={text("fehler.titel", { anzahl: 1 })}
            errors={[{ id: "spalten", message: text(`import.grund.${problem}` as Key) }]}
          />
        ) : null}
        <PageTitle glyph="massnahme" kind={text("import.schritt", { schritt: 2 })} title={title} lead={lead} />
        {blatt.abgelehnt.map((spalte) => (
          <Notice key={spalte.spalte} tone="error" title={text("import.abgelehnt.titel", { kopf: spalte.kopf })}>
            <p>{text("import.abgelehnt.text", { was: text(`import.person.${spalte.personendaten}`) })}</p>
          </Notice>
        ))}
        {view.gliederung ? (
          <Notice tone="error" title={text("import.grund.gliederung-fest")}>
            {view.gliederung.neu.map(({ name, zeilen }) => (
              <p key={name}>
                {text("import.gliederung", {
                  name,
                  zeilen: f.list(zeilen.map(String)),
                  anzahl: zeilen.length,
                  gremium: view.gliederung?.gremium ?? "",
                  datum: view.gliederung ? f.date(view.gliederung.beschlossenAm) : "",
                })}
              </p>
            ))}
          </Notice>
        ) : null}
        <Lesehinweise hinweise={view.lesehinweise} />
        <Form bare defaultSubmit={{ name: "absicht", value: "pruefen" }}>
          {view.blaetter.length > 1 ? (
            <SelectField
              name="blatt"
              label={text("import.blatt")}
              value={blatt.name}
              options={view.blaetter.map(({ name, hidden, zeilen }) => ({
                value: name,
                label: text(hidden ? "import.blatt.ausgeblendet" : "import.blatt.zeilen", { name, zeilen }),
              }))}
            />
          ) : (
            <HiddenField name="blatt" value={blatt.name} />
          )}
          <ImportSpalten spalten={vorschau.spalten}>
            {plan?.brauchtHandlungsfeld || view.wunsch.handlungsfeld ? (
              <TextField
                name="handlungsfeld"
                label={text("import.feld")}
                hint={text("import.feld.hinweis")}
                value={view.wunsch.handlungsfeld}
                maxLength={160}
                lang="de"
              />
            ) : null}
            <ActionRow>
              <Button name="absicht" value="pruefen">
                {text("import.neu-rechnen")}
              </Button>
            </ActionRow>
          </ImportSpalten>
          {plan ? (
            <>
              <ImportEntscheidungen plan={plan} spalten={vorschau.spalten.map(({ kopf }) => kopf)} />
              {plan.nummernDoppelt ? (
                <Notice>
                  <p>{text("import.nummern-doppelt")}</p>
                </Notice>
              ) : null}
              <ImportUnterschiede plan={plan} kennungen={view.kennungen} />
              <NeuAngelegt plan={plan} />
              <ImportZeilen plan={plan} id={view.id} seite={seite} kennungen={view.kennungen} stellen={view.stellen} />
            </>
          ) : null}
          {ready && wirksam === 0 ? <EmptyState title={text("import.nichts")} /> : null}
          {ready && wirksam > 0 ? (
            <Section id="uebernehmen">
              <HiddenField name="fingerprint" value={view.fingerprint ?? ""} />
              {plan.summen.neu > 0 ? (
                <Checkbox
                  name="veroeffentlichen"
                  label={text("import.veroeffentlichen")}
                  hint={text("import.veroeffentlichen.hinweis")}
                  checked
                />
              ) : null}
            </Section>
          ) : null}
          <ActionRow>
            {ready ? (
              wirksam > 0 ? (
                <Button variant="primary" name="absicht" value="uebernehmen">
                  {text("import.uebernehmen", { anzahl: wirksam })}
                </Button>
              ) : null
            ) : (
              <Button variant="primary" name="absicht" value="pruefen">
                {text("import.pruefen")}
              </Button>
            )}
            <ButtonLink href={link("/intern/massnahmen/import")}>{text("import.andere")}</ButtonLink>
            <Button variant="tertiary" name="absicht" value="verwerfen">
              {text("import.verwerfen")}
            </Button>
          </ActionRow>
          {view.loeschenAm ? (
            <Origin>{text("import.alles-oder-nichts", { datum: f.moment(view.loeschenAm) })}</Origin>
          ) : null}
        </Form>
      </Main>
    </>
  );
}
