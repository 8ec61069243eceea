import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { RegisterPeriod } from '#common/domain/form/register-period.ts';
import type { HandOverItem } from '#common/domain/dossier/hand-over-data.ts';
import type { DrawnForm, FormWish } from '#common/ipc/form-calls.ts';
import { drawnForm } from '#main/backend/drawn-form.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { showForms } from '#main/usecases/forms/show-forms.ts';
import { accept, askSupplement, extend, forward, handOut, result, supplemented, take } from './whole-dossiers.ts';
import type { TestTerminal } from './terminal.ts';

/** A wish for one paper of a form. */
export const wish = (form: FormKind, of: string | null, more: Partial<FormWish> = {}): FormWish => ({
  form,
  of,
  both: false,
  period: null,
  ...more,
});

/** A form as the counter gets it. */
export const shownForm = async (terminal: TestTerminal, wanted: FormWish): Promise<DrawnForm> => {
  const outcome = await showForms(terminal, wanted, workSlices());
  if (outcome.kind !== 'sheets') throw new Error(outcome.kind);
  return drawnForm(outcome.sheets);
};

/** A dossier that went all the way: asked for papers, put off, decided late, given to somebody with an authority. */
export const wholeLife = (terminal: TestTerminal): string => {
  const id = accept(terminal);
  take(terminal, id, forward, askSupplement, supplemented, extend);
  terminal.advance(9 * 86_400_000);
  take(terminal, id, result, handOut);
  return id;
};

/** A dossier that its applicant stopped. */
export const stoppedLife = (terminal: TestTerminal): string => {
  const id = accept(terminal, { code: 'H49.12-260915-0101' });
  take(
    terminal,
    id,
    forward,
    { event: 'ask-stop', reason: 'Thay đổi kế hoạch kinh doanh', how: 'written' },
    { event: 'stop', number: '0103-260915/TB', givenBack: '04 thành phần hồ sơ', fee: 'Hoàn trả 115.000 đ' },
  );
  return id;
};

/** One that was refused before it was accepted. */
export const refusedLife = (terminal: TestTerminal): string => {
  const id = terminal.newId();
  terminal.store.append([
    {
      t: 'dossier.arrive',
      id,
      by: 'Q1',
      d: {
        channel: 'counter',
        ref: '',
        counter: 'Q1',
        procedureCode: '1.001193',
        procedureName: 'Thủ tục đăng ký khai sinh',
        procedureVersion: '2026-07',
        agency: 'UBND cấp xã',
        applicant: {
          fullName: 'Hoàng Văn Thụ',
          citizenNumber: '022085006789',
          formerNumber: '',
          birthDate: '',
          gender: 'male',
          address: 'Số 9, Phường Minh Hà, Quảng Ninh',
          phone: '0987654321',
          email: 'thu@example.vn',
          cardIssuedOn: '',
        },
        ownerName: 'Hoàng Văn Thụ',
        components: [],
        sets: 1,
        arrivedAt: terminal.store.now(),
      },
    },
  ]);
  take(terminal, id, {
    event: 'refuse',
    number: '0104-260915/TC',
    reason: 'Việc đăng ký không thuộc thẩm quyền của Ủy ban nhân dân cấp xã nơi đây',
  });
  return id;
};

/** Copies to be certified: lines by pages and copies. */
export const certifiedLife = (terminal: TestTerminal): string =>
  accept(terminal, {
    code: 'H49.12-260915-0102',
    procedureCode: '2.000815',
    procedureName: 'Thủ tục chứng thực bản sao từ bản chính',
    feeLines: [
      { name: 'Bằng tốt nghiệp đại học', count: 3, unitVnd: 2_000, totalVnd: 6_000, exemption: '', pages: 1 },
      { name: 'Sổ hộ khẩu cũ', count: 2, unitVnd: 15_000, totalVnd: 30_000, exemption: '', pages: 13 },
    ],
  });

const item = (changes: Partial<HandOverItem>): HandOverItem => ({
  dossier: '',
  code: '',
  title: '',
  owner: '',
  parcel: '',
  slip: '',
  complete: true,
  note: '',
  ...changes,
});

/** A list of one kind, signed by both; `items` over what one row says. */
export const list = (
  terminal: TestTerminal,
  what: 'post-in' | 'to-department' | 'results-in' | 'post-out',
  items: readonly Partial<HandOverItem>[],
): string => {
  const id = terminal.newId();
  const [from, to] = what === 'post-in' ? ['Bưu cục Minh Hà', 'TTPVHCC'] : ['TTPVHCC', 'Phòng Kinh tế'];
  terminal.store.append([
    {
      t: 'hand-over.make',
      id,
      by: 'Q1',
      d: { what, counter: 'Q1', officer: 'Lê Hoàng Yến', number: '07/BG', from, to, items: items.map(item) },
    },
    { t: 'hand-over.sign', id, by: 'Q1', d: { side: 'giver', name: 'Đỗ Văn Bưu', counter: 'Q1' } },
    { t: 'hand-over.sign', id, by: 'Q1', d: { side: 'receiver', name: 'Lê Hoàng Yến', counter: 'Q1' } },
  ]);
  return id;
};

/** The register of a period. */
export const register = (span: RegisterPeriod['span'], day: string): FormWish =>
  wish('07', null, { period: { span, day } });
