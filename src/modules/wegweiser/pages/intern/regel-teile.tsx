import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { unreachable } from "#src/shared/unreachable.ts";
import type { ZustaendigkeitsregelId } from "../../rules/ids.ts";
import { HAUSHALTE, PAPIERE } from "../../rules/zustaendig.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import type { RegelnView } from "../../views/intern.ts";
import { optionsOf } from "./felder.tsx";

type Regel = RegelnView["regeln"][number];

/** Rules and findings in words. */
export function useRegelWorte(view: RegelnView) {
  const { t, f } = usePage();
  const text = t(wegweiserTexts);
  const worteOf = (regel: Regel): string => {
    const words = [
      regel.gemeinde,
      regel.nachnameVon ? text("regeln.bedingung.nachname", { von: regel.nachnameVon, bis: regel.nachnameBis }) : null,
      regel.papier ? text(`papier.${regel.papier}`) : null,
      regel.alterVon !== null || regel.alterBis !== null
        ? text("regeln.bedingung.alter", { von: regel.alterVon ?? 0, bis: regel.alterBis ?? 120 })
        : null,
      regel.haushalt ? text(`haushalt.${regel.haushalt}`) : null,
    ].filter((one): one is string => Boolean(one));
    return words.length === 0 ? text("regeln.alle") : words.join(", ");
  };
  const named = (id: ZustaendigkeitsregelId) => {
    const regel = view.regeln.find((one) => one.id === id);
    return regel ? worteOf(regel) : "–";
  };
  return {
    worteOf,
    giltOf: ({ giltAb, giltBis }: Regel): string => {
      if (giltAb && giltBis) return text("regeln.von-bis", { von: f.date(giltAb), bis: f.date(giltBis) });
      if (giltAb) return text("regeln.ab", { datum: f.date(giltAb) });
      return giltBis ? text("regeln.bis", { datum: f.date(giltBis) }) : text("regeln.immer");
    },
    befundOf: (befund: RegelnView["befunde"][number]): string => {
      switch (befund.art) {
        case "ueberschneidung":
          return text("befund.ueberschneidung", { a: named(befund.regeln[0]), b: named(befund.regeln[1]) });
        case "abgelaufen":
          return text("befund.abgelaufen", { a: named(befund.regel) });
        case "luecke-nachname":
          return text("befund.luecke-nachname", { von: befund.von, bis: befund.bis });
        case "luecke-alter":
          return text("befund.luecke-alter", { von: befund.von, bis: befund.bis });
        case "keine-regel-fuer-alle":
          return text("befund.keine-regel-fuer-alle");
        default:
          return unreachable(befund);
      }
    },
  };
}

/** What one rule can say. */
export function RegelFelder(props: {
  view: RegelnView;
  values: Readonly<Record<string, string>>;
  message: (name: string) => ReactNode;
}) {
  const { view, values, message } = props;
  const text = usePage().t(wegweiserTexts);
  const plain = (name: "nachnameVon" | "nachnameBis" | "alterVon" | "alterBis" | "raum", hint?: string) => (
    <TextField name={name} label={text(`regel.${name}`)} hint={hint} value={values[name]} error={message(name)} />
  );
  const day = (name: "giltAb" | "giltBis") => (
    <DateField
      name={name}
      label={text(`regel.${name}`)}
      hint={text("datum.hinweis")}
      value={values[name]}
      error={message(name)}
    />
  );
  return (
    <>
      <SelectField
        name="gemeindeId"
        label={text("regel.gemeindeId")}
        value={values.gemeindeId}
        error={message("gemeindeId")}
        empty={text("regel.ganzer-kreis")}
        options={optionsOf(view.gemeinden)}
      />
      {plain("nachnameVon", text("regel.nachname.hinweis"))}
      {plain("nachnameBis")}
      <SelectField
        name="papier"
        label={text("regel.papier")}
        value={values.papier}
        error={message("papier")}
        empty={text("regel.egal")}
        options={PAPIERE.map((one) => ({ value: one, label: text(`papier.${one}`) }))}
      />
      {plain("alterVon")}
      {plain("alterBis")}
      <SelectField
        name="haushalt"
        label={text("regel.haushalt")}
        value={values.haushalt}
        error={message("haushalt")}
        empty={text("regel.egal")}
        options={HAUSHALTE.map((one) => ({ value: one, label: text(`haushalt.${one}`) }))}
      />
      <SelectField
        name="anlaufstelleId"
        label={text("regel.anlaufstelleId")}
        value={values.anlaufstelleId}
        error={message("anlaufstelleId")}
        empty={text("zustaendig.thema.waehlen")}
        options={optionsOf(view.anlaufstellen)}
      />
      {plain("raum")}
      {day("giltAb")}
      {day("giltBis")}
    </>
  );
}
