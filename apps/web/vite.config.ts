/** How the web app is built: hashed files, a prerendered home page, a service worker that keeps everything offline. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { homeFacts } from './build/homeFacts.ts'
import { policy } from './build/policy.ts'
import { prerenderedHome } from './build/prerenderedHome.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    homeFacts(),
    policy(),
    prerenderedHome(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Sitbone',
        short_name: 'Sitbone',
        description: 'Can my tight hamstrings be causing my back pain, and what should I do?',
        start_url: '/',
        display: 'standalone',
        background_color: '#faf7f1',
        theme_color: '#faf7f1',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,png}'],
        navigateFallback: '/app.html',
        // "/" has its own page; every other address is drawn by the app.
        navigateFallbackAllowlist: [/^\/./],
        directoryIndex: 'index.html',
        cleanupOutdatedCaches: true,
        // The camera's runtime and weights (40 MB) are kept once they were used.
        runtimeCaching: [{ urlPattern: /\/assets\/.*\.(wasm|tflite|data|glb)$/, handler: 'CacheFirst', options: { cacheName: 'camera' } }],
      },
    }),
  ],
  worker: { format: 'es' },
  // The first load has a budget of its own (scripts/webFigures.ts); the body, the twin and the pose model load on demand.
  build: { chunkSizeWarningLimit: 1500, target: 'baseline-widely-available', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
