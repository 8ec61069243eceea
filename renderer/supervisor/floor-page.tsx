import { useState } from 'react';
import { KeyRound, Server } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localMatter } from '#common/domain/floor/alarm.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { actOnCounter } from './acts/counter-act.ts';
import type { FloorFront } from './acts/floor-front.ts';
import { FloorFronts } from './acts/floor-fronts.tsx';
import { NoticesNow } from './acts/notices-now.tsx';
import { OrderTable } from './acts/order-table.tsx';
import { ToldLine } from './acts/told-line.tsx';
import { useAlarms } from './acts/use-alarms.ts';
import { useFloorActs } from './acts/use-floor-acts.ts';
import { backupConcerns } from './backup-concerns.ts';
import { ConcernList, type PaperAnswer } from './concern-list.tsx';
import { concernsOf, withKnownParked, type Concern } from './concerns.ts';
import { CounterTable, type CounterActName } from './counter-table.tsx';
import { FloorNumbers } from './floor-numbers.tsx';
import { rivalConcerns } from './rival-concerns.ts';
import { SaidLine, SiteFront } from './site-fronts.tsx';
import { TerminalTable, type TerminalActName } from './terminal-table.tsx';
import { useSiteActs } from './use-site-acts.ts';
import { useSupervisorKeys } from './use-supervisor-keys.ts';
import { WaitTable } from './wait-table.tsx';
import { WallView } from './wall/wall-view.tsx';

/** The live floor: what is wrong, how long people wait, who works, what runs, and everything one may do about it. */
export const FloorPage = ({ floor }: { readonly floor: Floor }) => {
  const { t } = useTranslation('supervisor');
  const client = useClient();
  const intentions = useIntentions();
  const now = useNow();
  const site = useSiteActs();
  const acts = useFloorActs();
  const [front, show] = useState<FloorFront>({ kind: 'none' });
  const [onWall, setOnWall] = useState(false);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const rivals = useView('dossier.rivals', {}, ['dossiers']);
  const backups = useView('backup.word', {}, ['backup']);
  const ofThisTerminal = (one: Concern): Concern => ({ ...one, id: localMatter(one.id, floor.here.terminal) });
  const concerns = [
    ...rivalConcerns(rivals.kind === 'ready' ? rivals.value.rivals : []),
    ...concernsOf(floor, now, backups.kind === 'ready' ? backupConcerns(backups.value).map(ofThisTerminal) : []),
  ];
  const takenBy = useAlarms(floor, concerns, rivals.kind === 'ready' && backups.kind === 'ready');
  const told = withKnownParked(concerns, (one) => takenBy(one) !== null);
  useSupervisorKeys({
    onCode: site.askCode,
    onPromote: () => site.show({ kind: 'ask-promote' }),
    onNotice: () => show({ kind: 'notice' }),
    onWall: () => setOnWall((before) => !before),
  });

  const say = async (job: string, answer: PaperAnswer) => {
    const matter = `supervisor:paper:${answer}:${job}`;
    const requestId = intentions.open(matter);
    const reply =
      answer === 'again'
        ? await client.call('paper.again', { of: job, requestId })
        : await client.call('paper.confirm', { job, cameOut: answer === 'came-out', requestId });
    setTrouble(reply.ok ? null : reply.failure.code);
    if (reply.ok) intentions.close(matter);
  };
  const onCounter = (act: CounterActName, counter: Floor['counters'][number]): void => {
    if (act === 'close') show({ kind: 'close-counter', counter: counter.id, name: counter.name });
    else actOnCounter(acts, act, counter);
  };
  const onTerminal = (act: TerminalActName, terminal: string): void => {
    if (act === 'revoke') return site.show({ kind: 'ask-revoke', terminal });
    if (act === 'close-kiosk') return show({ kind: 'close-kiosk', terminal });
    const values = { terminal };
    if (act === 'open-kiosk') {
      void acts.run('kiosk.set-door', { terminal, closed: false, goTo: '' }, { key: 'kiosk-open', values });
      return undefined;
    }
    void acts.run('order.give', { terminal, what: act }, { key: act, values });
    return undefined;
  };

  return (
    <>
      {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
      {site.said !== null && <SaidLine said={site.said} />}
      {acts.told !== null && (
        // Acts are pressed far down the page as well: what came of one stays in sight (and covers no focus: scroll-pt-16).
        <div className="sticky top-0 z-10 bg-ground">
          <ToldLine told={acts.told} />
        </div>
      )}
      <ConcernList
        concerns={told}
        updatedAt={floor.updatedAt}
        onAnswer={(job, answer) => void say(job, answer)}
        takenBy={takenBy}
        onTake={({ id, since }) =>
          void acts.run(
            'alarm.take',
            { key: id, began: since },
            {
              key: 'alarm-take',
              undo: () => void acts.run('alarm.over', { key: id, isOver: false }, { key: 'alarm-back' }),
            },
          )
        }
        onGiveBack={({ id }) => void acts.run('alarm.over', { key: id, isOver: false }, { key: 'alarm-back' })}
      />
      <NoticesNow
        notices={floor.notices}
        onNotice={() => show({ kind: 'notice' })}
        onWall={() => setOnWall(true)}
        onTakeDown={(to) =>
          void acts.run('notice.set', { text: { vi: '', en: '' }, to, minutes: 0 }, { key: 'notice-down' })
        }
      />
      <FloorNumbers floor={floor} />
      <div className="grid items-start gap-4 min-[1200px]:grid-cols-2">
        <WaitTable services={floor.services} />
        <CounterTable
          counters={floor.counters}
          services={floor.services}
          silentSince={floor.silentSince}
          onAct={onCounter}
          onServices={(counter) => show({ kind: 'counter-services', counter })}
        />
      </div>
      <TerminalTable
        terminals={floor.terminals}
        here={floor.here.terminal}
        silentSince={floor.silentSince}
        onAct={onTerminal}
        actions={
          <>
            <Button icon={KeyRound} keys="F6" onPress={site.askCode}>
              {t('enrol.make')}
            </Button>
            {!floor.here.hostsHub && (
              <Button icon={Server} keys="F7" onPress={() => site.show({ kind: 'ask-promote' })}>
                {t('promote.open')}
              </Button>
            )}
          </>
        }
      />
      <OrderTable onOpen={({ id, terminal }) => show({ kind: 'answer', order: id, terminal })} />
      <SiteFront acts={site} terminal={floor.here.terminal} />
      <FloorFronts front={front} floor={floor} acts={acts} onClose={() => show({ kind: 'none' })} />
      {onWall && (
        <WallView floor={floor} concerns={told} takenBy={takenBy} now={now} onClose={() => setOnWall(false)} />
      )}
    </>
  );
};
