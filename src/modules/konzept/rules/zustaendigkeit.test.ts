import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesReference } from "../../../../test/reference-work.ts";
import { formatZustaendigkeit, type Nennung, parseZustaendigkeit, type Zustaendigkeit } from "./zustaendigkeit.ts";

/** `!` collective, `~` group, otherwise a Stelle. */
function short(nennung: Nennung): string {
  if (nennung.art === "kollektiv") return `!${nennung.name}`;
  return nennung.art === "gruppe" ? `~${nennung.name}` : nennung.name;
}

function summary({ federfuehrung, mitwirkung }: Zustaendigkeit): readonly (string | null)[] {
  return [federfuehrung ? short(federfuehrung) : null, ...mitwirkung.map(short)];
}

type Case = readonly [wortlaut: string, ...expected: (string | null)[]];

const CASES: Record<string, readonly Case[]> = {
  "one lead": [
    ["SG Integration", "SG Integration"],
    ["Die Pressestelle", "Pressestelle"],
    ["Ausländerbeauftragte des Landkreises Erlengrund", "Ausländerbeauftragte des Landkreises Erlengrund"],
    ["Frauennetz Erlengrund e. V.", "Frauennetz Erlengrund e. V."],
    ["Sozialamt (Asylbewerberleistungen, Sozialhilfe)", "Sozialamt (Asylbewerberleistungen, Sozialhilfe)"],
    ["  Jobcenter\u00a0Erlengrund. ", "Jobcenter Erlengrund"],
    ["Landkreis", "Landkreis"],
    ["AWO Kreisverband Erlengrund – Migrationsberatung", "AWO Kreisverband Erlengrund – Migrationsberatung"],
    ["Der Paritätische", "Der Paritätische"],
  ],
  "names that hold „und“ or a comma": [
    ["Amt für Jugend und Familie", "Amt für Jugend und Familie"],
    ["Amt für Jugend, Familie und Soziales", "Amt für Jugend, Familie und Soziales"],
    ["Dezernat Soziales, Jugend und Gesundheit", "Dezernat Soziales, Jugend und Gesundheit"],
    ["Sachgebiet Unterbringung und Wohnen", "Sachgebiet Unterbringung und Wohnen"],
    ["Koordinierungs- und Fachstelle", "Koordinierungs- und Fachstelle"],
    ["Bildung und Beruf gGmbH", "Bildung und Beruf gGmbH"],
    ["evangelische und katholische Kirche", "evangelische und katholische Kirche"],
    ["Verein Miteinander und Füreinander e. V.", "Verein Miteinander und Füreinander e. V."],
    ["Netzwerk Asyl und Migration", "Netzwerk Asyl und Migration"],
    ["Agentur für Arbeit, Geschäftsstelle Erlenbrück", "Agentur für Arbeit, Geschäftsstelle Erlenbrück"],
    ["Infothek & Bürgerservice", "Infothek und Bürgerservice"],
  ],
  "lead and partners": [
    ["SG Integration in Zusammenarbeit mit dem KIB Institut", "SG Integration", "KIB Institut"],
    ["SG Integration in Zusammenarbeit mit der Pressestelle", "SG Integration", "Pressestelle"],
    ["Jugendamt in Kooperation mit VHS und Jobcenter", "Jugendamt", "VHS", "Jobcenter"],
    ["Jugendamt gemeinsam mit dem Kreisjugendring", "Jugendamt", "Kreisjugendring"],
    ["Sozialamt zusammen mit Caritas, Diakonie und AWO", "Sozialamt", "Caritas", "Diakonie", "AWO"],
    ["Gesundheitsamt unter Beteiligung von Kliniken", "Gesundheitsamt", "~Kliniken"],
    ["Gesundheitsamt unter Beteiligung des Jugendamtes", "Gesundheitsamt", "Jugendamt"],
    ["Stabsstelle Integration mit Unterstützung des Landkreises", "Stabsstelle Integration", "Landkreis"],
    ["Stabsstelle Integration mit Unterstützung durch das Jobcenter", "Stabsstelle Integration", "Jobcenter"],
    ["VHS in enger Zusammenarbeit mit dem Diakonischen Werk Erlengrund", "VHS", "Diakonisches Werk Erlengrund"],
    ["VHS in Abstimmung mit dem Staatlichen Schulamt", "VHS", "Staatliches Schulamt"],
    ["VHS i. Z. m. Jobcenter", "VHS", "Jobcenter"],
    ["VHS mit dem Jobcenter", "VHS", "Jobcenter"],
    ["VHS in Zusammenarbeit mit Amt für Jugend und Familie; AWO", "VHS", "Amt für Jugend und Familie", "AWO"],
    [
      "VHS in Zusammenarbeit mit Amt für Jugend, Familie und Soziales, AWO",
      "VHS",
      "Amt für Jugend, Familie und Soziales",
      "AWO",
    ],
    ["VHS in Zusammenarbeit mit AWO in Kooperation mit DRK", "VHS", "AWO", "DRK"],
    ["VHS\nin Zusammenarbeit mit\n- AWO\n- DRK", "VHS", "AWO", "DRK"],
    ["VHS unterstützt durch den Kreissportbund", "VHS", "Kreissportbund"],
    ["Pressestelle sowie SG Integration", "Pressestelle", "SG Integration"],
    [
      "VHS in Zusammenarbeit mit der evangelischen und katholischen Kirche",
      "VHS",
      "evangelische und katholische Kirche",
    ],
    [
      "Gleichstellungsstelle in Zusammenarbeit mit Frauennetz e. V., Frauennotruf u. a.",
      "Gleichstellungsstelle",
      "Frauennetz e. V.",
      "Frauennotruf",
    ],
    ["VHS in Zusammenarbeit mit ggf. Jobcenter, z. B. Tafel", "VHS", "Jobcenter", "Tafel"],
    ["VHS in Zusammenarbeit mit VHS und AWO", "VHS", "AWO"],
  ],
  "several in the lead: the first leads": [
    ["Jobcenter/Agentur für Arbeit", "Jobcenter", "Agentur für Arbeit"],
    ["AWO / DRK", "AWO", "DRK"],
    ["SG Integration, Pressestelle", "SG Integration", "Pressestelle"],
    ["Jugendamt und Jobcenter", "Jugendamt", "Jobcenter"],
    ["SG 2/3", "SG 2/3"],
    ["Stadt-/Gemeindeverwaltung Erlenbrück", "Stadt-/Gemeindeverwaltung Erlenbrück"],
  ],
  "headings inside the cell": [
    ["Federführung: Sozialamt, Beteiligte: AWO, DRK", "Sozialamt", "AWO", "DRK"],
    ["Zuständig: Jugendamt; Partner: Schulen", "Jugendamt", "~Schulen"],
    [
      "**Zuständigkeit:**\r\n- Abfallverband\r\n\r\n**Mitarbeit durch:**\r\nIntern:\r\n- Referat Bau\r\nExtern:\r\n- Vereine",
      "Abfallverband",
      "Referat Bau",
      "~Vereine",
    ],
    ["Verantwortlich: VHS\nKooperationspartner: Jobcenter", "VHS", "Jobcenter"],
    ["Beteiligte: AWO; DRK", null, "AWO", "DRK"],
    ["AWO (Federführung), DRK, Caritas", "AWO", "DRK", "Caritas"],
    ["Schulen, AWO unter Federführung des Jugendamtes", "Jugendamt", "~Schulen", "AWO"],
  ],
  groups: [
    ["Bildungsanbieter in Zusammenarbeit mit SG Integration", "~Bildungsanbieter", "SG Integration"],
    ["VHS in Zusammenarbeit mit verschiedenen Akteuren", "VHS", "~verschiedene Akteure"],
    ["VHS in Zusammenarbeit mit weiteren Partnern vor Ort", "VHS", "~weitere Partner vor Ort"],
    ["VHS in Zusammenarbeit mit allen Schulen im Landkreis", "VHS", "~alle Schulen im Landkreis"],
    ["Vereine und Verbände", "~Vereine und Verbände"],
    ["Schulen, Vereine und Verbände", "~Schulen, Vereine und Verbände"],
    [
      "Jugendamt in Zusammenarbeit mit den freien Trägern der Jugendhilfe",
      "Jugendamt",
      "~freie Träger der Jugendhilfe",
    ],
    ["Ehrenamtliche", "~Ehrenamtliche"],
    ["Servicestelle Ehrenamt", "Servicestelle Ehrenamt"],
    ["SG Soziale Dienste", "SG Soziale Dienste"],
    ["VHS in Zusammenarbeit mit AWO und weiteren Trägern", "VHS", "AWO", "~weitere Träger"],
    ["Nachbarschaftsrunde (Gruppe)", "~Nachbarschaftsrunde"],
  ],
  collectives: [
    ["Landkreis, Städte und Gemeinden", "!Landkreis, Städte und Gemeinden"],
    ["Landkreis und Gemeinden", "!Landkreis und Gemeinden"],
    ["Landkreis sowie kreisangehörige Kommunen", "!Landkreis sowie kreisangehörige Kommunen"],
    ["Landkreis Erlengrund und alle Gemeinden", "!Landkreis Erlengrund und alle Gemeinden"],
    ["alle kreisangehörigen Gemeinden", "!alle kreisangehörigen Gemeinden"],
    ["Städte und Gemeinden des Landkreises", "!Städte und Gemeinden des Landkreises"],
    ["Kommunen", "!Kommunen"],
    ["SG Integration in Zusammenarbeit mit den Städten und Gemeinden", "SG Integration", "!Städte und Gemeinden"],
    [
      "SG Integration in Zusammenarbeit mit Caritas, Städten und Gemeinden",
      "SG Integration",
      "Caritas",
      "!Städte und Gemeinden",
    ],
    ["Landkreis Erlengrund", "Landkreis Erlengrund"],
  ],
  nobody: [
    ["", null],
    [" – ", null],
    ["N. N.", null],
    ["noch offen", null],
    ["in Zusammenarbeit mit dem Jobcenter", null, "Jobcenter"],
  ],
  "the table of a county": [
    [
      "Pressestelle des Landkreises in Zusammenarbeit mit SG Integration; verschiedenen Akteuren; Ausländerbeauftragte des Landkreises Görlitz",
      "Pressestelle des Landkreises",
      "SG Integration",
      "~verschiedene Akteure",
      "Ausländerbeauftragte des Landkreises Görlitz",
    ],
    [
      "Ausländerbeauftragte des Landkreises Görlitz in Zusammenarbeit mit dem IQ Netzwerk Sachsen",
      "Ausländerbeauftragte des Landkreises Görlitz",
      "IQ Netzwerk Sachsen",
    ],
    ["SG Integration in Zusammenarbeit mit KIB Institut", "SG Integration", "KIB Institut"],
  ],
};

describe.each(Object.entries(CASES))("Z1 %s", (_, cases) => {
  test.each(cases.map((entry) => ({ wortlaut: entry[0], expected: entry.slice(1) })))(
    "$wortlaut",
    ({ wortlaut, expected }) => {
      expect(summary(parseZustaendigkeit(wortlaut))).toEqual(expected);
    },
  );
});

test.each([
  ["SG Integration, Pressestelle", "mehrere-federfuehrende"],
  ["Beteiligte: AWO", "ohne-federfuehrung"],
  ["VHS in Zusammenarbeit mit AWO u. a.", "unvollstaendig"],
  ["Frau Muster (SG Integration)", "person"],
  ["N. N.", "offen"],
  ["Haus und Hof", "nicht-getrennt"],
  ["sehr ".repeat(1_000), "zu-lang"],
])("Z2 %j is told to be looked at: %s", (wortlaut, code) => {
  expect(parseZustaendigkeit(wortlaut).hinweise.map((hinweis) => hinweis.code)).toEqual([code]);
});

test.each([
  "SG Integration",
  "Landkreis, Städte und Gemeinden",
  "VHS in Zusammenarbeit mit AWO; DRK",
  "Amt für Jugend und Familie",
])("Z2 %j needs no look", (wortlaut) => {
  expect(parseZustaendigkeit(wortlaut).hinweise).toEqual([]);
});

test("Z1 a known name is never taken apart", () => {
  const known = ["Bildungsbüro und Schulverwaltung", "Jugend, Sport & Co", "Jobcenter"];
  const read = (text: string) => summary(parseZustaendigkeit(text, known));
  expect(read("Bildungsbüro und Schulverwaltung")).toEqual(["Bildungsbüro und Schulverwaltung"]);
  expect(read("VHS und dem Bildungsbüro und Schulverwaltung, Jugend, Sport & Co")).toEqual([
    "VHS",
    "Bildungsbüro und Schulverwaltung",
    "Jugend, Sport & Co",
  ]);
  expect(read("Team im Bildungsbüro und Schulverwaltung Nord")).toEqual([
    "Team im Bildungsbüro und Schulverwaltung Nord",
  ]);
});

test("Z3 the wording of the source is kept beside the name", () => {
  expect(parseZustaendigkeit("VHS in Zusammenarbeit mit verschiedenen Akteuren").mitwirkung).toEqual([
    { art: "gruppe", wortlaut: "verschiedenen Akteuren", name: "verschiedene Akteure" },
  ]);
  expect(parseZustaendigkeit("Landkreis, Städte und Gemeinden").federfuehrung).toMatchObject({
    kollektiv: "landkreis_und_gemeinden",
  });
  expect(parseZustaendigkeit("alle Gemeinden").federfuehrung).toMatchObject({ kollektiv: "gemeinden" });
});

const namen = ({ federfuehrung, mitwirkung }: Zustaendigkeit) =>
  [federfuehrung, ...mitwirkung].map((nennung) => nennung && { art: nennung.art, name: nennung.name });

test.each(
  Object.values(CASES)
    .flat()
    .map((entry) => entry[0]),
)("Z4 %j reads the same after writing", (wortlaut) => {
  const once = parseZustaendigkeit(wortlaut);
  expect(namen(parseZustaendigkeit(formatZustaendigkeit(once)))).toEqual(namen(once));
});

const stelle = fc
  .tuple(
    fc.constantFrom("Amt für", "SG", "Verein", "Caritas", "Haus", "Stelle für", "Netzwerk", "Firma"),
    fc.constantFrom(
      "Jugend und Familie",
      "A, B und C",
      "mit der Zeit",
      "x/y",
      "Integration; neu",
      "Federführung: alle",
      "e. V.",
      "u. a.",
      "Wörter",
    ),
  )
  .map(([a, b]): Nennung => ({ art: "stelle", name: `${a} ${b}`, wortlaut: `${a} ${b}` }));
const gruppe = fc
  .constantFrom("verschiedene Akteure", "Schulen", "Runde vor Ort", "freie Träger, Vereine")
  .map((name): Nennung => ({ art: "gruppe", name, wortlaut: name }));
const kollektiv = fc.constant<Nennung>({
  art: "kollektiv",
  name: "Landkreis, Städte und Gemeinden",
  wortlaut: "",
  kollektiv: "landkreis_und_gemeinden",
});

test("Z4 any Zuständigkeit reads the same after writing", { timeout: 30_000 }, () => {
  const nennung = fc.oneof(stelle, gruppe, kollektiv);
  const zustaendigkeit = fc
    .tuple(fc.option(nennung), fc.uniqueArray(nennung, { maxLength: 4, selector: ({ name }) => name.toLowerCase() }))
    .map(([federfuehrung, partners]) => ({
      federfuehrung,
      mitwirkung: partners.filter(({ name }) => name !== federfuehrung?.name),
      hinweise: [],
    }));
  fc.assert(
    fc.property(zustaendigkeit, (once) => {
      expect(namen(parseZustaendigkeit(formatZustaendigkeit(once)))).toEqual(namen(once));
    }),
    { numRuns: 500 },
  );
});

test("Z5 any text is read without error and quickly", { timeout: 30_000 }, async () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(parseZustaendigkeit(text).mitwirkung.every((nennung) => nennung.name !== "")).toBe(true);
    }),
  );
  const cost = await timesReference(() => {
    for (const piece of [
      "und ",
      "a, ",
      "mit der A ",
      "(",
      "der ",
      "/ ",
      "in Zusammenarbeit mit ",
      "Jugend und ",
      "A und B ",
    ]) {
      parseZustaendigkeit(piece.repeat(Math.floor(2_000 / piece.length)));
    }
  });
  expect(cost, "times the reference").toBeLessThan(40);
});
