/** The element of the page with this id. */
export function byId<T extends Element = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element as Element as T;
}

/** A new HTML element. What it holds is set as text, never as markup. */
export function html<K extends keyof HTMLElementTagNameMap>(tag: K, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** A new button that does this when it is pressed. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const element = html('button', text);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}
