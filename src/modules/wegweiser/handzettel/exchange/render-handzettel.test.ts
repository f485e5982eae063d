import { describe, expect, test, vi } from "vitest";
import { readBack, squeeze } from "#src/platform/pdf/read-back.ts";
import { renderPdf } from "#src/platform/pdf/render-pdf.ts";
import type { Datum } from "#src/shared/datum.ts";
import { FORMATE, type Format, istSetzbar, MASSE } from "../rules/format.ts";
import { SPRACHEN } from "../../rules/sprachen.ts";
import { handzettelSchema, type HandzettelData, type Stueck } from "./data.ts";
import { renderHandzettel } from "./render-handzettel.ts";

// Every test starts a process, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const de = (text: string): Stueck => ({ text, lang: "de", dir: "ltr" });
const ar = (text: string): Stueck => ({ text, lang: "ar", dir: "rtl" });
const fa = (text: string): Stueck => ({ text, lang: "fa", dir: "rtl" });

const WORTE = {
  ar: {
    make: ar,
    titel: "تسجيل السكن",
    kopf: "ماذا تحضر",
    papier: "جواز السفر أو الهوية",
    stand: "تاريخ التحقق ١٥ سبتمبر",
  },
  fa: {
    make: fa,
    titel: "ثبت محل سکونت",
    kopf: "مدارک لازم",
    papier: "گذرنامه یا کارت شناسایی",
    stand: "تاریخ بررسی ۱۵ سپتامبر",
  },
} as const;

function aSheet(fremd: keyof typeof WORTE | null, format: Format, gross = false): HandzettelData {
  const words = fremd ? WORTE[fremd] : null;
  const both = (german: string, other: string | undefined) =>
    words && other !== undefined ? [words.make(other), de(german)] : [de(german)];
  const spalten = [...(fremd ? [{ lang: fremd, dir: "rtl" as const }] : []), { lang: "de", dir: "ltr" as const }];
  return {
    format,
    pt: gross ? MASSE[format].gross : MASSE[format].pt,
    rand: MASSE[format].rand,
    spalten,
    zeilen: [
      { art: "titel", nummer: 0, seiten: both("Wohnsitz anmelden", words?.titel) },
      { art: "kopf", nummer: 0, seiten: both("Mitnehmen", words?.kopf) },
      { art: "kasten", nummer: 0, seiten: both("Pass, Ausweis oder Passersatz", words?.papier) },
      { art: "nummer", nummer: 1, seiten: both("Termin im Bürgerbüro vereinbaren", words?.papier) },
    ],
    stand: both("Stand 15. September 2026.", words?.stand),
    adresse: "https://wegweiser.kreis.example/wegweiser/leistungen/wohnsitz-anmelden",
    qrWorte: "Laufzettel: Wohnsitz anmelden",
    landkreis: "Landkreis Erlengrund",
    farbe: { farbton: 205, buntheit: 0.062 },
  };
}

async function set(data: HandzettelData) {
  expect(handzettelSchema.parse(data)).toEqual(data);
  const diagnostics: string[] = [];
  const rendered = await renderHandzettel(
    (one) => renderPdf(one, { onDiagnostic: (message) => diagnostics.push(message) }),
    data,
    data.qrWorte,
    "2026-09-15" as Datum,
  );
  if (!rendered.ok) throw new Error(`${rendered.reason} ${diagnostics.join()}`);
  expect([rendered.value.warnings, rendered.value.missingCharacters]).toEqual([[], []]);
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(rendered.value.bytes).toString("latin1"));
  const mm = (pt: string | undefined) => Math.round((Number(pt) / 72) * 25.4);
  return { ...rendered.value, read: readBack(rendered.value.bytes), paper: [mm(box?.[1]), mm(box?.[2])] };
}

describe.each(["ar", "fa"] as const)("a sheet in %s beside German", (fremd) => {
  test("can be copied out of the PDF word for word, in both languages", async () => {
    const { read, pages } = await set(aSheet(fremd, "a4"));
    expect(pages).toBe(1);
    const { titel, kopf, papier } = WORTE[fremd];
    for (const words of ["Wohnsitz anmelden", "Pass, Ausweis oder Passersatz"]) {
      expect(read.squeezed).toContain(squeeze(words));
    }
    // Drawn from left to right, letter by letter (lam with alef is one): every reader of PDFs turns runs of these letters round again.
    for (const words of [titel, kopf, papier]) {
      expect(read.squeezed).toContain(squeeze((words.match(/لا|./gu) ?? []).toReversed().join("")));
    }
    expect([read.lang, read.isTagged]).toEqual([fremd, true]);
    expect(read.tags.get("Figure")).toBe(1);
    expect(read.fonts.some((font) => font.startsWith("Vazirmatn"))).toBe(true);
  });
});

test("vowelled Arabic can be copied as well: letters once, without the signs", async () => {
  const sheet = aSheet("ar", "a4");
  const vowelled = { text: "شَهادَةُ المِيلادِ أوّلًا", lang: "ar", dir: "rtl" as const };
  const zeilen = sheet.zeilen.map((one, place) => (place === 0 ? { ...one, seiten: [vowelled, vowelled] } : one));
  const { read } = await set({ ...sheet, zeilen });
  for (const words of ["شهادة", "الميلاد", "أولا"]) {
    expect(read.squeezed).toContain((words.match(/لا|./gu) ?? []).toReversed().join(""));
  }
});

test.each([
  ["a4", [210, 297]],
  ["a5", [148, 210]],
  ["karte", [105, 148]],
] as const)("%s in large type fits one page of %j", async (format, size) => {
  const { paper, pages, read } = await set(aSheet("ar", format, true));
  expect([paper, pages]).toEqual([size, 1]);
  expect(read.squeezed).toContain("kreis.example/wegweiser/leistungen/wohnsitzanmelden");
});

test("German alone is one column in German", async () => {
  const { read } = await set(aSheet(null, "a4"));
  expect(read.lang).toBe("de-DE");
  expect(read.squeezed).toContain("1.TerminimBürgerbürovereinbaren");
});

test("large type is larger on every format, and only Tigrinya cannot be set", () => {
  expect(FORMATE.every((one) => MASSE[one].gross >= MASSE[one].pt * 1.25)).toBe(true);
  expect(SPRACHEN.filter((one) => !istSetzbar(one))).toEqual(["ti"]);
});
