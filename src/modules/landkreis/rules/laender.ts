/** Keys of the Länder as in the amtlicher Schlüssel; 99 is the invented Land of the demo county. */
export const LAND_KEYS = [
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "99",
] as const;
export type LandKey = (typeof LAND_KEYS)[number];

/** Whom people may turn to when the county's answer about a barrier does not satisfy them. */
export type Durchsetzungsstelle = {
  readonly name: string;
  /** Empty where no address was read in a source. */
  readonly anschrift: string;
  /** Empty where no address was read in a source. */
  readonly link: string;
};

export type Land = {
  readonly key: LandKey;
  readonly name: string;
  /** The law that binds a county there, and its Verordnung. */
  readonly gesetz: string;
  /** Null: no body could be confirmed; the county must name it in its settings. */
  readonly stelle: Durchsetzungsstelle | null;
  /** Where the row was read, and when. */
  readonly quelle: string;
};

/**
 * Law and enforcement body per Land, for the statement on accessibility.
 *
 * A starting point, not legal advice: bodies move and laws are amended, and none of it was confirmed by the Länder.
 * Every county checks its row and may replace law and body in its settings; the settings page says so.
 * Links and addresses are given only where the source named in the row was read; otherwise they are empty.
 */
export const LAENDER: Record<LandKey, Land> = {
  "01": {
    key: "01",
    name: "Schleswig-Holstein",
    gesetz: "§§ 11 bis 12f Landesbehindertengleichstellungsgesetz (LBGG)",
    stelle: {
      name: "Beschwerdestelle für barrierefreie Informationstechnik bei der oder dem Landesbeauftragten für Menschen mit Behinderung",
      anschrift: "",
      link: "https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren",
    },
    quelle: "§ 12e LBGG, landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren, gelesen 21.11.2026",
  },
  "02": {
    key: "02",
    name: "Hamburg",
    gesetz: "Hamburgisches Behindertengleichstellungsgesetz (HmbBGG)",
    stelle: {
      name: "Schlichtungsstelle nach dem HmbBGG bei der Öffentlichen Rechtsauskunft- und Vergleichsstelle (ÖRA)",
      anschrift: "",
      link: "",
    },
    quelle: "hamburg.de, Sozialbehörde, Schlichtungsstelle Barrierefreiheit, gelesen 21.11.2026",
  },
  "03": {
    key: "03",
    name: "Niedersachsen",
    gesetz: "§§ 9 bis 9e Niedersächsisches Behindertengleichstellungsgesetz (NBGG)",
    stelle: { name: "Schlichtungsstelle nach § 9d NBGG", anschrift: "", link: "" },
    quelle: "§ 9b Abs. 2 Nr. 3 NBGG (voris.wolterskluwer-online.de), gelesen 21.11.2026; Anschrift nicht gefunden",
  },
  "04": {
    key: "04",
    name: "Bremen",
    gesetz: "§§ 12 bis 19 Bremisches Behindertengleichstellungsgesetz (BremBGG)",
    stelle: {
      name: "Zentralstelle für barrierefreie Informationstechnik beim Landesbehindertenbeauftragten",
      anschrift: "",
      link: "https://www.behindertenbeauftragter.bremen.de/der_beauftragte/zentralstelle_fuer_barrierefreie_informationstechnik-28011",
    },
    quelle: "§§ 15, 16 BremBGG (transparenz.bremen.de) und kobinet-nachrichten, gelesen 21.11.2026",
  },
  "05": {
    key: "05",
    name: "Nordrhein-Westfalen",
    gesetz:
      "§§ 10 bis 10e Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW) und Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW)",
    stelle: {
      name: "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
      anschrift: "",
      link: "https://www.lbbp.nrw.de/ombudsstelle",
    },
    quelle: "lbbp.nrw.de/ombudsstelle (nennt §§ 10d, 10e BGG NRW, §§ 9 ff. BITVNRW), gelesen 21.11.2026",
  },
  "06": {
    key: "06",
    name: "Hessen",
    gesetz:
      "§ 14 Hessisches Behinderten-Gleichstellungsgesetz (HessBGG) und Hessische Verordnung über barrierefreie Informationstechnik (HVBIT)",
    stelle: {
      name: "Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik des Landes Hessen (LBIT)",
      anschrift: "",
      link: "https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/Durchsetzungsverfahren-beantragen",
    },
    quelle: "lbit.hessen.de, Durchsetzungsverfahren nach § 6 HVBIT, gelesen 21.11.2026",
  },
  "07": {
    key: "07",
    name: "Rheinland-Pfalz",
    gesetz: "§ 10 Landesinklusionsgesetz und Barrierefreie-Informationstechnik-Verordnung Rheinland-Pfalz (BITV RP)",
    stelle: {
      name: "Durchsetzungsstelle bei der oder dem Landesbeauftragten für die Belange von Menschen mit Behinderungen",
      anschrift: "",
      link: "https://inklusion.rlp.de/de/landesbeauftragte-landesteilhabebeirat/durchsetzungsstelle/",
    },
    quelle: "inklusion.rlp.de und behindertenbeauftragte.rlp.de, gelesen 21.11.2026",
  },
  "08": {
    key: "08",
    name: "Baden-Württemberg",
    gesetz: "§ 10 Landes-Behindertengleichstellungsgesetz (L-BGG) und L-BGG-Durchführungsverordnung (L-BGG-DVO)",
    stelle: {
      name: "Schlichtungsstelle beim Landeszentrum Barrierefreiheit (LZ-BARR)",
      anschrift: "Else-Josenhans-Straße 6\n70173 Stuttgart",
      link: "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag",
    },
    quelle: "§ 10b L-BGG und barrierefreiheit-bw.de, gelesen 21.11.2026",
  },
  "09": {
    key: "09",
    name: "Bayern",
    gesetz: "Bayerisches Behindertengleichstellungsgesetz (BayBGG) und Bayerische Digitalverordnung (BayDiV)",
    stelle: {
      name: "Landesamt für Digitalisierung, Breitband und Vermessung, Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik",
      anschrift: "",
      link: "https://www.ldbv.bayern.de",
    },
    quelle: "docs/STANDARDS c.1 (Art. 14 BayBGG, § 11 BayDiV); Startseite des LDBV, genaue Adresse prüfen",
  },
  "10": {
    key: "10",
    name: "Saarland",
    gesetz: "§§ 12 bis 12d Saarländisches Behindertengleichstellungsgesetz (SBGG)",
    stelle: {
      name: "Schlichtungsstelle nach § 17 SBGG beim für Soziales zuständigen Ministerium",
      anschrift: "",
      link: "",
    },
    quelle: "§ 2 Abs. 1 SchlichtV vom 1. Oktober 2020 (umwelt-online.de), gelesen 21.11.2026; Anschrift nicht gefunden",
  },
  "11": {
    key: "11",
    name: "Berlin",
    gesetz: "Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)",
    stelle: {
      name: "Landesbeauftragte für digitale Barrierefreiheit",
      anschrift: "",
      link: "https://www.berlin.de/lb/digitale-barrierefreiheit/aufgaben/durchsetzungsverfahren/durchsetzungsverfahren-1305830.php",
    },
    quelle: "berlin.de/lb/digitale-barrierefreiheit, gelesen 21.11.2026",
  },
  "12": {
    key: "12",
    name: "Brandenburg",
    gesetz:
      "§ 9 Brandenburgisches Behindertengleichstellungsgesetz (BbgBGG) und Brandenburgische Barrierefreie Informationstechnik-Verordnung (BbgBITV)",
    stelle: {
      name: "Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbeauftragten für die Belange der Menschen mit Behinderungen",
      anschrift: "",
      link: "https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/durchsetzungsstelle",
    },
    quelle: "msgiv.brandenburg.de und lasv.brandenburg.de, gelesen 21.11.2026",
  },
  "13": {
    key: "13",
    name: "Mecklenburg-Vorpommern",
    gesetz:
      "§ 14 Landesbehindertengleichstellungsgesetz Mecklenburg-Vorpommern (LBGG M-V) und Barrierefreie Informationstechnik-Verordnung Mecklenburg-Vorpommern (BITVO M-V)",
    stelle: {
      name: "Überwachungsstelle des Landes Mecklenburg-Vorpommern (Anlauf- und Überwachungsstelle „Digitale Barrierefreiheit“ im Sozialministerium)",
      anschrift: "",
      link: "",
    },
    quelle: "laf-mv.de/service/Barrierefreiheit und Mustererklärung auf regierung-mv.de, gelesen 21.11.2026",
  },
  "14": {
    key: "14",
    name: "Sachsen",
    gesetz: "Barrierefreie-Websites-Gesetz (BfWebG) und Barrierefreie-Websites-Verordnung (BfWebVO)",
    stelle: {
      name: "Landesbeauftragter für Inklusion der Menschen mit Behinderungen, Sächsische Staatskanzlei",
      anschrift: "Archivstraße 1\n01097 Dresden",
      link: "https://www.sk.sachsen.de/behindertenbeauftragter-der-saechsischen-staatsregierung.html",
    },
    quelle: "portal.klimaschulen.sachsen.de/barrierefreiheitserklaerung und kreis-meissen.de, gelesen 21.11.2026",
  },
  "15": {
    key: "15",
    name: "Sachsen-Anhalt",
    gesetz: "§§ 16 bis 16f Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)",
    stelle: {
      name: "Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt",
      anschrift: "",
      link: "https://lf-barrierefreiheit-st.de/ueber-uns/ombudsstelle",
    },
    quelle: "lf-barrierefreiheit-st.de/ueber-uns/ombudsstelle und BGG LSA (lexaris.de), gelesen 21.11.2026",
  },
  "16": {
    key: "16",
    name: "Thüringen",
    gesetz:
      "Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG) und Thüringer Barrierefreie-Informationstechnik-Verordnung (ThürBITVO)",
    stelle: {
      name: "Landesdurchsetzungsstelle beim Landesbeauftragten für Menschen mit Behinderungen",
      anschrift: "",
      link: "https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
    },
    quelle: "tlmb-thueringen.de und finanzen.thueringen.de, gelesen 21.11.2026",
  },
  "99": {
    key: "99",
    name: "Musterland",
    gesetz: "(erfundenes) Gesetz über barrierefreie Websites des Musterlandes",
    stelle: {
      name: "(erfundene) Durchsetzungsstelle für digitale Barrierefreiheit des Musterlandes",
      anschrift: "Amtsweg 1\n00100 Musterhauptstadt",
      link: "https://www.durchsetzungsstelle.example",
    },
    quelle: "erfunden, nur für den Demolandkreis",
  },
};

export function isLandKey(text: string): text is LandKey {
  return (LAND_KEYS as readonly string[]).includes(text);
}
