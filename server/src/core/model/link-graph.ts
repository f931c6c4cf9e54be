/**
 * Nodes with symmetric links, kept up to date one node at a time. What is connected does not depend on the order of the calls.
 * `L` says what a link is worth.
 */
export class LinkGraph<L> {
  /** Nothing for a node without links, of which there are very many. */
  readonly #links = new Map<string, Map<string, L> | undefined>();

  add(node: string): void {
    if (!this.#links.has(node)) this.#links.set(node, undefined);
  }

  link(a: string, b: string, value: L): void {
    this.#from(a).set(b, value);
    this.#from(b).set(a, value);
  }

  #from(node: string): Map<string, L> {
    const links = this.#links.get(node) ?? new Map<string, L>();
    this.#links.set(node, links);
    return links;
  }

  unlink(a: string, b: string): void {
    this.#links.get(a)?.delete(b);
    this.#links.get(b)?.delete(a);
  }

  /** Takes out a node with its links; returns the nodes it was linked to. */
  remove(node: string): readonly string[] {
    const neighbours = [...(this.#links.get(node)?.keys() ?? [])];
    for (const neighbour of neighbours) this.#links.get(neighbour)?.delete(node);
    this.#links.delete(node);
    return neighbours;
  }

  between(a: string, b: string): L | undefined {
    return this.#links.get(a)?.get(b);
  }

  neighbours(node: string): ReadonlyMap<string, L> {
    return this.#links.get(node) ?? new Map<string, L>();
  }

  /**
   * The nodes reachable from `node`, itself included, sorted; none when it is unknown. The search ends when it has seen more than `limit` of them: then
   * `whole` is false, and the direct neighbours of `node` are among those seen.
   */
  component(node: string, limit = Infinity): { readonly nodes: readonly string[]; readonly whole: boolean } {
    if (!this.#links.has(node)) return { nodes: [], whole: true };
    const seen = new Set([node]);
    for (const reached of seen) {
      for (const next of this.neighbours(reached).keys()) seen.add(next);
      if (seen.size > limit) return { nodes: [...seen], whole: false };
    }
    return { nodes: [...seen].sort(), whole: true };
  }
}
