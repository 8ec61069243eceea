import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { CommandParser } from '#main/devices/printer/virtual/command-parser.ts';
import { PaperRoll, pngOf } from '#main/devices/printer/virtual/paper-roll.ts';
import type { PaperDocument } from '#main/print/document.ts';
import { layout } from '#main/print/layout.ts';
import { openRasterEngine, type RasterEngine } from '#main/print/raster-engine.ts';
import type { ReceiptPaper } from '#main/print/receipt-document.ts';
import type { TicketPaper } from '#main/print/ticket-document.ts';

/** The fonts as development has them. */
export const fontsDir = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** The real engine with the real fonts. */
export const realEngine = (): RasterEngine => {
  const opened = openRasterEngine(fontsDir);
  if (opened.kind !== 'ready') throw new Error(opened.reason);
  return opened.engine;
};

/** A ticket as a citizen gets it. */
export const sampleTicket: TicketPaper = {
  siteName: 'Trung tâm Phục vụ hành chính công phường Tân Định',
  serviceName: { vi: 'Chứng thực – Hộ tịch', en: 'Certification – Civil status' },
  label: 'A042',
  ahead: 7,
  issuedAt: Date.UTC(2026, 9, 2, 2, 15),
  qrText: 'MC1:T:019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
  copy: 1,
};

/** A receipt with every field filled. */
export const sampleReceipt: ReceiptPaper = {
  agency: { parent: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN ĐỊNH', name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG' },
  code: 'H29.24.03-261002-0012',
  qrText: 'H29.24.03-261002-0012',
  applicant: 'NGUYỄN THỊ ÁNH TUYẾT',
  owner: 'TRẦN VĂN ĐỨC',
  address: '12/5 Đường Lê Đình Dương, Khu phố 3, Phường Tân Định, Thành phố Hồ Chí Minh',
  phone: '0912 345 678',
  email: 'anhtuyet@example.vn',
  idNumber: '079185001234',
  request: 'Đăng ký khai sinh kết hợp đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  components: [
    { name: 'Tờ khai đăng ký khai sinh theo mẫu', originals: 1, certified: 0, photocopies: 0 },
    { name: 'Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp', originals: 1, certified: 0, photocopies: 1 },
    { name: 'Giấy chứng nhận kết hôn của cha mẹ', originals: 0, certified: 1, photocopies: 0 },
  ],
  sets: 1,
  timeLimit: '04 ngày làm việc',
  receivedAt: Date.UTC(2026, 9, 2, 2, 15),
  dueAt: Date.UTC(2026, 9, 8, 2, 15),
  collectAt: 'Trung tâm Phục vụ hành chính công phường Tân Định',
  fee: 'Miễn phí',
  notes: ['Khi nhận kết quả, mang theo giấy này và căn cước.', 'Người nhận thay cần giấy ủy quyền.'],
  place: 'Tân Định',
  officer: 'LÊ HOÀNG YẾN',
  part: 'applicant',
  copy: 1,
};

/** All lines of a laid-out document from top to bottom, as a reader meets them. */
export const linesOf = (document: PaperDocument, engine: RasterEngine): readonly string[] =>
  layout(document, engine.measure).ops.flatMap((op) => (op.kind === 'text' ? [op.text] : []));

/** What a printer of this width burns for a job's bytes, up to the first cut, by the virtual printer's own parser. */
export const burn = (bytes: Uint8Array, width: number): Bitmap => {
  const parser = new CommandParser();
  const roll = new PaperRoll(width);
  for (const byte of bytes) {
    const command = parser.push(byte);
    if (command?.kind === 'row') roll.burn(command.bytes);
    if (command?.kind === 'feed') roll.feed(command.units);
    if (command?.kind === 'cut') break;
  }
  return roll.cut() ?? { width, height: 0, rows: new Uint8Array(0) };
};

/** Reads a PNG of the virtual printer back into dots. */
export const bitmapOfPng = (path: string): Bitmap => {
  const png = PNG.sync.read(readFileSync(path));
  const stride = bytesPerRow(png.width);
  const rows = new Uint8Array(stride * png.height);
  for (let index = 0; index < png.width * png.height; index += 1) {
    const x = index % png.width;
    const at = Math.floor(index / png.width) * stride + (x >> 3);
    if ((png.data[index * 4] ?? 255) < 128) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
  }
  return { width: png.width, height: png.height, rows };
};

/** What zbarimg, a reader that shares no code with us, finds on a picture file. */
export const readQrOfFile = (path: string): string =>
  execFileSync('zbarimg', ['-q', '--nodbus', '--raw', path], { encoding: 'utf8' }).trimEnd();

/** The same for dots that are not in a file yet. */
export const readQr = (bitmap: Bitmap): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'motcua-qr-')), 'paper.png');
  writeFileSync(path, pngOf(bitmap));
  return readQrOfFile(path);
};
