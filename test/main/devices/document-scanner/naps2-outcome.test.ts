import { expect, test } from 'vitest';
import { naps2Arguments, naps2Outcome } from '#main/devices/document-scanner/naps2-outcome.ts';

const end = { code: 0, why: 'ended', errors: '', output: '' } as const;

test('a wish becomes the options of NAPS2.Console', () => {
  const wish = { source: 'feeder', dpi: 200, colour: 'grey', single: false } as const;
  expect(naps2Arguments('wia', 'Canon DR-C225', wish, 'pages').join(' ')).toMatch(
    /^--noprofile --driver wia --device Canon DR-C225 --source feeder --dpi 200 --bitdepth gray --pagesize a4 --output pages.page-\$\(nnnn\)\.jpg --force --verbose$/u,
  );
});

test('its words and its files say how it ended, for its exit code does not', () => {
  const said = (errors: string, pages = 0) => naps2Outcome({ ...end, errors }, pages);
  expect(
    [
      said('', 3),
      said('There is a paper jam.'),
      said('No scanned pages to export.'),
      said('The selected scanner could not be found.'),
      said('The scanner is offline.'),
      said('The selected scanner is busy.'),
      said('Something else'),
      naps2Outcome({ ...end, code: null, why: 'silent' }, 0),
      naps2Outcome({ ...end, code: null, why: 'cancelled' }, 0),
      naps2Outcome({ ...end, code: null, why: 'missing' }, 0),
    ].map((outcome) => (outcome.kind === 'fault' ? outcome.fault : outcome.kind)),
  ).toEqual([
    'done',
    'jammed',
    'failed',
    'not-found',
    'not-found',
    'busy',
    'failed',
    'timed-out',
    'cancelled',
    'no-program',
  ]);
});
