import { Activity, LockKeyhole, Settings2, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis, Hardware } from '#common/ipc/hardware-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView, type View } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { CodeGate } from './code-gate.tsx';
import { FindingCard } from './finding-card.tsx';
import { FullDialog } from './full-dialog.tsx';
import { ReportPanel } from './report-panel.tsx';
import { SetUp } from './set-up.tsx';
import { Trial } from './trials.tsx';
import './hardware.css';

/** What all checks together say, in one line. */
const Summary = ({ diagnosis }: { readonly diagnosis: Diagnosis }) => {
  const { t } = useTranslation('hardware');
  const { t: say } = useTranslation('diagnosis');
  const findings = diagnosis.rows.flatMap(({ finding }) => (finding === null ? [] : [finding]));
  if (diagnosis.running) {
    return <Notice tone="calm" what={t('summary.running', { done: findings.length, total: diagnosis.rows.length })} />;
  }
  const named = (...states: readonly string[]) => {
    const some = findings.filter(({ state }) => states.includes(state));
    return some.map(({ number, check }) => `${number} ${say(`title.${check}`)}`).join(', ');
  };
  const broken = named('broken');
  const attention = named('attention', 'unchecked');
  if (broken !== '') {
    return <Notice tone="act" what={t('summary.broken', { names: broken })} advice={t('summary.how')} />;
  }
  if (attention !== '') {
    return (
      <Notice
        icon={TriangleAlert}
        tone="offline"
        what={t('summary.attention', { names: attention })}
        advice={t('summary.how')}
      />
    );
  }
  return <Notice tone="good" what={t('summary.good')} />;
};

const Checks = ({ diagnosis, hardware }: { readonly diagnosis: Diagnosis; readonly hardware: Hardware }) => (
  <>
    <Summary diagnosis={diagnosis} />
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(26rem,100%),1fr))] items-start gap-3">
      {diagnosis.rows.map((row) => (
        <FindingCard key={row.check} row={row}>
          <Trial
            check={row.check}
            hardware={hardware}
            isSetUp={row.check === 'sound' || (row.finding !== null && row.finding.state !== 'not-set-up')}
          />
        </FindingCard>
      ))}
    </ul>
    <ReportPanel diagnosis={diagnosis} />
  </>
);

/** What lies below the head of the page: the code first where one is needed, then the checks or the set-up. */
const PageBody = ({
  hardware,
  part,
}: {
  readonly hardware: View<Hardware | null>;
  readonly part: 'checks' | 'set-up';
}) => {
  const { t } = useTranslation('hardware');
  const client = useClient();
  const diagnosis = useView('diagnosis.show', {}, ['hardware']);
  const findings = diagnosis.kind === 'ready' ? diagnosis.value : null;
  const isNew = findings !== null && findings.startedAt === null;

  useEffect(() => {
    // Whoever opens the page wants to know: the first look needs no press.
    if (isNew) void client.call('diagnosis.run', { requestId: crypto.randomUUID() });
  }, [isNew, client]);

  if (hardware.kind === 'loading') return null;
  if (hardware.kind === 'failed') return <Notice tone="offline" what={t(failureKey(hardware.trouble))} />;
  const shown = hardware.value;
  if (shown === null) return <CodeGate />;
  return (
    <>
      {shown.access === 'first-code' && (
        <Notice icon={LockKeyhole} tone="offline" what={t('code.none')} advice={t('code.none-advice')} />
      )}
      {part === 'set-up' && <SetUp hardware={shown} />}
      {part === 'checks' && shown.waitsForRestart && (
        <Notice tone="offline" what={t('set-up.waits')} advice={t('set-up.waits-advice')} />
      )}
      {part === 'checks' && findings !== null && <Checks diagnosis={findings} hardware={shown} />}
    </>
  );
};

/** The hardware page (thiết bị): what is wrong with this machine, each device on trial, set-up, and the report. */
export const HardwarePage = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('hardware');
  const [part, setPart] = useState<'checks' | 'set-up'>('checks');
  const hardware = useView('hardware.show', {}, ['hardware', 'papers', 'status']);
  const { act, busy } = useAct('diagnosis.run');
  const isOpen = hardware.kind === 'ready' && hardware.value !== null;
  const hasKeys = document.documentElement.dataset['mode'] === undefined;
  return (
    <FullDialog
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          {isOpen && (
            <>
              <Button icon={Activity} isPending={busy} onPress={() => void act({ requestId: crypto.randomUUID() })}>
                {t('check-again')}
              </Button>
              <Button icon={Settings2} onPress={() => setPart(part === 'checks' ? 'set-up' : 'checks')}>
                {t(part === 'checks' ? 'to-set-up' : 'to-checks')}
              </Button>
            </>
          )}
          <Button icon={X} onPress={onClose} {...(hasKeys ? { keys: 'Esc' } : {})}>
            {t('close')}
          </Button>
        </>
      }
    >
      {/* One stop for the keyboard: the arrow keys scroll from here. */}
      <div
        role="group"
        aria-label={t('title')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-6 py-4 outline-offset-[-3px]"
      >
        <PageBody hardware={hardware} part={part} />
      </div>
    </FullDialog>
  );
};
