interface PageParts {
  /** New for each page. */
  readonly nonce: string;
  /** Where the style comes from, for the content policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

/** The timeline's page without its events: nothing of an article stands in it, and nothing but our script and style can be loaded. */
export function timelinePage({ nonce, source, script, style }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>Timeline</title>
</head>
<body>
  <header>
    <label>With <select id="entity"></select></label>
    <div role="group" aria-label="Show as">
      <button type="button" id="as-axis">Time axis</button><button type="button" id="as-list">List</button>
    </div>
    <div role="group" aria-label="Zoom" id="zoom">
      <button type="button" id="zoom-out" aria-label="Zoom out" title="Zoom out (-)">−</button><button type="button" id="zoom-in" aria-label="Zoom in" title="Zoom in (+)">+</button><button type="button" id="zoom-all" title="Show all the time there is (0)">All</button>
    </div>
    <ul id="legend" aria-label="Marks"></ul>
  </header>
  <p id="summary" role="status"></p>
  <main>
    <section id="axis" aria-label="Events on a time axis">
      <p id="range"></p>
      <svg id="scale" aria-hidden="true"></svg>
      <div id="scroll"><svg id="chart"><g id="grid" aria-hidden="true"></g><g id="marks" role="listbox" aria-label="Events in the order of time" aria-orientation="horizontal" aria-describedby="keys"></g></svg></div>
      <p id="keys">Arrow keys: go from event to event. Enter: go to the words. + and -: zoom. 0: all. Drag or Shift+wheel: move; Ctrl+wheel: zoom.</p>
      <article id="details" aria-label="Chosen event"></article>
    </section>
    <section id="list" aria-label="Events as a list"></section>
  </main>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
