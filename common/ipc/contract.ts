import { z } from 'zod';
import { appointmentCalls } from './appointment-calls.ts';
import { arrivedCalls } from './arrived-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { auditCalls } from './audit-calls.ts';
import { boardSettingsCalls } from './board-settings-calls.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import { citizenCalls } from './citizen-calls.ts';
import { counterCalls, scanMeaningSchema } from './counter-calls.ts';
import { dossierSearchCalls } from './dossier-search-calls.ts';
import { dossierDeskCalls } from './dossier-desk-calls.ts';
import { dossierStepCalls } from './dossier-step-calls.ts';
import { counterExtrasCalls } from './counter-extras-calls.ts';
import { demoCalls } from './demo-calls.ts';
import { deskCalls } from './desk-calls.ts';
import { dutyCalls } from './duty-calls.ts';
import { displayCalls } from './display-calls.ts';
import { documentCalls } from './document-calls.ts';
import { draftCalls } from './draft-calls.ts';
import { enrolmentCalls } from './enrolment-calls.ts';
import { exitCalls } from './exit-calls.ts';
import { floorActCalls } from './floor-act-calls.ts';
import { formCalls } from './form-calls.ts';
import { handOverCalls } from './hand-over-calls.ts';
import { hardwareCalls } from './hardware-calls.ts';
import { intakeCalls } from './intake-calls.ts';
import { kioskCalls } from './kiosk-calls.ts';
import { kioskReceiptCalls } from './kiosk-receipt-calls.ts';
import { kioskSearchCalls } from './kiosk-search-calls.ts';
import { moneyCalls } from './money-calls.ts';
import { paperCalls } from './paper-calls.ts';
import { postInCalls } from './post-in-calls.ts';
import { printCentreCalls } from './print-centre-calls.ts';
import { printerCalls } from './printer-calls.ts';
import { priorityCalls } from './priority-calls.ts';
import { reportCalls } from './report-calls.ts';
import { reportInputCalls } from './report-input-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { penCalls } from './pen-calls.ts';
import { setupCalls } from './setup-calls.ts';
import { signingCalls } from './signing-calls.ts';
import { speechCalls } from './speech-calls.ts';
import { kioskScanSchema, scannerCalls } from './scanner-calls.ts';
import { supervisorCalls } from './supervisor-calls.ts';
import { queueCalls } from './queue-calls.ts';
import { sitesCalls } from './sites-calls.ts';
import { templateCalls } from './template-calls.ts';
import { versionCalls } from './version-calls.ts';
import { wishCalls } from './wish-calls.ts';
import { terminalStatusSchema } from './views.ts';

/** What a window may be. A role is bound to the window when it is opened; a window never sends it. */
export const roleSchema = z.enum(['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen', 'setup']);
export type Role = z.infer<typeof roleSchema>;

/** Every call a window may make: who may, what goes in, what comes out. */
export const commands = {
  'terminal.status': {
    roles: ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'],
    input: z.strictObject({}),
    output: terminalStatusSchema,
  },
  ...enrolmentCalls,
  ...kioskCalls,
  ...kioskSearchCalls,
  ...appointmentCalls,
  ...kioskReceiptCalls,
  ...exitCalls,
  ...counterCalls,
  ...dossierStepCalls,
  ...moneyCalls,
  ...dossierSearchCalls,
  ...intakeCalls,
  ...draftCalls,
  ...arrivedCalls,
  ...postInCalls,
  ...dossierDeskCalls,
  ...handOverCalls,
  ...sitesCalls,
  ...queueCalls,
  ...deskCalls,
  ...dutyCalls,
  ...priorityCalls,
  ...formCalls,
  ...scannerCalls,
  ...documentCalls,
  ...signingCalls,
  ...citizenCalls,
  ...penCalls,
  ...counterExtrasCalls,
  ...paperCalls,
  ...displayCalls,
  ...boardSettingsCalls,
  ...backupCalls,
  ...speechCalls,
  ...supervisorCalls,
  ...floorActCalls,
  ...settingsCalls,
  ...versionCalls,
  ...catalogueCalls,
  ...wishCalls,
  ...reportCalls,
  ...reportInputCalls,
  ...auditCalls,
  ...templateCalls,
  ...printerCalls,
  ...printCentreCalls,
  ...demoCalls,
  ...hardwareCalls,
  ...setupCalls,
} as const;

/** Every event the backend may send to a window, with the roles that get it. `changed` says which views to ask for again. */
export const events = {
  changed: {
    roles: ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen', 'setup'],
    payload: z.strictObject({
      topics: z.array(
        z.enum([
          'queue',
          'dossiers',
          'papers',
          'config',
          'status',
          'documents',
          'signing',
          'virtual-printer',
          'demo',
          'hardware',
          'backup',
          'setup',
          'citizen',
          'audit',
          /** Whose board may speak. */
          'turns',
          /** Orders to terminals, and what a screen is asked for. */
          'orders',
        ]),
      ),
    }),
  },
  /** Something was scanned at this terminal, and what it means here. */
  scanned: { roles: ['counter'], payload: scanMeaningSchema },
  'scanned-at-kiosk': { roles: ['kiosk'], payload: kioskScanSchema },
  /** The program was started anew on an order: the window says with `window.renew` when it may be opened again. */
  renew: {
    roles: ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'],
    payload: z.strictObject({}),
  },
  /**
   * The backend opens the terminal's data, and reads all of it first: `checking` the file, `proving` the hashes of the logs, `folding` the tables again
   * where a new version asks for it, `rescuing` what can be read of a damaged file. `part` is how much of the step is done, 0 to 1; null where that is not known.
   */
  opening: {
    roles: ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'],
    payload: z.strictObject({
      step: z.enum(['checking', 'proving', 'folding', 'rescuing']),
      part: z.number().min(0).max(1).nullable(),
    }),
  },
  /** The backend is gone and is being restarted, or is back; windows show it calmly and ask again. */
  backend: {
    roles: ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen', 'setup'],
    payload: z.strictObject({ state: z.enum(['up', 'restarting', 'down']) }),
  },
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<(typeof commands)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>;
export type BackendEvent = {
  readonly [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> };
}[EventName];

/** Why a call was not answered. Each code has a sentence in both languages (locales: failures). */
export const failureCodeSchema = z.enum([
  'unknown-call',
  'role-not-allowed',
  'bad-input',
  'disk-full',
  'disk-read-only',
  'backend-away',
  'bug',
]);
export type FailureCode = z.infer<typeof failureCodeSchema>;

/** A reply to a window: the value, or a named failure. */
export type Reply<N extends CommandName> =
  | { readonly ok: true; readonly value: CommandOutput<N> }
  | { readonly ok: false; readonly failure: { readonly code: FailureCode; readonly message: string } };

/** The whole bridge between a window and the rest (preload): nothing else crosses. */
export type Bridge = {
  readonly call: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Reply<N>>;
  readonly subscribe: (listener: (event: BackendEvent) => void) => () => void;
};
