import { InputProblem } from '../problem.ts';

/** What went wrong on the way to an address, in plain words. */
export function failureOf(error: unknown, seconds: number): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof InputProblem) return cause;
    if (cause.name === 'TimeoutError')
      return new InputProblem('timeout', `no complete answer came within ${seconds} seconds. Try again later.`);
    const code = 'code' in cause ? String(cause.code) : '';
    const message =
      MESSAGES[code] ??
      (/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code) ? `its certificate cannot be trusted (${code}).` : undefined);
    if (message !== undefined) return new InputProblem('unreachable', message);
    if (cause.cause === undefined)
      return new InputProblem(
        'unreachable',
        `it cannot be reached: ${cause.message}${code === '' ? '' : ` (${code})`}.`,
      );
  }
  return error;
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host was not found. Check the spelling, and your connection.',
  EAI_AGAIN: 'the host name cannot be looked up now. Check your connection.',
  ECONNREFUSED: 'the host refuses the connection. Check the address and the port.',
  ECONNRESET: 'the host closed the connection. Try again.',
  UND_ERR_SOCKET: 'the host closed the connection. Try again.',
  EHOSTUNREACH: 'the host cannot be reached. Check your connection.',
  ENETUNREACH: 'the host cannot be reached. Check your connection.',
  ETIMEDOUT: 'the host does not answer. Try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer. Try again later.',
};
