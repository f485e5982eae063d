import { formatBytes } from "#src/shared/datei.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlQuery } from "../../../quer/rules/auswahl.ts";
import { UNTERLAGENARTEN } from "../../rules/prozess.ts";
import type { Sortierung, UnterlagenAuswahl } from "../../rules/unterlagen-auswahl.ts";
import type { ProzessView } from "../../views/prozess.ts";

const PFAD = "/konzept/prozess";

/** The document library of a process, sorted and filtered (R062). */
export function Bibliothek(props: { prozess: ProzessView; auswahl: UnterlagenAuswahl; gewaehlt: string | null }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { prozess, auswahl } = props;
  const { art, phase, sortierung } = auswahl;
  const query = (by: Sortierung) =>
    auswahlQuery({ prozess: props.gewaehlt, art, phase, sortierung: by === "datum" ? null : by });
  const sort = (by: Sortierung) => ({
    href: `${link(`${PFAD}${query(by)}`)}#unterlagen`,
    direction: by === sortierung ? (by === "titel" ? ("ascending" as const) : ("descending" as const)) : undefined,
  });
  if (prozess.unterlagenGesamt === 0) {
    return (
      <Section id="unterlagen" heading={text("prozess.unterlagen")}>
        <p className="kern-body">{text("prozess.unterlagen.leer")}</p>
      </Section>
    );
  }
  return (
    <Section id="unterlagen" heading={text("prozess.unterlagen")}>
      <FilterBar
        label={text("prozess.unterlagen.filter")}
        action={`${link(PFAD)}#unterlagen`}
        submitLabel={text("quer.zeigen")}
        keep={{
          ...(props.gewaehlt ? { prozess: props.gewaehlt } : {}),
          ...(sortierung === "datum" ? {} : { sortierung }),
        }}
        reset={
          art || phase
            ? {
                href: `${link(`${PFAD}${auswahlQuery({ prozess: props.gewaehlt })}`)}#unterlagen`,
                text: text("filter.leeren"),
              }
            : undefined
        }
      >
        <SelectField
          name="art"
          label={text("prozess.unterlage.art")}
          value={art ?? ""}
          empty={text("prozess.alle-arten")}
          options={UNTERLAGENARTEN.map((one) => ({ value: one, label: text(`prozess.art.${one}`) }))}
        />
        {prozess.phasen.length > 0 ? (
          <SelectField
            name="phase"
            label={text("prozess.phase")}
            value={phase ?? ""}
            empty={text("prozess.alle-phasen")}
            options={prozess.phasen.map((one) => ({ value: one.id, label: one.titel }))}
          />
        ) : null}
      </FilterBar>
      <p role="status">
        {text("prozess.unterlagen.anzahl", { anzahl: prozess.unterlagen.length, gesamt: prozess.unterlagenGesamt })}
      </p>
      {prozess.unterlagen.length === 0 ? (
        <EmptyState title={text("prozess.unterlagen.keine")} />
      ) : (
        <CardTable
          caption={text("prozess.unterlagen")}
          captionHidden
          rows={prozess.unterlagen}
          rowKey={(one) => one.id}
          columns={[
            {
              key: "titel",
              header: text("prozess.unterlage"),
              rowHeader: true,
              sort: sort("titel"),
              cell: (one) => (
                <>
                  <TextLink href={one.adresse === "" ? link(one.pfad) : one.pfad} {...inhalt}>
                    {one.titel}
                  </TextLink>
                  {one.oeffentlich ? null : (
                    <>
                      <br />
                      <Muted>{text("prozess.intern")}</Muted>
                    </>
                  )}
                </>
              ),
            },
            { key: "art", header: text("prozess.unterlage.art"), cell: (one) => text(`prozess.art.${one.art}`) },
            {
              key: "datum",
              header: text("prozess.unterlage.datum"),
              sort: sort("datum"),
              cell: (one) => f.date(one.datum),
            },
            {
              key: "datei",
              header: text("prozess.unterlage.datei"),
              sort: sort("groesse"),
              cell: (one) =>
                one.bytes === null
                  ? text("prozess.unterlage.netz")
                  : [one.format, formatBytes(one.bytes, f)].filter(Boolean).join(", "),
            },
            {
              key: "phase",
              header: text("prozess.phase"),
              cell: (one) => (one.phase ? <span {...inhalt}>{one.phase}</span> : text("keine-angabe")),
            },
          ]}
        />
      )}
    </Section>
  );
}
