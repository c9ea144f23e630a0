import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The game as the browser sees it. What Electron itself runs (main and preload) is built by tools/build.ts. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'src/game'),
  // Relative addresses: the same files are served under app://, from a loopback server and from any folder.
  base: './',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  server: { fs: { allow: [import.meta.dirname] } },
  build: {
    outDir: path.join(import.meta.dirname, 'out/game'),
    emptyOutDir: true,
    // Everything is a file of its own, so that the content security policy needs no `data:` for fonts.
    assetsInlineLimit: 0,
    sourcemap: true,
    // Phaser alone is over a megabyte, and it comes from the disk next door.
    chunkSizeWarningLimit: 2_500,
  },
});
