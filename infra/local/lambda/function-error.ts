/** How an invocation failed, told apart as Lambda does. */
export type FunctionFault =
  | 'Killed'
  | 'Runtime.ExitError'
  | 'Runtime.ImportModuleError'
  | 'Runtime.OutOfMemory'
  | 'Runtime.UnhandledPromiseRejection'
  | 'Sandbox.Timedout'
  | 'Thrown';

export class FunctionError extends Error {
  override name = 'FunctionError';
  readonly fault: FunctionFault;
  readonly functionName: string;

  constructor(functionName: string, fault: FunctionFault, message: string) {
    super(message);
    this.functionName = functionName;
    this.fault = fault;
  }
}
