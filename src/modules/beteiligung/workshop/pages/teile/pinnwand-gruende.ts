/** Every reason a board can give, for its sentence `grund.…`. */
export const PINNWAND_GRUENDE = [
  "nicht-offen",
  "schritt-passt-nicht",
  "ohne-karten",
  "zu-lang",
  "pinnwand-voll",
  "keine-karte-gewaehlt",
  "schon-verschoben",
  "ohne-titel",
  "titel-zu-lang",
  "titel-doppelt",
  "cluster-gewertet",
  "zu-viele-auf-einem",
  "punkte-verbraucht",
  "nur-im-raum",
  "erst-beitreten",
] as const;
