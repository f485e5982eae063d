import { layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";
import * as beteiligung from "./modules/beteiligung/routes.ts";
import * as gremien from "./modules/gremien/routes.ts";
import * as konzept from "./modules/konzept/routes.ts";
import * as landkreis from "./modules/landkreis/routes.ts";
import * as monitoring from "./modules/monitoring/routes.ts";
import * as netzwerk from "./modules/netzwerk/routes.ts";
import * as portal from "./modules/portal/routes.ts";
import * as wegweiser from "./modules/wegweiser/routes.ts";
import * as zugang from "./modules/zugang/routes.ts";

/** Every address of the product. Each module owns its own; here they only get their frame. */
export const MODULES = [portal, landkreis, netzwerk, zugang, gremien, konzept, beteiligung, wegweiser, monitoring];

export default [
  layout(
    "app/layouts/oeffentlich.tsx",
    MODULES.flatMap((module) => module.oeffentlich),
  ),
  layout("app/layouts/wegweiser.tsx", wegweiser.wegweiser),
  layout("app/layouts/intern.tsx", [
    ...prefix(
      "intern",
      MODULES.flatMap((module) => module.intern),
    ),
  ]),
  layout("app/layouts/konto.tsx", zugang.konto),
  route("betrieb", "app/betrieb/betrieb.tsx"),
  ...MODULES.flatMap((module) => module.frei),
] satisfies RouteConfig;
