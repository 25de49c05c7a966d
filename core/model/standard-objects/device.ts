import type { StandardObject } from './standard-object';

export const device: StandardObject = {
  name: '_device',
  identifier: 'DEVICE',
  idField: 'DeviceId',
  description: 'a phone, browser or other device of the customer',
  fieldListComplete: false,
  fields: {
    DeviceId: { description: 'Service-assigned ID of the device' },
    Type: { description: 'Desktop, mobile and so on' },
    Model: { description: 'Product model' },
    Manufacturer: { description: 'Who built it' },
    OperatingSystem: { description: 'OS family' },
    OperatingSystemVersion: { description: 'OS release' },
    ScreenWidth: { description: 'Viewport width', contentType: 'NUMBER' },
    ScreenHeight: { description: 'Viewport height', contentType: 'NUMBER' },
    Browser: { description: 'Browser in use' },
    BrowserVersion: { description: 'Browser release' },
    Locale: { description: 'Language and region setting' },
    'Attributes.*': { description: 'Custom values stored by name' },
  },
};
