/** The paragraphs of an article's element. */

/** What is used of the DOM's nodes, of which the project has no types: nothing else here runs in a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TBODY', 'THEAD', 'TR', 'HR', 'ADDRESS', 'DETAILS', 'SUMMARY']);

/** What holds no words of the article: pictures with what stands below them, and what was never to be read. */
const LEFT_OUT = new Set(['FIGURE', 'FIGCAPTION', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'BUTTON', 'FORM', 'INPUT', 'SELECT', 'TEXTAREA', 'VIDEO', 'AUDIO', 'CANVAS']);

const ELEMENT = 1;
const TEXT = 3;

/** The words of an element, a paragraph a line; walked without recursion, since a page may be nested as deeply as it likes. */
export function paragraphsOf(root: PageNode): readonly string[] {
  const paragraphs: string[] = [];
  let words = '';
  const end = (): void => {
    const paragraph = clean(words);
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
  };
  const stack: (PageNode | 'end')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end') end();
    else if (node.nodeType === TEXT) words += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toUpperCase();
      if (LEFT_OUT.has(name)) continue;
      if (BLOCKS.has(name)) {
        end();
        stack.push('end');
      }
      if (name === 'BR') words += ' ';
      if ((name === 'TD' || name === 'TH') && words.trim() !== '') words += ' | ';
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  end();
  return paragraphs;
}

/** Characters that nobody sees: controls, zero-width spaces, marks that turn the direction of text. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Words on one line. */
export const clean = (words: string): string => words.replace(INVISIBLE, '').split(/\s+/).join(' ').trim();
