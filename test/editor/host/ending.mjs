const parent = process.ppid;

/**
 * Settles, with the reason, when this process is asked to end: by a signal, or because the process that started it is
 * gone. Later signals are ignored, so that the caller can tidy up.
 * @returns {Promise<string>}
 */
export function endAsked() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
    setInterval(() => {
      if (process.ppid !== parent) resolve('the caller ended');
    }, 1000).unref();
  });
}
