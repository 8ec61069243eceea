import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import { AT_1042, floorWith, publicService, ticketPath, ticketStandingAs } from '#test/support/public-service.ts';

const waiting = ticketStandingAs({ kind: 'waiting', ahead: 7, wait: null });

const open = async (floor: PublicFloor = floorWith(waiting), now: () => number = () => AT_1042) => {
  const service = await publicService((site) => Promise.resolve(site === 'tan-dinh' ? floor : null), now);
  onTestFinished(service.stop);
  const get = (path: string) => fetch(service.base + path, { redirect: 'manual' });
  const post = (path: string, form: Record<string, string>) =>
    fetch(service.base + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  return { ...service, get, post };
};

test('a page is small, whole, not kept, tells nobody and runs nothing foreign', async () => {
  const { get } = await open();
  const answer = await get(ticketPath);
  const text = await answer.text();
  expect([answer.status, text.length < 4_000, text.includes('Còn 7 người phía trước')]).toEqual([200, true, true]);
  expect(text).toContain('<noscript><meta http-equiv="refresh" content="15"></noscript>');
  const said = (name: string) => answer.headers.get(name);
  expect({
    kept: said('cache-control'),
    referrer: said('referrer-policy'),
    type: said('content-type'),
    sniff: said('x-content-type-options'),
    robots: said('x-robots-tag'),
    cookie: said('set-cookie'),
    policy: said('content-security-policy'),
  }).toEqual({
    kept: 'no-store',
    referrer: 'no-referrer',
    type: 'text/html; charset=utf-8',
    sniff: 'nosniff',
    robots: 'noindex, nofollow',
    cookie: null,
    policy:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  });
});

test('the style and the script are there under the addresses that the page names', async () => {
  const { get } = await open();
  const text = await (await get(ticketPath)).text();
  const files = [...text.matchAll(/(?:href|src)="(\/page-[^"]+)"/gu)].map(([, path]) => path ?? '');
  const answers = await Promise.all(files.map(get));
  expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [200, 'text/css; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
  ]);
});

test('what is nobody’s ticket gets a friendly page that says nothing, whatever it looks like', async () => {
  const { get, post } = await open();
  const hostile = [
    '/t/tan-dinh/MC1T00000000000000000000000000',
    '/t/elsewhere/MC1T00000000000000000000000000',
    '/t/tan-dinh/A042',
    `/t/tan-dinh/${'M'.repeat(90)}`,
    '/t/tan-dinh/..%2f..%2fetc%2fpasswd',
    '/t/..%2f..%2fsites/MC1T00000000000000000000000000',
    '/t/__proto__/constructor',
    "/t/tan-dinh/'%20OR%201=1",
    '/t/tan-dinh/%3Cscript%3E',
    '/p/tan-dinh/9.999999',
    '/p/tan-dinh/__proto__',
    '/t/tan-dinh',
    '/',
  ];
  for (const path of hostile) {
    const answer = await get(path);
    const text = await answer.text();
    expect([path.slice(0, 60), answer.status, text.includes('Không tìm thấy')]).toEqual([path.slice(0, 60), 404, true]);
    expect(text).not.toMatch(/passwd|<script>|OR 1=1|__proto__/u);
  }
  expect((await post('/t/tan-dinh/A042', { score: 'satisfied' })).status).toBe(404);
});

test('an address without end, a form that is too large and bytes that are no request end without a word of what is inside', async () => {
  const { base, get, post } = await open();
  expect((await get(`/t/tan-dinh/${'M'.repeat(5_000)}`)).status).toBe(414);
  expect((await post(ticketPath, { score: 'x'.repeat(100_000) })).status).toBeGreaterThanOrEqual(400);
  const heard = await new Promise<string>((done) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('close', () => done(text));
    socket.end('GET /t/\u0000\u0001 HTTP/9\r\n\r\n', 'latin1');
  });
  expect(heard).not.toMatch(/node_modules|at .*\.ts/u);
});

test('who guesses is stopped after forty tries in a minute; who has a ticket is not, and the next minute is free', async () => {
  const time = { now: AT_1042 };
  const { get } = await open(floorWith(waiting), () => time.now);
  const statuses: number[] = [];
  for (let count = 0; count < 42; count += 1) {
    const code = `MC1T${String(count).padStart(26, '0')}`;
    statuses.push((await get(`/t/tan-dinh/${code}`)).status);
  }
  expect([statuses.filter((one) => one === 404).length, statuses.filter((one) => one === 429).length]).toEqual([40, 2]);
  expect((await get(ticketPath)).status).toBe(200);
  time.now += 60_000;
  expect((await get('/t/tan-dinh/MC1T00000000000000000000000000')).status).toBe(404);
});

test('one page is shown to one address a hundred and twenty times in a minute, then it waits', async () => {
  const { get } = await open();
  const statuses: number[] = [];
  for (let count = 0; count < 122; count += 1) statuses.push((await get(ticketPath)).status);
  expect(statuses.slice(118)).toEqual([200, 200, 429, 429]);
});

test('the chosen language stays; without one the page speaks that of the ticket', async () => {
  const { get } = await open(floorWith(ticketStandingAs({ kind: 'waiting', ahead: 1, wait: null }, 'en')));
  expect(await (await get(ticketPath)).text()).toContain('1 person ahead of you');
  expect(await (await get(`${ticketPath}?lang=vi`)).text()).toContain('Còn 1 người phía trước');
  expect(await (await get(`${ticketPath}?lang=%3Cb%3E`)).text()).toContain('1 person ahead of you');
});

test('a rating is taken by a plain form: the lowest first asks why, what is no score is nothing', async () => {
  const taken: (readonly [string, Score, RatingReason | null])[] = [];
  const done = ticketStandingAs({ kind: 'done', rated: false });
  const { post } = await open(
    floorWith(done, {
      rate: (ticket, score, reason) => {
        taken.push([ticket, score, reason]);
        return 'thanks';
      },
    }),
  );
  const why = await post(ticketPath, { score: 'not-satisfied' });
  expect([why.status, (await why.text()).includes('Điều gì làm ông/bà chưa hài lòng?'), taken]).toEqual([
    200,
    true,
    [],
  ]);
  const answers = [
    await post(ticketPath, { score: 'not-satisfied', reason: 'waited-long' }),
    await post(ticketPath, { score: 'not-satisfied', reason: 'none' }),
    await post(ticketPath, { score: 'not-satisfied', reason: '<b>free text</b>' }),
    await post(`${ticketPath}?lang=en`, { score: 'very-satisfied', reason: 'waited-long' }),
    await post(ticketPath, { score: 'perfect' }),
  ];
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [303, '?lang=vi'],
    [303, '?lang=vi'],
    [303, '?lang=vi'],
    [303, '?lang=en'],
    [404, null],
  ]);
  const id = '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27';
  expect(taken).toEqual([
    [id, 'not-satisfied', 'waited-long'],
    [id, 'not-satisfied', null],
    [id, 'not-satisfied', null],
    [id, 'very-satisfied', null],
  ]);
});

test('where nobody can write a rating down, none is asked for and none is taken', async () => {
  const { get, post } = await open(floorWith(ticketStandingAs({ kind: 'done', rated: false })));
  expect(await (await get(ticketPath)).text()).not.toContain('<form');
  expect((await post(ticketPath, { score: 'satisfied' })).status).toBe(404);
});

test('a fault behind the page is a friendly page that keeps it to itself', async () => {
  const service = await publicService(() => Promise.reject(new Error('password of the database')));
  onTestFinished(service.stop);
  const answer = await fetch(service.base + ticketPath);
  const text = await answer.text();
  expect([answer.status, text.includes('Số thứ tự của ông/bà vẫn giữ nguyên'), text.includes('password')]).toEqual([
    503,
    true,
    false,
  ]);
});
