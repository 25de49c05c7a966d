import type { Row, TemplateMapping } from './mapping';

const prefix = 'detail.event.detail.payload.';

/** An order that has its own page was placed. */
const statusCode = (path: string): string => `{{#if ${path}}}ACTIVATED{{else}}DRAFT{{/if}}`;

/** What an order has from the beginning. */
const orderRows: readonly Row[] = [
  ['id', '_order.Attributes.ShopifyOrderId'],
  ['customer.id', '_order.Attributes.ShopifyCustomerId'],
  ['created_at', '_order.CreatedDate'],
  ['currency', '_order.Currency'],
  ['email', '_order.CustomerEmail'],
  ['order_status_url', '_order.StatusCode', statusCode],
  ['name', '_order.Name'],
  ['note', '_order.AdditionalInformation'],
  ['total_price', '_order.TotalPrice'],
  ['total_tax', '_order.TotalTax'],
  ['updated_at', '_order.UpdatedDate'],
  ['billing_address.address1', '_order.BillingAddress.Address1'],
  ['billing_address.address2', '_order.BillingAddress.Address2'],
  ['billing_address.city', '_order.BillingAddress.City'],
  ['billing_address.zip', '_order.BillingAddress.PostalCode'],
  ['billing_address.province', '_order.BillingAddress.Province'],
  ['billing_address.country', '_order.BillingAddress.Country'],
  ['billing_address.name', '_order.BillingAddress.Name'],
  ['shipping_address.address1', '_order.ShippingAddress.Address1'],
  ['shipping_address.address2', '_order.ShippingAddress.Address2'],
  ['shipping_address.city', '_order.ShippingAddress.City'],
  ['shipping_address.zip', '_order.ShippingAddress.PostalCode'],
  ['shipping_address.province', '_order.ShippingAddress.Province'],
  ['shipping_address.country', '_order.ShippingAddress.Country'],
  ['shipping_address.name', '_order.ShippingAddress.Name'],
  ['line_items[].title', '_order.OrderItems[].Title'],
  ['line_items[].price', '_order.OrderItems[].Price'],
  ['line_items[].quantity', '_order.OrderItems[].Quantity'],
];

export const shopifyCustomer: TemplateMapping = {
  templateId: 'Shopify-Customer',
  prefix,
  rows: [
    ['id', '_profile.Attributes.ShopifyCustomerId'],
    ['email', '_profile.EmailAddress'],
    ['first_name', '_profile.FirstName'],
    ['last_name', '_profile.LastName'],
    ['note', '_profile.AdditionalInformation'],
    ['phone', '_profile.PhoneNumber'],
    ['default_address.address1', '_profile.Address.Address1'],
    ['default_address.address2', '_profile.Address.Address2'],
    ['default_address.city', '_profile.Address.City'],
    ['default_address.province', '_profile.Address.Province'],
    ['default_address.country', '_profile.Address.Country'],
    ['default_address.zip', '_profile.Address.PostalCode'],
  ],
};

export const shopifyDraftOrder: TemplateMapping = {
  templateId: 'Shopify-DraftOrder',
  prefix,
  assumedKeys: [{ name: '_shopifyCustomerId', source: 'customer.id', identifiers: ['PROFILE'] }],
  rows: [...orderRows, ['status', '_order.Status'], ['invoice_url', '_order.StatusUrl']],
};

export const shopifyOrder: TemplateMapping = {
  templateId: 'Shopify-Order',
  prefix,
  assumedKeys: [{ name: '_shopifyCustomerId', source: 'customer.id', identifiers: ['PROFILE'] }],
  rows: [
    ...orderRows,
    ['cancelled_at', '_order.CancelledDate'],
    ['cancel_reason', '_order.CancelReason'],
    ['closed_at', '_order.ClosedDate'],
    ['financial_status', '_order.Status'],
    ['fulfillment_status', '_order.FulfillmentStatus'],
    ['gateway', '_order.Gateway'],
    ['order_status_url', '_order.StatusUrl'],
    ['phone', '_order.CustomerPhone'],
    ['processed_at', '_order.ProcessedDate'],
    ['total_discounts', '_order.TotalDiscounts'],
    ['total_line_items_price', '_order.TotalItemsPrice'],
    ['total_shipping_price_set.shop_money.amount', '_order.TotalShippingPrice'],
    ['total_tip_received', '_order.TotalTipReceived'],
    ['total_weight', '_order.TotalWeight'],
    ['payment_details.credit_card_number', '_order.CreditCardNumber'],
    ['payment_details.credit_card_company', '_order.CreditCardCompany'],
  ],
};
