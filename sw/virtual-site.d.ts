declare module 'virtual:site' {
  const site: Omit<import('../src/model/site.ts').Site, 'css'>;
  export default site;
}
