export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Escaped by whoever made it. Left out: a plain page is made of the text. */
  readonly html?: string | undefined;
  /** An address (https) that ends the subscription with one click. */
  readonly listUnsubscribe?: string | undefined;
  /** The same mail tried again has the same key, so that a receiving server can see it. */
  readonly key?: string | undefined;
};
