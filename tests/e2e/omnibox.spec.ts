/** The address bar: suggestions while typing, and where they lead. */
import { expect, test } from './harness.ts';

interface Suggestion {
  content: string;
  description: string;
}

test('typing in the address bar suggests what the base knows, initials included', async ({ extension }) => {
  const suggest = (text: string) =>
    extension.worker.evaluate(
      (query) =>
        new Promise<Suggestion[]>((resolve) => {
          const event = chrome.omnibox.onInputChanged as unknown as {
            dispatch: (...args: unknown[]) => void;
          };
          event.dispatch(query, resolve);
        }),
      text,
    );
  const byName = await suggest('紫光展锐');
  expect(byName[0]?.content).toBe('#/term/unisoc');
  expect(byName[0]?.description).toContain('紫光展锐');
  expect((await suggest('gxb')).map((s) => s.content)).toContain('#/term/miit');
  expect(byName.every((s) => !/[<>&](?!#\d+;)/.test(s.description))).toBe(true);
});

test('entering text opens the search, choosing a suggestion opens it', async ({ extension }) => {
  const enter = (text: string) =>
    extension.worker.evaluate((query) => {
      const event = chrome.omnibox.onInputEntered as unknown as { dispatch: (...args: unknown[]) => void };
      event.dispatch(query, 'newForegroundTab');
    }, text);
  const urls = () => extension.context.pages().map((page) => decodeURIComponent(page.url()));
  await enter('量子 计算');
  await expect.poll(urls).toContain(extension.page('library.html#/search?q=量子 计算'));
  await enter('#/term/unisoc');
  await expect.poll(urls).toContain(extension.page('library.html#/term/unisoc'));
});
