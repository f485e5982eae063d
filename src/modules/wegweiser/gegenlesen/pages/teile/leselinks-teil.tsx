import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { SPRACHNAMEN, ZIELSPRACHEN } from "../../../rules/sprachen.ts";
import { TEXT_ARTEN } from "../../../uebersetzen/rules/text.ts";
import { LESE_UMFAENGE, LESELINK_HOECHSTENS, LESELINK_TAGE } from "../../rules/leselink.ts";
import { gegenlesenTexts } from "../../texts/index.ts";
import type { viewLeselinks } from "../../views/leselink.ts";

type Props = {
  links: Awaited<ReturnType<typeof viewLeselinks>>;
  /** The address of a link that was just made: it is shown once. */
  neu: string | null;
  here: string;
  sprache: string;
};

/** Links for native speakers: make one, hand it on, end it. */
export function LeselinksTeil({ links, neu, here, sprache }: Props) {
  const { t, f, link } = usePage();
  const text = t(gegenlesenTexts);
  return (
    <Section id="leselinks" heading={text("links.titel")}>
      <p>{text("links.text", { anzahl: LESELINK_HOECHSTENS, tage: LESELINK_TAGE })}</p>
      {neu ? (
        <div role="status">
          <Notice title={text("links.neu")}>
            <p>
              <bdi dir="ltr">{neu}</bdi>
            </p>
          </Notice>
        </div>
      ) : null}
      {links.length > 0 ? (
        <CardTable
          caption={text("links.titel")}
          captionHidden
          rows={links}
          rowKey={(row) => row.id}
          columns={[
            { key: "fuer", header: text("links.fuer"), rowHeader: true, cell: (row) => <bdi>{row.fuer}</bdi> },
            { key: "sprache", header: text("links.sprache"), cell: (row) => <bdi>{SPRACHNAMEN[row.sprache]}</bdi> },
            { key: "texte", header: text("links.texte"), numeric: true, cell: (row) => f.number(row.texte) },
            { key: "bis", header: text("links.bis"), cell: (row) => f.date(row.gueltigBis) },
            {
              key: "tun",
              header: text("links.tun"),
              cell: (row) => (
                <Form bare action={link(here)}>
                  <HiddenField name="id" value={row.id} />
                  <Button small name="tat" value="leselink-zurueck" hidden={row.fuer}>
                    {text("links.zurueckziehen")}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      ) : null}
      <Form action={link(here)}>
        <HiddenField name="tat" value="leselink" />
        <SelectField
          name="sprache"
          id="leselink-sprache"
          label={text("links.sprache")}
          value={sprache}
          options={ZIELSPRACHEN.map((one) => ({ value: one, label: SPRACHNAMEN[one] }))}
        />
        <SelectField
          name="umfang"
          id="leselink-umfang"
          label={text("links.umfang")}
          value="ungeprueft"
          options={LESE_UMFAENGE.map((one) => ({ value: one, label: text(`umfang.${one}`) }))}
        />
        <SelectField
          name="art"
          id="leselink-art"
          label={text("links.art")}
          value=""
          empty={text("links.art.alle")}
          options={TEXT_ARTEN.map((one) => ({ value: one, label: text(`art.${one}`) }))}
        />
        <TextField name="fuer" label={text("links.fuer")} hint={text("links.fuer.hinweis")} maxLength={120} />
        <ActionRow>
          <Button>{text("links.knopf")}</Button>
        </ActionRow>
      </Form>
    </Section>
  );
}
