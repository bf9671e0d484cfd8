declare module 'lunr-languages/lunr.stemmer.support.js' {
  const install: (engine: unknown) => void;
  export default install;
}
declare module 'lunr-languages/lunr.nl.js' {
  const install: (engine: unknown) => void;
  export default install;
}
declare module 'lunr-languages/lunr.tr.js' {
  const install: (engine: unknown) => void;
  export default install;
}
declare module 'lunr-languages/lunr.ar.js' {
  const install: (engine: unknown) => void;
  export default install;
}
