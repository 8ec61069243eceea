import { afterEach, expect, test } from 'vitest';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { meaningAtKiosk } from '#main/usecases/meaning-at-kiosk.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'K1' }));
afterEach(() => one.dispose());

const card = '001090012345|012345678|Nguyễn Văn An|01011990|Nam|Số 1, Phường Cầu Giấy, Hà Nội|15052021';

test('a ticket is found again with its place in line', async () => {
  await open();
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  expect(meaningAtKiosk(one, encodeTicketCode(outcome.ticket.id), null)).toMatchObject({
    kind: 'ticket',
    ticket: { id: outcome.ticket.id, ahead: 0, state: 'waiting' },
  });
});

test('cards and payments are recognised and nothing of them is passed on, of a receipt its code alone', async () => {
  await open();
  const texts = [
    card,
    'IDVNM0900123450001090012345<<1\n9001011M4001016VNM<<<<<<<<<<<0\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<',
    'H49.12-260915-0042',
    'MC1B7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    'EH123456785VN',
    card.slice(0, 40),
    encodeTicketCode(one.newId()),
    'https://example.vn/9.999999',
    '8934567890123',
  ];
  expect(texts.map((text) => meaningAtKiosk(one, text, null))).toEqual([
    { kind: 'for-counter', what: 'card' },
    { kind: 'for-counter', what: 'card' },
    { kind: 'receipt', code: 'H49.12-260915-0042' },
    { kind: 'for-counter', what: 'booking' },
    { kind: 'for-counter', what: 'parcel' },
    { kind: 'unreadable' },
    { kind: 'ticket-unknown' },
    { kind: 'unknown' },
    { kind: 'unknown' },
  ]);
});

test('a procedure of the catalogue opens its page', async () => {
  await open();
  expect(meaningAtKiosk(one, '1.001193', null)).toEqual({ kind: 'procedure', code: '1.001193' });
});
