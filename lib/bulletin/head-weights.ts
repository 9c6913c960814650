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

export const headBias = -1.39;

export const headWeights: Readonly<Record<Evidence, number>> = {
  lead: 1.48,
  length: 2.53,
  relative: 1.89,
  clauses: 0.3,
  verb: 0.41,
  document: 0.06,
  wrapped: 0.01,
  question: 0.0,
  digits: -0.26,
  colon: 0.49,
  comma: -0.49,
  echo: 0.69,
  anaphora: -0.36,
  link: -0.8,
  own: 1.08,
  opening: -10.04,
  extent: -0.23,
  speech: -0.1,
};
