import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { GeoJSON as GeoJSONLayer, LayerGroup, Map as LeafletMap } from 'leaflet';

type Engine = typeof import('./map-engine');

/** An area with a name, such as a district. */
export interface MapOutline {
  id: string;
  name: string;
  /** A GeoJSON geometry. */
  geometry: object;
  marked: boolean;
}

/** A place or a thing at a place. */
export interface MapMarker {
  id: string;
  name: string;
  /** What stands under the name in the list. */
  detail: string;
  latitude: number;
  longitude: number;
  /** neutral, info, success, warning or error. */
  tone: string;
}

export interface MapModel {
  outlines: MapOutline[];
  markers: MapMarker[];
}

/** Every word that the element shows or says. */
export interface MapLabels {
  zoomIn: string;
  zoomOut: string;
  /** Opens the list: "Visa som lista ({count})". */
  list: string;
}

/**
 * A map that needs no tiles: outlines and markers on a plain ground. Fetches nothing, unless the page gives the address
 * of a tile server. What the markers say is also a list that the keyboard reaches; the map itself is moved by arrows,
 * + and −. Sends `marker-chosen` with the marker's id and `point-chosen` with a latitude and a longitude. Knows nothing
 * of Flow.
 */
export class PortalMap extends LitElement {
  static override properties = {
    label: { type: String },
    labels: { type: Object },
    model: { type: Object },
    tiles: { type: String },
    attribution: { type: String },
    choosing: { type: Boolean, reflect: true },
    chosen: { type: String },
    drawn: { type: Boolean, reflect: true },
  };

  declare label: string;
  declare labels: MapLabels;
  declare model: MapModel;
  /** A tile server's address with {z}, {x} and {y}; empty for none. */
  declare tiles: string;
  declare attribution: string;
  /** Whether a press on the map chooses that point. */
  declare choosing: boolean;
  /** The id of the marker that is pointed out; empty for none. */
  declare chosen: string;
  /** Whether there is something to see. */
  declare drawn: boolean;

  private engine: Engine | undefined;
  private map: LeafletMap | undefined;
  private outlines: GeoJSONLayer | undefined;
  private points: LayerGroup | undefined;
  private framed = '';
  private readonly size = new ResizeObserver(() => this.map?.invalidateSize({ animate: false }));

  constructor() {
    super();
    this.label = '';
    this.labels = { zoomIn: '+', zoomOut: '−', list: '{count}' };
    this.model = { outlines: [], markers: [] };
    this.tiles = '';
    this.attribution = '';
    this.choosing = false;
    this.chosen = '';
    this.drawn = false;
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      color: var(--portal-ink, CanvasText);
      font-family: var(--portal-font, inherit);
    }

    :host([hidden]) {
      display: none;
    }

    .map {
      height: var(--map-height, min(26rem, 60vh));
      border: 1px solid var(--portal-line, GrayText);
      border-radius: var(--portal-radius-l, 14px);
      /* Leaflet stacks its panes up to 1000. */
      isolation: isolate;
      overflow: hidden;
    }

    .map.leaflet-container {
      background: var(--portal-sunken, Canvas);
      font: inherit;
    }

    :host([choosing]) .map.leaflet-container {
      cursor: crosshair;
    }

    :focus-visible {
      outline: 3px solid var(--portal-focus, Highlight);
      outline-offset: -3px;
    }

    .map path.outline {
      stroke: var(--portal-primary, CanvasText);
      stroke-width: 2;
      fill: var(--portal-surface, Canvas);
      fill-opacity: 0.85;
    }

    .map path.outline.marked {
      stroke-width: 3;
      fill: var(--portal-primary-tint, Canvas);
    }

    .map .leaflet-tooltip.outline-name {
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
      color: var(--portal-ink, CanvasText);
      font-size: 0.875rem;
      font-weight: 600;
      pointer-events: none;
      text-shadow:
        0 0 3px var(--portal-surface, Canvas),
        0 0 3px var(--portal-surface, Canvas),
        0 0 5px var(--portal-surface, Canvas),
        0 0 5px var(--portal-surface, Canvas);
    }

    .map .leaflet-tooltip.outline-name::before {
      display: none;
    }

    .marker {
      box-sizing: border-box;
      width: 18px;
      height: 18px;
      border: 2px solid var(--portal-surface, Canvas);
      border-radius: 50% 50% 50% 0;
      rotate: -45deg;
      background: var(--marker, var(--portal-primary, CanvasText));
      outline: 1px solid var(--marker, var(--portal-primary, CanvasText));
      cursor: pointer;
    }

    .marker.neutral {
      --marker: var(--portal-primary);
    }
    .marker.info {
      --marker: var(--portal-info);
    }
    .marker.success {
      --marker: var(--portal-success);
      border-radius: 50%;
    }
    .marker.warning {
      --marker: var(--portal-warning);
      border-radius: 3px;
    }
    .marker.error {
      --marker: var(--portal-error);
      border-radius: 0;
    }

    .marker.chosen {
      box-shadow: 0 0 0 5px var(--portal-accent, Highlight);
    }

    .map .leaflet-popup-content-wrapper,
    .map .leaflet-popup-tip {
      background: var(--portal-raised, Canvas);
      color: var(--portal-ink, CanvasText);
      border: 1px solid var(--portal-line-strong, GrayText);
      box-shadow: none;
    }

    .map .leaflet-popup-content {
      margin: 10px 14px;
      font: inherit;
      font-size: 0.9375rem;
      line-height: 1.3;
    }

    .popup-detail {
      display: block;
      color: var(--portal-ink-soft, CanvasText);
    }

    .map .leaflet-bar {
      border: 1px solid var(--portal-line-strong, GrayText);
    }

    .map .leaflet-bar a {
      width: 44px;
      height: 44px;
      line-height: 44px;
      font-size: 1.25rem;
      background: var(--portal-raised, ButtonFace);
      color: var(--portal-ink, ButtonText);
      border-color: var(--portal-line, GrayText);
    }

    .map .leaflet-bar a.leaflet-disabled {
      color: var(--portal-ink-soft, GrayText);
    }

    .map .leaflet-control-attribution {
      background: var(--portal-raised, Canvas);
      color: var(--portal-ink, CanvasText);
    }

    summary {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 48px;
      color: var(--portal-primary, LinkText);
      font-weight: 600;
      cursor: pointer;
    }

    summary::before {
      content: '▸';
    }

    details[open] > summary::before {
      content: '▾';
    }

    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
      gap: 4px;
      max-height: 22rem;
      overflow: auto;
      margin: 0;
      padding: 3px;
      list-style: none;
    }

    li button {
      box-sizing: border-box;
      display: block;
      width: 100%;
      min-height: 48px;
      padding: 6px 12px;
      border: 1px solid var(--portal-line, GrayText);
      border-radius: var(--portal-radius, 8px);
      background: var(--portal-surface, ButtonFace);
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    li .detail {
      display: block;
      color: var(--portal-ink-soft, CanvasText);
      font-size: 0.9375rem;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
    if (this.hasUpdated) {
      void this.draw();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    this.map?.remove();
    this.map = undefined;
    this.framed = '';
    this.drawn = false;
  }

  protected override render(): TemplateResult {
    const { markers } = this.model;
    return html`
      <div class="frame"></div>
      ${markers.length === 0
        ? nothing
        : html`<details>
            <summary>${this.labels.list.replace('{count}', String(markers.length))}</summary>
            <ul>
              ${markers.map(
                (marker) =>
                  html`<li>
                    <button type="button" @click=${() => this.choose(marker, true)}>
                      ${marker.name}${marker.detail ? html`<span class="detail">${marker.detail}</span>` : nothing}
                    </button>
                  </li>`,
              )}
            </ul>
          </details>`}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (['model', 'tiles', 'chosen', 'label', 'labels'].some((name) => changed.has(name))) {
      void this.draw();
    }
  }

  private async draw(): Promise<void> {
    this.engine ??= await import('./map-engine');
    if (!this.isConnected) {
      return;
    }
    const map = (this.map ??= this.open(this.engine));
    const { leaflet } = this.engine;
    map.getContainer().setAttribute('aria-label', this.label);
    this.outlines?.remove();
    this.points?.remove();
    this.outlines = leaflet.geoJSON(
      this.model.outlines.map((outline) => ({
        type: 'Feature' as const,
        properties: outline,
        geometry: outline.geometry as never,
      })),
      {
        interactive: false,
        style: (feature) => ({ className: feature?.properties.marked ? 'outline marked' : 'outline' }),
        onEachFeature: (feature, layer) =>
          layer.bindTooltip(words(feature.properties.name), {
            permanent: true,
            direction: 'center',
            className: 'outline-name',
            interactive: false,
          }),
      },
    );
    this.outlines.addTo(map);
    this.points = leaflet.layerGroup(this.model.markers.map((marker) => this.point(leaflet, marker)));
    this.points.addTo(map);
    this.frame(leaflet, map);
    this.pointOut();
    this.drawn = true;
  }

  private open(engine: Engine): LeafletMap {
    const { leaflet, styles } = engine;
    const frame = this.renderRoot.querySelector('.frame') as HTMLElement;
    const sheet = document.createElement('style');
    sheet.textContent = String(styles);
    const host = document.createElement('div');
    host.className = 'map';
    host.setAttribute('role', 'application');
    frame.replaceChildren(sheet, host);
    const moves = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = leaflet.map(host, {
      attributionControl: false,
      zoomControl: false,
      scrollWheelZoom: false,
      fadeAnimation: moves,
      zoomAnimation: moves,
      markerZoomAnimation: moves,
      inertia: moves,
      minZoom: 3,
      maxZoom: 18,
      zoomSnap: 0.25,
    });
    leaflet.control
      .zoom({
        zoomInText: '+',
        zoomOutText: '−',
        zoomInTitle: this.labels.zoomIn,
        zoomOutTitle: this.labels.zoomOut,
      })
      .addTo(map);
    map.setView([62, 15], 4, { animate: false });
    if (this.tiles) {
      leaflet.tileLayer(this.tiles, { maxZoom: 18 }).addTo(map);
      leaflet.control.attribution({ prefix: false }).addAttribution(plain(this.attribution)).addTo(map);
    }
    map.on('click', ({ latlng }) => {
      if (this.choosing) {
        this.send('point-chosen', { latitude: latlng.lat, longitude: latlng.lng });
      }
    });
    return map;
  }

  /** Not in the tab order: the list under the map is the same with the keyboard, and markers may overlap. */
  private point(leaflet: Engine['leaflet'], marker: MapMarker) {
    const icon = document.createElement('div');
    icon.className = `marker ${marker.tone}${marker.id === this.chosen ? ' chosen' : ''}`;
    const point = leaflet.marker([marker.latitude, marker.longitude], {
      keyboard: false,
      title: marker.name,
      icon: leaflet.divIcon({ className: '', html: icon, iconSize: [18, 18], iconAnchor: [9, 20], popupAnchor: [0, -18] }),
      zIndexOffset: marker.id === this.chosen ? 1000 : 0,
    });
    point.on('add', () => {
      point.getElement()?.setAttribute('role', 'img');
      point.getElement()?.setAttribute('aria-label', marker.detail ? `${marker.name}, ${marker.detail}` : marker.name);
    });
    point.on('click', () => this.choose(marker, false));
    return point;
  }

  private choose(marker: MapMarker, move: boolean): void {
    const map = this.map;
    if (map && this.engine) {
      if (move) {
        map.setView([marker.latitude, marker.longitude], Math.max(map.getZoom(), 14));
      }
      const popup = document.createElement('div');
      popup.append(words(marker.name));
      if (marker.detail) {
        const detail = document.createElement('span');
        detail.className = 'popup-detail';
        detail.textContent = marker.detail;
        popup.append(detail);
      }
      this.engine.leaflet
        .popup({ closeButton: false, offset: [0, -18] })
        .setLatLng([marker.latitude, marker.longitude])
        .setContent(popup)
        .openOn(map);
    }
    this.send('marker-chosen', { id: marker.id });
  }

  /** Shows everything, once for each set of places, so that a person's own zoom is left alone. */
  private frame(leaflet: Engine['leaflet'], map: LeafletMap): void {
    const key = JSON.stringify([
      this.model.outlines.map((outline) => outline.geometry),
      this.model.markers.map((marker) => [marker.latitude, marker.longitude]),
    ]);
    if (key === this.framed) {
      return;
    }
    this.framed = key;
    const bounds = leaflet.latLngBounds(this.model.markers.map((marker) => [marker.latitude, marker.longitude]));
    if (this.model.outlines.length > 0 && this.outlines) {
      bounds.extend(this.outlines.getBounds());
    }
    if (bounds.isValid()) {
      map.fitBounds(bounds, { animate: false, padding: [16, 16], maxZoom: 15 });
    }
  }

  private pointOut(): void {
    const marker = this.model.markers.find(({ id }) => id === this.chosen);
    if (marker && this.map && !this.map.getBounds().contains([marker.latitude, marker.longitude])) {
      this.map.panTo([marker.latitude, marker.longitude]);
    }
  }

  private send(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** As text: a name is never markup. */
function words(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

function plain(text: string): string {
  return words(text).innerHTML;
}

customElements.define('portal-map', PortalMap);
