// The program that reads, as one file: as six hundred modules it takes a second longer to start, for each process anew.
export default {
  ssr: { noExternal: true, external: ['onnxruntime-node', 'onnxruntime-web'] },
  build: {
    ssr: 'src/jobs/reading/worker.ts',
    outDir: 'dist/reading',
    target: 'node20',
    minify: false,
    // A `saydo` that runs meanwhile starts it.
    emptyOutDir: false,
  },
};
