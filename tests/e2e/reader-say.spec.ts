/** What the reader says of a mark: it acts at once, is kept, is listed, and can be taken back. */
import { cardText, type Extension, expect, type Page, test } from './harness.ts';
import { buttonsOfCard, cardBox, hover, marksIn, openMarked, pressInCard } from './page-helpers.ts';

/** Two persons of one name, written as an import would. */
async function addNamesakes({ worker }: Extension): Promise<void> {
  await worker.evaluate(async () => {
    const open = indexedDB.open('pangzhu');
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const person = (id: string, line: string) => ({
      id,
      name: '林知远',
      type: 'person',
      aliases: [],
      line,
      topics: [],
      briefings: [],
      changedAt: Date.now(),
    });
    const transaction = base.transaction(['entities', 'revisions'], 'readwrite');
    const entities = transaction.objectStore('entities');
    entities.put(person('lin-a', '海事大学教授，研究港口调度。'));
    entities.put(person('lin-b', '材料研究所研究员，研究陶瓷。'));
    const revisions = transaction.objectStore('revisions');
    const before = revisions.get('revision');
    before.onsuccess = () => revisions.put({ ...before.result, terms: before.result.terms + 1 });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    base.close();
  });
}

async function openCard(page: Page, text: string): Promise<void> {
  await page.mouse.move(5, 5);
  await hover(page, text);
  await expect.poll(() => cardText(page)).toContain('摘录这句话');
}

async function undoInLibrary(extension: Extension, expected: string, button: string): Promise<void> {
  const library = await extension.context.newPage();
  await library.goto(extension.page('library.html#/muted'));
  await expect(library.getByRole('listitem').filter({ hasText: expected })).toBeVisible();
  await library.getByRole('button', { name: button }).first().click();
  await expect(library.getByRole('listitem').filter({ hasText: expected })).toHaveCount(0);
  await library.close();
}

test('“not this one” takes this mark only, outlives a reload, and is taken back in the library', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/say.html`);
  await openCard(page, '华为');
  await pressInCard(page, '标得不对');
  await pressInCard(page, '这一处不是');
  await expect.poll(() => cardText(page)).toContain('不再标出');
  await expect.poll(() => marksIn(page, 'first')).toEqual([]);
  await page.reload();
  await expect.poll(() => marksIn(page, 'second')).toContain('华为');
  expect(await marksIn(page, 'first')).toEqual([]);
  await undoInLibrary(extension, '在这样的上下文中不标出', '恢复标出');
  await page.bringToFront();
  await expect.poll(() => marksIn(page, 'first')).toEqual(['华为']);
});

test('of two of one name both are shown; the one that is chosen is meant from then on', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/say.html`);
  await addNamesakes(extension);
  await page.reload();
  await openCard(page, '林知远');
  const both = await cardText(page);
  expect(both).toContain('港口调度');
  expect(both).toContain('研究陶瓷');
  await pressInCard(page, /材料研究所研究员/);
  await expect.poll(() => cardText(page)).not.toContain('港口调度');
  await pressInCard(page, '这里的“林知远”就是它');
  await pressInCard(page, '到处都是');
  await expect.poll(() => cardText(page)).toContain('“林知远”从此指林知远');
  await page.reload();
  await openCard(page, '林知远');
  expect(await cardText(page)).toContain('研究陶瓷');
  expect(await cardText(page)).not.toContain('港口调度');
  await undoInLibrary(extension, '指林知远', '撤回');
  await page.bringToFront();
  await page.reload();
  await openCard(page, '林知远');
  await expect.poll(() => cardText(page)).toContain('港口调度');
});

test('a name that means something else is looked up in the card, by keyboard alone', async ({
  extension,
  serve,
}) => {
  const page = await openMarked(extension, `${serve}/say.html`);
  await openCard(page, '科大讯飞');
  await pressInCard(page, '标得不对');
  await pressInCard(page, '“科大讯飞”另有所指');
  await expect.poll(() => cardText(page)).toContain('指的是哪一个');
  await pressInCard(page, '“科大讯飞”指的是哪一个');
  await page.keyboard.type('紫光展锐');
  await expect.poll(() => buttonsOfCard(page)).toContain('紫光展锐企业');
  // The pointer leaves; a card in which the reader types stays.
  await page.mouse.move(5, 5);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardText(page)).toContain('“科大讯飞”指的是紫光展锐');
  await pressInCard(page, '只在本站');
  await expect.poll(() => cardText(page)).toContain('芯片设计公司');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardBox(page)).toBeUndefined();
  await page.reload();
  await openCard(page, '科大讯飞');
  expect(await cardText(page)).toContain('芯片设计公司');
});
