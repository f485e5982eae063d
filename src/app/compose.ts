import "./table-rules.ts";
import {
  findAntwortQuelle,
  findKartenQuelle,
  findZitatQuelle,
  listAusstehendeAntworten,
} from "#src/modules/beteiligung/index.ts";
import {
  gremienSeitenBeitrag,
  gremienStelleUse,
  registerHandlungsfelder,
  registerProzesse,
} from "#src/modules/gremien/index.ts";
import {
  angeboteBeitrag,
  konzeptBeitrag,
  konzeptStelleUse,
  listAbgelaufeneStrukturen,
  listHandlungsfelderAuswahl,
  listProzesseEinesGremiums,
  listVeralteteVorhaben,
  oertlichBeitrag,
  registerBelegquelle,
  registerBeschlussAufgaben,
} from "#src/modules/konzept/index.ts";
import { registerUeberfaelliges } from "#src/modules/monitoring/index.ts";
import { registerOrtUse, registerSeitenBeitrag, registerStelleUse } from "#src/modules/netzwerk/index.ts";
import { listAufgabenAusBeschluss, listUeberfaelligeAufgaben } from "#src/modules/portal/index.ts";
import { wegweiserOrtUse, wegweiserStelleUse } from "#src/modules/wegweiser/index.ts";
import { zugangStelleUse } from "#src/modules/zugang/index.ts";

// What modules to the left must know of modules to the right. Imported once by everything that starts: the bundle, the
// worker, the command line, tests of the whole.
registerStelleUse(zugangStelleUse);
registerStelleUse(gremienStelleUse);
registerStelleUse(konzeptStelleUse);
registerStelleUse(wegweiserStelleUse);
registerOrtUse(wegweiserOrtUse);
registerSeitenBeitrag(gremienSeitenBeitrag);
registerSeitenBeitrag(angeboteBeitrag);
registerSeitenBeitrag(oertlichBeitrag);
registerSeitenBeitrag(konzeptBeitrag);
registerUeberfaelliges("portal", listUeberfaelligeAufgaben);
registerUeberfaelliges("konzept", listAbgelaufeneStrukturen);
registerUeberfaelliges("konzept-vorhaben", listVeralteteVorhaben);
registerUeberfaelliges("beteiligung", listAusstehendeAntworten);
registerBeschlussAufgaben(listAufgabenAusBeschluss);
registerProzesse(listProzesseEinesGremiums);
registerBelegquelle("antworten", findAntwortQuelle);
registerBelegquelle("zitat", findZitatQuelle);
registerBelegquelle("karte", findKartenQuelle);
registerBelegquelle("cluster", findKartenQuelle);
registerHandlungsfelder(async (ctx) =>
  (await listHandlungsfelderAuswahl(ctx)).map(({ id, name, slug }) => ({
    id,
    name,
    href: `/konzept/handlungsfelder/${slug}`,
  })),
);
