import { z } from "zod";

/**
 * The part of HSDS 3.0 that we write, as its published schema has it: which fields are required, which words a field
 * allows. Strict, so that no field of ours slips in.
 */
/** The word of the format for what we call Unterlagen. */
export const UNTERLAGEN = "required_documents";

const uuid = z.uuid();
const text = z.string();

const schedule = z.strictObject({
  id: uuid,
  location_id: uuid,
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
  wkst: z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  freq: z.enum(["WEEKLY", "MONTHLY"]).optional(),
  byday: text.optional(),
  description: text.optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
  attending_type: text.optional(),
  notes: text.optional(),
});

const address = z.strictObject({
  id: uuid,
  location_id: uuid,
  address_1: text,
  city: text,
  state_province: text,
  postal_code: text,
  country: z.string().length(2),
  address_type: z.enum(["physical", "postal", "virtual"]),
});

export const hsdsLocationSchema = z.strictObject({
  id: uuid,
  location_type: z.enum(["physical", "postal", "virtual"]),
  name: text,
  alternate_name: text.optional(),
  description: text.optional(),
  transportation: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z.array(address),
  accessibility: z.array(z.strictObject({ id: uuid, location_id: uuid, description: text })),
  schedules: z.array(schedule),
});

export const hsdsOrganizationSchema = z.strictObject({
  id: uuid,
  name: text,
  alternate_name: text.optional(),
  description: text.min(1),
  email: z.email().optional(),
  website: z.url().optional(),
  uri: z.url().optional(),
});

export const hsdsServiceSchema = z.strictObject({
  id: uuid,
  organization_id: uuid.optional(),
  organization: hsdsOrganizationSchema.optional(),
  name: text.min(1),
  alternate_name: text.optional(),
  description: text,
  url: z.url(),
  email: z.email().optional(),
  status: z.enum(["active", "inactive", "defunct", "temporarily closed"]),
  application_process: text.optional(),
  fees_description: text.optional(),
  wait_time: text.optional(),
  assured_date: z.iso.date(),
  languages: z.array(z.strictObject({ id: uuid, service_id: uuid, code: text, name: text })),
  [UNTERLAGEN]: z.array(z.strictObject({ id: uuid, service_id: uuid, document: text })),
  phones: z.array(z.strictObject({ id: uuid, service_id: uuid, number: text, type: z.literal("voice") })),
  service_areas: z.array(z.strictObject({ id: uuid, service_id: uuid, name: text, description: text })),
  service_at_locations: z.array(
    z.strictObject({
      id: uuid,
      service_id: uuid,
      location_id: uuid,
      description: text.optional(),
      location: hsdsLocationSchema,
    }),
  ),
});

export const hsdsPageSchema = z.strictObject({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(hsdsServiceSchema),
});
