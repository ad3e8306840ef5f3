/** Fingerprint of today's schema; test/store/schema.test.ts says what it must be after a migration is added. */
export const SCHEMA_FINGERPRINT = 'c48236e-57007';
