import { owedVnd, whoReceives, type ReceiverStanding } from '#common/domain/dossier/return-check.ts';
import { parseParcelNumber } from '#common/domain/scan/parcel-number.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';

export type ReturnWish = Extract<StepWish, { event: 'return' }>;
export const returnWays = ['counter', 'post', 'electronic'] as const;

/** What an officer enters to give out a result. */
export type ReturnForm = {
  readonly way: ReturnWish['way'];
  readonly receiver: string;
  readonly receiverNumber: string;
  /** Whether the receiver was read from a card and not typed or taken from the dossier. */
  readonly fromCard: boolean;
  readonly authority: string;
  readonly parcel: string;
  readonly unsigned: string;
  readonly owing: string;
};

/** A picture signed on the citizen's screen. */
export type Signature = { readonly sha256: string; readonly bytes: number };

/** The form to begin with: the wish of the applicant, who is also who usually comes; what a card said stands before it. */
export const freshReturn = (
  { applicant, delivery, authority }: Pick<DossierView, 'applicant' | 'delivery' | 'authority'>,
  card: Applicant | null,
): ReturnForm => {
  const byPost = delivery.wish.way === 'post' && delivery.wish.receiver !== '';
  const receiver = byPost ? delivery.wish.receiver : applicant.fullName;
  return {
    way: delivery.wish.way,
    receiver: card?.fullName ?? receiver,
    receiverNumber: card?.citizenNumber ?? (byPost ? '' : applicant.citizenNumber),
    fromCard: card !== null,
    authority,
    parcel: delivery.parcel,
    unsigned: '',
    owing: '',
  };
};

/** What has to be looked at before the result goes out. `parcel`: none, not a number of the post's kind, or one whose check digit is wrong. */
export type ReturnChecks = {
  readonly standing: ReceiverStanding;
  readonly owedVnd: number;
  readonly parcel: 'right' | 'none' | 'unusual' | 'doubtful';
};

/** Looks at a form beside its dossier. */
export const returnChecks = (dossier: DossierView, form: ReturnForm): ReturnChecks => {
  const number = parseParcelNumber(form.parcel);
  const unusual = form.parcel.trim() === '' ? 'none' : 'unusual';
  const parcel = number === null ? unusual : number.checkDigitRight ? 'right' : 'doubtful';
  return {
    standing: whoReceives(dossier, { name: form.receiver, number: form.receiverNumber }),
    owedVnd: owedVnd(dossier.money),
    parcel,
  };
};

/** The wish for the backend, or the first field that still has to be filled in. `asksSignature`: the citizen has a screen to sign on. */
export const returnWish = (
  dossier: DossierView,
  form: ReturnForm,
  signature: Signature | null,
  asksSignature: boolean,
): { readonly kind: 'wish'; readonly wish: ReturnWish } | { readonly kind: 'missing'; readonly field: string } => {
  const { way, receiver, receiverNumber, authority, parcel, unsigned, owing } = form;
  const checks = returnChecks(dossier, form);
  const missing = (field: string) => ({ kind: 'missing', field }) as const;
  if (receiver.trim() === '') return missing('receiver');
  if (checks.owedVnd > 0 && owing.trim() === '') return missing('owing');
  if (way === 'counter' && checks.standing === 'other' && authority.trim() === '') return missing('authority');
  if (way === 'post' && checks.parcel === 'none') return missing('parcel');
  if (way === 'counter' && asksSignature && signature === null && unsigned.trim() === '') return missing('unsigned');
  return {
    kind: 'wish',
    wish: {
      event: 'return',
      way,
      receiver,
      receiverNumber: receiverNumber.replaceAll(/\s/gu, ''),
      authority,
      signature: signature?.sha256 ?? '',
      signatureBytes: signature?.bytes ?? 0,
      parcel: parseParcelNumber(parcel)?.number ?? parcel.trim(),
      unsigned,
      owing,
    },
  };
};
