CREATE TABLE "konzept_kampagnen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"botschaft" text NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_kampagnen_tenant_id_massnahme_id_pk" PRIMARY KEY("tenant_id","massnahme_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_materialien" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"massnahme_id" uuid NOT NULL,
	"titel" text NOT NULL,
	"art" text NOT NULL,
	"sprachen" text DEFAULT '' NOT NULL,
	"datum" date NOT NULL,
	"datei_id" uuid,
	"adresse" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_materialien_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "konzept_vorhaben" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"wer" text NOT NULL,
	"stand" text NOT NULL,
	"erwartet" date,
	"erwartet_genauigkeit" text,
	"grund" text DEFAULT '' NOT NULL,
	"massnahme_id" uuid,
	"bestaetigt_am" date NOT NULL,
	"fertig_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_vorhaben_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "konzept_ideen" ADD COLUMN "sprache" text DEFAULT 'de' NOT NULL;--> statement-breakpoint
ALTER TABLE "konzept_kampagnen" ADD CONSTRAINT "konzept_kampagnen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_kampagnen" ADD CONSTRAINT "konzept_kampagnen_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_kampagne" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_kampagnen"("tenant_id","massnahme_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_materialien" ADD CONSTRAINT "konzept_materialien_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorhaben" ADD CONSTRAINT "konzept_vorhaben_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_vorhaben" ADD CONSTRAINT "konzept_vorhaben_massnahme" FOREIGN KEY ("tenant_id","massnahme_id") REFERENCES "public"."konzept_massnahmen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konzept_materialien_massnahme_i" ON "konzept_materialien" USING btree ("tenant_id","massnahme_id");--> statement-breakpoint
CREATE INDEX "konzept_materialien_datei_i" ON "konzept_materialien" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "konzept_vorhaben_massnahme_i" ON "konzept_vorhaben" USING btree ("tenant_id","massnahme_id");