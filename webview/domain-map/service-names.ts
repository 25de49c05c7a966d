import { t } from '@vscode/l10n';

/** The standard objects and content types of the service, as a person calls them. */
const names: Readonly<Partial<Record<string, string>>> = {
  _airBooking: t('air booking'),
  _airPreference: t('air preference'),
  _airSegment: t('air segment'),
  _asset: t('asset'),
  _case: t('case'),
  _communicationRecord: t('communication record'),
  _device: t('device'),
  _hotelPreference: t('hotel preference'),
  _hotelReservation: t('hotel reservation'),
  _hotelStayRevenue: t('hotel stay revenue'),
  _loyalty: t('loyalty'),
  _loyaltyPromotion: t('loyalty promotion'),
  _loyaltyTransaction: t('loyalty transaction'),
  _order: t('order'),
  _profile: t('profile'),
  _webAnalytics: t('web analytics'),
  EMAIL_ADDRESS: t('email address'),
  NAME: t('name'),
  NUMBER: t('number'),
  PHONE_NUMBER: t('phone number'),
  STRING: t('string'),
};

/** `_hotelReservation`: `hotel reservation`. What is not known is called as the service does it. */
export function spokenName(name: string): string {
  return names[name] ?? name;
}
