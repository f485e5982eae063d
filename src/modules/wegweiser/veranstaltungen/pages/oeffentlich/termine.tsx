import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WrittenText } from "#src/ui/written-text/written-text.tsx";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { haltbar } from "../../../pages/teile/haltbar.ts";
import { Amtlich, type Lesen, Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { languageNames } from "../../../pages/teile/sprachnamen.ts";
import { leseSprache } from "../../../rules/sprachen.ts";
import { type TermineView, viewTermine } from "../../views/termine.ts";
import { termineTexts } from "../../texts/index.ts";
import type { Route } from "./+types/termine";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const gemeinde = (url.searchParams.get("gemeinde") ?? "").slice(0, 120);
  const betreuung = url.searchParams.has("betreuung");
  const view = await viewTermine(ctx, sprache, { gemeinde, betreuung });
  return data({ sprache, gemeinde, betreuung, ...view }, haltbar(view.giltBis, gemeinde !== "" || betreuung));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** What takes place in the county, the next date first. */
export default function Termine({ loaderData }: Route.ComponentProps) {
  const { sprache, gemeinde, betreuung, gemeinden, termine, gesamt } = loaderData;
  const lesen = useLesen(sprache);
  const text = usePage().t(termineTexts);
  const { link, locale } = usePage();
  const filtered = gemeinde !== "" || betreuung;
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <WegweiserPfad lesen={lesen} items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle title={text("titel")} lead={text("text")} />
        {gesamt > 0 ? (
          <FilterBar
            label={text("filter")}
            action={link("/wegweiser/termine")}
            submitLabel={text("filter.knopf")}
            keep={sprache === locale ? undefined : { sprache }}
            reset={filtered ? { href: lesen.weg("/wegweiser/termine"), text: text("filter.alle") } : undefined}
          >
            <SelectField
              name="gemeinde"
              label={text("filter.gemeinde")}
              value={gemeinde}
              empty={text("filter.ueberall")}
              options={gemeinden.map((name) => ({ value: name, label: name, lang: "de" }))}
            />
            <Checkbox name="betreuung" label={text("kinderbetreuung")} checked={betreuung} />
          </FilterBar>
        ) : null}
        {termine.length === 0 ? (
          <EmptyState title={text(filtered ? "filter.nichts" : "leer")}>{text("leer.text")}</EmptyState>
        ) : (
          termine.map((termin) => <Termin key={termin.slug} termin={termin} lesen={lesen} />)
        )}
        <Origin>
          <TextLink href={link("/wegweiser/termine.ics")}>{text("abonnieren")}</TextLink>{" "}
          <TextLink href={lesen.weg("/wegweiser")}>{lesen.text("zurueck.thema")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

type Props = { termin: TermineView["termine"][number]; lesen: Lesen };

function Termin({ termin, lesen }: Props) {
  const text = usePage().t(termineTexts);
  const { link } = usePage();
  const { um, tag, uhr } = lesen;
  const { tage, weitere, von, bis, ort, ortText, kosten, anmeldung, veranstalter, sprachen, online } = termin;
  const zeit =
    von === null
      ? text("ganztags")
      : bis === null
        ? text("zeit.ab", { von: uhr(von) })
        : text("zeit", { von: uhr(von), bis: uhr(bis) });
  const german = (words: string) => <Amtlich name={words} um={um} />;
  const fact = (term: string, details: string) => (details ? [{ term, details: german(details) }] : []);
  const [first, ...others] = tage;
  return (
    <Section id={termin.slug} heading={<Text t={termin.titel} um={um} />}>
      <DescriptionList
        items={[
          {
            term: text("wann"),
            details: (
              <>
                {first ? <strong>{tag(first)}</strong> : null}, {zeit}
                {others.length > 0 ? (
                  <>
                    <br />
                    {text("auch", { tage: others.map(tag).join("; ") })}
                    {weitere > 0 ? ` ${text("auch.weitere", { anzahl: weitere })}` : null}
                  </>
                ) : null}
              </>
            ),
          },
          ...fact(text("wo"), [ort?.name, ortText, ort?.strasse, ort?.ortszeile].filter(Boolean).join(", ")),
          ...(online
            ? [{ term: text("online"), details: <TextLink href={online}>{text("online.link")}</TextLink> }]
            : []),
          ...(sprachen.length > 0 ? [{ term: text("sprachen"), details: languageNames(um)(sprachen) }] : []),
          ...fact(text("kosten"), kosten),
          ...fact(text("anmeldung"), anmeldung),
          ...(termin.kinderbetreuung ? [{ term: text("kinder"), details: text("kinderbetreuung") }] : []),
          ...fact(text("veranstalter"), veranstalter ?? ""),
        ]}
      />
      {termin.text ? (
        <WrittenText text={termin.text} link={link} {...(um === "de" ? {} : { lang: "de", dir: "ltr" as const })} />
      ) : null}
      <p>
        <TextLink href={link(`/wegweiser/termine.ics?termin=${termin.slug}`)}>{text("merken")}</TextLink>
      </p>
      {termin.geprueft ? (
        <SmallPrint>
          <GeprueftSatz geprueft={termin.geprueft} lesen={lesen} />
        </SmallPrint>
      ) : null}
    </Section>
  );
}
