import { usePage } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { optionsOf } from "../../../pages/intern/felder.tsx";
import { ARTIKEL_ANSICHTEN, ARTIKEL_HERKUENFTE, type ArtikelFilter } from "../../rules/liste.ts";
import { artikelTexts } from "../../texts/index.ts";
import type { ArtikelListe } from "../../views/liste.ts";

/** What of the list is shown. */
export function ArtikelFilterLeiste({ filter, liste }: { filter: ArtikelFilter; liste: ArtikelListe }) {
  const { t, link } = usePage();
  const text = t(artikelTexts);
  return (
    <FilterBar
      label={text("liste.filter")}
      action={link("/intern/wegweiser/artikel")}
      submitLabel={text("liste.filter.knopf")}
    >
      <SelectField
        name="zeige"
        label={text("liste.zeige")}
        value={filter.zeige}
        options={ARTIKEL_ANSICHTEN.map((one) => ({ value: one, label: text(`zeige.${one}`) }))}
      />
      <SelectField
        name="herkunft"
        label={text("liste.herkunft")}
        value={filter.herkunft ?? ""}
        empty={text("liste.alle")}
        options={ARTIKEL_HERKUENFTE.map((one) => ({ value: one, label: text(`herkunft.${one}`) }))}
      />
      <SelectField
        name="stelle"
        label={text("feld.verantwortlichId")}
        value={filter.stelle ?? ""}
        empty={text("liste.alle")}
        options={optionsOf(liste.stellen)}
      />
    </FilterBar>
  );
}

/** What can be done with all that is ticked in the list below, within its form. */
export function SammelTeil(props: { liste: ArtikelListe; values: Readonly<Record<string, string>> | null }) {
  const { liste, values } = props;
  const { t } = usePage();
  const text = t(artikelTexts);
  return (
    <Disclosure summary={text("sammel.titel")} open={values !== null}>
      <HiddenField name="fingerprint" value={liste.fingerprint} />
      <p>{text("sammel.text")}</p>
      <Checkbox
        name="alle"
        label={text("sammel.alle", { anzahl: liste.gefunden.length, seiten: liste.seiten })}
        checked={values?.["alle"] !== undefined}
      />
      <ActionRow above>
        <Button name="tat" value="zeigen">
          {text("sammel.zeigen")}
        </Button>
        <Button name="tat" value="zuruecknehmen">
          {text("sammel.zuruecknehmen")}
        </Button>
      </ActionRow>
      <SelectField
        name="verantwortlichId"
        label={text("sammel.stelle")}
        value={values?.["verantwortlichId"] ?? ""}
        empty={text("fachstelle")}
        options={optionsOf(liste.stellen)}
      />
      <ActionRow above>
        <Button name="tat" value="zustaendig">
          {text("sammel.zustaendig")}
        </Button>
      </ActionRow>
      <Checkbox name="sicher" label={text("sammel.sicher")} hint={text("sammel.sicher.hinweis")} />
      <ActionRow above>
        <Button name="tat" value="entfernen" icon="delete">
          {text("sammel.entfernen")}
        </Button>
      </ActionRow>
    </Disclosure>
  );
}
