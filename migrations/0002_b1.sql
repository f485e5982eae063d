CREATE TABLE "beteiligung_bestand" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"umfrage_id" uuid NOT NULL,
	"antwort_id" uuid NOT NULL,
	"zeile" integer NOT NULL,
	"entscheidung" text NOT NULL,
	"angebot_id" uuid,
	"am" date NOT NULL,
	CONSTRAINT "beteiligung_bestand_tenant_id_antwort_id_zeile_pk" PRIMARY KEY("tenant_id","antwort_id","zeile")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_anfragen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"tag" date NOT NULL,
	"ergebnis" text,
	"token_hash" text,
	"gueltig_bis" date NOT NULL,
	"widerrufen_am" date,
	CONSTRAINT "konzept_angebot_anfragen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "konzept_angebot_anfragen_token" UNIQUE("tenant_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_bedarfe" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"bedarf_id" uuid NOT NULL,
	"deckung" text NOT NULL,
	CONSTRAINT "konzept_angebot_bedarfe_tenant_id_angebot_id_bedarf_id_pk" PRIMARY KEY("tenant_id","angebot_id","bedarf_id")
);
--> statement-breakpoint
CREATE TABLE "konzept_angebot_meldungen" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"art" text NOT NULL,
	"nachricht" text DEFAULT '' NOT NULL,
	"am" date NOT NULL,
	"erledigt_am" date,
	CONSTRAINT "konzept_angebot_meldungen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "netzwerk_angebot_gemeinden" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"angebot_id" uuid NOT NULL,
	"gemeinde_id" uuid NOT NULL,
	CONSTRAINT "netzwerk_angebot_gemeinden_tenant_id_angebot_id_gemeinde_id_pk" PRIMARY KEY("tenant_id","angebot_id","gemeinde_id")
);
--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "wann" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "kosten" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "zugang" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "kontakt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "gueltig_bis" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "plaetze" integer;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "plaetze_belegt" integer;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "angefragt_am" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "einwilligung_am" date;--> statement-breakpoint
ALTER TABLE "netzwerk_angebote" ADD COLUMN "zurueckgezogen_am" date;--> statement-breakpoint
ALTER TABLE "beteiligung_bestand" ADD CONSTRAINT "beteiligung_bestand_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_bestand" ADD CONSTRAINT "beteiligung_bestand_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_anfragen" ADD CONSTRAINT "konzept_angebot_anfragen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_anfragen" ADD CONSTRAINT "konzept_angebot_anfragen_stelle" FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "public"."netzwerk_stellen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_bedarfe" ADD CONSTRAINT "konzept_angebot_bedarfe_bedarf" FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "public"."konzept_bedarfe"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_meldungen" ADD CONSTRAINT "konzept_angebot_meldungen_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_angebot_meldungen" ADD CONSTRAINT "konzept_angebot_meldungen_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_angebot" FOREIGN KEY ("tenant_id","angebot_id") REFERENCES "public"."netzwerk_angebote"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "netzwerk_angebot_gemeinden" ADD CONSTRAINT "netzwerk_angebot_gemeinden_gemeinde" FOREIGN KEY ("tenant_id","gemeinde_id") REFERENCES "public"."netzwerk_gemeinden"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_bestand_umfrage_i" ON "beteiligung_bestand" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_bestand_angebot_i" ON "beteiligung_bestand" USING btree ("tenant_id","angebot_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_anfragen_stelle_i" ON "konzept_angebot_anfragen" USING btree ("tenant_id","stelle_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_bedarfe_bedarf_i" ON "konzept_angebot_bedarfe" USING btree ("tenant_id","bedarf_id");--> statement-breakpoint
CREATE INDEX "konzept_angebot_meldungen_angebot_i" ON "konzept_angebot_meldungen" USING btree ("tenant_id","angebot_id");--> statement-breakpoint
CREATE INDEX "netzwerk_angebot_gemeinden_gemeinde_i" ON "netzwerk_angebot_gemeinden" USING btree ("tenant_id","gemeinde_id");