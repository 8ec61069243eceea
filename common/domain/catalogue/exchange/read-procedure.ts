import type { FeeFormula } from '#common/domain/payment/fee-formula.ts';
import { PROCEDURE_CODE, procedureSchema, type Procedure } from '../procedure.ts';
import type { ColumnId } from './columns.ts';
import { isSame } from './compare.ts';
import type { CellProblem } from './problems.ts';
import {
  readCutOff,
  readDocuments,
  readFormula,
  readLevel,
  readLimit,
  readMoney,
  readNumber,
  readOnlineLevel,
  readOutOfUse,
  readPolicy,
  readReplaceable,
  readUnit,
  readVersion,
  readYesNo,
  type Limit,
  type Read,
} from './read-cell.ts';
import { checkText, clean } from './texts.ts';

/** What a line says, by column; a column that the file does not have is not there. */
export type Cells = Readonly<Partial<Record<ColumnId, string>>>;

export type ProcedureReading =
  | { readonly kind: 'procedure'; readonly procedure: Procedure }
  | { readonly kind: 'problems'; readonly problems: readonly (CellProblem & { readonly column: ColumnId | null })[] };

type Problem = CellProblem & { readonly column: ColumnId | null };

/** What must be said of a procedure that the catalogue does not have. */
export const required: readonly ColumnId[] = ['code', 'nameVi', 'field', 'agency', 'level', 'deadline'];

/** Reads cells one after the other and gathers what is wrong; what a column does not say stays as it was. */
class CellReader {
  readonly problems: Problem[] = [];
  readonly #cells: Cells;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  add(column: ColumnId | null, { problem, number }: CellProblem): void {
    this.problems.push({ column, problem, ...(number !== undefined && { number }) });
  }

  /** The text of a cell; '' where it is empty or not there. */
  text(column: ColumnId): string {
    return clean(column, this.#cells[column] ?? '');
  }

  has(column: ColumnId): boolean {
    return this.#cells[column] !== undefined;
  }

  /** What a cell says; `kept` where the column is not there, or is wrong, which is written down. */
  read<T>(column: ColumnId, kept: T, how: (text: string) => Read<T>): T {
    if (!this.has(column)) return kept;
    const read = how(this.text(column));
    if (read.kind === 'value') return read.value;
    this.add(column, read);
    return kept;
  }

  /** A text that may be empty. */
  words(column: ColumnId, kept: string): string {
    return this.has(column) ? this.text(column) : kept;
  }
}

const named = (fee: FeeFormula | null, name: string): FeeFormula | null =>
  fee === null || fee.kind === 'none' || name === '' ? fee : { ...fee, name };

const feeOf = (cells: CellReader, { fee: kept }: Procedure): FeeFormula | null => {
  const fee = cells.read('feeFormula', kept ?? null, readFormula);
  const keptName = kept !== undefined && 'name' in kept ? kept.name : '';
  return named(fee, cells.words('feeName', keptName));
};

/** A further limit: an empty cell says that there is none. */
const furtherLimit = (cells: CellReader, column: ColumnId, kept: Limit | undefined, unit: Limit['unit']) =>
  cells.read<Limit | undefined>(column, kept, (text) =>
    text === '' ? { kind: 'value', value: undefined } : readLimit(text, unit),
  );

const deadlineOf = (cells: CellReader, { deadline: kept }: Procedure): Procedure['deadline'] => {
  const unit = cells.read('deadlineUnit', kept.unit, (text) => {
    const read = text === '' ? 'working-day' : readUnit(text);
    return read === null ? { kind: 'problem', problem: 'days' } : { kind: 'value', value: read };
  });
  const { amount, unit: said } = cells.read<Limit>('deadline', kept, (text) => readLimit(text, unit));
  const cutOff = cells.read('linkedCutOff', kept.linkedCutOff ?? null, readCutOff);
  const counter = furtherLimit(cells, 'deadlineCounter', kept.byChannel?.counter, said);
  const online = furtherLimit(cells, 'deadlineOnline', kept.byChannel?.online, said);
  const post = furtherLimit(cells, 'deadlinePost', kept.byChannel?.post, said);
  const byChannel = {
    ...(counter !== undefined && { counter }),
    ...(online !== undefined && { online }),
    ...(post !== undefined && { post }),
  };
  return {
    amount,
    unit: said,
    sameDayIfBefore15h: cells.read('sameDay', kept.sameDayIfBefore15h, readYesNo),
    ...(cutOff !== null && { linkedCutOff: cutOff }),
    ...(Object.keys(byChannel).length > 0 && { byChannel }),
  };
};

const supplementOf = (cells: CellReader, { supplement: kept }: Procedure): Procedure['supplement'] => {
  const times = cells.read('supplementTimes', kept?.times ?? null, (text) => readNumber(text, 0, 9));
  const policy = cells.read('supplementPolicy', kept?.policy ?? null, readPolicy);
  const answerDays = cells.read('answerDays', kept?.answerDays ?? null, (text) => readNumber(text, 1, 365));
  const supplement = {
    ...(times !== null && { times }),
    ...(policy !== null && { policy }),
    ...(answerDays !== null && { answerDays }),
  };
  return Object.keys(supplement).length === 0 ? undefined : supplement;
};

/** "Thủ tục đăng ký khai sinh" → "Đăng ký khai sinh". */
const shortOf = (name: string): string => {
  const rest = name.replace(/^thủ tục\s+/iu, '');
  return `${rest.slice(0, 1).toLocaleUpperCase('vi')}${rest.slice(1)}`;
};

/** What a procedure that the catalogue does not have says before a line says more. */
const blank: Procedure = {
  code: '',
  nameVi: '',
  shortNameVi: '',
  nameEn: '',
  field: '',
  agency: '',
  level: 'commune',
  deadline: { amount: 0, unit: 'working-day', sameDayIfBefore15h: false },
  feeVnd: null,
  feeOnlineVnd: null,
  feeNote: '',
  documents: [],
  replaceableByData: [],
  onlineLevel: 'none',
  result: null,
  version: '',
};

/** What must be right before anything else is read: letters, what may not be missing, the code. */
const checkLine = (reader: CellReader, cells: Cells, isNew: boolean): void => {
  // Object.entries forgets what the keys of Cells are.
  for (const [column, text] of Object.entries(cells) as readonly (readonly [ColumnId, string])[]) {
    const problem = checkText(column, text);
    if (problem !== null) reader.add(column, problem);
  }
  for (const column of required) {
    const isMissing = reader.has(column) ? reader.text(column) === '' : isNew;
    if (isMissing) reader.add(column, { problem: 'missing' });
  }
  const code = reader.text('code');
  if (code !== '' && !PROCEDURE_CODE.test(code)) reader.add('code', { problem: 'code' });
};

const readOver = (reader: CellReader, kept: Procedure): Procedure => {
  const nameVi = reader.words('nameVi', kept.nameVi);
  const fee = feeOf(reader, kept);
  const supplement = supplementOf(reader, kept);
  const deadline = deadlineOf(reader, kept);
  const secondStage = furtherLimit(reader, 'secondStage', kept.secondStage, deadline.unit);
  const feeVnd = reader.read('feeVnd', kept.feeVnd, readMoney);
  const result = reader.words('result', kept.result ?? '');
  const outOfUse = reader.read('state', kept.outOfUse === true, readOutOfUse);
  return {
    code: reader.text('code'),
    nameVi,
    shortNameVi: reader.words('shortNameVi', kept.shortNameVi) || shortOf(nameVi),
    nameEn: reader.words('nameEn', kept.nameEn),
    field: reader.words('field', kept.field),
    agency: reader.words('agency', kept.agency),
    level: reader.read('level', kept.level, readLevel),
    deadline,
    ...(secondStage !== undefined && { secondStage }),
    ...(supplement !== undefined && { supplement }),
    ...(fee !== null && { fee }),
    feeVnd,
    feeOnlineVnd: reader.read('feeOnlineVnd', kept === blank ? feeVnd : kept.feeOnlineVnd, readMoney),
    feeNote: reader.words('feeNote', kept.feeNote),
    documents: [...reader.read('documents', kept.documents, readDocuments)],
    replaceableByData: reader.read('replaceableByData', kept.replaceableByData, readReplaceable),
    onlineLevel: reader.read('onlineLevel', kept.onlineLevel, readOnlineLevel),
    result: result === '' ? null : result,
    version: reader.read('version', '', readVersion),
    ...(outOfUse && { outOfUse }),
  };
};

/**
 * Reads a procedure from the words of a table or of the form on screen, all that is wrong at once. `before` is what the catalogue has under this
 * code: what is not said stays as it is there. `version` names the state of what is new or changed where the file does not.
 */
export const readProcedure = (cells: Cells, before: Procedure | null, version: string): ProcedureReading => {
  const reader = new CellReader(cells);
  checkLine(reader, cells, before === null);
  if (reader.problems.length > 0) return { kind: 'problems', problems: reader.problems };
  const read = readOver(reader, before ?? blank);
  if (reader.problems.length > 0) return { kind: 'problems', problems: reader.problems };
  const saysVersion = read.version !== '';
  const { data } = procedureSchema.safeParse(saysVersion ? read : { ...read, version });
  if (data === undefined) return { kind: 'problems', problems: [{ column: null, problem: 'value' }] };
  const isKept = !saysVersion && before !== null && isSame({ ...data, version: before.version }, before);
  return { kind: 'procedure', procedure: isKept ? before : data };
};
