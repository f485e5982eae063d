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
ALTER TABLE "wegweiser_pflege_antworten" ADD COLUMN "eintrag_id" uuid;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "notiz" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_uebersetzung_vorschlaege" ADD COLUMN "bestaetigt" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "wegweiser_leselinks" ADD CONSTRAINT "wegweiser_leselinks_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_staende" ADD CONSTRAINT "wegweiser_pflege_staende_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wegweiser_pflege_staende" ADD CONSTRAINT "wegweiser_pflege_staende_verantwortlich_fk" FOREIGN KEY ("tenant_id","verantwortlich_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wegweiser_leselinks_gueltig" ON "wegweiser_leselinks" USING btree ("tenant_id","gueltig_bis");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_staende_verantwortlich" ON "wegweiser_pflege_staende" USING btree ("tenant_id","verantwortlich_id");--> statement-breakpoint
CREATE INDEX "wegweiser_pflege_antworten_eintrag" ON "wegweiser_pflege_antworten" USING btree ("tenant_id","eintrag_id");