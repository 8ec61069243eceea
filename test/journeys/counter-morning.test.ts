import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '#test/support/journey-words.ts';
import { barriersOf, choices, narrowTo, openTwoCounters, type TwoCounters } from '#test/support/two-counters.ts';

let desks: TwoCounters;
beforeAll(async () => {
  desks = await openTwoCounters();
});
afterAll(() => desks.close());

const inFocus = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

test.each(['vi', 'en'] as const)(
  'a whole morning at one counter by keys alone (%s): every act, each said, none with a barrier, the focus never lost',
  async (language) => {
    const t = wordsOf(language, 'counter');
    const { five, one, take } = desks;
    const { keyboard } = five;
    const says = (key: string, values = {}) =>
      five
        .getByRole('region', { name: t('message'), exact: true })
        .getByText(t(key, values))
        .first()
        .waitFor();
    const press = async (key: string) => {
      await keyboard.press(key);
      expect(await inFocus(five)).not.toBe('BODY');
    };
    const offered = (text: string) => choices(five).filter({ hasText: text }).first().waitFor();
    const pick = async (text: string) => {
      await narrowTo(five, text);
      await press('Enter');
    };
    if (language === 'en') {
      await five.getByRole('button', { name: 'English' }).focus();
      await keyboard.press('Enter');
    }
    await five.getByRole('heading', { name: t('visit.title') }).waitFor();
    expect(await barriersOf(five)).toEqual([]);

    await press('F2');
    await says('say.queue-empty');
    const [a, b, d] = [await take('A'), await take('A'), await take('D')];
    await five.getByText(t('visit.none-next', { label: a, service: '' }).split(' · ')[0] ?? a).waitFor();

    await press('Control+i');
    await pick('Hạnh');
    await says('say.desk.sign-in', { name: 'Nguyễn Thị Hạnh' });

    await press('F2');
    await says('say.called', { label: a });
    expect(await barriersOf(five)).toEqual([]);
    for (let times = 0; times < 3; times += 1) {
      await press('F3');
      await five.getByText(t('visit.calls', { count: times + 2 })).waitFor();
    }
    await press('F3');
    await says('say.recalled-enough', { label: a, times: 3 });
    await press('F4');
    await says('say.no-show', { label: a });
    await press('Control+u');
    await says('say.undone.called', { label: a });
    await press('F4');
    await says('say.no-show', { label: a });

    await press('F2');
    await says('say.called', { label: b });
    await press('F5');
    await says('say.done', { label: b });
    // The line is silent again when its own ten seconds are over: then there is nothing left to take back.
    await says('ready');
    await press('Control+u');
    await says('say.undo-nothing');

    await press('Control+b');
    await offered(a);
    expect(await barriersOf(five)).toEqual([]);
    await pick(a);
    await says('say.moved.return', { label: a });
    // Back at the place of its arrival, in front of those who came later.
    await press('F2');
    await says('say.called', { label: a });
    await press('F7');
    await offered(t('park.copies'));
    expect(await barriersOf(five)).toEqual([]);
    await press('2');
    await says('say.moved.park', { label: a });

    await press('Control+l');
    await offered(d);
    expect(await barriersOf(five)).toEqual([]);
    await pick(d);
    await says('say.called', { label: d });
    await press('Control+j');
    const civil = language === 'vi' ? 'Hộ tịch – Chứng thực' : 'Civil status – Certification';
    await offered(civil);
    await press('1');
    await says('say.moved.add-service', { label: d, place: civil });
    await five
      .getByText(language === 'vi' ? 'Đã qua: Cư trú' : /Residence – Identity card/u)
      .first()
      .waitFor();
    await press('F6');
    await offered('Quầy 1');
    expect(await barriersOf(five)).toEqual([]);
    await keyboard.type('quay 1');
    await press('Tab');
    await keyboard.type('Xem bản vẽ');
    await press('Enter');
    await says('say.moved.transfer', { label: d, place: 'Quầy 1' });
    // The other counter gets it with its number and the note.
    await one.keyboard.press('Control+l');
    await narrowTo(one, d);
    await one.keyboard.press('Enter');
    await one.getByText(`Đã gọi ${d}.`).waitFor();
    await one.getByText('Lời nhắn: Xem bản vẽ').waitFor();
    await one.keyboard.press('F5');
    await one.getByText(`Đã hoàn thành ${d}.`).waitFor();

    // Whoever has priority would have passed the others: this one comes when nobody else waits.
    const c = await take('A', 'elderly');
    await five.getByText(t('visit.none-next', { label: c, service: '' }).split(' · ')[0] ?? c).waitFor();
    await press('F2');
    await says('say.called', { label: c });
    await press('Control+e');
    await offered(t('pick.said'));
    expect(await barriersOf(five)).toEqual([]);
    await press('1');
    await says('say.judged.group', { label: c, group: language === 'vi' ? 'Người cao tuổi' : 'Elderly' });
    await five.getByText(t('priority.confirmed')).waitFor();

    await press('F12');
    const cover = five.getByRole('dialog', { name: t('lock.title') });
    await cover.getByText(t('lock.serving', { label: c })).waitFor();
    expect(await barriersOf(five)).toEqual([]);
    await keyboard.press('F5');
    await keyboard.press('Enter');
    await cover.waitFor({ state: 'detached' });

    await press('Control+n');
    await offered(t('pause.break'));
    expect(await barriersOf(five)).toEqual([]);
    await press('1');
    await says('say.desk-still-serving', { label: c });
    await press('F5');
    await says('say.done', { label: c });
    await press('Control+n');
    await offered(t('pause.break'));
    await press('1');
    await says('say.desk.pause');
    await five.getByText(t('visit.paused')).waitFor();
    expect(await barriersOf(five)).toEqual([]);
    await press('F2');
    await says('say.paused');
    await press('Control+n');
    await says('say.desk.resume');

    await press('Control+g');
    await five.getByRole('dialog').waitFor();
    await keyboard.type('Máy in sắp hết giấy');
    expect(await barriersOf(five)).toEqual([]);
    await press('Enter');
    await says('say.desk.hand-over');
    await five.getByText(t('desk.nobody')).waitFor();
    await five.getByText(t('desk.left', { note: 'Máy in sắp hết giấy' })).waitFor();
    await press('Control+i');
    await pick('Long');
    await says('say.desk.sign-in', { name: 'Trần Văn Long' });
    // The next shift finds the parked number, and calls it when its citizen is back.
    await press('Control+b');
    await pick(a);
    await says('say.moved.return', { label: a });
    await press('F2');
    await says('say.called', { label: a });
    await press('F5');
    await says('say.done', { label: a });
    await press('Control+o');
    await says('say.desk.sign-out');
    expect(await barriersOf(five)).toEqual([]);
    expect(desks.complaints()).toEqual([]);
  },
);
