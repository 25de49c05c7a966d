import { t } from '@vscode/l10n';

/** A region in which Customer Profiles exists. */
export interface Region {
  readonly name: string;
  readonly place: string;
}

/** Source: the vendor’s announcements, and the regions of its Config rules about Customer Profiles. */
export const regions: readonly Region[] = [
  { name: 'us-east-1', place: t('US East (N. Virginia)') },
  { name: 'us-west-2', place: t('US West (Oregon)') },
  { name: 'af-south-1', place: t('Africa (Cape Town)') },
  { name: 'ap-northeast-1', place: t('Asia Pacific (Tokyo)') },
  { name: 'ap-northeast-2', place: t('Asia Pacific (Seoul)') },
  { name: 'ap-southeast-1', place: t('Asia Pacific (Singapore)') },
  { name: 'ap-southeast-2', place: t('Asia Pacific (Sydney)') },
  { name: 'ca-central-1', place: t('Canada (Central)') },
  { name: 'eu-central-1', place: t('Europe (Frankfurt)') },
  { name: 'eu-west-2', place: t('Europe (London)') },
];
