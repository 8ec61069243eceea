import { expect, test } from 'vitest';
import { parseSaneOptions, saneArguments } from '#main/devices/document-scanner/sane-options.ts';

const help = `Options specific to device 'fujitsu:fi-7160':
  Scan Mode:
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
        Selects the scan source (such as a document-feeder).
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --resolution 50..600dpi (in steps of 1) [300]
  Geometry:
    -x 0..224.846mm (in steps of 0.0211639) [215.872]
    -y 0..863.489mm (in steps of 0.0211639) [279.364]
`;

test('a device says what it can do in its own words', () => {
  expect([parseSaneOptions(help), parseSaneOptions('nothing')]).toEqual([
    {
      sources: ['ADF Front', 'ADF Back', 'ADF Duplex'],
      modes: ['Lineart', 'Halftone', 'Gray', 'Color'],
      sized: true,
    },
    { sources: [], modes: [], sized: false },
  ]);
});

test('a wish becomes those words; black and white is kept without loss', () => {
  const wish = { source: 'feeder', dpi: 300, colour: 'black-and-white', single: false } as const;
  expect(saneArguments('fujitsu:fi-7160', parseSaneOptions(help), wish, '/pages')).toEqual([
    '--device-name=fujitsu:fi-7160',
    '--source=ADF Front',
    '--mode=Lineart',
    '--resolution=300',
    '-x',
    '210',
    '-y',
    '297',
    '--format=png',
    '--progress',
    '--batch=/pages/page-%04d.png',
    '--batch-print',
  ]);
});

test('a glass that has no name is the default, and a feeder that is not there is said', () => {
  const plain = parseSaneOptions('nothing');
  expect([
    saneArguments('a', plain, { source: 'flatbed', dpi: 200, colour: 'colour', single: false }, '/p'),
    saneArguments('a', plain, { source: 'feeder', dpi: 200, colour: 'colour', single: false }, '/p'),
  ]).toEqual([
    [
      '--device-name=a',
      '--resolution=200',
      '--format=jpeg',
      '--progress',
      '--batch=/p/page-%04d.jpg',
      '--batch-print',
      '--batch-count=1',
    ],
    null,
  ]);
});
