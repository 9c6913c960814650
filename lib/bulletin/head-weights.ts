/**
 * Weights of the evidence for a title, on a log-odds scale: a logistic regression on the heads of labelled
 * bulletins (tools/bulletin/train-heads.ts), each document's overlaps centred on their median.
 */
export type Evidence =
  | 'lead'
  | 'length'
  | 'relative'
  | 'clauses'
  | 'verb'
  | 'document'
  | 'wrapped'
  | 'question'
  | 'digits'
  | 'colon'
  | 'comma'
  | 'echo'
  | 'anaphora'
  | 'link'
  | 'own'
  | 'opening'
  | 'extent'
  | 'speech';

export const headBias = -1.2;

export const headWeights: Readonly<Record<Evidence, number>> = {
  lead: 1.06,
  length: 2.44,
  relative: 1.93,
  clauses: 0.31,
  verb: 0.49,
  document: 0.07,
  wrapped: 0.0,
  question: 0.0,
  digits: -0.31,
  colon: 0.52,
  comma: -0.55,
  echo: 0.51,
  anaphora: -0.42,
  link: -1.93,
  own: 1.01,
  opening: -8.9,
  extent: -0.12,
  speech: -0.11,
};
