import { FilterBar, SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { useInterview } from "./texte.ts";
import type { Vorschlag } from "./vorschlag-lesen.ts";

/** Where candidates come from: answers to a survey, or the directory. */
export function Kandidatenfilter({ view }: { view: Vorschlag }) {
  const { text, link } = useInterview();
  const here = link("/intern/interviews");
  return (
    <>
      <FilterBar
        label={text("kandidaten.umfrage")}
        action={`${here}#vorschlagen`}
        submitLabel={text(view.filterwahl.length > 0 ? "kandidaten.finden" : "kandidaten.weiter")}
        reset={view.umfrage ? { href: `${here}#vorschlagen`, text: text("kandidaten.weg") } : undefined}
      >
        <SelectField
          name="umfrage"
          label={text("feld.umfrage")}
          hint={text("feld.umfrage.hinweis")}
          value={view.umfrage?.id ?? ""}
          empty={text("kandidaten.keine-umfrage")}
          options={view.umfragen}
        />
        {view.filterwahl.length > 0
          ? (["antwort", "und"] as const).map((name, at) => (
              <SelectField
                key={name}
                name={name}
                label={text(`feld.${name}`)}
                value={view.antworten[at] ?? ""}
                empty={text(`feld.${name}.leer`)}
                options={view.filterwahl}
              />
            ))
          : null}
      </FilterBar>
      {view.umfrage?.anonym ? (
        <Notice tone="warning" title={text("kandidaten.anonym")} level={3}>
          <p>{text("kandidaten.anonym.text")}</p>
        </Notice>
      ) : null}
      {view.filterwahl.length > 0 ? null : (
        <SearchForm
          label={text("stellen.suchen")}
          action={`${here}#vorschlagen`}
          name="suche"
          value={view.suche}
          submitLabel={text("stellen.finden")}
          hint={text("stellen.hinweis", { anzahl: view.kandidaten.length, alle: view.verzeichnis.length })}
        />
      )}
    </>
  );
}
