CREATE TABLE "wegweiser_artikel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"ueber_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"lebenslage_id" uuid,
	"verantwortlich_id" uuid,
	"risiko" text DEFAULT 'niedrig' NOT NULL,
	"geprueft_am" date NOT NULL,
	"pruefen_bis" date NOT NULL,
	"textstand" integer DEFAULT 1 NOT NULL,
	"veroeffentlicht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_artikel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_artikel_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_artikel_stellen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"artikel_id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "wegweiser_artikel_stellen_tenant_id_artikel_id_stelle_id_pk" PRIMARY KEY("tenant_id","artikel_id","stelle_id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_artikel_texte" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"artikel_id" uuid NOT NULL,
	"sprache" text NOT NULL,
	"titel" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"aus_textstand" integer NOT NULL,
	"methode" text NOT NULL,
	"geprueft_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_artikel_texte_tenant_id_artikel_id_sprache_pk" PRIMARY KEY("tenant_id","artikel_id","sprache")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_fremdschluessel" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"system" text NOT NULL,
	"schluessel" text NOT NULL,
	"sprache" text NOT NULL,
	"artikel_id" uuid,
	"leistung_id" uuid,
	"fremd_hash" text NOT NULL,
	"eigen_hash" text NOT NULL,
	CONSTRAINT "wegweiser_fremdschluessel_tenant_id_system_schluessel_sprache_pk" PRIMARY KEY("tenant_id","system","schluessel","sprache")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_importe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"format" text NOT NULL,
	"dateien" text[] NOT NULL,
	"sha256" text NOT NULL,
	"angaben" jsonb NOT NULL,
	"bestand" jsonb,
	"ergebnis" jsonb,
	"erstellt_von" uuid,
	"uebernommen_am" timestamp with time zone,
	"verworfen_am" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_importe_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "wegweiser_veranstaltungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"titel" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"beginn" date NOT NULL,
	"von" text,
	"bis" text,
	"wiederholung" jsonb NOT NULL,
	"ausfaelle" text[] DEFAULT '{}' NOT NULL,
	"ort_id" uuid,
	"ort_text" text DEFAULT '' NOT NULL,
	"online" text DEFAULT '' NOT NULL,
	"veranstalter_id" uuid,
	"sprachen" text[] DEFAULT '{}' NOT NULL,
	"kosten" text DEFAULT '' NOT NULL,
	"anmeldung" text DEFAULT '' NOT NULL,
	"kinderbetreuung" boolean DEFAULT false NOT NULL,
	"veroeffentlicht_am" date,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wegweiser_veranstaltungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "wegweiser_veranstaltungen_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_ueber_fk" FOREIGN KEY ("tenant_id","ueber_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_lage_fk" FOREIGN KEY ("tenant_id","lebenslage_id") REFERENCES "public"."wegweiser_lebenslagen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel" ADD CONSTRAINT "wegweiser_artikel_verantwortlich_fk" FOREIGN KEY ("tenant_id","verantwortlich_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_stellen" ADD CONSTRAINT "wegweiser_artikel_stellen_stelle_fk" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_texte" ADD CONSTRAINT "wegweiser_artikel_texte_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_artikel_texte" ADD CONSTRAINT "wegweiser_artikel_texte_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_artikel_fk" FOREIGN KEY ("tenant_id","artikel_id") REFERENCES "public"."wegweiser_artikel"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_fremdschluessel" ADD CONSTRAINT "wegweiser_fremdschluessel_leistung_fk" FOREIGN KEY ("tenant_id","leistung_id") REFERENCES "public"."wegweiser_leistungen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_importe" ADD CONSTRAINT "wegweiser_importe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_ort_fk" FOREIGN KEY ("tenant_id","ort_id") REFERENCES "public"."netzwerk_orte"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_veranstaltungen" ADD CONSTRAINT "wegweiser_veranstaltungen_veranstalter_fk" FOREIGN KEY ("tenant_id","veranstalter_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_ueber" ON "wegweiser_artikel" USING btree ("tenant_id","ueber_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_lage" ON "wegweiser_artikel" USING btree ("tenant_id","lebenslage_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_verantwortlich" ON "wegweiser_artikel" USING btree ("tenant_id","verantwortlich_id");--> statement-breakpoint
CREATE INDEX "wegweiser_artikel_stellen_stelle" ON "wegweiser_artikel_stellen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "wegweiser_fremdschluessel_artikel" ON "wegweiser_fremdschluessel" USING btree ("tenant_id","artikel_id");--> statement-breakpoint
CREATE INDEX "wegweiser_fremdschluessel_leistung" ON "wegweiser_fremdschluessel" USING btree ("tenant_id","leistung_id");--> statement-breakpoint
CREATE INDEX "wegweiser_importe_created" ON "wegweiser_importe" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "wegweiser_veranstaltungen_ort" ON "wegweiser_veranstaltungen" USING btree ("tenant_id","ort_id");--> statement-breakpoint
CREATE INDEX "wegweiser_veranstaltungen_veranstalter" ON "wegweiser_veranstaltungen" USING btree ("tenant_id","veranstalter_id");