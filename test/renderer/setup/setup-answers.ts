import { freshSetup, told } from '#common/domain/setup/steps.ts';
import type { SetupView } from '#common/ipc/setup-calls.ts';
import type { Answers } from '#test/support/screen.ts';

/** A wizard's backend that decides as the real one does and keeps nothing; `state` is what it has. */
export const playedSetup = (view: Partial<SetupView> = {}) => {
  const now: { -readonly [K in keyof SetupView]: SetupView[K] } = {
    state: freshSetup,
    monitors: [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ],
    broken: null,
    hubs: [],
    heard: null,
    restore: null,
    ...view,
  };
  const answers: Answers = {
    'setup.show': () => structuredClone(now),
    'setup.answer': (answered) => {
      now.state = told(now.state, answered);
      played.changed();
      return { state: structuredClone(now.state) };
    },
    'setup.print': () => ({ kind: 'printed' }),
    'setup.listen': () => ({ kind: 'done' }),
    'setup.try-monitor': () => ({ kind: 'moved' }),
    'setup.pair': () => ({ kind: 'enrolled' }),
    'setup.find-hub': () => ({ kind: 'nobody' }),
    'setup.finish': () => ({ kind: 'written' }),
    'setup.train': () => ({ kind: 'written' }),
    'setup.choose-folder': () => ({ kind: 'cancelled' }),
    'setup.find-backups': () => ({ kind: 'none' }),
    'setup.restore': () => ({ kind: 'started' }),
    'setup.stop-restore': () => ({}),
    'setup.look-again': () => ({ kind: 'still-broken' }),
    'hardware.find-ports': () => ({
      ports: [{ path: '/dev/usb/lp0', kind: 'usb-printer', name: 'EPSON TM-T82' }],
    }),
    'hardware.probe-printer': () => ({ kind: 'online' }),
  };
  const played = { now, answers, changed: () => undefined as void };
  return played;
};

/** The hub of a centre as a new machine sees it. */
export const minhHa: SetupView['hubs'][number] = {
  address: '192.168.1.10:4700',
  site: 'H49.12',
  name: 'Trung tâm Phục vụ hành chính công phường Minh Hà',
  counters: [
    { id: 'Q1', name: 'Quầy 1' },
    { id: 'Q2', name: 'Quầy 2' },
  ],
};
