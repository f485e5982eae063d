import type { Example } from "../example.ts";
import { SelectField } from "../select-field/select-field.tsx";
import { Checkbox } from "../checkbox/checkbox.tsx";
import { FilterBar, SearchForm } from "./filter-bar.tsx";

export const examples: Example[] = [
  {
    name: "two filters",
    element: (
      <FilterBar
        label="Maßnahmen filtern"
        action="#liste"
        submitLabel="Anwenden"
        autoResults="fb-liste"
        keep={{ sortierung: "titel" }}
        reset={{ href: "#alle", text: "Filter zurücksetzen" }}
        more={{
          summary: "Weitere Filter",
          open: true,
          children: (
            <SelectField name="fb-jahr" label="Jahr" empty="alle" options={[{ value: "2027", label: "2027" }]} />
          ),
        }}
      >
        <SelectField name="fb-feld" label="Handlungsfeld" empty="alle" options={[{ value: "1", label: "Wohnen" }]} />
        <Checkbox name="fb-luecken" label="nur Lücken" />
      </FilterBar>
    ),
  },
  {
    name: "search",
    element: (
      <SearchForm
        label="Maßnahmen suchen"
        action="#suche"
        name="q"
        value="Bus"
        submitLabel="Suchen"
        hint="Ein Wort genügt."
      />
    ),
  },
];
