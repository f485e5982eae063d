import { type Finanzierungsaussage, parseFinanzierung } from "../finanzierung.ts";
import { parseZustaendigkeit, type Zustaendigkeit } from "../zustaendigkeit.ts";

/** Reads wordings once each: tables repeat them many times. */
export function createLesart(stellenNamen: readonly string[]) {
  const names = stellenNamen.filter((name) => /[,;/&]|\b(?:und|u\.|sowie|mit)\b/u.test(name));
  const zustaendigkeiten = new Map<string, Zustaendigkeit>();
  const finanzierungen = new Map<string, readonly Finanzierungsaussage[]>();
  return {
    zustaendigkeit: (wortlaut: string): Zustaendigkeit => {
      const found = zustaendigkeiten.get(wortlaut) ?? parseZustaendigkeit(wortlaut, names);
      zustaendigkeiten.set(wortlaut, found);
      return found;
    },
    finanzierung: (wortlaut: string): readonly Finanzierungsaussage[] => {
      const found = finanzierungen.get(wortlaut) ?? parseFinanzierung(wortlaut);
      finanzierungen.set(wortlaut, found);
      return found;
    },
  };
}

export type Lesart = ReturnType<typeof createLesart>;
