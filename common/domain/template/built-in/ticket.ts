import { template } from '../template.ts';
import { centred, gap, line } from './pieces.ts';

/** The queue ticket (phiếu số thứ tự). */
export const ticketTemplate = template(
  gap(1),
  centred('{siteName}', { weight: 'bold' }),
  gap(1.5),
  line('short'),
  gap(1.75),
  centred('SỐ THỨ TỰ · YOUR NUMBER', { size: 'small' }),
  gap(2),
  centred('{label}', { size: 'number' }),
  gap(2.75),
  centred('{serviceName}', { size: 'title', weight: 'bold' }),
  centred('{serviceNameEn}', { size: 'small' }),
  gap(2),
  line('dashed'),
  gap(1.5),
  centred('Còn {ahead} người phía trước', { weight: 'bold' }),
  centred('{ahead} ahead of you', { size: 'small' }),
  centred('Ông/bà là người kế tiếp', { weight: 'bold', unless: 'ahead' }),
  centred('You are next', { size: 'small', unless: 'ahead' }),
  gap(0.75),
  { kind: 'qr', field: 'code', size: 'normal', align: 'center' },
  centred('Quét mã bằng điện thoại để xem khi nào đến lượt', { size: 'small', when: 'phonePage' }),
  centred('Scan with your phone to see your turn', { size: 'small', when: 'phonePage' }),
  centred('Vui lòng chờ gọi số trên màn hình'),
  centred('Please wait until your number is called', { size: 'small' }),
  gap(1.25),
  centred('{issuedAt}', { size: 'small' }),
  gap(1),
);
