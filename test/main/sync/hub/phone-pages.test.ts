import { expect, onTestFinished, test } from 'vitest';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { readState } from '#main/store/folded-tables.ts';
import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { phoneFloor } from '#main/usecases/phone-floor.ts';
import { rateVisit } from '#main/usecases/rate-visit.ts';
import { tempDir, testHub } from '#test/support/sync-site.ts';
import { testTerminal } from '#test/support/terminal.ts';

/** The machine that hosts the hub, with a kiosk and a counter at it, and a phone that looks at the hub's address. */
const hall = async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const floor = phoneFloor(terminal);
  const hub = await testHub(dir, { floorOf: (site) => Promise.resolve(site === 'test' ? floor : null) });
  onTestFinished(hub.stop);
  const take = async () => {
    const outcome = await issueTicket(terminal, { service: 'A', language: 'vi', requestId: terminal.newId() });
    if (outcome.kind !== 'issued') throw new Error(outcome.kind);
    return outcome.ticket;
  };
  const call = async () => {
    const outcome = await callNext(terminal, 'Q2', terminal.newId());
    if (outcome.kind !== 'called') throw new Error(outcome.kind);
    return outcome.ticket;
  };
  const address = (id: string) => `http://127.0.0.1:${hub.port}/t/test/${encodeTicketCode(id)}`;
  const look = async (id: string) => {
    // A new look a second later sees the lines of then.
    terminal.advance(1_000);
    const answer = await fetch(address(id));
    return (await answer.text())
      .replace(/^.*<main[^>]*>/su, '')
      .replace(/<\/main>.*$/su, '')
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  };
  const rate = (id: string, form: Record<string, string>) =>
    fetch(address(id), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  return { terminal, take, call, look, rate };
};

const scoresOf = ({ store }: Awaited<ReturnType<typeof hall>>['terminal']) =>
  readState(store.db, 'rating', ratingId('Q2', store.today()))?.scores;
const ratingsWritten = ({ store }: Awaited<ReturnType<typeof hall>>['terminal']): number =>
  Number(store.db.prepare("SELECT count(*) FROM own_log WHERE text LIKE '%visit.rated%'").pluck().get());

test('from the kiosk to the rating: the phone sees the place, the counter and the end, and rates once', async () => {
  const { terminal, take, call, look, rate } = await hall();
  const [first, second] = [await take(), await take()];
  const seen = [await look(second.id)];
  await call();
  seen.push(await look(second.id));
  actOnTicket(terminal, 'ticket.done', 'Q2', first.id, terminal.newId());
  await call();
  seen.push(await look(second.id));
  expect((await rate(second.id, { score: 'satisfied' })).status).toBe(303);
  expect(ratingsWritten(terminal)).toBe(0);
  actOnTicket(terminal, 'ticket.done', 'Q2', second.id, terminal.newId());
  seen.push(await look(second.id));
  await rate(second.id, { score: 'not-satisfied', reason: 'waited-long' });
  await rate(second.id, { score: 'very-satisfied' });
  seen.push(await look(second.id));
  expect(seen).toEqual([
    expect.stringContaining('A1-002 Hộ tịch Đang chờ gọi Còn 1 người phía trước'),
    expect.stringContaining('Đang chờ gọi Ông/bà là người kế tiếp'),
    expect.stringContaining('Mời ông/bà đến Quầy 2 Gọi lúc 10:00'),
    expect.stringContaining('Đã phục vụ xong Xin cảm ơn ông/bà. Ông/bà có hài lòng với lần phục vụ này không?'),
    expect.stringContaining('Đã phục vụ xong Xin cảm ơn ông/bà. Xin cảm ơn ông/bà! Ý kiến được ghi không kèm tên'),
  ]);
  expect([ratingsWritten(terminal), scoresOf(terminal)]).toEqual([
    1,
    { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 1 },
  ]);
  expect(first.label).toBe('A1-001');
});

test('a visit that was rated at the counter’s screen is not asked about on the phone', async () => {
  const { terminal, take, call, look, rate } = await hall();
  const { id } = await take();
  await call();
  actOnTicket(terminal, 'ticket.done', 'Q2', id, terminal.newId());
  rateVisit(terminal, { counter: 'Q2', score: 'very-satisfied', reason: null }, { ticket: id });
  expect(await look(id)).toContain('Ý kiến được ghi không kèm tên');
  await rate(id, { score: 'satisfied' });
  expect(scoresOf(terminal)).toEqual({ 'very-satisfied': 1, satisfied: 0, 'not-satisfied': 0 });
});

test('yesterday’s ticket, another site’s and a ticket without its number have no page', async () => {
  const { terminal, take, look } = await hall();
  const { id } = await take();
  const bare = terminal.newId();
  terminal.store.append([{ t: 'ticket.issue', id: bare, d: { service: 'A', lang: 'vi' } }]);
  expect(await look(bare)).toContain('Không tìm thấy phiếu hoặc trang này');
  expect(await look(id)).toContain('A1-001');
  terminal.advance(24 * 3_600_000);
  expect(await look(id)).toContain('Phiếu chỉ xem được trong ngày lấy số.');
});

test('parked and absent: the phone says where to go back to, and until when', async () => {
  const { terminal, take, call, look } = await hall();
  const { id } = await take();
  await call();
  actOnTicket(terminal, 'ticket.no-show', 'Q2', id, terminal.newId());
  expect(await look(id)).toContain('Đã gọi số này mà chưa thấy ông/bà Xin báo nhân viên trước 10:30');
  terminal.advance(31 * 60_000);
  expect(await look(id)).toContain('Đã quá giờ giữ chỗ.');
});
