CREATE TABLE "beteiligung_anlagen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"datei_id" uuid NOT NULL,
	"schluessel" text,
	"antwort_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"loeschen_am" date NOT NULL,
	CONSTRAINT "beteiligung_anlagen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_wellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"frage" text NOT NULL,
	"partner" text,
	"karte" jsonb NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "beteiligung_wellen_tenant_id_umfrage_id_frage_pk" PRIMARY KEY("tenant_id","umfrage_id","frage")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_leitfadenfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"quelle" text NOT NULL,
	"frage" text NOT NULL,
	"herkunft" text NOT NULL,
	"adresse" text NOT NULL,
	CONSTRAINT "beteiligung_leitfadenfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_leitfadenfragen_einmal" UNIQUE("tenant_id","interview_id","quelle")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_leselinks" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"fuer" text NOT NULL,
	"sprache" text NOT NULL,
	"leistung_ids" uuid[] NOT NULL,
	"gueltig_bis" date NOT NULL,
	"widerrufen_am" date,
	CONSTRAINT "wegweiser_leselinks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_leselinks_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_kontakt_entscheidungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"system" text NOT NULL,
	"schluessel" text NOT NULL,
	"stelle_id" uuid,
	"anlaufstelle_id" uuid,
	"gleich" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_kontakt_entscheidungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_kontakt_entscheidungen_stelle" UNIQUE("tenant_id","stelle_id","system","schluessel"),
	CONSTRAINT "wegweiser_kontakt_entscheidungen_ort" UNIQUE("tenant_id","anlaufstelle_id","system","schluessel")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_pflege_staende" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"eintrag_id" uuid NOT NULL,
	"art" text NOT NULL,
	"verantwortlich_id" uuid,
	"risiko" text NOT NULL,
	"geprueft_am" date,
	"pruefen_bis" date,
	CONSTRAINT "wegweiser_pflege_staende_tenant_id_eintrag_id_pk" PRIMARY KEY("tenant_id","eintrag_id")
);
--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_antworten" ALTER COLUMN "leistung_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD COLUMN "rev" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD COLUMN "datei_id" uuid;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD COLUMN "datei_oeffentlich" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_antworten" ADD COLUMN "eintrag_id" uuid;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "notiz" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "bestaetigt" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "beteiligung_anlagen" ADD CONSTRAINT "beteiligung_anlagen_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_anlagen" ADD CONSTRAINT "beteiligung_anlagen_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_wellen" ADD CONSTRAINT "beteiligung_wellen_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_leitfadenfragen" ADD CONSTRAINT "beteiligung_leitfadenfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_leitfadenfragen" ADD CONSTRAINT "beteiligung_leitfadenfragen_interview" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_leselinks" ADD CONSTRAINT "wegweiser_leselinks_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_kontakt_entscheidungen" ADD CONSTRAINT "wegweiser_kontakt_entscheidungen_ort_fk" FOREIGN KEY ("tenant_id","anlaufstelle_id") REFERENCES "public"."wegweiser_anlaufstellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_staende" ADD CONSTRAINT "wegweiser_pflege_staende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_staende" ADD CONSTRAINT "wegweiser_pflege_staende_verantwortlich_fk" FOREIGN KEY ("tenant_id","verantwortlich_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_umfrage_i" ON "beteiligung_anlagen" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_datei_i" ON "beteiligung_anlagen" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_schluessel" ON "beteiligung_anlagen" USING btree ("tenant_id","schluessel");--> statement-breakpoint
CREATE INDEX "wegweiser_leselinks_gueltig" ON "wegweiser_leselinks" USING btree ("tenant_id","gueltig_bis");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_staende_verantwortlich" ON "wegweiser_pflege_staende" USING btree ("tenant_id","verantwortlich_id");--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_datei_fk" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gremien_mandate_datei" ON "gremien_mandate" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_antworten_eintrag" ON "wegweiser_pflege_antworten" USING btree ("tenant_id","eintrag_id");