CREATE TABLE "konzept_anhaenge" (
	"tenant_id" uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"abfrage_id" uuid NOT NULL,
	"datei_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"oeffentlich" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "konzept_anhaenge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_tenant_id_platform_mandanten_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."platform_mandanten"("tenant_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_abfrage" FOREIGN KEY ("tenant_id","abfrage_id") REFERENCES "public"."konzept_abfragen"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "konzept_anhaenge" ADD CONSTRAINT "konzept_anhaenge_datei" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_abfrage_i" ON "konzept_anhaenge" USING btree ("tenant_id","abfrage_id");--> statement-breakpoint
CREATE INDEX "konzept_anhaenge_datei_i" ON "konzept_anhaenge" USING btree ("tenant_id","datei_id");