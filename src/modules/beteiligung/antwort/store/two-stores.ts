import type { TableRules } from "#src/platform/db/table-rules.ts";

/** What the functions below may do with the two stores of anonymous surveys, across counties. */
const TWO_STORES_TABLES = {
  beteiligung_eingang: "select, insert, truncate",
  beteiligung_verbraucht: "select, insert, truncate",
  beteiligung_antworten: "insert",
  beteiligung_einladungen: "select, update",
};

const MANDANT = "nullif(current_setting('app.tenant_id', true), '')::uuid";

/**
 * The only hands that move rows between what was answered and who was asked (ADR 0084). Deleted rows would stay on the
 * pages of a table in the order in which they came, so the two waiting rooms are emptied whole and what stays is put back
 * shuffled, that of other surveys and counties too. They hold few rows at any time.
 */
const TWO_STORES_FUNCTIONS = `
grant create on schema public to wk_definer;

create or replace function beteiligung_wartende(umfrage uuid)
returns integer language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  return (select count(*) from public.beteiligung_eingang e where e.tenant_id = ${MANDANT} and e.umfrage_id = umfrage);
end $$;

create or replace function beteiligung_mischen()
returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  bleiben public.beteiligung_verbraucht[];
begin
  bleiben := array(select v from public.beteiligung_verbraucht v order by random());
  truncate public.beteiligung_verbraucht;
  insert into public.beteiligung_verbraucht select (b).* from unnest(bleiben) b;
end $$;

-- Moves waiting answers on, in no order: all of them, or all but so many that are drawn to wait for others.
create or replace function beteiligung_uebernehmen(umfrage uuid, schwelle integer, alle boolean)
returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public set lock_timeout = '2s' as $$
declare
  mandant uuid := ${MANDANT};
  wartend integer;
  gezogen uuid[];
  bleiben public.beteiligung_eingang[];
begin
  lock table public.beteiligung_verbraucht, public.beteiligung_eingang in access exclusive mode;
  select count(*) into wartend from public.beteiligung_eingang e where e.tenant_id = mandant and e.umfrage_id = umfrage;
  if mandant is null or wartend = 0 or (not alle and wartend < 2 * schwelle) then return 0; end if;
  gezogen := array(
    select e.id from public.beteiligung_eingang e where e.tenant_id = mandant and e.umfrage_id = umfrage
     order by random() limit case when alle then wartend else wartend - schwelle end);
  insert into public.beteiligung_antworten (tenant_id, id, umfrage_id, antworten)
    select e.tenant_id, gen_random_uuid(), e.umfrage_id, e.antworten from public.beteiligung_eingang e
     where e.tenant_id = mandant and e.id = any (gezogen) order by random();
  bleiben := array(
    select e from public.beteiligung_eingang e where not (e.tenant_id = mandant and e.id = any (gezogen)) order by random());
  truncate public.beteiligung_eingang;
  insert into public.beteiligung_eingang select (b).* from unnest(bleiben) b;
  perform public.beteiligung_mischen();
  return cardinality(gezogen);
end $$;

-- Brings the invitations of a survey up to date, all rows at once, if so many more have been used or it is the first time.
create or replace function beteiligung_abgleichen(umfrage uuid, schwelle integer)
returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public set lock_timeout = '2s' as $$
declare
  mandant uuid := ${MANDANT};
  neu integer;
  bleiben public.beteiligung_verbraucht[];
begin
  lock table public.beteiligung_verbraucht in access exclusive mode;
  select count(*) into neu from public.beteiligung_verbraucht v
   where v.tenant_id = mandant and v.umfrage_id = umfrage and v.sicher;
  if mandant is null or neu < schwelle then return 0; end if;
  update public.beteiligung_einladungen e
     set fertig = e.fertig or exists (
       select from public.beteiligung_verbraucht v
        where v.tenant_id = mandant and v.einladung_id = e.id and v.sicher)
   where e.tenant_id = mandant and e.umfrage_id = umfrage;
  bleiben := array(
    select v from public.beteiligung_verbraucht v
     where not (v.tenant_id = mandant and v.umfrage_id = umfrage and v.sicher) order by random());
  truncate public.beteiligung_verbraucht;
  insert into public.beteiligung_verbraucht select (b).* from unnest(bleiben) b;
  return neu;
end $$;

alter function beteiligung_wartende(uuid) owner to wk_definer;
alter function beteiligung_mischen() owner to wk_definer;
alter function beteiligung_uebernehmen(uuid, integer, boolean) owner to wk_definer;
alter function beteiligung_abgleichen(uuid, integer) owner to wk_definer;
revoke all on function beteiligung_wartende(uuid), beteiligung_mischen(), beteiligung_uebernehmen(uuid, integer, boolean),
  beteiligung_abgleichen(uuid, integer) from public;
grant execute on function beteiligung_wartende(uuid), beteiligung_uebernehmen(uuid, integer, boolean),
  beteiligung_abgleichen(uuid, integer) to wk_app;
revoke create on schema public from wk_definer;
`;

export const twoStoresRules: TableRules = {
  // Anonymous answers that wait for others are read by nobody.
  app: { beteiligung_eingang: "insert" },
  definer: TWO_STORES_TABLES,
  unlogged: ["beteiligung_verbraucht"],
  functions: TWO_STORES_FUNCTIONS,
};
