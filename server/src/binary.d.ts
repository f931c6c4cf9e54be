/** Files that the bundler includes as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
