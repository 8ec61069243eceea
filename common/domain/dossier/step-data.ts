import { z } from 'zod';
import { componentDataSchema } from './filing-data.ts';

const wantedSchema = z.object({ name: z.string(), note: z.string() });
const letterSchema = {
  /** Number of the paper as printed, '15/HDHS'; '' while the centre's register has not given one. */
  number: z.string(),
  reason: z.string(),
};
const contactSchema = { contact: z.string(), contactPhone: z.string() };

/** What is handed over with a result (kết quả): type, number and a line of what it says; `file` is the SHA-256 of its electronic copy, or ''. */
const resultSchema = z.object({ type: z.string(), number: z.string(), summary: z.string(), file: z.string() });
export type ResultPaper = z.infer<typeof resultSchema>;

/** From whom to whom a dossier went: one row of the process-control slip (Mẫu 06). */
const hopSchema = { from: z.string(), to: z.string(), giver: z.string(), receiver: z.string(), note: z.string() };

/**
 * One step of a dossier's way, by the event of the state table (domain.md §1.3, T3–T17; T1 and T2 are ops of their own). Times are UTC ms.
 * Additive only, like the ops: a new step is a new event or an optional field.
 */
export const stepSchema = z.discriminatedUnion('event', [
  /** T3 thiếu giấy tờ: papers are missing before anything is accepted (Mẫu 02). */
  z.object({ event: z.literal('ask-papers'), ...letterSchema, ...contactSchema, items: z.array(wantedSchema) }),
  /** T4 từ chối (Mẫu 03). */
  z.object({ event: z.literal('refuse'), ...letterSchema }),
  /** T5 chuyển: to the competent agency, and on from one agency to the next (Mẫu 06, one row). */
  z.object({ event: z.literal('forward'), ...hopSchema }),
  /** T6 yêu cầu bổ sung by the agency, through the centre (Mẫu 02): the clock stops. */
  z.object({
    event: z.literal('ask-supplement'),
    ...letterSchema,
    ...contactSchema,
    items: z.array(wantedSchema),
    answerBy: z.number().int(),
  }),
  /** T7 đã bổ sung: `dueAt` is the new due instant by the procedure's policy. */
  z.object({
    event: z.literal('supplemented'),
    brought: z.array(componentDataSchema),
    dueAt: z.number().int(),
  }),
  /** T8 hết hạn bổ sung. */
  z.object({ event: z.literal('supplement-expired'), ...letterSchema }),
  /** T9 yêu cầu nghĩa vụ tài chính: the clock stops until it is paid. */
  z.object({ event: z.literal('ask-payment'), reason: z.string(), amountVnd: z.number().int().positive() }),
  /** T10 đã nộp. */
  z.object({ event: z.literal('obligation-paid'), dueAt: z.number().int() }),
  /** T11 công dân xin rút, dừng. */
  z.object({
    event: z.literal('ask-stop'),
    reason: z.string(),
    how: z.enum(['in-person', 'written', 'online']),
  }),
  /** T12 xác nhận dừng (Mẫu 05): what is given back, and what becomes of the fee. */
  z.object({ event: z.literal('stop'), number: z.string(), givenBack: z.string(), fee: z.string() }),
  /** T13 không đủ điều kiện: the result is the agency's letter of refusal. */
  z.object({ event: z.literal('not-eligible'), ...letterSchema, from: z.string() }),
  /** T14 sắp hoặc quá hạn (Mẫu 04): apology with a new date, as often as the procedure's rules allow. */
  z.object({ event: z.literal('extend'), ...letterSchema, newDueAt: z.number().int(), signer: z.string() }),
  /** T15 có kết quả: the row "NHẬN KẾT QUẢ" of the slip. */
  z.object({ event: z.literal('result'), results: z.array(resultSchema), ...hopSchema }),
  /** T16 trả kết quả, over the counter, by post or electronically; `signature` is the SHA-256 of the picture signed on the second screen, or ''. */
  z.object({
    event: z.literal('return'),
    way: z.enum(['counter', 'post', 'electronic']),
    receiver: z.string(),
    receiverNumber: z.string(),
    /** The letter of authority of who collects for somebody else, or ''. */
    authority: z.string(),
    signature: z.string(),
    /** Number of the parcel, or ''. */
    parcel: z.string(),
    /** Why there is no signature on the screen; absent where there is one, or where nothing is signed. */
    unsigned: z.string().optional(),
    /** Why the result was given out while money was still due; absent where none was. */
    owing: z.string().optional(),
  }),
  /** T17 đính chính: a wrong result goes back and is made anew, with a due instant of its own. */
  z.object({ event: z.literal('correct'), reason: z.string(), dueAt: z.number().int() }),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepEvent = Step['event'];
export type StepOf<E extends StepEvent> = Extract<Step, { readonly event: E }>;
