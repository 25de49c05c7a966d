import type { StandardObject } from './standard-object';
import { profile } from './profile';
import { asset } from './asset';
import { order } from './order';
import { caseObject } from './case';
import { communicationRecord } from './communication-record';
import { airPreference } from './air-preference';
import { hotelPreference } from './hotel-preference';
import { airBooking } from './air-booking';
import { airSegment } from './air-segment';
import { hotelReservation } from './hotel-reservation';
import { hotelStayRevenue } from './hotel-stay-revenue';
import { loyalty } from './loyalty';
import { loyaltyTransaction } from './loyalty-transaction';
import { loyaltyPromotion } from './loyalty-promotion';
import { device } from './device';
import { webAnalytics } from './web-analytics';

/** Every standard object that a field can target, in the order of the vendor's reference. */
export const standardObjects: readonly StandardObject[] = [
  profile,
  asset,
  order,
  caseObject,
  communicationRecord,
  airPreference,
  hotelPreference,
  airBooking,
  airSegment,
  hotelReservation,
  hotelStayRevenue,
  loyalty,
  loyaltyTransaction,
  loyaltyPromotion,
  device,
  webAnalytics,
];
