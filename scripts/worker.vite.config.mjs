// Bundles the worker program that reads into one file: as six hundred modules each process takes a second longer to
// start.
export default {
  ssr: { noExternal: true, external: ['onnxruntime-node', 'onnxruntime-web'] },
  build: {
    ssr: 'src/jobs/reading/worker.ts',
    outDir: 'dist/reading',
    target: 'node20',
    minify: false,
    // A running `saydo` starts this file.
    emptyOutDir: false,
  },
};
