import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testCentre, type Centre, type CentreTerminal } from '#test/support/centre.ts';

let centre: Centre;
beforeEach(async () => {
  centre = await testCentre();
});
afterEach(() => centre.dispose());

const id = (): string => crypto.randomUUID();
const soon = { timeout: 20_000, interval: 20 };

vi.setConfig({ testTimeout: 60_000 });

const ready = async (terminal: CentreTerminal, role: 'kiosk' | 'counter'): Promise<void> => {
  await vi.waitFor(async () => {
    const status = await terminal.call(role, 'terminal.status', {});
    expect(status).toMatchObject({ connection: 'hub-only', unsynced: 0 });
    if (role === 'kiosk') expect((await terminal.call('kiosk', 'kiosk.services', {})).services).toHaveLength(2);
    else expect((await terminal.call('counter', 'procedure.search', { text: 'khai sinh' })).hits).toHaveLength(1);
  }, soon);
};

const issue = async (kiosk: CentreTerminal) => {
  const outcome = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: id() });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  return outcome.ticket;
};

const applicant = {
  fullName: 'Nguyễn Văn An',
  citizenNumber: '001090012345',
  formerNumber: '',
  birthDate: '1990-01-01',
  gender: 'male' as const,
  address: 'Hà Nội',
  phone: '0912345678',
  email: '',
  cardIssuedOn: '2021-05-15',
};

test('a visit: number from the hub, paper, call, board, dossier, receipt, and the supervisor sees it all', async () => {
  const hub = await centre.openHub();
  const kiosk = await centre.openKiosk();
  const counter = await centre.openCounter('Q1');
  const display = await centre.openDisplay();
  await ready(kiosk, 'kiosk');
  await ready(counter, 'counter');

  const ticket = await issue(kiosk);
  expect(ticket).toMatchObject({ label: 'A001', ahead: 0, state: 'waiting' });
  await vi.waitFor(
    async () =>
      expect(await kiosk.call('kiosk', 'ticket.show', { ticket: ticket.id })).toMatchObject({
        ticket: { paper: { state: 'printed', copy: 1 } },
      }),
    soon,
  );
  expect(centre.printer.papers).toHaveLength(1);

  await vi.waitFor(async () => expect((await counter.call('counter', 'counter.state', {})).waitingCount).toBe(1), soon);
  expect(await counter.call('counter', 'ticket.call-next', { requestId: id() })).toMatchObject({
    kind: 'called',
    ticket: { label: 'A001', confirmed: true, counter: 'Quầy 1' },
  });
  await vi.waitFor(
    async () =>
      expect((await display.call('display', 'board.show', {})).calling).toMatchObject([
        { label: 'A001', counter: 'Quầy 1', counterNumber: 1, call: 1 },
      ]),
    soon,
  );

  expect(await counter.call('counter', 'scan.typed', { text: ticket.code })).toMatchObject({
    kind: 'ticket',
    ticket: { label: 'A001' },
  });
  const received = await counter.call('counter', 'dossier.receive', {
    requestId: id(),
    ticket: ticket.id,
    procedure: '1.001193',
    applicant,
    ownerName: '',
    components: [],
    sets: 1,
  });
  if (received.kind !== 'received') throw new Error(received.kind);
  await vi.waitFor(async () => {
    expect(await counter.call('counter', 'dossier.show', { dossier: received.dossier.id })).toMatchObject({
      dossier: { synced: true, ticketLabel: 'A001', receipt: { state: 'printed' } },
    });
  }, soon);
  expect(centre.printer.papers).toHaveLength(2);
  await vi.waitFor(
    async () =>
      expect(await kiosk.call('kiosk', 'kiosk.receipt', { code: received.dossier.code })).toMatchObject({
        standing: { kind: 'in-hand' },
        result: { id: 'A' },
        supplement: { id: 'A' },
      }),
    soon,
  );

  await vi.waitFor(async () => {
    expect(await hub.call('supervisor', 'floor.show', {})).toMatchObject({
      receivedToday: 1,
      counters: [
        { id: 'Q1', connected: true, servingLabel: 'A001' },
        { id: 'Q2', connected: false },
      ],
      terminals: [
        { name: 'C-Q1', connected: true },
        { name: 'D1', connected: true },
        { name: 'K1', connected: true, printers: [{ condition: 'online' }] },
        { name: 'S1', connected: true },
      ],
      papers: [],
      parked: [],
      conflicts: [],
    });
  }, soon);
});

test('without the hub the kiosk numbers from its own series, and everything arrives once when the hub comes', async () => {
  const hub = await centre.openHub();
  const kiosk = await centre.openKiosk();
  await ready(kiosk, 'kiosk');
  expect((await issue(kiosk)).label).toBe('A001');
  await hub.stop();
  expect(await kiosk.call('kiosk', 'kiosk.receipt', { code: 'H49.12-260915-0100' })).toMatchObject({
    standing: { kind: 'ask-staff' },
  });
  await vi.waitFor(
    async () => expect((await kiosk.call('kiosk', 'terminal.status', {})).connection).toBe('alone'),
    soon,
  );
  expect([(await issue(kiosk)).label, (await issue(kiosk)).label]).toEqual(['A1-001', 'A1-002']);
  await vi.waitFor(() => expect(centre.printer.papers).toHaveLength(3), soon);
  const again = await centre.openHub();
  await vi.waitFor(async () => {
    expect((await again.call('supervisor', 'floor.show', {})).services).toMatchObject([
      { id: 'A', waiting: 3, issuedToday: 3 },
      { id: 'B', waiting: 0 },
    ]);
    expect((await kiosk.call('kiosk', 'terminal.status', {})).unsynced).toBe(0);
  }, soon);
});

test('without paper the number stands, the reason is shown to citizen and staff, and the paper comes when there is paper', async () => {
  const hub = await centre.openHub();
  const kiosk = await centre.openKiosk();
  await ready(kiosk, 'kiosk');
  await centre.printer.fault('paper-out');
  const ticket = await issue(kiosk);
  expect(ticket.label).toBe('A001');
  await vi.waitFor(async () => {
    expect(await kiosk.call('kiosk', 'ticket.show', { ticket: ticket.id })).toMatchObject({
      ticket: { paper: { state: 'pending', trouble: 'paper-out' } },
    });
    expect((await hub.call('supervisor', 'floor.show', {})).terminals.find(({ name }) => name === 'K1')).toMatchObject({
      printers: [{ condition: 'paper-out' }],
    });
  }, soon);
  await centre.printer.fault('none');
  await vi.waitFor(
    async () =>
      expect(await kiosk.call('kiosk', 'ticket.show', { ticket: ticket.id })).toMatchObject({
        ticket: { paper: { state: 'printed', copy: 1, trouble: null } },
      }),
    soon,
  );
  expect(centre.printer.papers).toHaveLength(1);
});

test('a kiosk that cannot be sure of a paper prints it again, marked as a copy', async () => {
  await centre.openHub();
  const kiosk = await centre.openKiosk();
  await ready(kiosk, 'kiosk');
  await centre.printer.fault('reset');
  const ticket = await issue(kiosk);
  await vi.waitFor(
    async () =>
      expect(await kiosk.call('kiosk', 'ticket.show', { ticket: ticket.id })).toMatchObject({
        ticket: { paper: { state: 'printed', copy: 2 } },
      }),
    soon,
  );
});

test('a kiosk and a display never have a dossier on their disks', async () => {
  await centre.openHub();
  const kiosk = await centre.openKiosk();
  const counter = await centre.openCounter('Q1');
  const display = await centre.openDisplay();
  await ready(counter, 'counter');
  const received = await counter.call('counter', 'dossier.receive', {
    requestId: id(),
    ticket: null,
    procedure: '1.001193',
    applicant,
    ownerName: '',
    components: [],
    sets: 1,
  });
  expect(received.kind).toBe('received');
  await vi.waitFor(async () => expect((await counter.call('counter', 'terminal.status', {})).unsynced).toBe(0), soon);
  await ready(kiosk, 'kiosk');
  const { readFileSync, readdirSync } = await import('node:fs');
  for (const one of [kiosk, display]) {
    await one.stop();
    const bytes = readdirSync(one.dir).map((name) => readFileSync(`${one.dir}/${name}`));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.some((content) => content.includes('Nguyễn Văn An') || content.includes('001090012345'))).toBe(false);
  }
});
