/** A refusal the person can do something about. Anything else is thrown. */
export type Outcome<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export function accept<Value>(value: Value) {
  return { ok: true, value } as const;
}

export function refuse<const Reason extends string>(reason: Reason) {
  return { ok: false, reason } as const;
}

/**
 * The value of what cannot be refused: a step of our own demo, say.
 *
 * @throws Error with the reason when it was
 */
export function must<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return outcome.value;
}
