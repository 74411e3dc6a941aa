/*
 * What is being typed in a form, kept on the phone so that one that dies loses a second of it. Everything goes one after
 * the other: a form that was saved has no draft afterwards, however slowly its last one was written.
 */
import * as store from "./store";

const KEPT_AFTER = 1_000;

interface Draft {
  account: string;
  name: string;
  value: unknown;
}

export class Drafts {
  private typed: Draft | undefined;
  private timer: number | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** Keeps what stands in the form now, in a moment. */
  type(account: string, form: string, value: unknown): void {
    const name = "draft-" + form;
    if (this.typed && this.typed.name !== name) {
      void this.keepNow();
    }
    this.typed = { account, name, value };
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keepNow(), KEPT_AFTER);
  }

  /** Keeps what was typed last without waiting for the moment. */
  keepNow(): Promise<unknown> {
    clearTimeout(this.timer);
    const draft = this.typed;
    this.typed = undefined;
    return draft ? this.next(() => store.keepFor(draft.account, draft.name, draft.value)) : this.last;
  }

  /** What was kept of a form, after all that is on its way. */
  async read<T>(account: string, form: string): Promise<T | undefined> {
    await this.keepNow();
    return store.keptFor<T>(account, "draft-" + form).catch(() => undefined);
  }

  /** Forgets a form's draft, also one that is on its way. */
  forget(account: string, form: string): Promise<unknown> {
    const name = "draft-" + form;
    if (this.typed?.name === name) {
      clearTimeout(this.timer);
      this.typed = undefined;
    }
    return this.next(() => store.forgetKept(account, name));
  }

  /** A draft that could not be written (a full phone) holds nobody up: the form itself still has it. */
  private next(work: () => Promise<void>): Promise<unknown> {
    this.last = this.last.then(work).catch(() => undefined);
    return this.last;
  }
}
