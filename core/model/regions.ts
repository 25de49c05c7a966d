/** A region in which Customer Profiles exists. */
export interface Region {
  readonly name: string;
  readonly place: string;
}

/** Source: the vendor’s announcements, and the regions of its Config rules about Customer Profiles. */
export const regions: readonly Region[] = [
  { name: 'us-east-1', place: 'US East (N. Virginia)' },
  { name: 'us-west-2', place: 'US West (Oregon)' },
  { name: 'af-south-1', place: 'Africa (Cape Town)' },
  { name: 'ap-northeast-1', place: 'Asia Pacific (Tokyo)' },
  { name: 'ap-northeast-2', place: 'Asia Pacific (Seoul)' },
  { name: 'ap-southeast-1', place: 'Asia Pacific (Singapore)' },
  { name: 'ap-southeast-2', place: 'Asia Pacific (Sydney)' },
  { name: 'ca-central-1', place: 'Canada (Central)' },
  { name: 'eu-central-1', place: 'Europe (Frankfurt)' },
  { name: 'eu-west-2', place: 'Europe (London)' },
];
