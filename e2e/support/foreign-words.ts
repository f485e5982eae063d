export type Fund = { readonly address: string; readonly text: string };

/**
 * Reads pages and lists words that say they are in this language and are not: Latin words where it has
 * another script, and German interface strings. Runs in the browser and is sent there by its text: it uses nothing from
 * outside.
 */
export async function findForeignWords(asked: {
  readonly sprache: string;
  readonly script: string;
  readonly german: readonly string[];
  readonly addresses: readonly string[];
}): Promise<Fund[]> {
  const german = new Set(asked.german);
  /** The same in every language: formats of paper and files, keys, addresses. */
  const everywhere = /\b(PDF|A4|A5|CSV|JSON|QR|Ctrl)\b|https?:\S+|\S+@\S+/gu;
  const latin = /\p{Script=Latin}{3}/u;
  const found: Fund[] = [];
  for (const address of asked.addresses) {
    const answer = await fetch(address);
    if (!answer.ok) found.push({ address, text: `answers ${answer.status}` });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.documentElement.lang !== asked.sprache) found.push({ address, text: `is ${page.documentElement.lang}` });
    const check = (text: string, at: Element | null) => {
      const words = text.trim();
      if (at?.closest("[lang]")?.getAttribute("lang") !== asked.sprache) return;
      // A translator may write the German word in brackets behind the own one; in guillemets stands what somebody typed.
      const said = words.replace(/\(.*?\)|«.*?»/gsu, "").replace(everywhere, "");
      const foreign = asked.script !== "Latin" && latin.test(said);
      if (foreign || german.has(words)) found.push({ address, text: words });
    };
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style, datalist")) check(node.nodeValue ?? "", node.parentElement);
    }
    for (const element of page.body.querySelectorAll("[aria-label], [alt], [title], [placeholder]")) {
      for (const name of ["aria-label", "alt", "title", "placeholder"])
        check(element.getAttribute(name) ?? "", element);
    }
  }
  return found;
}
