import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Form } from '../domain/form.ts';
import type { Reading } from '../domain/problem.ts';
import type { Report } from '../domain/report.ts';

export interface FileToRead {
  file: { bytes: Uint8Array; fileName: string };
  form: Form;
}

export interface ThreadOptions {
  /** The file of the thread's program. */
  program: string | URL;
  resourceLimits: ResourceLimits;
  /** Beyond this it is taken to hang. */
  milliseconds: number;
}

/** A thread with a heap of its own, for one file at a time. Whoever is refused an answer ends it. */
export class ReadingThread {
  /** How many files it was given. */
  files = 0;
  readonly #worker: Worker;
  readonly #milliseconds: number;
  #alive = true;

  constructor({ program, resourceLimits, milliseconds }: ThreadOptions) {
    // Without the environment: reading needs no credentials.
    this.#worker = new Worker(program, { resourceLimits, env: {} });
    this.#milliseconds = milliseconds;
    this.#worker.on('error', () => this.#noteDeath());
    this.#worker.on('exit', () => this.#noteDeath());
    this.#worker.unref();
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** @throws whatever ended the thread, or an error that says that it hangs */
  async read({ file, form }: FileToRead): Promise<Reading<Report>> {
    this.files += 1;
    // A copy: the caller goes on to use its own bytes, which may lie in a larger buffer.
    const bytes = new Uint8Array(file.bytes);
    // While it reads, the process must not end for want of anything else to do.
    this.#worker.ref();
    this.#worker.postMessage({ file: { ...file, bytes }, form }, [bytes.buffer]);
    return this.#answer().finally(() => this.#worker.unref());
  }

  async end(): Promise<void> {
    this.#noteDeath();
    await this.#worker.terminate();
  }

  #answer(): Promise<Reading<Report>> {
    const { promise, resolve, reject } = Promise.withResolvers<Reading<Report>>();
    const hangs = setTimeout(
      () => reject(new Error(`the reading of a file took more than ${this.#milliseconds} ms`)),
      this.#milliseconds,
    );
    const ended = (code: number): void => reject(new Error(`the reading thread ended with ${code}`));
    this.#worker.once('message', resolve).once('error', reject).once('exit', ended);
    return promise.finally(() => {
      clearTimeout(hangs);
      this.#worker.off('message', resolve).off('error', reject).off('exit', ended);
    });
  }

  #noteDeath(): void {
    this.#alive = false;
  }
}
