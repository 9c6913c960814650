/** The worker: wires the base, the matcher and the finder to messages, and the browser's events to both. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openBase } from '#lib/base/base.ts';
import { installDigest } from '#lib/base/digest.ts';
import { unpackDigest } from '#lib/base/digest-asset.ts';
import { baseFailure } from '#lib/base/failures.ts';
import { createFinder } from '#lib/base/finder.ts';
import { createMatching } from '#lib/base/matching.ts';
import { Failed, type Sender, serve, tabAsker } from '#lib/protocol/channel.ts';
import { pageToWorker, toPage } from '#lib/protocol/page.ts';
import { surfaceToWorker } from '#lib/protocol/surface.ts';
import { listenToAddressBar } from './omnibox.ts';
import { pageHandlers } from './page-handlers.ts';
import { createMenus, listenToReader } from './reader-actions.ts';
import { registerContentScripts, startInOpenTabs } from './sites.ts';
import { surfaceHandlers } from './surface-handlers.ts';

/** A file of the extension itself; nothing else is ever fetched. */
const ownFile = (path: string) => fetch(browser.runtime.getURL(path as never));

export default defineBackground({
  type: 'module',
  main() {
    const base = openBase();
    let wordModel: Promise<ArrayBuffer> | undefined;
    const loadWords = () => {
      wordModel ??= ownFile('/generated/words.bin').then((file) => file.arrayBuffer());
      wordModel.catch(() => {
        wordModel = undefined;
      });
      return wordModel;
    };
    const matching = createMatching(base, loadWords);
    const finder = createFinder(base, matching, loadWords);

    const install = async () => {
      await installDigest(
        base,
        unpackDigest(await (await ownFile('/generated/digest.json')).json()),
        Date.now(),
      );
    };
    let installed: Promise<void> | undefined;
    /** The digest is in the base; a failed attempt is tried again by the next message. */
    const ready = () => {
      installed ??= (async () => {
        if ((await base.bulletins.count()) === 0) await install();
      })().catch((error) => {
        installed = undefined;
        const failure = baseFailure(error);
        throw failure ? new Failed(failure, String(error)) : error;
      });
      return installed;
    };

    const refreshPages = async () => {
      const tabs = await browser.tabs.query({});
      await Promise.all(tabs.map((tab) => tab.id !== undefined && tabAsker(toPage, tab.id)('refresh', {})));
    };

    const services = { base, matching, finder, ready, refreshPages };
    const log = (error: unknown) => console.error('Pangzhu:', error);
    const isOurs = (sender: Sender) => sender.id === browser.runtime.id;
    const isOurPage = (sender: Sender) =>
      isOurs(sender) && !!sender.url?.startsWith(browser.runtime.getURL('/'));
    serve(pageToWorker, pageHandlers(services), { mayAsk: isOurs, log, failureOf: baseFailure });
    serve(surfaceToWorker, surfaceHandlers(services), { mayAsk: isOurPage, log, failureOf: baseFailure });
    listenToReader();
    listenToAddressBar({ finder, ready, log });

    const sitesChanged = async () => {
      await registerContentScripts();
      await startInOpenTabs();
    };
    browser.permissions.onAdded.addListener(sitesChanged);
    browser.permissions.onRemoved.addListener(registerContentScripts);
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await Promise.all([createMenus(), sitesChanged()]);
      // A new version may bring a new digest; installing the same one again does nothing.
      installed = install().catch((error) => {
        installed = undefined;
        log(error);
      });
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
