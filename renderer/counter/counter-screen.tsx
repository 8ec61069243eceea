import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterState, ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { PrintCentre } from '#renderer/app/print-centre/print-centre.tsx';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useRenewal } from '#renderer/app/use-renewal.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { BookingDoor } from './booking/booking-door.tsx';
import { citizenTell } from './citizen-tell.ts';
import {
  failureNotice,
  noDossierNotice,
  nothingToNotice,
  type CounterNotice,
  type NoticeAct,
} from './counter-notice.ts';
import { DigitiseDialog } from './digitise/digitise-dialog.tsx';
import { SendingLine } from './digitise/sending-line.tsx';
import { DeskDialogs, type DeskQuestion } from './desk-dialogs.tsx';
import { clearDesk, deskReducer } from './desk.ts';
import { DossierDialogs, type DossierQuestion } from './dossier/dossier-dialogs.tsx';
import { nobodySignedInNotice, stillSo } from './desk-notice.ts';
import { FloorWord } from './floor-word.tsx';
import { IntakeDialogs } from './intake/intake-dialogs.tsx';
import { useIntakeActs } from './intake/use-intake-acts.ts';
import { componentsOf, fieldsOfApplicant } from './intake-draft.ts';
import type { CounterAct } from './keys.ts';
import { LockScreen } from './lock-screen.tsx';
import { NoticeLine } from './notice-line.tsx';
import type { PaperAnswer } from './paper-line.ts';
import { QueueDialogs, type QueueQuestion } from './queue-dialogs.tsx';
import { QueueColumn } from './queue-column.tsx';
import { useCitizenScreen } from './use-citizen-screen.ts';
import { useCounterKeys } from './use-counter-keys.ts';
import { useIntake } from './use-intake.ts';
import { useLock } from './use-lock.ts';
import { useDeskActs } from './use-desk-acts.ts';
import { useQueueMoves } from './use-queue-moves.ts';
import { useTicketActs } from './use-ticket-acts.ts';
import { VisitColumn } from './visit-column.tsx';
import { WorkColumn } from './work-column.tsx';
import { workLines } from './work-lines.ts';

const nobody: CounterState = {
  counter: { id: '', name: '' },
  serving: null,
  waiting: [],
  waitingCount: 0,
  awayCount: 0,
  recent: [],
  papers: [],
  lost: null,
};

const emptySeat: DeskState = { pause: null, officer: null, handOver: null, officers: [] };

/** The officer's screen: queue, visit, dossier. Everything has a key; a scan works from anywhere. */
export const CounterScreen = () => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  const client = useClient();
  const status = useView('terminal.status', {}, ['status', 'papers', 'queue', 'dossiers']);
  const view = useView('counter.state', {}, ['queue', 'papers', 'config']);
  const state = view.kind === 'ready' ? view.value : nobody;
  const away = view.kind === 'loading' ? null : view.trouble;
  const { serving } = state;
  const intake = useIntake(serving);
  useRenewal(() => intake.busy);
  const acts = useTicketActs();
  const moves = useQueueMoves(acts.inLine);
  const [question, ask] = useState<QueueQuestion | null>(null);
  const [desk, tell] = useReducer(deskReducer, clearDesk);
  const [papersOpen, setPapersOpen] = useState(false);
  const deskView = useView('desk.state', {}, ['queue', 'config']);
  const seat = deskView.kind === 'ready' ? deskView.value : emptySeat;
  const seatActs = useDeskActs(acts.inLine);
  const lock = useLock();
  const [dossierQuestion, askDossier] = useState<DossierQuestion | null>(null);
  const [seatQuestion, askSeat] = useState<DeskQuestion | null>(null);
  const { pane } = desk;
  const extras = useView('counter.extras', {}, ['status']);
  const hasDrawer = extras.kind === 'ready' && extras.value.drawer;
  const hasScreen = extras.kind === 'ready' && extras.value.citizenScreen;
  useCitizenScreen(hasScreen, citizenTell(pane, intake.draft, serving));

  const intakeActs = useIntakeActs(intake, pane, tell);

  const say = (notice: CounterNotice | null) => {
    if (notice !== null) tell({ kind: 'say', notice });
  };

  /** While a batch is scanned the parcels are its own; else the parcel of a signed record is opened. */
  const onParcel = async (meaning: Extract<ScanMeaning, { kind: 'parcel' }>) => {
    if (pane.kind === 'post-in' || (await intakeActs.openParcel(meaning.number))) return;
    tell({ kind: 'scanned', meaning, counter: state.counter.name });
  };

  const onScan = (meaning: ScanMeaning) => {
    // What is scanned while a result is given out, or a list is made, belongs there.
    if (dossierQuestion?.kind === 'give' || dossierQuestion?.kind === 'hand-over-list') return;
    if (meaning.kind === 'procedure') intake.choose(meaning.procedure);
    if (meaning.kind === 'parcel') {
      void onParcel(meaning);
      return;
    }
    if (meaning.kind !== 'citizen-card') {
      tell({ kind: 'scanned', meaning, counter: state.counter.name });
      return;
    }
    const overwrote = intake.fill(meaning);
    tell({ kind: 'card-filled', warnings: meaning.warnings, overwrote });
  };

  const callNext = async () => {
    const outcome = await acts.callNext(!intake.blank);
    if (outcome === null) return;
    if (outcome.called) tell({ kind: 'new-visit' });
    say(outcome.notice);
  };

  const askAbout = (kind: 'transfer' | 'park' | 'add-service' | 'judge') => {
    if (serving === null) say(nothingToNotice(kind));
    else ask({ kind, ticket: serving });
  };

  const printAgain = async () =>
    say(await acts.printAgain(pane.kind === 'dossier' ? pane.id : ((desk.card ?? serving)?.id ?? null)));
  const answerPaper = async (job: string, answer: PaperAnswer) => say(await acts.answerPaper(job, answer));
  const typeCode = async (text: string) => {
    const reply = await client.call('scan.typed', { text });
    if (reply.ok) onScan(reply.value);
    else say(failureNotice(reply.failure.code));
  };

  const run: { readonly [Act in NoticeAct]: () => unknown } = {
    'call-next': callNext,
    recall: async () => say(await acts.onTicket('recall', serving)),
    'no-show': async () => say(await acts.onTicket('no-show', serving)),
    done: async () => say(await acts.onTicket('done', serving)),
    transfer: () => askAbout('transfer'),
    park: () => askAbout('park'),
    'add-service': () => askAbout('add-service'),
    judge: () => askAbout('judge'),
    choose: () => ask({ kind: 'choose' }),
    return: () => ask({ kind: 'return' }),
    'undo-step': async () => say(await moves.undo()),
    pause: async () => (seat.pause === null ? askSeat('pause') : say(await seatActs.resume())),
    resume: async () => say(await seatActs.resume()),
    'sign-in': () => askSeat('sign-in'),
    'sign-out': async () => say(seat.officer === null ? nobodySignedInNotice : await seatActs.signOut()),
    'hand-over': () => askSeat('hand-over'),
    lock: () => {
      lock.close();
      // Whoever comes by while the officer is away signs nothing either.
      void client.call('signing.lock', {});
    },
    receive: () => intakeActs.receive(),
    'print-again': printAgain,
    find: () => tell({ kind: 'find' }),
    'give-result': () => askDossier({ kind: 'give', dossier: pane.kind === 'dossier' ? pane.id : null }),
    'next-step': () => {
      if (pane.kind === 'dossier') askDossier({ kind: 'next', dossier: pane.id });
      else say(noDossierNotice);
    },
    'hand-over-list': () => askDossier({ kind: 'hand-over-list' }),
    money: () => askDossier(pane.kind === 'dossier' ? { kind: 'money', dossier: pane.id } : { kind: 'money-books' }),
    'scan-papers': () => setPapersOpen(true),
    drawer: async () => say(hasDrawer ? await acts.openDrawer() : null),
    undo: () => {
      intake.undo();
      tell({ kind: 'say', notice: null });
    },
    'new-intake': intakeActs.newIntake,
    ...intakeActs.run,
  };
  const onAct = (act: CounterAct | NoticeAct) => void run[act]();

  useCounterKeys(onAct, () => tell({ kind: 'close' }));
  useBackendEvent('scanned', onScan);

  return (
    <div className="flex h-full flex-col">
      <StatusStrip
        status={status.kind === 'ready' ? status.value : undefined}
        title={state.counter.name === '' ? t('title') : state.counter.name}
      >
        <SendingLine />
        <BookingDoor />
        <PrintCentre scope="here" />
        <HardwareDoor by="key" />
        <LanguageSwitch language={language} onChange={(next) => void setLanguage(next)} />
      </StatusStrip>
      <FloorWord />
      <NoticeLine
        notice={stillSo(desk.notice, seat) ?? (away === null ? null : failureNotice(away))}
        onAct={onAct}
        onGone={() => tell({ kind: 'say', notice: null })}
      />
      <main
        aria-busy={view.kind === 'loading'}
        className="grid min-h-0 grow grid-cols-[17rem_23rem_minmax(0,1fr)] min-[1800px]:grid-cols-[22rem_32rem_minmax(0,1fr)]"
      >
        <QueueColumn state={state} seat={seat} onAct={onAct} />
        <VisitColumn
          state={state}
          card={desk.card}
          pause={seat.pause}
          work={workLines(pane, intake.draft.fields)}
          drawer={hasDrawer}
          busy={acts.busy}
          onAct={onAct}
          onAnswer={(job, answer) => void answerPaper(job, answer)}
          onCloseCard={() => tell({ kind: 'close' })}
        />
        <WorkColumn
          pane={pane}
          intake={intake}
          serving={serving}
          officer={seat.officer?.name ?? ''}
          onReceive={() => void intakeActs.receive()}
          onNew={intakeActs.newIntake}
          onFormAct={onAct}
          onClaim={(dossier) => void intakeActs.claim(dossier)}
          onPost={() => tell({ kind: 'post-in' })}
          onParcel={(parcel) => void intakeActs.openParcel(parcel)}
          onSaid={say}
          onAnother={(dossier) => {
            intake.clear(fieldsOfApplicant(dossier.applicant));
            tell({ kind: 'intake' });
          }}
          onAnswer={(job, answer) => void answerPaper(job, answer)}
          onAsk={askDossier}
          onPrintAgain={() => void printAgain()}
          onClose={() => tell({ kind: 'close' })}
          onOpen={(dossier) => tell({ kind: 'open-dossier', id: dossier })}
          onCode={(text) => void typeCode(text)}
        />
      </main>
      {question !== null && (
        <QueueDialogs
          question={question}
          moves={moves}
          onSaid={say}
          onCalled={() => tell({ kind: 'new-visit' })}
          onClose={() => ask(null)}
        />
      )}
      {dossierQuestion !== null && (
        <DossierDialogs
          question={dossierQuestion}
          hasScreen={hasScreen}
          onAsk={askDossier}
          onSaid={say}
          onOpen={(dossier) => tell({ kind: 'open-dossier', id: dossier })}
          onReceive={(dossier) => void intakeActs.claim(dossier)}
          onClose={() => askDossier(null)}
        />
      )}
      {seatQuestion !== null && (
        <DeskDialogs question={seatQuestion} desk={seat} acts={seatActs} onSaid={say} onClose={() => askSeat(null)} />
      )}
      {lock.since !== null && (
        <LockScreen
          counter={state.counter.name}
          since={lock.since}
          serving={serving}
          officer={seat.officer}
          hasOfficers={seat.officers.length > 0}
          onOpen={lock.open}
          onAnother={() => {
            lock.open();
            askSeat('sign-in');
          }}
          onLeave={() => void seatActs.signOut().then(say)}
        />
      )}
      {intakeActs.question !== null && (
        <IntakeDialogs
          question={intakeActs.question}
          intake={intake}
          acts={intakeActs}
          onOpen={(dossier) => tell({ kind: 'open-dossier', id: dossier })}
        />
      )}
      {papersOpen && (
        <DigitiseDialog
          dossier={pane.kind === 'dossier' ? pane.id : null}
          components={componentsOf(intake.draft.fields.components)}
          onClose={() => setPapersOpen(false)}
        />
      )}
    </div>
  );
};
