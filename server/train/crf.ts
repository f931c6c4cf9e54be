import { BEFORE, END, LABELS, START } from '../src/core/recognise/entities/labels.ts';

/**
 * Sequences to learn from, as flat arrays. `allowed` is a bit mask of labels for each token: one bit where the annotation tells the label, several
 * where it leaves it open.
 */
export interface Sequences {
  /** For each sequence its first token; one more at the end. */
  readonly starts: Int32Array;
  /** For each token its first feature in `features`; one more at the end. */
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly allowed: Uint32Array;
}

export interface CrfOptions {
  readonly rows: number;
  /** Another number gives another order of the sequences and other features left out. */
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly l1: number;
  /** What is added to the sum of squared gradients before its root is taken: the first steps of rare features stay small. */
  readonly delta: number;
  /** Share of a token's features that each visit leaves out, so that no one of them is relied upon. */
  readonly dropout: number;
  /** The weights are the mean of those after this epoch and the later ones. */
  readonly averagedFrom: number;
  /** Called after each epoch with the loss per token. */
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

export interface CrfWeights {
  /** Row by row, a weight for each label. */
  readonly emission: Float32Array;
  /** From label by row, to label by column. */
  readonly transition: Float32Array;
}

/**
 * Trains a linear-chain conditional random field by AdaGrad on the likelihood of all label sequences that the annotation allows. One pass visits the
 * sequences in an order that depends on the epoch alone, so that the same data gives the same weights.
 */
export function trainCrf(data: Sequences, options: CrfOptions): CrfWeights {
  const emission = new Float32Array(options.rows * LABELS);
  const emissionSquares = new Float32Array(emission.length);
  const transition = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(transition.length);
  const count = data.starts.length - 1;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const chain = new Chain(data, emission, transition);
  const sum: CrfWeights = { emission: new Float32Array(emission.length), transition: new Float32Array(transition.length) };
  const update = (weights: Float32Array, squares: Float32Array, at: number, gradient: number): void => {
    const weight = weights[at]!;
    const full = gradient + options.l2 * weight;
    const square = (squares[at] = squares[at]! + full * full);
    const step = options.rate / Math.sqrt(square + options.delta);
    const moved = weight - step * full;
    // The proximal step of L1: what would cross zero stays there.
    weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * options.l1);
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.seed * options.epochs + epoch + 1);
    let loss = 0;
    for (const sequence of order) {
      loss += chain.run(sequence, options.dropout, generator((options.seed * options.epochs + epoch) * count + sequence));
      const { length, gradient, transitionGradient, features, offsets } = chain;
      for (let t = 0; t < length; t++) {
        const from = offsets[t]!;
        const to = offsets[t + 1]!;
        for (let label = 0; label < LABELS; label++) {
          const g = gradient[t * LABELS + label]!;
          if (g < 1e-3 && g > -1e-3) continue;
          for (let k = from; k < to; k++) update(emission, emissionSquares, features[k]! * LABELS + label, g);
        }
      }
      if (length > 1) for (let i = 0; i < transition.length; i++) if (transitionGradient[i] !== 0) update(transition, transitionSquares, i, transitionGradient[i]!);
    }
    if (epoch >= options.averagedFrom) {
      add(sum.emission, emission);
      add(sum.transition, transition);
    }
    options.onEpoch?.(epoch, loss / data.allowed.length);
  }
  const epochs = options.epochs - options.averagedFrom;
  return { emission: sum.emission.map((weight) => weight / epochs), transition: sum.transition.map((weight) => weight / epochs) };
}

function add(sum: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + weights[i]!;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x6d2b79f5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, seed: number): void {
  const random = generator(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
}

/** Forward and backward over one sequence, twice: over all label sequences, and over those allowed. */
class Chain {
  length = 0;
  gradient = new Float64Array(0);
  readonly transitionGradient = new Float64Array(LABELS * LABELS);
  private readonly factors = new Float64Array(LABELS * LABELS);
  private local = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scale = new Float64Array(0);

  /** The features kept at this visit, and where those of each token begin. */
  features = new Int32Array(0);
  offsets = new Int32Array(0);
  private start = 0;

  constructor(private readonly data: Sequences, private readonly emission: Float32Array, private readonly transition: Float32Array) {}

  /** Computes the gradients of the loss of a sequence and returns the loss. */
  run(sequence: number, dropout: number, random: () => number): number {
    const { data } = this;
    this.start = data.starts[sequence]!;
    this.length = data.starts[sequence + 1]! - this.start;
    this.reserve(this.length * LABELS);
    this.keep(dropout, random);
    this.score();
    for (let i = 0; i < this.factors.length; i++) this.factors[i] = Math.exp(this.transition[i]!);
    this.gradient.fill(0, 0, this.length * LABELS);
    this.transitionGradient.fill(0);
    const all = this.pass(false, 1);
    const allowed = this.pass(true, -1);
    return Number.isFinite(allowed) ? all - allowed : 0;
  }

  private reserve(size: number): void {
    if (this.local.length >= size) return;
    this.local = new Float64Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
    this.gradient = new Float64Array(size * 2);
    this.scale = new Float64Array(size * 2);
    this.offsets = new Int32Array(size * 2);
  }

  private keep(dropout: number, random: () => number): void {
    const { data, start, length } = this;
    const most = data.offsets[start + length]! - data.offsets[start]!;
    if (this.features.length < most) this.features = new Int32Array(most * 2);
    let kept = 0;
    for (let t = 0; t < length; t++) {
      this.offsets[t] = kept;
      for (let k = data.offsets[start + t]!; k < data.offsets[start + t + 1]!; k++) {
        if (dropout === 0 || random() >= dropout) this.features[kept++] = data.features[k]!;
      }
    }
    this.offsets[length] = kept;
  }

  private score(): void {
    const { features, offsets, emission, local } = this;
    for (let t = 0; t < this.length; t++) {
      const base = t * LABELS;
      local.fill(0, base, base + LABELS);
      for (let k = offsets[t]!; k < offsets[t + 1]!; k++) {
        const row = features[k]! * LABELS;
        for (let label = 0; label < LABELS; label++) local[base + label] = local[base + label]! + emission[row + label]!;
      }
      let max = -Infinity;
      for (let label = 0; label < LABELS; label++) max = Math.max(max, local[base + label]!);
      for (let label = 0; label < LABELS; label++) local[base + label] = Math.exp(local[base + label]! - max);
    }
  }

  /** Adds `sign` times the expectations to the gradients; returns the logarithm of the partition, up to what both passes share. */
  private pass(masked: boolean, sign: number): number {
    const { data, start, local, alpha, beta, scale, factors, gradient, transitionGradient, length } = this;
    const mask = (t: number, label: number): boolean => !masked || ((data.allowed[start + t]! >>> label) & 1) === 1;
    let log = 0;
    for (let t = 0; t < length; t++) {
      const base = t * LABELS;
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        let value = 0;
        if (mask(t, label) && (t < length - 1 || END[label] === 1)) {
          if (t === 0) value = START[label]!;
          else {
            const before = BEFORE[label]!;
            for (let k = 0; k < before.length; k++) value += alpha[base - LABELS + before[k]!]! * factors[before[k]! * LABELS + label]!;
          }
          value *= local[base + label]!;
        }
        alpha[base + label] = value;
        sum += value;
      }
      // No allowed sequence (an annotation that cannot be): learn nothing from it.
      if (sum === 0) return this.skip();
      scale[t] = sum;
      log += Math.log(sum);
      for (let label = 0; label < LABELS; label++) alpha[base + label] = alpha[base + label]! / sum;
    }
    for (let t = length - 1; t >= 0; t--) {
      const base = t * LABELS;
      if (t === length - 1) beta.fill(1, base, base + LABELS);
      else {
        beta.fill(0, base, base + LABELS);
        const next = base + LABELS;
        for (let label = 0; label < LABELS; label++) {
          if (!mask(t + 1, label) || (t + 1 === length - 1 && END[label] === 0)) continue;
          const weight = (local[next + label]! * beta[next + label]!) / scale[t + 1]!;
          if (weight === 0) continue;
          const before = BEFORE[label]!;
          for (let k = 0; k < before.length; k++) {
            const from = before[k]!;
            const flow = factors[from * LABELS + label]! * weight;
            beta[base + from] = beta[base + from]! + flow;
            const share = alpha[base + from]! * flow;
            if (share !== 0) transitionGradient[from * LABELS + label] = transitionGradient[from * LABELS + label]! + sign * share;
          }
        }
      }
      for (let label = 0; label < LABELS; label++) gradient[base + label] = gradient[base + label]! + sign * alpha[base + label]! * beta[base + label]!;
    }
    return log;
  }

  private skip(): number {
    this.gradient.fill(0, 0, this.length * LABELS);
    this.transitionGradient.fill(0);
    return -Infinity;
  }
}
