import type { z } from 'zod';
import { type CommandName, type CommandOutput, type FailureCode, type Role, commands } from '#common/ipc/contract.ts';
import type { AnyReply } from './backend-messages.ts';
import { failureCodeOf } from './failure-code-of.ts';

/** Who asks: the role bound to the calling window. */
export type CallContext = { readonly role: Role };

/** One handler for each call of the contract. They get parsed input and are only reached by the roles the contract names. */
export type Handlers = {
  readonly [N in CommandName]: (
    input: z.output<(typeof commands)[N]['input']>,
    context: CallContext,
  ) => Promise<CommandOutput<N>> | CommandOutput<N>;
};

/** Told of every 'bug' with what was thrown, for the log; the window gets no details. */
export type ReportBug = (name: CommandName, thrown: unknown) => void;

type AnyHandler = (input: unknown, context: CallContext) => unknown;

const failed = (code: FailureCode, message: string): AnyReply => ({ ok: false, failure: { code, message } });

/** Where parsing failed and why, without the values: they may be personal. */
const places = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.code}`).join('; ');

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/**
 * Answers one call: is it a call of the contract that this backend offers, may the role make it, does the input parse strictly, run,
 * does the output parse. Never throws; a failure is named and its message holds nothing personal.
 */
export const answer = async (
  handlers: Partial<Handlers>,
  role: Role,
  name: string,
  input: unknown,
  reportBug: ReportBug,
): Promise<AnyReply> => {
  if (!isCommand(name)) return failed('unknown-call', 'The contract has no such call.');
  const command = commands[name];
  const roles: readonly Role[] = command.roles;
  if (!roles.includes(role)) return failed('role-not-allowed', `${name} is not for the role ${role}.`);
  // The map's type ties each handler to the schema of the same name; a name known only at run time cannot carry that tie.
  const handler = (Object.hasOwn(handlers, name) ? handlers[name] : undefined) as AnyHandler | undefined;
  if (handler === undefined) return failed('unknown-call', `${name} is not offered by this terminal.`);
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return failed('bad-input', places(parsed.error));
  try {
    const value = command.output.safeParse(await handler(parsed.data, { role }));
    if (value.success) return { ok: true, value: value.data };
    reportBug(name, new Error(`The answer to ${name} breaks the contract: ${places(value.error)}`));
    return failed('bug', `${name} gave an answer that breaks the contract.`);
  } catch (thrown) {
    const code = failureCodeOf(thrown);
    if (code === 'bug') reportBug(name, thrown);
    return failed(code, `${name} failed.`);
  }
};
