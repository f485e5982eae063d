import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import type { KontaktView } from "../../views/kontakte.ts";

/** Contacts with the way to change each. */
export function KontakteIntern(props: { kontakte: readonly KontaktView[]; may: boolean; neu: string; leer: string }) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { kontakte, may } = props;
  return (
    <>
      {kontakte.length === 0 ? (
        <EmptyState title={props.leer}>{text("kontakt.warum")}</EmptyState>
      ) : (
        <CardTable
          caption={text("stelle.ansprech")}
          captionHidden
          rows={kontakte}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "funktionen",
              header: text("kontakt.funktionen"),
              rowHeader: true,
              cell: (row) =>
                may ? (
                  <TextLink href={link(`/intern/kontakte/${row.id}`)}>{f.list(row.funktionen)}</TextLink>
                ) : (
                  f.list(row.funktionen)
                ),
            },
            {
              key: "name",
              header: text("kontakt.name"),
              cell: (row) =>
                row.personName && row.nameBis
                  ? text("kontakt.name.bis", { name: row.personName, datum: f.date(row.nameBis) })
                  : "–",
            },
            {
              key: "wie",
              header: text("stelle.erreichen"),
              cell: (row) => [row.telefon, row.email, row.sprechzeit].filter(Boolean).join(", "),
            },
            {
              key: "sichtbar",
              header: text("stelle.sichtbar"),
              cell: (row) => text(row.oeffentlich ? "sichtbar.ja" : "sichtbar.nein"),
            },
          ]}
        />
      )}
      {may ? (
        <ActionRow above>
          <ButtonLink href={link(props.neu)} icon="add">
            {text("kontakt.anlegen")}
          </ButtonLink>
        </ActionRow>
      ) : null}
    </>
  );
}
