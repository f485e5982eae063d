export type BackupReason =
  | "exists"
  | "not-a-backup"
  | "damaged"
  | "newer-version"
  | "not-empty"
  | "in-use"
  | "differs"
  | "disk"
  | "same-database"
  | "unreachable";

/** A refusal for the person at the console: one sentence that says what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly reason: BackupReason;

  constructor(reason: BackupReason, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.reason = reason;
  }
}
