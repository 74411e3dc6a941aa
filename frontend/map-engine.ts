/* Leaflet and its style sheet. Loaded when the first map of a page is shown. */
import * as leaflet from 'leaflet';
import styles from 'leaflet/dist/leaflet.css?inline';

export { leaflet, styles };
