/* What the page's forms have in common: what is written is told as it is typed, and what is wrong is said at its field. */
import { LitElement, type PropertyDeclarations, html, nothing } from "lit";
import { places } from "./note-check";
import { say, word } from "./words";

export type Problems = Record<string, string>;

/** What an element is drawn anew for when it changes. */
export function drawn(...names: string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}

export abstract class Form<T> extends LitElement {
  static override properties = drawn("content", "refusal", "value", "problems");

  /** What the form begins with. */
  content: T | undefined;
  /** A sentence of the server's on what is wrong, with its field. */
  refusal: { field?: string; reason?: string } | undefined;

  protected value!: T;
  protected problems: Problems = {};

  /** Where the form says what is wrong; what is wrong elsewhere stands at the first of them. */
  protected abstract readonly fields: string[];

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("content") && this.content) {
      this.value = structuredClone(this.content);
    }
    const { field, reason } = this.refusal ?? {};
    if (changed.has("refusal") && reason) {
      this.problems = { [this.fields.find((known) => known === field) ?? this.fields[0]]: reason };
    }
  }

  protected set(part: Partial<T>): void {
    this.value = { ...this.value, ...part };
    this.dispatchEvent(new CustomEvent("typed", { detail: this.value }));
  }

  /** Hands over what was written; where something is wrong says so, and goes there. */
  protected finish(problems: Problems, detail: unknown): void {
    this.problems = problems;
    if (Object.keys(problems).length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    } else {
      this.dispatchEvent(new CustomEvent("written", { detail }));
    }
  }
}

/** Notes what is wrong with a text that may identify nobody, if anything. */
export function check(problems: Problems, field: string, text: string, longest: number): void {
  if (text.length > longest) {
    problems[field] = say("longText", longest);
  } else if (places(text).length > 0) {
    problems[field] = say("identifying");
  }
}

export function problem(sentence: string | undefined) {
  return sentence ? html`<p class="problem" role="alert">${sentence}</p>` : nothing;
}

/** Where something was said of a text that identifies somebody: the text with that marked, and a way to hide it. */
export function hiding(told: string | undefined, text: string, mask: () => void) {
  const found = told ? places(text) : [];
  if (found.length === 0) {
    return nothing;
  }
  const parts = [];
  let from = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  return html`
    <p class="bar error">${parts}${text.slice(from)}</p>
    <button type="button" class="secondary" @click=${mask}>${say("mask")}</button>
  `;
}

/** What the portal calls things whose texts begin so. */
export function named(prefix: string): (name: string) => string {
  return (name) => word(prefix + name.toLowerCase());
}

/** Several of many. */
export function chips(
  label: string,
  names: string[],
  chosen: string[],
  text: (name: string) => string,
  toggle: (name: string) => void,
) {
  return html`<fieldset>
    <legend>${label}</legend>
    <div class="chips">
      ${names.map(
        (name) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${chosen.includes(name)}
            @click=${() => toggle(name)}
          >
            ${text(name)}
          </button>`,
      )}
    </div>
  </fieldset>`;
}

/** One of many. */
export function choice(
  label: string,
  names: string[],
  chosen: string,
  text: (name: string) => string,
  choose: (name: string) => void,
) {
  return html`<fieldset>
    <legend>${label}</legend>
    <div class="chips" role="radiogroup" aria-label=${label}>
      ${names.map(
        (name) =>
          html`<button
            type="button"
            role="radio"
            class="chip"
            aria-checked=${name === chosen}
            @click=${() => choose(name)}
          >
            ${text(name)}
          </button>`,
      )}
    </div>
  </fieldset>`;
}
