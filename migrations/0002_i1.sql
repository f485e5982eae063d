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
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_element" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_massnahme_belege" ADD CONSTRAINT "konzept_massnahme_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_element" FOREIGN KEY ("tenant_id","wirkungsziel_id") REFERENCES "public"."konzept_wirkungsziele"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_ziel_belege" ADD CONSTRAINT "konzept_ziel_belege_beleg" FOREIGN KEY ("tenant_id","beleg_id") REFERENCES "public"."konzept_belege"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konzept_massnahme_belege_beleg_i" ON "konzept_massnahme_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_ziel_belege_beleg_i" ON "konzept_ziel_belege" USING btree ("tenant_id","beleg_id");--> statement-breakpoint
CREATE INDEX "konzept_belege_quelle" ON "konzept_belege" USING btree ("tenant_id","quelle_schluessel");