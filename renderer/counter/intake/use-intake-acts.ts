import { useState } from 'react';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { Duplicate } from '#common/ipc/intake-calls.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { clearedNotice, failureNotice, incompleteNotice, type CounterNotice } from '../counter-notice.ts';
import type { DeskEvent, Pane } from '../desk.ts';
import type { Intake } from '../use-intake.ts';
import { fieldsOfDossier } from './fields-of-dossier.ts';
import {
  claimNotice,
  intakeTrouble,
  notKeptNotice,
  notSignedNotice,
  nothingToPutAsideNotice,
  parcelNotice,
  putAsideNotice,
  takenUpNotice,
  turnedAwayNotice,
} from './intake-notices.ts';
import type { FormAct } from './intake-head.tsx';

/** What the officer is asked about the intake. */
export type IntakeQuestion =
  | { readonly kind: 'drafts' }
  | { readonly kind: 'turn-away' }
  | { readonly kind: 'duplicates'; readonly duplicates: readonly Duplicate[] };

export type TurnAwayWish = CommandInput<'dossier.turn-away'>['step'];

/** What an officer does with the intake; what came of it is said at the desk. */
export type IntakeActs = {
  readonly question: IntakeQuestion | null;
  readonly ask: (question: IntakeQuestion | null) => void;
  /** `seen`: dossiers that may be the same and that the officer looked at. */
  readonly receive: (seen?: readonly string[]) => Promise<void>;
  readonly turnAway: (step: TurnAwayWish) => Promise<void>;
  readonly takeUp: (draft: string) => Promise<void>;
  /** An arrived dossier comes onto the form, if no other counter has it. */
  readonly claim: (dossier: string) => Promise<void>;
  /** A parcel is opened: its dossier comes onto the form. False where no record names it. */
  readonly openParcel: (parcel: string) => Promise<boolean>;
  readonly newIntake: () => void;
  readonly run: { readonly [Act in FormAct]: () => unknown };
};

/** The acts of the intake at this desk. */
export const useIntakeActs = (intake: Intake, pane: Pane, tell: (event: DeskEvent) => void): IntakeActs => {
  const client = useClient();
  const intentions = useIntentions();
  const [question, ask] = useState<IntakeQuestion | null>(null);
  const say = (notice: CounterNotice) => tell({ kind: 'say', notice });
  const showForm = (notice: CounterNotice) => {
    tell({ kind: 'intake' });
    say(notice);
  };

  const receive = async (seen: readonly string[] = []) => {
    if (pane.kind !== 'intake') {
      tell({ kind: 'intake' });
      return;
    }
    const outcome = await intake.receive(seen);
    if (outcome.kind === 'received') tell({ kind: 'received', dossier: outcome.dossier });
    else if (outcome.kind === 'duplicates') ask(outcome);
    else say(intakeTrouble(outcome));
  };

  const turnAway = async (step: TurnAwayWish) => {
    ask(null);
    const request = intake.request();
    if (request === null) {
      say(incompleteNotice);
      return;
    }
    // A wish of its own: after "thiếu giấy tờ" failed, F8 must not be taken for the same request.
    const matter = `counter:turn-away:${request.requestId}:${step.event}`;
    const reply = await client.call('dossier.turn-away', { ...request, requestId: intentions.open(matter), step });
    if (!reply.ok) {
      say(failureNotice(reply.failure.code));
      return;
    }
    intentions.close(matter);
    if (reply.value.kind !== 'turned-away') {
      say(intakeTrouble(reply.value));
      return;
    }
    intake.finish();
    tell({ kind: 'open-dossier', id: reply.value.dossier.id });
    say(turnedAwayNotice(reply.value.dossier.state));
  };

  const claim = async (id: string) => {
    const matter = `counter:claim:${id}`;
    const reply = await client.call('arrived.claim', { dossier: id, requestId: intentions.open(matter) });
    intentions.close(matter);
    if (!reply.ok) {
      say(failureNotice(reply.failure.code));
      return;
    }
    if (reply.value.kind !== 'claimed') {
      say(claimNotice(reply.value));
      return;
    }
    const { dossier, alone } = reply.value;
    const begun = await intake.begin(fieldsOfDossier(dossier), {
      kind: 'arrived',
      dossier: id,
      channel: dossier.channel,
      ref: dossier.ref,
      alone,
    });
    showForm(begun ? claimNotice(reply.value) : notKeptNotice);
  };

  const openParcel = async (parcel: string): Promise<boolean> => {
    const reply = await client.call('post-in.find', { parcel });
    if (!reply.ok || reply.value.kind === 'not-found') return false;
    const { record } = reply.value;
    if (record.sealedAt === null) {
      tell({ kind: 'post-in' });
      say(notSignedNotice(record.number));
      return true;
    }
    const begun = await intake.begin({}, { kind: 'parcel', record: record.id, parcel });
    showForm(begun ? parcelNotice(parcel) : notKeptNotice);
    return true;
  };

  const newIntake = () => {
    const { source } = intake.draft;
    if (source?.kind === 'arrived') {
      const matter = `counter:release:${source.dossier}`;
      void client.call('arrived.release', { dossier: source.dossier, requestId: intentions.open(matter) });
      intentions.close(matter);
    }
    intake.clear();
    showForm(clearedNotice);
  };

  return {
    question,
    ask,
    receive,
    turnAway,
    claim,
    openParcel,
    newIntake,
    takeUp: async (draft) => {
      ask(null);
      showForm(takenUpNotice(await intake.takeUp(draft)));
    },
    run: {
      drafts: () => ask({ kind: 'drafts' }),
      arrived: () => tell({ kind: 'arrived' }),
      'turn-away': () => {
        tell({ kind: 'intake' });
        if (intake.request() === null) say(incompleteNotice);
        else ask({ kind: 'turn-away' });
      },
      'put-aside': async () => {
        if (intake.blank) {
          say(nothingToPutAsideNotice);
          return;
        }
        showForm((await intake.begin()) ? putAsideNotice : notKeptNotice);
      },
    },
  };
};
