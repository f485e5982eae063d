import { unreachable } from "#src/shared/unreachable.ts";
import type { Frage, Gruppe, Option, Texte, Zeile } from "../rules/definition.ts";

/** A row or column (`SQ`), or an answer (`A`), on one of two scales. */
export type Blatt = {
  readonly art: "SQ" | "A";
  readonly skala: "0" | "1";
  readonly code: string;
  readonly text: Texte;
};

/** What a question is in LimeSurvey. */
export type Aufbau = {
  readonly typ: string;
  readonly sonstiges: boolean;
  readonly blaetter: readonly Blatt[];
  readonly attribute: Readonly<Record<string, string | Texte>>;
};

const leaves = (art: Blatt["art"], skala: Blatt["skala"], list: readonly (Option | Zeile)[]): Blatt[] =>
  list.map(({ code, text }) => ({ art, skala, code, text }));

const attributes = (all: Readonly<Record<string, string | number | Texte | null>>): Aufbau["attribute"] =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, wert]) =>
      wert === null || wert === "" ? [] : [[name, typeof wert === "number" ? String(wert) : wert]],
    ),
  );

const plain = (typ: string, attribute: Aufbau["attribute"] = {}, blaetter: readonly Blatt[] = []): Aufbau => ({
  typ,
  sonstiges: false,
  blaetter,
  attribute,
});

const numbers = ({ min, max, nachkomma }: { min: number | null; max: number | null; nachkomma: number }) =>
  attributes({ min_num_value_n: min, max_num_value_n: max, num_value_int_only: nachkomma === 0 ? "1" : null });

/** What a part of a survey is called in LimeSurvey. A repeatable group becomes a table with as many rows as it may have. */
export function aufbauOf(teil: Frage | Gruppe): Aufbau {
  switch (teil.typ) {
    case "einfach": {
      const typ = teil.kommentar ? "O" : teil.darstellung === "liste" ? "!" : "L";
      return { ...plain(typ, {}, leaves("A", "0", teil.optionen)), sonstiges: teil.sonstiges };
    }
    case "mehrfach": {
      const exklusiv = teil.optionen.filter((one) => one.exklusiv).map((one) => one.code);
      const attribute = attributes({
        exclude_all_others: exklusiv.join(";"),
        min_answers: teil.mindestens,
        max_answers: teil.hoechstens,
      });
      const blaetter = leaves("SQ", "0", teil.optionen);
      return { typ: teil.kommentar ? "P" : "M", sonstiges: teil.sonstiges, blaetter, attribute };
    }
    case "janein":
      return plain("Y");
    case "text":
      return plain("S", attributes({ maximum_chars: teil.laenge }));
    case "langtext":
      return plain("T", attributes({ maximum_chars: teil.laenge }));
    case "zahl":
      return plain("N", { ...numbers(teil), ...attributes({ suffix: teil.einheit }) });
    case "datum":
      return plain("D", attributes({ date_min: teil.min, date_max: teil.max }));
    case "matrix": {
      const [first, second] = teil.skalen;
      const rows = leaves("SQ", "0", teil.zeilen);
      if (!second) return plain("F", {}, [...rows, ...leaves("A", "0", first?.optionen ?? [])]);
      const titles = attributes({ dualscale_headerA: first?.titel ?? {}, dualscale_headerB: second.titel });
      const scales = [...leaves("A", "0", first?.optionen ?? []), ...leaves("A", "1", second.optionen)];
      return plain("1", titles, [...rows, ...scales]);
    }
    case "tabelle": {
      const cells = [...leaves("SQ", "0", teil.zeilen), ...leaves("SQ", "1", teil.spalten)];
      if (teil.inhalt === "text") return plain(";", {}, cells);
      return plain(":", attributes({ multiflexible_checkbox: teil.inhalt === "kreuz" ? "1" : null }), cells);
    }
    case "mehrtext":
      return plain("Q", attributes({ maximum_chars: teil.laenge }), leaves("SQ", "0", teil.zeilen));
    case "mehrzahl":
      return plain("K", numbers(teil), leaves("SQ", "0", teil.zeilen));
    case "rang":
      return plain("R", attributes({ max_answers: teil.hoechstens }), leaves("A", "0", teil.optionen));
    case "datei":
      return plain("|", attributes({ max_num_of_files: teil.dateien }));
    case "einwilligung":
      return plain("M", {}, [{ art: "SQ", skala: "0", code: "ja", text: teil.titel }]);
    case "hinweis":
      return plain("X");
    case "berechnet":
      return plain("*");
    case "gruppe": {
      const rows = Array.from({ length: teil.max }, (_, n): Blatt => {
        const text = Object.fromEntries(
          Object.entries(teil.titel).map(([sprache, titel]) => [
            sprache,
            `${teil.einzahl[sprache] ?? titel} ${String(n + 1)}`,
          ]),
        );
        return { art: "SQ", skala: "0", code: `e${String(n + 1)}`, text };
      });
      const columns = teil.fragen
        .filter((one) => one.typ !== "hinweis")
        .map((one): Blatt => ({ art: "SQ", skala: "1", code: one.code, text: one.titel }));
      return plain(";", {}, [...rows, ...columns]);
    }
    default:
      return unreachable(teil);
  }
}
