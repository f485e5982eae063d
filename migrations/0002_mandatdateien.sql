ALTER TABLE "gremien_mandate" ADD COLUMN "datei_id" uuid;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD COLUMN "datei_oeffentlich" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "gremien_mandate" ADD CONSTRAINT "gremien_mandate_datei_fk" FOREIGN KEY ("tenant_id","datei_id") REFERENCES "public"."platform_dateien"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gremien_mandate_datei" ON "gremien_mandate" USING btree ("tenant_id","datei_id");