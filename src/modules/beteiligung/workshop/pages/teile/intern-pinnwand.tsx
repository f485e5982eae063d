import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section, SubHeading } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { ZEILEN_MAX } from "../../rules/pinnwand.ts";
import { ERGEBNIS } from "../../rules/workshop.ts";
import type { WorkshopInternView } from "../../views/intern.ts";
import { Auszaehlen, KartenAendern, Uebernehmen } from "./intern-cluster.tsx";
import { ClusterListe, KartenListe } from "./pinnwand-liste.tsx";
import { ClusterAendern, OrdnenForm } from "./pinnwand-ordnen.tsx";
import { useWorkshopTexte } from "./texte.ts";

type Props = { readonly view: WorkshopInternView; readonly state: FormState | undefined };

/** Quick entry from photographs: one card a line. */
export function ErfassenSection({ view, state, sendung }: Props & { sendung: string }) {
  const { text } = useWorkshopTexte();
  const message = useFieldMessage(state);
  const values = state?.values["aktion"] === "zeilen" ? state.values : undefined;
  return (
    <Section id="erfassen" heading={text("erfassen.titel")}>
      <Form>
        <HiddenField name="aktion" value="zeilen" />
        <HiddenField name="sendung" value={values?.["sendung"] ?? sendung} />
        <SelectField
          name="gruppe"
          label={text("erfassen.gruppe")}
          value={values?.["gruppe"] ?? view.pinnwand[0]?.id}
          options={view.pinnwand.map((one) => ({ value: one.id, label: one.name }))}
          lang="de"
        />
        <SelectField
          name="zielcluster"
          label={text("erfassen.cluster")}
          value={values?.["zielcluster"]}
          empty={text("erfassen.keins")}
          options={view.pinnwand
            .filter((one) => one.cluster.length > 0)
            .map((one) => ({
              label: one.name,
              options: one.cluster.map((cluster) => ({ value: cluster.id, label: cluster.titel })),
            }))}
          lang="de"
        />
        <TextArea
          name="zeilen"
          label={text("intern.feld.zeilen")}
          hint={text("erfassen.hinweis", { anzahl: ZEILEN_MAX })}
          value={values?.["zeilen"] ?? ""}
          error={message("zeilen")}
          rows={8}
          required
        />
        <ActionRow>
          <Button variant="primary">{text("erfassen.senden")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}

/** The whole board, with everything that the office can do at it. */
export function PinnwandSection({ view, state }: Props) {
  const { text, link } = useWorkshopTexte();
  const { workshop, pinnwand } = view;
  const here = link(`/intern/workshops/${workshop.id}`);
  const laeuft = workshop.stand === "laeuft";
  const leer = pinnwand.every((one) => one.lose.length === 0 && one.cluster.length === 0);
  return (
    <Section id="pinnwand" heading={text("pinnwand.titel")}>
      {leer ? <EmptyState title={text("pinnwand.leer")}>{text("pinnwand.leer.text")}</EmptyState> : null}
      {pinnwand
        .filter((one) => one.lose.length > 0 || one.cluster.length > 0)
        .map((gruppe) => (
          <section key={gruppe.id} aria-labelledby={`gruppe-${gruppe.id}`}>
            <SubHeading id={`gruppe-${gruppe.id}`}>
              <span lang="de">{gruppe.name}</span>
            </SubHeading>
            {gruppe.lose.length === 0 ? null : laeuft ? (
              <>
                <OrdnenForm action={here} gruppe={gruppe} von={null} titel={state?.values["neuerTitel"]} />
                <Disclosure summary={text("karten.aendern", { gruppe: gruppe.name })}>
                  <KartenAendern karten={gruppe.lose} />
                </Disclosure>
              </>
            ) : (
              <KartenListe karten={gruppe.lose} />
            )}
            <ClusterListe
              level={4}
              gruppe={gruppe}
              action={(cluster) => (
                <>
                  {laeuft ? (
                    <ClusterAendern action={here} gruppe={gruppe} cluster={cluster}>
                      <KartenAendern karten={cluster.karten} />
                      <Auszaehlen cluster={cluster} />
                    </ClusterAendern>
                  ) : null}
                  {cluster.ergebnisId ? (
                    <p>
                      {text(`ergebnis.${cluster.ergebnisArt ?? ERGEBNIS[workshop.runde]}`)}{" "}
                      <TextLink href={link(pfadOf(view, cluster.ergebnisId))}>{cluster.ergebnisKennung}</TextLink>
                    </p>
                  ) : (
                    <Uebernehmen view={view} gruppeId={gruppe.id} cluster={cluster} state={state} />
                  )}
                  <ActionRow>
                    <ButtonLink
                      variant="tertiary"
                      small
                      href={link(`/intern/belege/neu?quelle=cluster:${cluster.id}`)}
                      hidden={cluster.titel}
                    >
                      {text("beleg")}
                    </ButtonLink>
                  </ActionRow>
                </>
              )}
            />
          </section>
        ))}
    </Section>
  );
}

/** Where an element that came out of a cluster stands in the office; an idea has no Kennung of the chain. */
const pfadOf = (view: WorkshopInternView, id: string) => view.pfade.get(id) ?? `/intern/ideen/${id}`;
