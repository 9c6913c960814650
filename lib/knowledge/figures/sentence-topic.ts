/** What a sentence has been about up to a number: read clause by clause, as far as its numbers are reached. */
import type { Quantity } from '#lib/text/figure.ts';
import type { FindNames } from '../names.ts';
import type { Span } from '../sentences.ts';
import { nextClause } from './clauses.ts';
import type { Words } from './subject.ts';
import { isIndependent, topicOf } from './topics.ts';

export interface SentenceTopic {
  /** Reads on to `to`. */
  readTo: (to: number) => void;
  current: () => string;
  /** A number's own words named what it is said of. */
  named: (subject: string) => void;
}

export function createSentenceTopic(input: {
  text: string;
  /** `text` with periods blanked. */
  blank: string;
  sentence: Span;
  numbers: readonly Quantity[];
  words: Words;
  names: FindNames;
}): SentenceTopic {
  const { text, blank, sentence, numbers, words, names } = input;
  let topic = '';
  let at = sentence.start;
  return {
    readTo(to) {
      while (at < to) {
        const next = Math.min(nextClause(text, at, sentence.end), to);
        // Up to its first number: what follows is measured, not spoken of.
        const number = numbers.find((q) => q.numberStart >= at && q.numberStart < next);
        const clause = blank.slice(at, number ? Math.max(at, number.start) : next);
        const found = topicOf(clause.replace(/\ue000+/g, '').replace(/^[”）]+/, ''), words, names);
        // What is measured in passing doesn't take the place of what the sentence is about.
        if (found !== '' && (topic === '' || isIndependent(found, names))) topic = found;
        at = next + 1;
      }
      at = Math.max(sentence.start, to);
    },
    current: () => topic,
    named(subject) {
      if (subject.length <= 20 && isIndependent(subject, names)) topic = subject;
    },
  };
}
