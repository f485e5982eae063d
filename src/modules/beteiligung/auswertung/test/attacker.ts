import loadHighs from "highs";
import type { Tafel } from "../rules/tafel.ts";

/** What one respondent may have answered, by Merkmal: the number of the answer, "ohne", or nothing when not asked. */
export type Moeglich = Readonly<Record<string, number | "ohne">>;

/** One cell that was kept back, and between which whole numbers everybody can place it. */
export type Fund = { readonly zelle: string; readonly min: number; readonly max: number };

let highs: Awaited<ReturnType<typeof loadHighs>> | undefined;

type Aussage = {
  readonly zelle: string;
  readonly trifft: (one: Moeglich) => boolean;
  readonly wert: number | null;
  readonly mindestens: number;
};

/** Every number of a table as a statement about how many respondents are of some kind. */
function aussagenOf(tafel: Tafel, alle: readonly Tafel[]): Aussage[] {
  if (tafel.art === "kreuz") {
    // Rows and columns are named by codes; the table of the question says which answer that is.
    const is = (one: Moeglich, merkmal: string, code: string | undefined) => {
      const own = alle
        .flatMap((each) => (each.art === "frage" ? each.merkmale : []))
        .find((each) => each.schluessel === merkmal);
      return code !== undefined && one[merkmal] === own?.codes.indexOf(code);
    };
    return tafel.zellen.flatMap((row, at) =>
      row.map((wert, to) => ({
        zelle: `${tafel.schluessel} ${at} ${to}`,
        trifft: (one: Moeglich) => is(one, tafel.zeile, tafel.zeilen[at]) && is(one, tafel.spalte, tafel.spalten[to]),
        wert,
        mindestens: 0,
      })),
    );
  }
  const [first] = tafel.merkmale;
  return [
    {
      zelle: `${tafel.schluessel} gefragt`,
      trifft: (one) => one[first?.schluessel ?? ""] !== undefined,
      wert: tafel.gefragt,
      mindestens: 0,
    },
    ...tafel.merkmale.flatMap(({ schluessel, zellen, ohne }) => {
      const told = zellen.map((wert, at) => ({
        zelle: `${schluessel} ${at}`,
        trifft: (one: Moeglich) => one[schluessel] === at,
        wert,
        // Of a question an empty answer is told as 0: a dot is never empty.
        mindestens: 1,
      }));
      const isBox = zellen.length === 1;
      const rest = {
        zelle: `${schluessel} ohne`,
        trifft: (one: Moeglich) => one[schluessel] === "ohne",
        wert: ohne,
        mindestens: 1,
      };
      return isBox ? told : [...told, rest];
    }),
  ];
}

/**
 * Somebody who knows the survey, how many answered and everything ever published, and asks HiGHS how large and how small
 * every dot can be. She thinks of whole respondents with all their answers at once, so she knows all that can be known.
 *
 * @param moeglich every kind of respondent that the survey allows
 */
export async function attack(moeglich: readonly Moeglich[], anzahl: number, tafeln: readonly Tafel[]): Promise<Fund[]> {
  highs ??= await loadHighs();
  const solver = highs;
  const aussagen = tafeln.flatMap((one) => aussagenOf(one, tafeln));
  const sum = (trifft: (one: Moeglich) => boolean) =>
    moeglich.flatMap((one, at) => (trifft(one) ? [`x${at}`] : [])).join(" + ") || "0 x0";
  const rows = [
    ` n: ${sum(() => true)} = ${anzahl}`,
    ...aussagen.map(({ trifft, wert, mindestens }, at) =>
      wert === null ? ` r${at}: ${sum(trifft)} >= ${mindestens}` : ` r${at}: ${sum(trifft)} = ${wert}`,
    ),
  ];
  const names = moeglich.map((_, at) => `x${at}`).join(" ");
  const solve = (goal: "Minimize" | "Maximize", aussage: Aussage): number => {
    const data = [goal, ` o: ${sum(aussage.trifft)}`, "Subject To", ...rows, "General", ` ${names}`, "End"].join("\n");
    return solver.withModel({ format: "lp", data }, (model) => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== solver.constants.modelStatus.optimal)
        throw new Error("What was published is wrong.");
      return Math.round(Number(model.info.get("objective_function_value")));
    });
  };
  return aussagen
    .filter((one) => one.wert === null)
    .map((one) => ({ zelle: one.zelle, min: solve("Minimize", one), max: solve("Maximize", one) }));
}
