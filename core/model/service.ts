/** When these tables were compared with the service; messages about unknown names say it, for the service grows. */
export const modelDate = '2026-11-23';

/** Definitions that one type may have before the quota, which AWS support can raise, is reached. */
export const keyDefinitionQuota = 10;

/** Fields that one type may have. */
export const maxFields = 250;

/** Object types that one domain may have before the quota, which AWS support can raise, is reached. */
export const objectTypeQuota = 100;
