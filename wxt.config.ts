import { defineConfig } from 'wxt';

const building = process.argv.includes('build') || process.argv.includes('zip');
// WXT names the environment after the mode; every build of ours is for readers, without React's checks.
if (building) process.env.NODE_ENV = 'production';
const forReaders = {
  name: 'for-readers',
  // As a plugin, because WXT's own definition would win over one in the configuration.
  config: () => ({ define: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
};

/**
 * Two builds: the production one asks for sites at run time and shows no warning on install; mode `granted`
 * (used by `npm start` and the end-to-end tests) has access to all sites from the start.
 */
export default defineConfig({
  vite: () => ({ plugins: building ? [forReaders] : [] }),
  srcDir: '.',
  publicDir: 'assets/public',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  hooks: {
    // The benchmark's page is in no build but its own, the lab only where one develops.
    'entrypoints:found': (wxt, infos) => {
      for (const [name, mode] of [
        ['bench', 'bench'],
        ['lab', 'development'],
      ] as const) {
        const at = infos.findIndex((info) => info.name === name);
        if (at >= 0 && wxt.config.mode !== mode) infos.splice(at, 1);
      }
    },
  },
  manifest: ({ mode, browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    ...(mode === 'granted' || mode === 'bench'
      ? { host_permissions: ['*://*/*'] }
      : { optional_host_permissions: ['*://*/*'] }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; " +
        "style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pangzhu@pangzhu.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', message_serialization: 'structured_clone' }),
    omnibox: { keyword: 'pz' },
    commands: {
      // Chromium keeps Alt+Shift with B, P, X and Z for itself; of ours it takes at most four suggestions.
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      toggle: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_toggle__' },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next__',
      },
      'previous-mention': { description: '__MSG_command_previous__' },
    },
  }),
});
