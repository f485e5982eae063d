import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { RechtstextView } from "#src/modules/landkreis/index.ts";
import { type Datum, ZONE } from "#src/shared/datum.ts";
import { escapeXml } from "#src/shared/escape-xml.ts";
import { kalenderstempel } from "#src/shared/kalender.ts";
import { plainText } from "#src/shared/textform.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { rruleOf } from "../veranstaltungen/rules/wiederholung.ts";
import type { TerminDaten } from "../veranstaltungen/views/termine.ts";
import { codeOf, hex, htmlOf, numberOf, pathTo, type Region } from "./integreat.ts";

const text = z.string();
const reference = z.strictObject({ id: z.int().nullable(), url: z.url(), path: text });

export const eventSchema = z.strictObject({
  id: z.int(),
  url: z.url(),
  path: text,
  title: text,
  modified_gmt: text,
  last_updated: text,
  excerpt: text,
  content: text,
  available_languages: z.record(text, reference),
  thumbnail: z.null(),
  location: z.strictObject({
    id: z.int().nullable(),
    name: text.nullable(),
    address: text.nullable(),
    town: text.nullable(),
    state: z.null(),
    postcode: text.nullable(),
    region: z.null(),
    country: text.nullable(),
    latitude: z.null(),
    longitude: z.null(),
  }),
  location_path: z.null(),
  meeting_url: text.nullable(),
  event: z.strictObject({
    id: z.int(),
    start: text,
    start_date: z.iso.date(),
    start_time: text,
    end: text,
    end_date: z.iso.date(),
    end_time: text,
    all_day: z.boolean(),
    only_weekdays: z.literal(false),
    recurrence_id: z.int().nullable(),
    timezone: z.literal(ZONE),
  }),
  hash: z.null(),
  recurrence_rule: text.nullable(),
});

export const imprintSchema = z.strictObject({
  id: z.int(),
  url: z.url(),
  path: text,
  title: text,
  modified_gmt: text,
  last_updated: text,
  excerpt: text,
  content: text,
  available_languages: z.record(text, reference),
  thumbnail: z.null(),
  hash: z.null(),
});

const zonedOf = (datum: Datum, zeit: string) => Temporal.PlainDateTime.from(`${datum}T${zeit}`).toZonedDateTime(ZONE);

/** A day and a time of ours as a moment with its distance from UTC, as clients read it. */
const momentOf = (datum: Datum, zeit: string) => zonedOf(datum, zeit).toString({ timeZoneName: "never" });

/** The first moment of a rule in UTC without saying so; clients put the distance back, and everything else is local. */
const stempelOf = (datum: Datum, zeit: string) =>
  kalenderstempel(new Date(zonedOf(datum, zeit).epochMilliseconds)).replace("Z", "");

function locationOf({ ort, ortText, ortId }: TerminDaten) {
  const [postcode = "", ...town] = (ort?.ortszeile ?? "").split(" ");
  const name = [ort?.name, ortText].filter(Boolean).join(", ");
  const none = { state: null, region: null, latitude: null, longitude: null };
  if (name === "") return { id: null, name: null, address: null, town: null, postcode: null, country: null, ...none };
  return {
    // Without a number clients take it that there is no place.
    id: numberOf(ortId ?? hex(name)),
    name,
    address: ort?.strasse ?? "",
    town: town.join(" "),
    postcode,
    country: "Deutschland",
    ...none,
  };
}

/**
 * Dates in the shape of `…/{region}/{language}/events/`: every occurrence by itself (`slug$day`), or with
 * `combine_recurring` each series once with its rule. A rule cannot say which days fall out: while some are to come, a
 * series is told day by day.
 */
export function integreatEvents(
  rows: readonly TerminDaten[],
  region: Region,
  sprache: Sprache,
  sprachen: readonly Sprache[],
  series: boolean,
): z.infer<typeof eventSchema>[] {
  const occurrences = rows.flatMap((row) =>
    series && !row.ausfaelle.some((day) => day >= (row.tage[0] ?? day))
      ? row.tage.slice(0, 1).map((tag) => ({ row, tag, part: row.slug, rule: ruleOf(row) }))
      : alleTage(row),
  );
  return occurrences.map(({ row, tag, part, rule }) => {
    const { von, bis } = row;
    const [start, end] = [von ?? "00:00", bis ?? von ?? "23:59"];
    const path = (code: Sprache) => pathTo(region, code, `events/${part}`);
    const changed = row.updatedAt.toISOString();
    const words = [plainText(row.text), row.kosten, row.anmeldung].filter(Boolean);
    return {
      id: numberOf(row.id),
      url: `${region.origin}${path(sprache)}`,
      path: path(sprache),
      title: row.titel[sprache] ?? row.titel.de ?? "",
      modified_gmt: changed,
      last_updated: changed,
      excerpt: words.join("\n"),
      content: htmlOf([row.text, row.kosten, row.anmeldung].filter(Boolean).join("\n\n"), region.origin),
      available_languages: Object.fromEntries(
        sprachen
          .filter((code) => code !== sprache)
          .map((code) => [
            codeOf(code),
            {
              id: row.titel[code] ? numberOf(row.id) : null,
              url: `${region.origin}${path(code)}`,
              path: path(code),
            },
          ]),
      ),
      thumbnail: null,
      location: locationOf(row),
      location_path: null,
      meeting_url: row.online || null,
      event: {
        id: numberOf(row.id),
        start: momentOf(tag, start),
        start_date: tag,
        start_time: `${start}:00`,
        end: momentOf(tag, end),
        end_date: tag,
        end_time: `${end}:00`,
        all_day: von === null,
        only_weekdays: false,
        recurrence_id: row.wiederholung.takt === "einmal" ? null : numberOf(row.id),
        timezone: ZONE,
      },
      hash: null,
      recurrence_rule: rule,
    };
  });
}

function alleTage(row: TerminDaten) {
  const once = row.wiederholung.takt === "einmal";
  return row.tage.map((tag) => ({ row, tag, part: once ? row.slug : `${row.slug}$${tag}`, rule: null }));
}

function ruleOf({ beginn, von, wiederholung }: TerminDaten): string | null {
  const rule = rruleOf(beginn, wiederholung, "ortszeit");
  return rule && `DTSTART:${stempelOf(beginn, von ?? "00:00")}\nRRULE:${rule}`;
}

/** The Impressum in the shape of `…/imprint/`. */
export function integreatImprint(
  { text: words, stand }: RechtstextView,
  title: string,
  region: Region,
  sprache: Sprache,
): z.infer<typeof imprintSchema> {
  const path = pathTo(region, sprache, "disclaimer");
  const changed = `${stand}T00:00:00.000Z`;
  return {
    id: numberOf("2"),
    url: `${region.origin}${path}`,
    path,
    title,
    modified_gmt: changed,
    last_updated: changed,
    excerpt: words,
    content: words
      .split(/\n{2,}/)
      .map((part) => `<p>${escapeXml(part).replaceAll("\n", "<br>")}</p>`)
      .join(""),
    available_languages: {},
    thumbnail: null,
    hash: null,
  };
}
