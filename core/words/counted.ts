import { t } from '@vscode/l10n';

const counts = {
  attempt: (count) => (count === 1 ? t('1 attempt') : t`${count} attempts`),
  change: (count) => (count === 1 ? t('1 change') : t`${count} changes`),
  error: (count) => (count === 1 ? t('1 error') : t`${count} errors`),
  field: (count) => (count === 1 ? t('1 field') : t`${count} fields`),
  finding: (count) => (count === 1 ? t('1 finding') : t`${count} findings`),
  key: (count) => (count === 1 ? t('1 key') : t`${count} keys`),
  object: (count) => (count === 1 ? t('1 object') : t`${count} objects`),
  objectType: (count) => (count === 1 ? t('1 object type') : t`${count} object types`),
  problem: (count) => (count === 1 ? t('1 problem') : t`${count} problems`),
  profile: (count) => (count === 1 ? t('1 profile') : t`${count} profiles`),
  record: (count) => (count === 1 ? t('1 record') : t`${count} records`),
  sharedKey: (count) => (count === 1 ? t('1 shared key') : t`${count} shared keys`),
  target: (count) => (count === 1 ? t('1 target') : t`${count} targets`),
} satisfies Readonly<Record<string, (count: number) => string>>;

/** `1 field`, `2 fields`: a message of its own for one and for several, as other languages need them. */
export function counted(count: number, what: keyof typeof counts): string {
  return counts[what](count);
}
