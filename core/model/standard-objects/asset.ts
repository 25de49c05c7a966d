import type { StandardObject } from './standard-object';

export const asset: StandardObject = {
  name: '_asset',
  identifier: 'ASSET',
  idField: 'AssetId',
  description: 'something the customer owns or bought',
  fieldListComplete: true,
  fields: {
    AssetId: { description: 'Service-assigned ID of the asset' },
    AssetName: { description: 'What the asset is called' },
    SerialNumber: { description: "Maker's serial number" },
    ModelNumber: { description: 'Model code' },
    ModelName: { description: "Model's marketing name" },
    ProductSKU: { description: 'Stock code of the product' },
    PurchaseDate: { description: 'When it was bought' },
    UsageEndDate: { description: 'When use or entitlement ends' },
    Status: { description: 'Current state of the asset' },
    Price: { description: 'What the asset costs' },
    Quantity: { description: 'How many units' },
    Description: { description: 'Text describing the asset' },
    AdditionalInformation: { description: 'Free-form extra details about the asset' },
    DataSource: { description: 'System the asset came from' },
    'Attributes.*': { description: 'Custom values stored by name' },
  },
};
