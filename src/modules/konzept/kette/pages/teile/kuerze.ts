const HOECHSTENS = 76;

/** A long sentence for a narrow place: cut between words; its page has all of it. */
export function kuerze(text: string): string {
  if (text.length <= HOECHSTENS) return text;
  const cut = text.slice(0, HOECHSTENS - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > HOECHSTENS / 2 ? end : HOECHSTENS - 1).replace(/[,;:.]$/, "")} …`;
}
