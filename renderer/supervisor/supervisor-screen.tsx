import { useState } from 'react';
import { KeyRound, Server } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey, setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { PrintCentre } from '#renderer/app/print-centre/print-centre.tsx';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { BoardsRoom } from './boards/boards-room.tsx';
import { ConcernList, type PaperAnswer } from './concern-list.tsx';
import { concernsOf } from './concerns.ts';
import { CounterTable } from './counter-table.tsx';
import { FloorNumbers } from './floor-numbers.tsx';
import { ReportsRoom } from './reports/reports-room.tsx';
import { RoomBar } from './room-bar.tsx';
import { SettingsRoom } from './settings/settings-room.tsx';
import { SaidLine, SiteFront } from './site-fronts.tsx';
import { TemplateRoom } from './templates/template-room.tsx';
import { TerminalTable } from './terminal-table.tsx';
import { useSiteActs } from './use-site-acts.ts';
import { useRooms } from './use-rooms.ts';
import { useSupervisorKeys } from './use-supervisor-keys.ts';
import { VoiceRoom } from './voice/voice-room.tsx';
import { WaitTable } from './wait-table.tsx';

const FloorView = ({ floor }: { readonly floor: Floor }) => {
  const { t } = useTranslation('supervisor');
  const client = useClient();
  const intentions = useIntentions();
  const now = useNow();
  const acts = useSiteActs();
  useSupervisorKeys({ onCode: acts.makeCode, onPromote: () => acts.show({ kind: 'ask-promote' }) });
  const [trouble, setTrouble] = useState<FailureCode | null>(null);

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

  return (
    <>
      {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
      {acts.said !== null && <SaidLine said={acts.said} />}
      <ConcernList
        concerns={concernsOf(floor, now)}
        updatedAt={floor.updatedAt}
        onAnswer={(job, answer) => void say(job, answer)}
      />
      <FloorNumbers floor={floor} />
      <div className="grid grid-cols-[7fr_5fr] items-start gap-4">
        <WaitTable services={floor.services} />
        <CounterTable counters={floor.counters} />
      </div>
      <TerminalTable
        terminals={floor.terminals}
        here={floor.here.terminal}
        onRevoke={(terminal) => acts.show({ kind: 'ask-revoke', terminal })}
        actions={
          <>
            <Button icon={KeyRound} keys="F6" onPress={acts.makeCode}>
              {t('enrol.make')}
            </Button>
            {!floor.here.hostsHub && (
              <Button icon={Server} keys="F7" onPress={() => acts.show({ kind: 'ask-promote' })}>
                {t('promote.open')}
              </Button>
            )}
          </>
        }
      />
      <SiteFront acts={acts} terminal={floor.here.terminal} />
    </>
  );
};

/** The supervisor's screen, at the desk and on the wall: is anything wrong, how long do people wait, who works, what runs. */
export const SupervisorScreen = () => {
  const { t } = useTranslation('supervisor');
  const language = useLanguage();
  const rooms = useRooms();
  const { room } = rooms;
  const status = useView('terminal.status', {}, ['status', 'papers', 'queue', 'dossiers']);
  const view = useView('floor.show', {}, ['queue', 'papers', 'dossiers', 'status', 'config']);
  return (
    <div className="flex h-full flex-col">
      <StatusStrip status={status.kind === 'ready' ? status.value : undefined} title={t('title')}>
        <RoomBar rooms={rooms} />
        <PrintCentre scope="site" />
        <HardwareDoor by="key" />
        <LanguageSwitch language={language} onChange={(next) => void setLanguage(next)} />
      </StatusStrip>
      {room === 'settings' && (
        <main className="flex min-h-0 grow flex-col">
          <SettingsRoom onDirty={rooms.onDirty} />
        </main>
      )}
      {room === 'reports' && (
        <main className="flex min-h-0 grow flex-col">
          <ReportsRoom />
        </main>
      )}
      {room === 'templates' && (
        <main className="flex min-h-0 grow flex-col">
          <TemplateRoom />
        </main>
      )}
      {room === 'voice' && (
        <main className="flex min-h-0 grow flex-col">
          <VoiceRoom />
        </main>
      )}
      {room === 'boards' && (
        <main className="flex min-h-0 grow flex-col">
          <BoardsRoom />
        </main>
      )}
      {room === 'floor' && (
        <main aria-busy={view.kind === 'loading'} className="min-h-0 grow overflow-y-auto">
          <div
            role="group"
            aria-label={t('title')}
            // One stop for the keyboard: the arrow keys scroll from here.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="flex flex-col gap-4 px-6 py-4 outline-offset-[-3px]"
          >
            {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
            {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
            {view.kind === 'ready' && view.trouble !== null && <Notice tone="offline" what={t('stale')} />}
            {view.kind === 'ready' && <FloorView floor={view.value} />}
          </div>
        </main>
      )}
    </div>
  );
};
