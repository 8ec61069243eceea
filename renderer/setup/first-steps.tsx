import {
  DatabaseBackup,
  GraduationCap,
  Languages,
  Monitor,
  MonitorCog,
  Network,
  PlusCircle,
  TicketCheck,
  UserRound,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { machineSchema, type Machine } from '#common/domain/setup/answers.ts';
import { setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceCard, Choices } from './choice-card.tsx';
import type { StepProps } from './use-setup.ts';

/** In which language the wizard speaks. */
export const LanguageStep = ({ next }: StepProps) => {
  const { t } = useTranslation('setup');
  const language = useLanguage();
  const choose = async (wanted: 'vi' | 'en'): Promise<void> => {
    await setLanguage(wanted);
    await next({}, true);
  };
  return (
    <Choices label={t('title.language')}>
      <ChoiceCard icon={Languages} title="Tiếng Việt" chosen={language === 'vi'} onChoose={() => void choose('vi')} />
      <ChoiceCard icon={Languages} title="English" chosen={language === 'en'} onChoose={() => void choose('en')} />
    </Choices>
  );
};

const pictures = { kiosk: TicketCheck, counter: UserRound, display: Monitor, supervisor: MonitorCog } as const;

/** What this machine is, or that people are only trained at it. */
export const MachineStep = ({ view, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.train');
  const [failed, setFailed] = useState(false);
  const { machine } = view.state.answers;
  const choose = (wanted: Machine): void => {
    // Another role has another number, another counter and other devices to try.
    void next(wanted === machine ? {} : { machine: wanted, number: null, counter: null, monitor: null });
  };
  const train = async (): Promise<void> => {
    const reply = await act({ requestId: crypto.randomUUID() });
    setFailed(!reply.ok || reply.value.kind !== 'written');
  };
  return (
    <>
      <Choices label={t('title.machine')}>
        {machineSchema.options.map((one) => (
          <ChoiceCard
            key={one}
            icon={pictures[one]}
            title={t(`machine.${one}.name`)}
            about={t(`machine.${one}.about`)}
            chosen={one === machine}
            onChoose={() => choose(one)}
          />
        ))}
      </Choices>
      <div className="border-t border-line pt-4">
        <Choices label={t('train.name')}>
          <ChoiceCard
            icon={GraduationCap}
            title={t('train.name')}
            about={t('train.about')}
            chosen={false}
            isDisabled={busy}
            onChoose={() => void train()}
          />
        </Choices>
      </div>
      {failed && <Notice tone="act" what={t('train.failed')} />}
    </>
  );
};

/** Whether this machine begins a centre, joins one, or takes the place of one that is lost. */
export const SiteStep = ({ view, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const { site } = view.state.answers;
  return (
    <Choices label={t('title.site')}>
      <ChoiceCard
        icon={Network}
        title={t('site.join.name')}
        about={t('site.join.about')}
        chosen={site === 'join'}
        onChoose={() => void next({ site: 'join' })}
      />
      <ChoiceCard
        icon={PlusCircle}
        title={t('site.new.name')}
        about={t('site.new.about')}
        chosen={site === 'new'}
        onChoose={() => void next({ site: 'new' })}
      />
      <ChoiceCard
        icon={DatabaseBackup}
        title={t('site.restore.name')}
        about={t('site.restore.about')}
        chosen={site === 'restore'}
        onChoose={() => void next({ site: 'restore' })}
      />
    </Choices>
  );
};
