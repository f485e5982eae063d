export type StelleUseCount = {
  /** Active things that would stand without a lead if the Stelle went. */
  readonly leads: number;
  /** Everything that names the Stelle. */
  readonly all: number;
};
