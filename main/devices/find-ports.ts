import { readdir } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import { z } from 'zod';

/** A place where a device may hang; `name` is what the plug says of itself, '' when nothing. */
export type DevicePort = { readonly path: string; readonly kind: 'serial' | 'usb-printer'; readonly name: string };

const listedSchema = z.array(
  z.object({
    path: z.string(),
    vendorId: z.string().optional(),
    pnpId: z.string().optional(),
    manufacturer: z.string().default(''),
    serialNumber: z.string().default(''),
  }),
);

const usbPrinters = async (folder: string): Promise<readonly DevicePort[]> => {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^lp\d+$/u.test(name))
      .toSorted()
      .map((name) => ({ path: `${folder}/${name}`, kind: 'usb-printer', name: '' }));
  } catch {
    return [];
  }
};

const serialPorts = async (): Promise<readonly DevicePort[]> => {
  try {
    const listed: unknown = await SerialPort.list();
    // A board's built-in ttyS lines are listed with nothing in them; a plug says who made it.
    const ports = listedSchema
      .parse(listed)
      .filter(({ path, vendorId, pnpId }) => vendorId !== undefined || pnpId !== undefined || !/ttyS\d+$/u.test(path));
    return ports.map(({ path, manufacturer, serialNumber }) => ({
      path,
      kind: 'serial',
      name: [manufacturer, serialNumber].filter((part) => part !== '').join(' '),
    }));
  } catch {
    return [];
  }
};

/** Every port a printer or a scanner may be plugged into now. Never rejects: what cannot be listed is typed by hand. */
export const findPorts = async (usbFolder = '/dev/usb'): Promise<readonly DevicePort[]> => [
  ...(await usbPrinters(usbFolder)),
  ...(await serialPorts()),
];
