import { divIcon, type LatLngExpression, type Marker, marker } from 'leaflet';

/** Something of our own at a point of the map: `className` is that of the point, which has no size. */
export function placed(point: LatLngExpression, className: string, content: Node): Marker {
  const html = element('span', 'kk-map__holder');
  html.append(content);
  const icon = divIcon({ className, html, iconSize: [0, 0] });
  // Leaflet's own keyboard support would make a second button around ours.
  return marker(point, { icon, interactive: false, keyboard: false });
}

export function element<Tag extends 'a' | 'button' | 'span'>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
