import { type FormState, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section, SmallPrint, SubHeading } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { Teilnahme } from "../../views/teilnahme.ts";
import { useAntwortTexte } from "./texte.ts";

type Props = { readonly view: Teilnahme };

/** How one gets in: the address, paper, and what is still missing. */
export function WegeSection({ view }: Props) {
  const { text, link, f } = useAntwortTexte();
  const path = link(`/umfrage/${view.kennung}`);
  return (
    <Section first id="wege" heading={text("wege.titel")}>
      <DescriptionList
        items={[
          { term: text("wege.adresse"), details: <TextLink href={path}>{path}</TextLink> },
          { term: text("wege.zugang"), details: text(`liste.zugang.${view.zugang}`) },
          {
            term: text("wege.zeit"),
            details:
              view.von && view.bis
                ? text("wege.zeit.text", { von: f.date(view.von), bis: f.date(view.bis) })
                : text("wege.zeit.offen"),
          },
        ]}
      />
      <ActionRow>
        {view.nimmtAn ? (
          <ButtonLink href={link(`/intern/umfragen/${view.id}/erfassen`)}>{text("wege.papier")}</ButtonLink>
        ) : null}
        <ButtonLink variant="tertiary" href={link(`/intern/umfragen/${view.id}`)}>
          {text("wege.umfrage")}
        </ButtonLink>
      </ActionRow>
      {view.zuKlein.length > 0 ? (
        <Notice tone="warning" title={text("klein.titel")}>
          <p>
            {text("klein.text", {
              mindestens: view.mindestens,
              bereiche: view.zuKlein.map((one) => one || text("bereich.ohne")).join(", "),
            })}
          </p>
        </Notice>
      ) : null}
    </Section>
  );
}

/** How many of each sector have answered. */
export function RuecklaufSection({ view }: Props) {
  const { text, f } = useAntwortTexte();
  if (view.ruecklauf.length === 0) return null;
  return (
    <Section id="ruecklauf" heading={text("ruecklauf.titel")}>
      <CardTable
        caption={text("ruecklauf.titel")}
        captionHidden
        rows={view.ruecklauf}
        rowKey={(row) => row.bereich}
        columns={[
          {
            key: "bereich",
            header: text("feld.bereich"),
            rowHeader: true,
            cell: (row) => <span lang="de">{row.bereich || text("bereich.ohne")}</span>,
          },
          {
            key: "eingeladen",
            header: text("ruecklauf.eingeladen"),
            numeric: true,
            cell: (row) => f.number(row.eingeladen),
          },
          {
            key: "fertig",
            header: text("ruecklauf.fertig"),
            numeric: true,
            cell: (row) => (row.fertig === null ? "." : f.number(row.fertig)),
          },
          {
            key: "quote",
            header: text("ruecklauf.quote"),
            numeric: true,
            cell: (row) =>
              row.fertig === null
                ? "."
                : text("ruecklauf.prozent", { quote: f.number(Math.round((row.fertig / row.eingeladen) * 1000) / 10) }),
          },
        ]}
      />
      {view.anonym ? (
        <SmallPrint>{text("ruecklauf.anonym", { schwelle: view.schwelle, mindestens: view.mindestens })}</SmallPrint>
      ) : null}
    </Section>
  );
}

/** Everybody on the list, and the two ways to write to them. */
export function EinladungenSection({ view }: Props) {
  const { text, f } = useAntwortTexte();
  const { einladungen } = view;
  return (
    <Section id="einladungen" heading={text("einladungen.titel", { anzahl: einladungen.length })}>
      {einladungen.length === 0 ? (
        <EmptyState title={text("einladungen.leer")}>{text("einladungen.leer.text")}</EmptyState>
      ) : (
        <>
          <ActionRow above>
            {view.nimmtAn && view.offen > 0 ? (
              <Knopf aktion="senden" label={text("einladungen.senden", { anzahl: view.offen })} />
            ) : null}
            {view.nimmtAn && view.zuErinnern > 0 ? (
              <Knopf aktion="erinnern" label={text("einladungen.erinnern", { anzahl: view.zuErinnern })} />
            ) : null}
          </ActionRow>
          <CardTable
            caption={text("einladungen.kurz")}
            captionHidden
            rows={einladungen}
            rowKey={(row) => row.key}
            columns={[
              {
                key: "wer",
                header: text("feld.wer"),
                rowHeader: true,
                cell: (row) => <span lang="de">{row.name || row.email || text(`art.${row.art}`)}</span>,
              },
              {
                key: "bereich",
                header: text("feld.bereich"),
                cell: (row) => <span lang="de">{row.bereich || text("bereich.ohne")}</span>,
              },
              {
                key: "email",
                header: text("feld.email"),
                cell: (row) => <bdi dir="ltr">{row.email ?? text("einladungen.papier")}</bdi>,
              },
              {
                key: "stand",
                header: text("feld.stand"),
                cell: (row) =>
                  row.abgemeldet
                    ? text("stand.abgemeldet")
                    : row.fertig
                      ? text("stand.fertig")
                      : row.gesendetAm
                        ? text("stand.gesendet", { am: f.date(row.gesendetAm), erinnerungen: row.erinnerungen })
                        : text(row.art === "code" ? "stand.code" : "stand.offen"),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Knopf({ aktion, label }: { aktion: string; label: string }) {
  return (
    <Form bare>
      <Button name="aktion" value={aktion}>
        {label}
      </Button>
    </Form>
  );
}

/** Asks more: by mail, or with codes on paper. */
export function EinladenSection({ view, state }: Props & { state: FormState | undefined }) {
  const { text } = useAntwortTexte();
  const message = useFieldMessage(state);
  const value = (name: string) => state?.values[name] ?? "";
  if (view.phase !== "entwurf" && view.phase !== "geplant" && view.phase !== "laeuft") return null;
  return (
    <Section close id="einladen" heading={text("einladen.titel")}>
      <SubHeading>{text("einladen.mail")}</SubHeading>
      <Form label={text("einladen.mail")}>
        <HiddenField name="aktion" value="einladen" />
        <TextArea
          name="liste"
          label={text("feld.liste")}
          hint={text("feld.liste.hinweis")}
          value={value("liste")}
          error={message("liste")}
          rows={6}
          required
        />
        <ActionRow>
          <Button variant="primary">{text("einladen.mail.senden")}</Button>
        </ActionRow>
      </Form>
      <SubHeading>{text("einladen.codes")}</SubHeading>
      <Form label={text("einladen.codes")}>
        <HiddenField name="aktion" value="codes" />
        <TextField
          name="anzahl"
          label={text("feld.anzahl")}
          hint={text("feld.anzahl.hinweis")}
          value={value("anzahl")}
          error={message("anzahl")}
          inputMode="numeric"
          maxLength={3}
          required
        />
        <TextField
          name="bereich"
          label={text("feld.bereich")}
          optional={text("freiwillig")}
          value={value("bereich")}
          error={message("bereich")}
          maxLength={80}
        />
        <ActionRow>
          <Button>{text("einladen.codes.senden")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
