import { template } from '../template.ts';
import { centred, field, gap, line, words } from './pieces.ts';

/** The label of a parcel (bưu gửi) with a result in it; the parcel number as Code 128 (UPU S10). */
export const parcelLabelTemplate = template(
  gap(1),
  { kind: 'barcode', field: 'parcelCode', align: 'center' },
  gap(0.5),
  centred('{parcelCode}', { size: 'large', weight: 'bold' }),
  gap(1),
  line('thin'),
  gap(1),
  words('Từ: {sender}', { size: 'small' }),
  words('{senderAddress}', { size: 'small' }),
  gap(1),
  line('thick'),
  gap(1.5),
  words('ĐẾN', { size: 'small', weight: 'bold' }),
  words('{receiver}', { size: 'title', weight: 'bold' }),
  words('{receiverPhone}', { size: 'large', weight: 'bold' }),
  words('{receiverAddress}', { size: 'large' }),
  gap(1.5),
  line('thin'),
  gap(1),
  field('Mã hồ sơ:', 'code'),
  field('Nội dung:', 'contents'),
  field('Thu hộ:', 'collect', 'bold'),
  gap(1),
);

/** The page of "in thử": all letters, a ruler, and both codes say whether a printer can be trusted. */
export const testPageTemplate = template(
  gap(1),
  centred('IN THỬ', { size: 'title', weight: 'bold' }),
  centred('{printer}'),
  centred('{printedAt}', { size: 'small' }),
  gap(1.5),
  { kind: 'ruler' },
  gap(1),
  words('{letters}'),
  gap(1),
  words('{letters}', { weight: 'bold' }),
  gap(1),
  { kind: 'qr', field: 'code', size: 'normal', align: 'center' },
  { kind: 'barcode', field: 'code', align: 'center' },
  gap(0.5),
  centred('{code}', { size: 'small' }),
  gap(1),
  line('dashed'),
);
