import type { ReactNode } from "react";
import { usePage } from "#src/platform/http/page.tsx";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import { Muted, SubHeading } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { sprachName } from "../rules/sprachen.ts";
import { netzwerkTexts } from "../texts/index.ts";
import type { KontaktView } from "../views/kontakte.ts";

/** Names are German unless translated; on other pages they say so. */
export function StelleName({ stelle }: { stelle: { name: string; nameUebersetzt: Uebersetzt } }) {
  const { locale } = usePage();
  const own = stelle.nameUebersetzt[locale];
  if (locale === "de" || own) return <>{own ?? stelle.name}</>;
  return (
    <span lang="de" dir="ltr">
      {stelle.name}
    </span>
  );
}

/** Text that people wrote in German, on a page that may be in another language. */
export function German({ children }: { children: ReactNode }) {
  const { locale } = usePage();
  if (locale === "de") return <>{children}</>;
  return (
    <span lang="de" dir="ltr">
      {children}
    </span>
  );
}

export function useGerman(): string | undefined {
  return usePage().locale === "de" ? undefined : "de";
}

export function Telefon({ nummer }: { nummer: string }) {
  return (
    <TextLink href={`tel:${nummer.replace(/[^+\d]/g, "")}`}>
      <bdi dir="ltr">{nummer}</bdi>
    </TextLink>
  );
}

export function Email({ adresse }: { adresse: string }) {
  return (
    <TextLink href={`mailto:${adresse}`}>
      <bdi dir="ltr">{adresse}</bdi>
    </TextLink>
  );
}

/** Street, town and room on lines of their own. */
export function Anschrift(props: { strasse: string; plz: string; ort: string; raum?: string }) {
  const lines = [props.raum ?? "", props.strasse, `${props.plz} ${props.ort}`.trim()].filter(Boolean);
  return (
    <span lang={useGerman()} dir="ltr">
      {lines.map((line, place) => (
        <span key={line}>
          {place > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </span>
  );
}

/** The languages one can be helped in, as a sentence part. */
export function useSprachen(): (tags: readonly string[]) => string {
  const { f, locale } = usePage();
  return (tags) => f.list(tags.map((tag) => sprachName(tag, locale)));
}

/** A list of German words stays a German sentence part, whatever the page's language. */
export function germanList(items: readonly string[]): string {
  return formatsFor("de").list(items);
}

/** What people read of a web address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

/** Contacts by function: what one may come for, then how. */
export function KontaktListe({ kontakte }: { kontakte: readonly KontaktView[] }) {
  return kontakte.map((kontakt) => (
    <div key={kontakt.id}>
      <SubHeading>
        <German>{germanList(kontakt.funktionen)}</German>
      </SubHeading>
      <p>
        <KontaktWeg kontakt={kontakt} />
      </p>
    </div>
  ));
}

function KontaktWeg({ kontakt }: { kontakt: KontaktView }) {
  const text = usePage().t(netzwerkTexts);
  return (
    <>
      {kontakt.personName ? <Line>{kontakt.personName}</Line> : null}
      {kontakt.telefon ? (
        <Line>
          <Telefon nummer={kontakt.telefon} />
        </Line>
      ) : null}
      {kontakt.email ? (
        <Line>
          <Email adresse={kontakt.email} />
        </Line>
      ) : null}
      {kontakt.sprechzeit ? (
        <Line>
          <German>{kontakt.sprechzeit}</German>
        </Line>
      ) : null}
      {kontakt.oeffentlich ? null : (
        <Line>
          <Muted>{text("kontakt.nur-intern")}</Muted>
        </Line>
      )}
    </>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <br />
    </>
  );
}
