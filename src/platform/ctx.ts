import type { Actor } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { TenantDb } from "./db/db.ts";

/** The county whose address was called. What it says of itself lives in the module landkreis. */
export type Mandant = {
  readonly id: Id<"Mandant">;
  readonly key: string;
  readonly art: "kreis" | "betrieb";
  /** `https://erlengrund.example`, without trailing slash. */
  readonly origin: string;
};

/** What one request, job or command line may rely on. Passed first, never imported. */
export type Ctx = {
  readonly db: TenantDb;
  readonly mandant: Mandant;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly today: Datum;
  /** The moment of the request, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** Appears in the log and on error pages. */
  readonly requestId: string;
};
