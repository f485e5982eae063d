import { createContext } from "react-router";
import type { Services } from "./services.ts";

/** For app-level pages only: operator, health, downloads. Modules get what they need through `ctxKey`. */
export const servicesKey = createContext<Services>();
