/** The character tables inside opencc-js: pairs "from to" joined by `|`; a target may list several choices. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
