import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

/** How many of each kind in each band; what is zero is left out. */
export type HeadCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One of the choices at the top, such as a gender. */
export interface HeadCountKind {
  key: string;
  /** On the choice: "Tjej". */
  label: string;
  /** Beside a count of a kind that is not active: "T". */
  abbreviation: string;
  /** After the number one: "tjej". */
  one: string;
  /** After any other number: "tjejer". */
  many: string;
}

/** One of the rows, such as an age band. */
export interface HeadCountBand {
  key: string;
  /** At the start of the row: "13–15 år". */
  label: string;
}

/** Every word that the element shows or says. In the sentences, {…} stands for what is filled in. */
export interface HeadCountLabels {
  kinds: HeadCountKind[];
  bands: HeadCountBand[];
  /** Names the row of choices: "Kön". */
  kindsLabel: string;
  /** "Lägg till en {kind} {band}" */
  add: string;
  /** "Ta bort en {kind} {band}" */
  remove: string;
  /** "{count} personer: {parts}" */
  total: string;
  /** "1 person: {parts}" */
  totalOne: string;
  /** "Ingen räknad än" */
  totalNone: string;
}

const NO_LABELS: HeadCountLabels = {
  kinds: [],
  bands: [],
  kindsLabel: '',
  add: '{kind} {band}',
  remove: '{kind} {band}',
  total: '{count}',
  totalOne: '1',
  totalNone: '0',
};

const MOST = 999;
const HOLD_MS = 500;
const REPEAT_MS = 110;

function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * Counts heads by kind and band with one thumb: choose the kind once, then press + in the row. Holding + or − goes on
 * counting. The server, or the page, sets `labels` and `value`; `value-changed` is sent only when a person changed it.
 * Knows nothing of Flow.
 */
export class HeadCount extends LitElement {
  static override properties = {
    label: { type: String },
    labels: { type: Object },
    value: { type: Object },
    active: { type: String },
    disabled: { type: Boolean, reflect: true },
    readonly: { type: Boolean, reflect: true },
    required: { type: Boolean, reflect: true },
    invalid: { type: Boolean, reflect: true },
    errorMessage: { type: String, attribute: 'error-message' },
  };

  declare label: string;
  declare labels: HeadCountLabels;
  declare value: HeadCounts;
  /** The key of the kind that + and − count; the first one until another is chosen. */
  declare active: string;
  declare disabled: boolean;
  declare readonly: boolean;
  declare required: boolean;
  declare invalid: boolean;
  declare errorMessage: string;

  private hold: number | undefined;
  private held = false;

  constructor() {
    super();
    this.label = '';
    this.labels = NO_LABELS;
    this.value = {};
    this.active = '';
    this.disabled = false;
    this.readonly = false;
    this.required = false;
    this.invalid = false;
    this.errorMessage = '';
  }

  static override styles = css`
    :host {
      display: block;
      max-width: 32rem;
      color: var(--portal-ink, CanvasText);
      font-family: var(--portal-font, inherit);
      font-size: var(--portal-text-m, 1.0625rem);
      line-height: 1.25;
      font-variant-numeric: tabular-nums;
      touch-action: manipulation;
      -webkit-tap-highlight-color: transparent;
    }

    :host([hidden]) {
      display: none;
    }

    .label {
      display: block;
      margin-block-end: 8px;
      font-weight: 600;
    }

    :host([required]) .label::after {
      content: ' *';
      color: var(--portal-ink-soft, GrayText);
    }

    button {
      appearance: none;
      box-sizing: border-box;
      margin: 0;
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font: inherit;
      touch-action: manipulation;
      user-select: none;
      -webkit-user-select: none;
      -webkit-touch-callout: none;
      cursor: pointer;
    }

    :focus-visible {
      outline: 3px solid var(--portal-focus, Highlight);
      outline-offset: 2px;
    }

    .kinds {
      display: flex;
      gap: 4px;
      padding: 4px;
      border-radius: 14px;
      background: var(--portal-sunken, ButtonFace);
    }

    .kind {
      flex: 1 1 auto;
      min-width: 0;
      min-height: 48px;
      padding-inline: 2px;
      border: 2px solid transparent;
      border-radius: 10px;
      overflow-wrap: anywhere;
      color: var(--portal-ink-soft, ButtonText);
    }

    .kind[aria-checked='true'] {
      background: var(--portal-primary, Highlight);
      color: var(--portal-on-primary, HighlightText);
      font-weight: 600;
    }

    .kind::after {
      /* Keeps the width when the choice turns bold. */
      content: attr(data-label);
      display: block;
      height: 0;
      overflow: hidden;
      visibility: hidden;
      font-weight: 600;
    }

    .bands {
      margin-block-start: 8px;
    }

    .band {
      display: grid;
      grid-template-columns: fit-content(60%) minmax(0, 1fr) 48px 2.25rem 64px;
      align-items: center;
      min-height: 52px;
      border-block-end: 1px solid var(--portal-line, GrayText);
    }

    .band:last-child {
      border-block-end-color: transparent;
    }

    .band-label {
      padding-inline-start: 4px;
    }

    .band[data-any] .band-label {
      font-weight: 600;
    }

    .others {
      padding-inline: 8px;
      color: var(--portal-ink-soft, GrayText);
      font-size: var(--portal-text-s, 0.9375rem);
      text-align: end;
    }

    .count {
      text-align: center;
      color: var(--portal-ink-soft, GrayText);
    }

    .band[data-some] .count {
      color: var(--portal-ink, CanvasText);
      font-size: var(--portal-text-l, 1.3125rem);
      font-weight: 600;
    }

    .step {
      display: grid;
      place-items: center;
      width: 48px;
      height: 48px;
      border-radius: 12px;
      background: var(--portal-sunken, ButtonFace);
      color: var(--portal-ink, ButtonText);
    }

    .step.more {
      width: 64px;
      background: var(--portal-primary-tint, ButtonFace);
      color: var(--portal-on-primary-tint, ButtonText);
    }

    .step:active:not([aria-disabled='true']) {
      background: var(--portal-primary, Highlight);
      color: var(--portal-on-primary, HighlightText);
    }

    .step[aria-disabled='true'] {
      background: none;
      opacity: 0.3;
      cursor: default;
    }

    .step svg {
      width: 22px;
      height: 22px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2.5;
      stroke-linecap: round;
    }

    :host(:is([readonly], [disabled])) .band {
      grid-template-columns: auto minmax(0, 1fr);
      min-height: 40px;
    }

    :host(:is([readonly], [disabled])) .others {
      padding-inline-end: 4px;
      color: inherit;
      font-size: inherit;
    }

    :host([disabled]) {
      opacity: 0.6;
    }

    .total {
      margin: 8px 0 0;
      padding: 10px 12px;
      border-radius: 8px;
      background: var(--portal-sunken, ButtonFace);
      font-weight: 600;
    }

    .total[data-none] {
      color: var(--portal-ink-soft, GrayText);
      font-weight: 400;
    }

    :host([invalid]) .bands {
      box-shadow: inset 4px 0 0 var(--portal-error, red);
      padding-inline-start: 12px;
    }

    .error {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 8px 0 0;
      color: var(--portal-error, red);
    }

    .error svg {
      flex: none;
      width: 20px;
      height: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    @media (hover: hover) {
      .step:hover:not([aria-disabled='true'], :active) {
        background: color-mix(in srgb, var(--portal-primary, Highlight) 24%, var(--portal-surface, Canvas));
      }
    }

    @media (max-width: 340px) {
      .band {
        grid-template-columns: fit-content(60%) minmax(0, 1fr) 48px 1.75rem 52px;
      }

      .step.more {
        width: 52px;
      }

      .kind,
      .others {
        font-size: var(--portal-text-s, 0.9375rem);
      }

      .others {
        padding-inline: 4px;
      }
    }

    @media (forced-colors: active) {
      .kind[aria-checked='true'] {
        border-color: Highlight;
      }

      .step.more {
        border: 1px solid ButtonText;
      }
    }
  `;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.kind[tabindex="0"], .more')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labels') && !this.labels.kinds.some((kind) => kind.key === this.active)) {
      this.active = this.labels.kinds[0]?.key ?? '';
    }
    if (changed.has('readonly') || changed.has('disabled')) {
      this.release();
    }
  }

  protected override render(): TemplateResult {
    const fixed = this.readonly || this.disabled;
    return html`
      <div
        role="group"
        aria-labelledby=${this.label ? 'label' : nothing}
        aria-describedby=${this.invalid ? 'error total' : 'total'}
        aria-disabled=${this.disabled ? 'true' : nothing}
      >
        ${this.label ? html`<span class="label" id="label">${this.label}</span>` : nothing}
        ${fixed ? nothing : this.renderKinds()}
        <div class="bands">${this.labels.bands.map((band) => (fixed ? this.renderFixed(band) : this.renderBand(band)))}</div>
        <p class="total" id="total" role="status" ?data-none=${this.total() === 0}>${this.sentence()}</p>
        <div id="error" role="alert">
          ${this.invalid && this.errorMessage
            ? html`<p class="error">
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5 22 20.5H2zM12 10v5M12 17.6v.1" /></svg>
                ${this.errorMessage}
              </p>`
            : nothing}
        </div>
      </div>
    `;
  }

  private renderKinds(): TemplateResult {
    return html`
      <div class="kinds" role="radiogroup" aria-label=${this.labels.kindsLabel} @keydown=${this.onKindKey}>
        ${this.labels.kinds.map(
          (kind) => html`
            <button
              type="button"
              class="kind"
              role="radio"
              data-kind=${kind.key}
              data-label=${kind.label}
              aria-checked=${kind.key === this.active}
              tabindex=${kind.key === this.active ? 0 : -1}
              @click=${() => this.choose(kind.key)}
            >
              ${kind.label}
            </button>
          `,
        )}
      </div>
    `;
  }

  private renderBand(band: HeadCountBand): TemplateResult {
    const count = this.count(band.key, this.active);
    const others = this.labels.kinds.filter((kind) => kind.key !== this.active && this.count(band.key, kind.key) > 0);
    const kind = this.labels.kinds.find((candidate) => candidate.key === this.active);
    const names = { kind: kind?.one ?? '', band: band.label };
    return html`
      <div
        class="band"
        role="group"
        aria-label=${band.label}
        data-band=${band.key}
        ?data-some=${count > 0}
        ?data-any=${count > 0 || others.length > 0}
      >
        <span class="band-label" aria-hidden="true">${band.label}</span>
        <span class="others">${this.renderParts(band, others)}</span>
        ${this.renderStep('less', band, -1, fill(this.labels.remove, names), count === 0)}
        <span class="count">${count}</span>
        ${this.renderStep('more', band, 1, fill(this.labels.add, names), count >= MOST)}
      </div>
    `;
  }

  private renderFixed(band: HeadCountBand): TemplateResult | typeof nothing {
    const kinds = this.labels.kinds.filter((kind) => this.count(band.key, kind.key) > 0);
    if (kinds.length === 0) {
      return nothing;
    }
    return html`
      <div class="band" data-band=${band.key}>
        <span class="band-label">${band.label}</span>
        <span class="others">${kinds.map((kind) => this.words(kind, this.count(band.key, kind.key))).join(', ')}</span>
      </div>
    `;
  }

  private renderParts(band: HeadCountBand, kinds: HeadCountKind[]): TemplateResult | typeof nothing {
    if (kinds.length === 0) {
      return nothing;
    }
    const short = kinds.map((kind) => `${this.count(band.key, kind.key)}\u00a0${kind.abbreviation}`).join(' · ');
    const long = kinds.map((kind) => this.words(kind, this.count(band.key, kind.key))).join(', ');
    return html`<span role="img" aria-label=${long} title=${long}>${short}</span>`;
  }

  private renderStep(
    name: 'less' | 'more',
    band: HeadCountBand,
    step: number,
    label: string,
    stopped: boolean,
  ): TemplateResult {
    return html`
      <button
        type="button"
        class="step ${name}"
        aria-label=${label}
        aria-disabled=${stopped ? 'true' : nothing}
        @click=${(event: MouseEvent) => this.onStep(event, band.key, step)}
        @pointerdown=${(event: PointerEvent) => this.press(event, band.key, step)}
        @pointerup=${this.release}
        @pointerleave=${this.release}
        @pointercancel=${this.release}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d=${name === 'more' ? 'M12 5v14M5 12h14' : 'M5 12h14'} />
        </svg>
      </button>
    `;
  }

  private count(band: string, kind: string): number {
    return this.value?.[band]?.[kind] ?? 0;
  }

  private countOf(kind: HeadCountKind): number {
    return this.labels.bands.reduce((sum, band) => sum + this.count(band.key, kind.key), 0);
  }

  private total(): number {
    return this.labels.kinds.reduce((sum, kind) => sum + this.countOf(kind), 0);
  }

  private words(kind: HeadCountKind, count: number): string {
    return `${count}\u00a0${count === 1 ? kind.one : kind.many}`;
  }

  private sentence(): string {
    const total = this.total();
    if (total === 0) {
      return this.labels.totalNone;
    }
    const parts = this.labels.kinds
      .filter((kind) => this.countOf(kind) > 0)
      .map((kind) => this.words(kind, this.countOf(kind)))
      .join(', ');
    return fill(total === 1 ? this.labels.totalOne : this.labels.total, { count: String(total), parts });
  }

  private choose(key: string): void {
    this.active = key;
  }

  private onKindKey(event: KeyboardEvent): void {
    const kinds = this.labels.kinds;
    const at = kinds.findIndex((kind) => kind.key === this.active);
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: forward === 'ArrowRight' ? at + 1 : at - 1,
      ArrowLeft: forward === 'ArrowRight' ? at - 1 : at + 1,
      Home: 0,
      End: kinds.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || kinds.length === 0) {
      return;
    }
    event.preventDefault();
    const next = kinds[(to + kinds.length) % kinds.length]!;
    this.choose(next.key);
    this.renderRoot.querySelector<HTMLElement>(`[data-kind="${CSS.escape(next.key)}"]`)?.focus();
  }

  private press(event: PointerEvent, band: string, step: number): void {
    this.release();
    this.held = false;
    if (event.button !== 0) {
      return;
    }
    const again = (): void => {
      this.held = true;
      this.step(band, step);
      this.hold = window.setTimeout(again, REPEAT_MS);
    };
    this.hold = window.setTimeout(again, HOLD_MS);
  }

  private release(): void {
    window.clearTimeout(this.hold);
    this.hold = undefined;
  }

  private onStep(event: MouseEvent, band: string, step: number): void {
    const alreadyCounted = this.held && event.detail > 0;
    this.release();
    this.held = false;
    if (!alreadyCounted) {
      this.step(band, step);
    }
  }

  private step(band: string, step: number): void {
    const before = this.count(band, this.active);
    const after = Math.min(MOST, Math.max(0, before + step));
    if (after === before || this.readonly || this.disabled || !this.active) {
      return;
    }
    const { [band]: old, ...rest } = this.value ?? {};
    const { [this.active]: _gone, ...row } = old ?? {};
    const changed = after > 0 ? { ...row, [this.active]: after } : row;
    this.value = Object.keys(changed).length > 0 ? { ...rest, [band]: changed } : rest;
    navigator.vibrate?.(step > 0 ? 12 : 6);
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: this.value } }));
  }
}

customElements.define('portal-head-count', HeadCount);

declare global {
  interface HTMLElementTagNameMap {
    'portal-head-count': HeadCount;
  }
}
