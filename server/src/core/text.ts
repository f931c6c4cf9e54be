/** The words of a text on one line, with one blank between them. */
export const oneLine = (text: string): string => text.split(/\s/).filter(Boolean).join(' ');
