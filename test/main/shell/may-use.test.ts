import { expect, test } from 'vitest';
import { mayUse } from '#main/shell/may-use.ts';

const page = 'app://motcua/supervisor.html';

test('only the supervisor may use the microphone, and nothing else', () => {
  expect([
    mayUse({ permission: 'media', page, media: ['audio'] }),
    mayUse({ permission: 'media', page, media: ['audio', 'video'] }),
    mayUse({ permission: 'media', page, media: ['video'] }),
    mayUse({ permission: 'media', page, media: [] }),
    mayUse({ permission: 'geolocation', page, media: [] }),
    mayUse({ permission: 'media', page: 'app://motcua/kiosk.html', media: ['audio'] }),
    mayUse({ permission: 'media', page: 'https://example.org/supervisor.html', media: ['audio'] }),
    mayUse({ permission: 'media', page: '', media: ['audio'] }),
  ]).toEqual([true, false, false, false, false, false, false, false]);
});
