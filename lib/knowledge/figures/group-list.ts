/** 甲、乙、丙分别为1、2和3, and the growths that go with them. */
import { changeText, growthAt } from './change.ts';
import { type DraftFigure, draftFigure, type GroupInput, without } from './draft.ts';
import { lastItems } from './lists.ts';
import { splitMetric, trimPhrase, type Words } from './subject.ts';

const clean = (text: string) => text.replace(/\ue000+/g, '').replace(/^[”）]+/, '');

/** The names of 苹果、华为位居前列. */
function beforeVerb(clause: string, words: Words): string {
  const verb = words(clause).find((w) =>
    /^(?:位列|位居|居|列|分列|排|排名|是|为|均|的|占|占据)$/.test(w.text),
  );
  return verb ? clause.slice(0, verb.start) : clause;
}

export function readList(input: GroupInput, raw: string): DraftFigure[] {
  const { blank, group, from, sentence, last, words, memory } = input;
  const at = raw.search(/分别|依次|各为/);
  const head = raw.slice(0, at);
  const tailVerb = raw.slice(at + 2);
  const growth = growthAt(tailVerb);
  const count = group.length;
  // Growth list after a value list: 分别实现产值…，分别同比增长….
  if (
    growth &&
    last &&
    trimPhrase(head).replace(/^[，、]/, '') === '' &&
    memory.list?.length === count &&
    memory.list.some((f) => f.start === last.start)
  ) {
    memory.list.forEach((figure, i) => {
      figure.change = changeText(growth, group[i]!.value, group[i]!.unit);
    });
    return [];
  }
  let items = lastItems(head.replace(/(?:预估|预计|的)$/, ''), count);
  let metric = trimPhrase(tailVerb.replace(/(?:为|达到?|是|增长|实现|完成|同比|约|超过?)/g, ''));
  const own = trimPhrase(head);
  if (!items) {
    for (const clause of clean(blank.slice(sentence.start, from)).split('，').reverse()) {
      const names = beforeVerb(clause, words);
      if (!names.includes('、')) continue;
      items = lastItems(names, count);
      if (items) break;
    }
    if (metric === '') metric = own;
  }
  if (items) {
    // 宁波软件与信息服务业: a list of 、 keeps its 与.
    const byMark = head.split('、').filter((item) => item.trim() !== '');
    if (byMark.length === count) items = byMark.map(trimPhrase);
    const [subject, shared] = splitMetric(trimPhrase(items[count - 1]!.replace(/的/, '')), words);
    if (shared !== '' && subject !== '') {
      items[count - 1] = subject;
      if (metric === '') metric = shared;
    }
  }
  const made = group.map((g, i): DraftFigure => {
    const base = draftFigure(input, g, {});
    const subject = items ? trimPhrase(items[i]!) : base.subject || own;
    return {
      ...base,
      subject,
      owner: subject,
      metric: (without(metric || own, subject) || base.metric) + (growth ? growth.than + growth.verb : ''),
      rule: 'list',
      growth: growth !== null,
    };
  });
  memory.list = made;
  return made;
}
