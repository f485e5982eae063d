CREATE TABLE "beteiligung_codierungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"code_id" uuid NOT NULL,
	"absatz" integer NOT NULL,
	"stelle" text DEFAULT '' NOT NULL,
	CONSTRAINT "beteiligung_codierungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_codierungen_einmal" UNIQUE("tenant_id","interview_id","code_id","absatz","stelle")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_interview_codes" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"eltern_id" uuid,
	"name" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	CONSTRAINT "beteiligung_interview_codes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_interview_codes_name" UNIQUE("tenant_id","name")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_interviews" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid,
	"partner" text NOT NULL,
	"thema" text NOT NULL,
	"grund" text NOT NULL,
	"tag" date,
	"stand" text DEFAULT 'vorgesehen' NOT NULL,
	"leitfaden" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"aufzeichnung" boolean DEFAULT false NOT NULL,
	"zitat" text DEFAULT 'keine' NOT NULL,
	"einwilligung_wie" text DEFAULT '' NOT NULL,
	"einwilligung_am" date,
	"widerrufen_am" date,
	"art" text DEFAULT 'notizen' NOT NULL,
	"niederschrift" text DEFAULT '' NOT NULL,
	"loeschen_am" date,
	"geloescht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_interviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "beteiligung_zitate" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"text" text NOT NULL,
	"nennung" text NOT NULL,
	"stand" text DEFAULT 'entwurf' NOT NULL,
	"token_hash" text,
	"gueltig_bis" date,
	"entschieden_am" date,
	"bemerkung" text DEFAULT '' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beteiligung_zitate_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "beteiligung_zitate_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "konzept_massnahme_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"beleg_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"wirkung" text DEFAULT 'stuetzt' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_massnahme_belege_tenant_id_massnahme_id_beleg_id_pk" PRIMARY KEY("tenant_id","massnahme_id","beleg_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_ziel_belege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"wirkungsziel_id" uuid NOT NULL,
	"beleg_id" uuid NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"wirkung" text DEFAULT 'stuetzt' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "konzept_ziel_belege_tenant_id_wirkungsziel_id_beleg_id_pk" PRIMARY KEY("tenant_id","wirkungsziel_id","beleg_id")
);
--> statement-breakpoint
ALTER TABLE "konzept_bedarf_belege" ADD COLUMN "wirkung" text DEFAULT 'stuetzt' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "quelle_schluessel" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "quelle_freigabe" text DEFAULT 'woertlich' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_belege" ADD COLUMN "zurueckgezogen_am" date;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_interview" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_codierungen" ADD CONSTRAINT "beteiligung_codierungen_code" FOREIGN KEY ("tenant_id","code_id") REFERENCES "public"."beteiligung_interview_codes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD CONSTRAINT "beteiligung_interview_codes_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interview_codes" ADD CONSTRAINT "beteiligung_interview_codes_eltern" FOREIGN KEY ("tenant_id","eltern_id") REFERENCES "public"."beteiligung_interview_codes"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interviews" ADD CONSTRAINT "beteiligung_interviews_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_interviews" ADD CONSTRAINT "beteiligung_interviews_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_zitate" ADD CONSTRAINT "beteiligung_zitate_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_zitate" ADD CONSTRAINT "beteiligung_zitate_interview_fk" FOREIGN KEY ("tenant_id","interview_id") REFERENCES "public"."beteiligung_interviews"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_element" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_element" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_interviews_loeschen" ON "beteiligung_interviews" USING btree ("tenant_id","loeschen_am");--> statement-breakpoint
CREATE INDEX "beteiligung_zitate_interview" ON "beteiligung_zitate" USING btree ("tenant_id","interview_id");--> statement-breakpoint
CREATE INDEX "konzept_massnahme_belege_beleg_i" ON "konzept_massnahme_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_ziel_belege_beleg_i" ON "konzept_ziel_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_belege_quelle" ON "konzept_belege" USING btree ("tenant_id","quelle_schluessel");