export type EmbeddedPostgresReason =
  | "data-folder"
  | "disk-full"
  | "no-programs"
  | "no-initdb"
  | "no-start"
  | "copied-data"
  | "other-version"
  | "password";

/** A start that failed for a reason the operator can mend. The message is one German and one English sentence. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly reason: EmbeddedPostgresReason;

  constructor(reason: EmbeddedPostgresReason, german: string, english: string, options?: ErrorOptions) {
    super(`${german}\n${english}`, options);
    this.reason = reason;
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Turns a failed file operation below the data folder into a sentence; anything unknown stays what it is. */
export function folderError(error: unknown, folder: string): Error {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder, error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR") {
    return new EmbeddedPostgresError(
      "data-folder",
      `In den Datenordner ${folder} kann nicht geschrieben werden (${code}); bitte Rechte ändern oder mit DATA_DIR einen anderen Ordner nennen.`,
      `The data folder ${folder} is not writable (${code}); change its permissions or name another one with DATA_DIR.`,
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

export function diskFull(folder: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "disk-full",
    `Auf dem Datenträger von ${folder} ist kein Platz mehr; bitte Platz schaffen und neu starten.`,
    `The disk that holds ${folder} is full; free some space and start again.`,
    { cause },
  );
}
