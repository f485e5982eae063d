/**
 * Of neighbours that are alike in everything but their words, the first three and the last stay: twenty rows of one table
 * say what a thousand would. Alike are elements with the same names, classes, states and kinds of labels, all the way
 * down; what has a name of its own in the outline (a landmark) always stays. Runs in the browser and is sent there by
 * its text: it uses nothing from outside.
 *
 * @returns how many elements went
 */
export function thinOut(): number {
  const KEPT = 3;
  const LANDMARKS =
    "nav, aside, form[aria-label], form[aria-labelledby], section[aria-label], section[aria-labelledby]";
  /** What these say is only words; whether they say anything, and in labels whether the text is in it, is not. */
  const WORDS =
    /^(id|href|src|alt|title|name|for|value|action|datetime|lang|aria-(label|labelledby|describedby|controls|owns|details)|data-.*)$/;
  const numbers = new Map<string, number>();
  const shapes = new Map<Element, number>();
  const shapeOf = (element: Element): number => {
    const known = shapes.get(element);
    if (known !== undefined) return known;
    const label = element.getAttribute("aria-label");
    const attributes = [...element.attributes]
      .map(({ name, value }) => (WORDS.test(name) ? `${name}:${value.trim() !== ""}` : `${name}=${value}`))
      .toSorted();
    const inside = [...element.childNodes].map((node) => {
      if (node instanceof Element) return shapeOf(node);
      return node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "" ? "text" : "";
    });
    const spoken = label !== null && label.includes(element.textContent?.trim() ?? "");
    const shape = [element.localName, ...attributes, spoken, "|", ...inside].join(" ");
    const number = numbers.get(shape) ?? numbers.size;
    numbers.set(shape, number);
    shapes.set(element, number);
    return number;
  };
  const parents = [...document.querySelectorAll("body *")].filter(
    (element) => element.children.length > KEPT + 1 && !element.matches("dl, svg, svg *"),
  );
  const going: Element[] = [];
  for (const parent of parents) {
    const alike = new Map<number, Element[]>();
    for (const child of parent.children) {
      const shape = shapeOf(child);
      alike.set(shape, [...(alike.get(shape) ?? []), child]);
    }
    for (const group of alike.values()) {
      going.push(...group.slice(KEPT, -1).filter((one) => !one.matches(LANDMARKS) && !one.querySelector(LANDMARKS)));
    }
  }
  for (const one of going) one.remove();
  return going.length;
}
