/** A HID interface that the system lists. */
export type HidListing = {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly usagePage: number | null;
};

/** An open HID device. */
export type HidDevice = {
  /** Hears every input report, its number first, until the device is closed. */
  readonly onReport: (listener: (report: Uint8Array) => void) => void;
  /** The device went away; said once. */
  readonly onGone: (listener: () => void) => void;
  /** Sends a feature report, its number first. */
  readonly sendFeature: (report: readonly number[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The HID devices of this machine. `open` rejects when the device cannot be had. */
export type HidSystem = {
  readonly list: () => Promise<readonly HidListing[]>;
  readonly open: (path: string) => Promise<HidDevice>;
};

/** The machine's own HID devices by node-hid; null where its library cannot be loaded (libudev missing, unknown platform). */
export const loadHidSystem = async (): Promise<HidSystem | null> => {
  try {
    const { default: hid } = await import('node-hid');
    // The kernel's own way: it needs no libusb, and no driver is taken away from the device.
    if (process.platform === 'linux') hid.setDriverType('hidraw');
    await hid.devicesAsync();
    return {
      list: async () =>
        (await hid.devicesAsync()).flatMap(({ path, vendorId, productId, usagePage }) =>
          path === undefined ? [] : [{ path, vendorId, productId, usagePage: usagePage ?? null }],
        ),
      open: async (path) => {
        const device = await hid.HIDAsync.open(path);
        return {
          onReport: (listener) => void device.on('data', (report: Uint8Array) => listener(report)),
          onGone: (listener) => void device.once('error', listener),
          sendFeature: async (report) => void (await device.sendFeatureReport([...report])),
          close: () => device.close(),
        };
      },
    };
  } catch {
    return null;
  }
};
