CREATE TABLE "beteiligung_angefangene" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"schluessel" text NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"inhalt" text NOT NULL,
	"loeschen_am" date NOT NULL,
	CONSTRAINT "beteiligung_angefangene_tenant_id_schluessel_pk" PRIMARY KEY("tenant_id","schluessel")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_antworten" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antworten" jsonb NOT NULL,
	"stand" text DEFAULT 'vollstaendig' NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"pseudonym" uuid,
	"weg" text,
	"sprache" text,
	"eingereicht_am" date,
	CONSTRAINT "beteiligung_antworten_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_eingang" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antworten" jsonb NOT NULL,
	CONSTRAINT "beteiligung_eingang_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_einladung_links" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"token_hash" text NOT NULL,
	"zweck" text NOT NULL,
	"einladung_id" uuid NOT NULL,
	CONSTRAINT "beteiligung_einladung_links_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_einladungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"art" text NOT NULL,
	"bereich" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"sprache" text DEFAULT 'de' NOT NULL,
	"gesendet_am" date,
	"erinnert_am" date,
	"erinnerungen" integer DEFAULT 0 NOT NULL,
	"abgemeldet_am" date,
	"fertig" boolean DEFAULT false NOT NULL,
	"pseudonym" uuid,
	CONSTRAINT "beteiligung_einladungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_ruecklauf" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"bereich" text NOT NULL,
	"eingeladen" integer NOT NULL,
	"fertig" integer,
	CONSTRAINT "beteiligung_ruecklauf_tenant_id_umfrage_id_bereich_pk" PRIMARY KEY("tenant_id","umfrage_id","bereich")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_verbraucht" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"einladung_id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"sicher" boolean DEFAULT false NOT NULL,
	"seit" timestamp with time zone DEFAULT now(),
	CONSTRAINT "beteiligung_verbraucht_tenant_id_einladung_id_pk" PRIMARY KEY("tenant_id","einladung_id")
);
--> statement-breakpoint
ALTER TABLE "beteiligung_einladung_links" ADD CONSTRAINT "beteiligung_einladung_links_fk" FOREIGN KEY ("tenant_id","einladung_id") REFERENCES "public"."beteiligung_einladungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_einladungen" ADD CONSTRAINT "beteiligung_einladungen_umfrage_fk" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_ruecklauf" ADD CONSTRAINT "beteiligung_ruecklauf_umfrage_fk" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_angefangene_loeschen" ON "beteiligung_angefangene" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_antworten_umfrage" ON "beteiligung_antworten" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "beteiligung_antworten_einmal" ON "beteiligung_antworten" USING btree ("tenant_id","umfrage_id","pseudonym") WHERE "beteiligung_antworten"."pseudonym" is not null;--> statement-breakpoint
CREATE INDEX "beteiligung_eingang_umfrage" ON "beteiligung_eingang" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_einladung_links_einladung" ON "beteiligung_einladung_links" USING btree ("tenant_id","einladung_id");--> statement-breakpoint
CREATE INDEX "beteiligung_einladungen_umfrage" ON "beteiligung_einladungen" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "beteiligung_einladungen_email" ON "beteiligung_einladungen" USING btree ("tenant_id","umfrage_id","email") WHERE "beteiligung_einladungen"."email" is not null;