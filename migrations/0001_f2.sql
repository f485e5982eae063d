ALTER TABLE "konzept_fassung_elemente" DROP CONSTRAINT "konzept_fassung_elemente_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_verbindungen" DROP CONSTRAINT "konzept_fassung_verbindungen_tenant_id_platform_mandanten_tenant_id_fk";
--> statement-breakpoint
ALTER TABLE "konzept_fassung_wege" DROP CONSTRAINT "konzept_fassung_wege_tenant_id_platform_mandanten_tenant_id_fk";
