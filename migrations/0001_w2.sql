CREATE TABLE "wegweiser_haeufige_fragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"thema" text NOT NULL,
	"fragen" jsonb NOT NULL,
	"antworten" jsonb NOT NULL,
	"position" integer NOT NULL,
	"geprueft_am" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_haeufige_fragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_sammelmappe_leistungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"sammelmappe_id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_sammelmappe_leistungen_tenant_id_sammelmappe_id_leistung_id_pk" PRIMARY KEY("tenant_id","sammelmappe_id","leistung_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_sammelmappen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"titel" text NOT NULL,
	"notiz" text DEFAULT '' NOT NULL,
	"gilt_bis" date NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_sammelmappen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_sammelmappen_code" UNIQUE("tenant_id","code")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_uebersetzung_vorschlaege" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"leistung_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"herkunft" text NOT NULL,
	"stand" text NOT NULL,
	"titel" text DEFAULT '' NOT NULL,
	"kurz" text DEFAULT '' NOT NULL,
	"schritte" text[] DEFAULT '{}' NOT NULL,
	"tipp" text DEFAULT '' NOT NULL,
	"aus_textstand" integer NOT NULL,
	"geaendert" text[] DEFAULT '{}' NOT NULL,
	"grund" text DEFAULT '' NOT NULL,
	"am" date NOT NULL,
	"erledigt_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "wegweiser_uebersetzung_vorschlaege_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "wegweiser_haeufige_fragen" ADD CONSTRAINT "wegweiser_haeufige_fragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_sammelmappe_fk" FOREIGN KEY ("tenant_id","sammelmappe_id") REFERENCES "public"."wegweiser_sammelmappen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappe_leistungen" ADD CONSTRAINT "wegweiser_sammelmappe_leistungen_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_sammelmappen" ADD CONSTRAINT "wegweiser_sammelmappen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD CONSTRAINT "wegweiser_uebersetzung_vorschlaege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD CONSTRAINT "wegweiser_uebersetzung_vorschlaege_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wegweiser_sammelmappe_leistungen_leistung" ON "wegweiser_sammelmappe_leistungen" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_uebersetzung_vorschlaege_leistung" ON "wegweiser_uebersetzung_vorschlaege" USING btree ("tenant_id","leistung_id");