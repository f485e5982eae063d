import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { LOESCHFRIST_TAGE } from "../../rules/workshop.ts";
import type { WorkshopInternView } from "../../views/intern.ts";
import { useWorkshopTexte } from "./texte.ts";

const TOENE = { angemeldet: "gut", warteliste: "warnung", abgesagt: "ruht" } as const;

/** Who is coming and what they need, with the sheets for the door. */
export function AnmeldungenSection({ view }: { view: WorkshopInternView }) {
  const { text, link } = useWorkshopTexte();
  const { workshop, anmeldungen } = view;
  const zahl = (stand: keyof typeof TOENE) => anmeldungen.filter((one) => one.stand === stand).length;
  const blatt = (art: string) => link(`/intern/workshops/${workshop.id}/blatt/${art}.pdf`);
  return (
    <Section
      id="anmeldungen"
      heading={text("anmeldungen.titel", {
        anzahl: zahl("angemeldet"),
        alle: workshop.plaetze,
        wartend: zahl("warteliste"),
      })}
    >
      {anmeldungen.length === 0 ? (
        <EmptyState title={text("anmeldungen.leer")}>{text("anmeldungen.leer.text")}</EmptyState>
      ) : (
        <>
          <ActionRow above>
            <ButtonLink icon="download" href={blatt("anwesenheit")}>
              {text("blatt.anwesenheit")}
            </ButtonLink>
            <ButtonLink icon="download" href={blatt("namensschilder")}>
              {text("blatt.namensschilder")}
            </ButtonLink>
          </ActionRow>
          <CardTable
            caption={text("anmeldungen")}
            captionHidden
            rows={anmeldungen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "funktion",
                header: text("feld.funktion"),
                rowHeader: true,
                cell: (row) => (
                  <>
                    <bdi>{row.funktion || text("anmeldungen.vergessen")}</bdi>
                    {row.email ? (
                      <p>
                        <bdi dir="ltr">{row.email}</bdi>
                      </p>
                    ) : null}
                  </>
                ),
              },
              {
                key: "stand",
                header: text("spalte.stand"),
                cell: (row) => <StatusMark tone={TOENE[row.stand]}>{text(`anmeldestand.${row.stand}`)}</StatusMark>,
              },
              { key: "gruppe", header: text("feld.gruppe"), cell: (row) => <span lang="de">{row.gruppe ?? ""}</span> },
              {
                key: "braucht",
                header: text("spalte.braucht"),
                cell: (row) => (
                  <bdi>
                    {[
                      row.dolmetschen && text("braucht.dolmetschen", { sprache: row.dolmetschen }),
                      row.kinderbetreuung && text("feld.kinderbetreuung"),
                      row.hinweis,
                    ]
                      .filter(Boolean)
                      .join(". ")}
                  </bdi>
                ),
              },
              {
                key: "tun",
                header: text("spalte.tun"),
                headerHidden: true,
                cell: (row) =>
                  row.stand === "abgesagt" ? null : (
                    <Form bare>
                      <HiddenField name="anmeldung" value={row.id} />
                      <Button small variant="tertiary" name="aktion" value="abmelden" hidden={row.funktion}>
                        {text("anmeldungen.abmelden")}
                      </Button>
                    </Form>
                  ),
              },
            ]}
          />
        </>
      )}
      <SmallPrint>{text("anmeldungen.loeschen", { tage: LOESCHFRIST_TAGE })}</SmallPrint>
    </Section>
  );
}

/** A mail to everybody who is coming. */
export function MailSection({ state, anzahl }: { state: FormState | undefined; anzahl: string }) {
  const { text } = useWorkshopTexte();
  const message = useFieldMessage(state);
  const values = state?.values["aktion"] === "mail" ? state.values : undefined;
  const field = (name: "betreff" | "nachricht") => ({
    name,
    label: text(`intern.feld.${name}`),
    value: values?.[name] ?? "",
    error: message(name),
  });
  return (
    <Section close id="mail" heading={text("mail.titel", { anzahl })}>
      <Form>
        <TextField {...field("betreff")} maxLength={120} required />
        <TextArea {...field("nachricht")} rows={6} maxLength={5_000} required />
        <ActionRow>
          <Button name="aktion" value="mail">
            {text("mail.senden")}
          </Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
