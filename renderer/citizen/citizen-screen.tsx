import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import type { CitizenView } from '#common/ipc/citizen-calls.ts';
import { setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Clock } from '#renderer/ui/clock.tsx';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { PaySheet } from './pay-sheet.tsx';
import { Rating } from './rating.tsx';
import { Signing } from './signing.tsx';

const Idle = ({ siteName }: { readonly siteName: string }) => {
  const { t } = useTranslation('citizen');
  return (
    <section className="relative grid grow place-items-center overflow-hidden px-[8vw] text-center">
      <DrumMotif className="absolute size-[130vh] text-brand opacity-10" />
      <div className="relative flex flex-col gap-[2vh]">
        <p className="font-display text-[1.7rem] text-soft">{t('welcome')}</p>
        <h1 className="font-display text-[3.2rem] leading-tight font-bold text-balance">{siteName}</h1>
        <p className="text-[1.6rem]">{t('wait-for-call')}</p>
      </div>
    </section>
  );
};

const Serving = ({ label }: { readonly label: string }) => {
  const { t } = useTranslation('citizen');
  return (
    <section className="flex grow flex-col items-center justify-center gap-[3vh] text-center">
      <p className="font-display text-[1.9rem] font-semibold">{t('serving')}</p>
      <h1 className="text-[11rem] leading-none">
        <TicketNumber label={label} now />
      </h1>
      <p className="text-[1.6rem]">{t('sit-down')}</p>
    </section>
  );
};

const Thanks = () => {
  const { t } = useTranslation('citizen');
  return (
    <section className="grid grow place-items-center px-[8vw] text-center">
      <div className="flex flex-col gap-[2vh]">
        <h1 className="font-display text-[3.6rem] leading-tight font-bold">{t('thanks')}</h1>
        <p className="text-[1.6rem]">{t('thanks-more')}</p>
      </div>
    </section>
  );
};

const Shown = ({ view: { screen, siteName } }: { readonly view: CitizenView }) => {
  const language = useLanguage();
  switch (screen.kind) {
    case 'idle':
      return <Idle siteName={siteName[language]} />;
    case 'serving':
      return <Serving label={screen.label} />;
    case 'entry':
      return <EntrySheet {...screen} />;
    case 'ask':
      return (
        <section className="flex grow flex-col items-center justify-center gap-[4vh] px-8">
          <Rating visit={screen.label} />
        </section>
      );
    case 'pay':
      return <PaySheet request={screen.request} />;
    case 'thanks':
      return <Thanks />;
    case 'sign':
      return <Signing key={screen.sheet.code} sheet={screen.sheet} />;
    default:
      return assertNever(screen);
  }
};

/** The citizen's screen at a counter: whose turn it is, what was entered, what it costs, and one question at the end. */
export const CitizenScreen = () => {
  const { t } = useTranslation('citizen');
  const language = useLanguage();
  const view = useView('citizen.show', {}, ['citizen', 'config']);
  // Without its backend nothing stays on the screen: what stood there may be over.
  const shown = view.kind === 'ready' && view.trouble === null ? view.value : null;
  return (
    <main className="flex h-full flex-col bg-ground">
      <header className="flex shrink-0 items-center gap-6 border-b border-line bg-surface px-8 py-3">
        <p className="min-w-0 grow truncate font-display text-[1.7rem] font-bold">{shown?.counter ?? t('title')}</p>
        <LanguageSwitch language={language} onChange={(next) => void setLanguage(next)} />
        <Clock />
      </header>
      {shown === null ? (
        <section className="grid grow place-items-center text-[1.6rem] text-soft">
          <p role="status">{t('one-moment')}</p>
        </section>
      ) : (
        <Shown view={shown} />
      )}
    </main>
  );
};
