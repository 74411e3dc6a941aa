import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

export interface ChartSeries {
  name: string;
  /** One for each category; null where nothing is known. */
  values: (number | null)[];
}

export interface ChartModel {
  kind: 'BAR' | 'LINE' | 'SCATTER' | 'HEAT';
  horizontal: boolean;
  stacked: boolean;
  /** After a number: "kontakter". Empty for none. */
  unit: string;
  categories: string[];
  series: ChartSeries[];
}

const COLOURS = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `--portal-chart-${letter}`);

/** What is used of a drawing by ECharts. */
interface Drawing {
  setOption(option: object, notMerge: boolean): void;
  resize(): void;
  dispose(): void;
}

/**
 * Draws numbers by category. The words and the table beside it are the page's: to who cannot see it this is one picture
 * with a description. Follows the day and night of the page, its size, and the wish for less motion. Knows nothing of
 * Flow.
 */
export class PortalChart extends LitElement {
  static override properties = {
    model: { type: Object },
    description: { type: String },
    drawn: { type: Boolean, reflect: true },
  };

  declare model: ChartModel | undefined;
  /** What the chart shows, in words. */
  declare description: string;
  /** Whether there is something to see. */
  declare drawn: boolean;

  private drawing: Drawing | undefined;
  private readonly night = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly redraw = (): void => void this.draw();
  private readonly theme = new MutationObserver(this.redraw);
  private readonly size = new ResizeObserver(() => this.drawing?.resize());

  constructor() {
    super();
    this.model = undefined;
    this.description = '';
    this.drawn = false;
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }

    :host([hidden]) {
      display: none;
    }

    .canvas {
      width: 100%;
      height: var(--chart-height, 320px);
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.night.addEventListener('change', this.redraw);
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.size.observe(this);
    if (this.hasUpdated) {
      void this.draw();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.night.removeEventListener('change', this.redraw);
    this.theme.disconnect();
    this.size.disconnect();
    this.drawing?.dispose();
    this.drawing = undefined;
    this.drawn = false;
  }

  protected override render(): TemplateResult {
    const rows = this.model?.kind === 'HEAT' ? this.model.series.length : (this.model?.categories.length ?? 0);
    const high = this.model?.horizontal || this.model?.kind === 'HEAT';
    const height = high ? Math.max(180, rows * 34 + 90) : 320;
    return html`<div
      class="canvas"
      role="img"
      aria-label=${this.description}
      style="--chart-height: ${height}px"
    ></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('model') || changed.has('description')) {
      void this.draw();
    }
  }

  private async draw(): Promise<void> {
    if (!this.model || !this.isConnected) {
      return;
    }
    const { init } = await import('./chart-engine');
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!canvas || !this.model || !this.isConnected) {
      return;
    }
    this.drawing ??= init(canvas, undefined, { renderer: 'svg' }) as unknown as Drawing;
    this.drawing.resize();
    this.drawing.setOption(this.option(this.model), true);
    this.drawn = true;
  }

  /** The colour that a token gives here and now; a custom property alone would still say light-dark(…). */
  private colour(token: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    this.renderRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  private option(model: ChartModel): object {
    const ink = this.colour('--portal-ink');
    const soft = this.colour('--portal-ink-soft');
    const line = this.colour('--portal-line');
    const font = getComputedStyle(this).fontFamily;
    const numbers = new Intl.NumberFormat(document.documentElement.lang || 'sv', { maximumFractionDigits: 2 });
    const number = (value: unknown): string => (typeof value === 'number' ? numbers.format(value) : '–');
    const withUnit = (value: unknown): string => (model.unit ? `${number(value)} ${model.unit}` : number(value));
    const text = { color: ink, fontFamily: font, fontSize: 14 };
    const names = {
      type: 'category',
      data: model.categories,
      axisLabel: { ...text, color: soft, hideOverlap: true },
      axisLine: { lineStyle: { color: soft } },
      axisTick: { show: false },
    };
    const heat = model.kind === 'HEAT';
    const values = heat
      ? {
          type: 'category',
          inverse: true,
          data: model.series.map((series) => series.name),
          axisLabel: { ...text, color: soft },
          axisLine: { show: false },
          axisTick: { show: false },
        }
      : {
          type: 'value',
          minInterval: 1,
          axisLabel: { ...text, color: soft, formatter: number, hideOverlap: true },
          splitLine: { lineStyle: { color: line } },
        };
    const several = model.series.length > 1 && !heat;
    const all = model.series.flatMap((series) => series.values).filter((value) => value !== null);
    return {
      animation: !this.calm.matches,
      animationDuration: 300,
      color: COLOURS.map((token) => this.colour(token)),
      textStyle: text,
      aria: {
        enabled: true,
        label: { description: this.description },
        decal: { show: several && model.kind === 'BAR' },
      },
      grid: { left: 8, right: 20, top: several ? 44 : 16, bottom: heat ? 56 : 8, containLabel: true },
      legend: { show: several, top: 0, left: 0, type: 'plain', textStyle: text, itemGap: 16 },
      tooltip: {
        trigger: heat || model.kind === 'SCATTER' ? 'item' : 'axis',
        axisPointer: { type: model.kind === 'BAR' ? 'shadow' : 'line' },
        confine: true,
        backgroundColor: this.colour('--portal-raised'),
        borderColor: this.colour('--portal-line-strong'),
        textStyle: text,
        ...(heat
          ? {
              formatter: ({ value }: { value: [number, number, number] }) =>
                `${escaped(model.series[value[1]]?.name ?? '')}, ${escaped(model.categories[value[0]] ?? '')}: ${escaped(withUnit(value[2]))}`,
            }
          : { valueFormatter: withUnit }),
      },
      ...(heat
        ? {
            visualMap: {
              min: 0,
              max: Math.max(1, ...all),
              calculable: false,
              orient: 'horizontal',
              left: 8,
              bottom: 0,
              itemHeight: 120,
              textStyle: text,
              text: [number(Math.max(1, ...all)), '0'],
              inRange: { color: [this.colour('--portal-sunken'), this.colour('--portal-chart-a')] },
            },
          }
        : {}),
      xAxis: model.horizontal && !heat ? values : names,
      yAxis: model.horizontal && !heat ? { ...names, inverse: true } : values,
      series: heat ? [this.heatSeries(model)] : model.series.map((series, at) => this.series(model, series, at)),
    };
  }

  private heatSeries(model: ChartModel): object {
    return {
      type: 'heatmap',
      data: model.series.flatMap((row, y) => row.values.map((value, x) => [x, y, value ?? '-'])),
      itemStyle: { borderColor: this.colour('--portal-surface'), borderWidth: 2, borderRadius: 3 },
    };
  }

  private series(model: ChartModel, series: ChartSeries, at: number): object {
    const shared = { name: series.name, data: series.values };
    switch (model.kind) {
      case 'LINE':
        return {
          ...shared,
          type: 'line',
          symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4],
          symbolSize: 8,
          lineStyle: { width: 3, type: ['solid', 'dashed', 'dotted'][at % 3] },
        };
      case 'SCATTER':
        return { ...shared, type: 'scatter', symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4], symbolSize: 12 };
      default:
        return {
          ...shared,
          type: 'bar',
          barMaxWidth: 36,
          ...(model.stacked ? { stack: 'all' } : {}),
          itemStyle: { borderRadius: model.stacked ? 0 : 4 },
        };
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

customElements.define('portal-chart', PortalChart);
