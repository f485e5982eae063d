import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Example } from "../../src/ui/example.ts";
import { pages } from "./pages.tsx";

export type Look = { lang: string; dir: "ltr" | "rtl"; theme: "light" | "dark" };

const components = Object.entries(
  import.meta.glob<{ examples: Example[] }>("../../src/ui/*/examples.tsx", { eager: true }),
).map(([path, module]) => ({ name: path.split("/").at(-2) as string, examples: module.examples }));

/** Every example on one page, and each drawn page rebuilt from the components. */
export function renderGallery(look: Look): { name: string; html: string }[] {
  const gallery = (
    <main className="wk-breite">
      <h1 className="kern-heading-x-large">Bausteine</h1>
      {components.map((component) =>
        component.examples.map((example) => (
          <section key={`${component.name} ${example.name}`} className="wk-abschnitt-kurz">
            <p className="wk-leise wk-klein">
              {component.name}: {example.name}
            </p>
            {example.element}
          </section>
        )),
      )}
    </main>
  );
  return [{ name: "bausteine", element: gallery }, ...pages].map(({ name, element }) => ({
    name,
    html: `<!doctype html>${renderToStaticMarkup(<Document look={look} name={name} body={element} />)}`,
  }));
}

function Document({ look, name, body }: { look: Look; name: string; body: ReactElement }) {
  return (
    <html lang={look.lang} dir={look.dir} data-kern-theme={look.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${name} – ui`}</title>
        <link rel="stylesheet" href="stil.css" />
      </head>
      <body>{body}</body>
    </html>
  );
}
