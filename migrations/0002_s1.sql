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
ALTER TABLE "beteiligung_anlagen" ADD CONSTRAINT "beteiligung_anlagen_umfrage" FOREIGN KEY ("tenant_id","umfrage_id") REFERENCES "public"."beteiligung_umfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beteiligung_anlagen" ADD CONSTRAINT "beteiligung_anlagen_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_umfrage_i" ON "beteiligung_anlagen" USING btree ("tenant_id","umfrage_id");--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_datei_i" ON "beteiligung_anlagen" USING btree ("tenant_id","datei_id");--> statement-breakpoint
CREATE INDEX "beteiligung_anlagen_schluessel" ON "beteiligung_anlagen" USING btree ("tenant_id","schluessel");