import { FunctionError } from '../lambda/function-error.ts';

const faults: Record<string, string> = {
  Killed: 'bị dừng (killed)',
  'Runtime.ExitError': 'tự thoát (exited)',
  'Runtime.ImportModuleError': 'không nạp được (cannot be loaded)',
  'Runtime.OutOfMemory': 'hết bộ nhớ (out of memory)',
  'Runtime.UnhandledPromiseRejection': 'bỏ sót lỗi (unhandled rejection)',
  'Sandbox.Timedout': 'quá thời gian (timed out)',
  Thrown: 'gặp lỗi (failed)',
};

export function failureLine(error: unknown): string {
  if (!(error instanceof FunctionError))
    return `! ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const [first = ''] = error.message.split('\n');
  return `! hàm (function) ${error.functionName} ${faults[error.fault] ?? error.fault}: ${first}`;
}
