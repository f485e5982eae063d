import type { Zugang } from "#src/modules/zugang/index.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Log } from "#src/platform/log.ts";
import type { Mailer } from "#src/platform/mail/mailer.ts";
import type { Uebersetzer } from "#src/platform/uebersetzer/uebersetzer.ts";

/** What jobs may use beyond their context. Each job asks only for the part it needs. */
export type Needs = {
  readonly files: FileStore;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly zugang: Zugang;
  readonly uebersetzer: Uebersetzer | null;
};
